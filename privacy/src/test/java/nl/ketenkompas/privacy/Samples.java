package nl.ketenkompas.privacy;

import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/** Covenants for tests. */
final class Samples {
  static final String SMALL =
      """
      {
        "schemaVersion": 1,
        "kind": "covenant",
        "id": "small",
        "version": 1,
        "title": {"nl": "Klein", "en": "Small"},
        "source": "test",
        "zone": "Europe/Amsterdam",
        "valid": "2026-01-01/..",
        "terms": {
          "parties": [{"id": "shelter", "name": "Shelter", "signedOn": "2026-01-01"}],
          "purposes": [{"code": "care", "title": {"nl": "Zorg", "en": "Care"}}],
          "kinds": [
            {"code": "identity", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"},
            {"code": "no-basis", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"},
            {"code": "old-basis", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"},
            {"code": "health", "title": {"nl": "n", "en": "e"}, "sensitivity": "HEALTH"},
            {"code": "offences", "title": {"nl": "n", "en": "e"}, "sensitivity": "CRIMINAL"},
            {"code": "bsn", "title": {"nl": "n", "en": "e"}, "sensitivity": "NATIONAL_NUMBER"},
            {"code": "own", "title": {"nl": "n", "en": "e"}, "sensitivity": "SPECIAL_CATEGORY"}
          ],
          "bases": [
            {"code": "task", "article": "AVG-6"},
            {"code": "old", "article": "AVG-6", "valid": "2018-05-25/2026-11-01"}
          ],
          "roles": [
            {"code": "shelter-worker", "title": {"nl": "n", "en": "e"}, "clients": [{}]}
          ],
          "grants": [
            {"rule": "SK-C12", "role": "shelter-worker", "kinds": ["identity"], "level": "FULL",
             "purpose": "care", "basis": "task", "condition": "CONSENT"},
            {"rule": "SK-C12", "role": "shelter-worker", "kinds": ["no-basis"], "level": "FULL",
             "purpose": "care", "condition": "CONSENT"},
            {"rule": "SK-C12", "role": "shelter-worker", "kinds": ["old-basis"], "level": "FULL",
             "purpose": "care", "basis": "old", "condition": "CONSENT"},
            {"rule": "SK-C12", "role": "shelter-worker", "kinds": ["health", "offences", "bsn", "own"],
             "level": "EXISTS", "purpose": "care", "basis": "task",
             "condition": "CONSENT_OR_OUTREACH"}
          ],
          "outreachCare": {
            "grounds": ["cannot-care-for-self"],
            "kinds": ["identity", "no-basis", "old-basis", "health", "offences", "bsn", "own"],
            "longestDays": 183
          }
        }
      }
      """;

  private Samples() {}

  static Agreement<CovenantTerms> small() {
    return read(SMALL);
  }

  static Agreement<CovenantTerms> read(String json) {
    return CovenantTerms.KIND.read(json, "covenant.json").orThrow();
  }
}
