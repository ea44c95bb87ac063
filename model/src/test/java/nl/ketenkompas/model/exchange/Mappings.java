package nl.ketenkompas.model.exchange;

import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;

/** Mappings for tests. */
final class Mappings {
  private Mappings() {}

  static String json(String terms) {
    return """
    {
      "schemaVersion": 1,
      "kind": "mapping",
      "id": "test",
      "version": 1,
      "title": {"nl": "Proef", "en": "Test"},
      "source": "made up",
      "zone": "Europe/Amsterdam",
      "valid": "2026-01-01/..",
      "terms": {
        "partner": {"id": "shelter", "name": "Opvang"},
        "file": "some.csv",
        %s
      }
    }
    """
        .formatted(terms);
  }

  static Agreement<MappingTerms> of(String terms) {
    return MappingTerms.KIND.read(json(terms), "test.json").orThrow();
  }

  /** A CSV mapping with a key in column {@code nr} and these other fields. */
  static PartnerFileReader<PersonRecord> csv(String fields) {
    return PartnerFileReader.persons(of(csvTerms("", fields)));
  }

  static String csvTerms(String head, String fields) {
    return head
        + "\"format\": \"CSV\", \"fields\": {\"key\": {\"column\": \"nr\"}"
        + (fields.isEmpty() ? "" : ", " + fields)
        + "}";
  }

  /** A JSON Lines mapping with a key at {@code /nr} and these other fields. */
  static PartnerFileReader<PersonRecord> jsonLines(String fields) {
    return PartnerFileReader.persons(
        of(
            "\"format\": \"JSON_LINES\", \"fields\": {\"key\": {\"column\": \"/nr\"}"
                + (fields.isEmpty() ? "" : ", " + fields)
                + "}"));
  }
}
