package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.KEY;
import static nl.ketenkompas.privacy.Facts.facts;
import static nl.ketenkompas.privacy.Facts.outreach;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;

/** Under which key stands what opened something. */
class EvidenceTest {
  private static final User WORKER = new User("u1", "shelter", "shelter-worker", null);

  private static Viewer viewer(Facts facts) {
    return facts.with(Facts.client("Arnhem")).viewer(Samples.small(), WORKER, "care");
  }

  @Covers({"SK-C11", "NEN-7513"})
  @Test
  void aConsentStandsUnderItsKey() {
    Viewer viewer = viewer(facts().with(Facts.consent(SharingScope.EVERYTHING)));

    assertThat(viewer.evidence(CLIENT, "identity")).contains(KEY);
    assertThat(viewer.evidence(CLIENT, "health")).isEmpty();
    assertThat(viewer.evidence(CLIENT, "unknown")).isEmpty();
    assertThat(viewer.evidence(new ClientId("c9"), "identity")).isEmpty();
    assertThat(((AccessDecision.Granted) viewer.decide(CLIENT, "identity")).ground())
        .isEqualTo(AccessReason.CONSENT_GIVEN);
  }

  @Covers({"SK-C11", "NEN-7513"})
  @Test
  void aDecisionOnOutreachCareStandsUnderItsKey() {
    String wide =
        Samples.SMALL.replace(
            "\"article\": \"AVG-6\"}", "\"article\": \"AVG-6\"," + " \"reaches\": [\"HEALTH\"]}");
    Viewer viewer =
        facts()
            .with(outreach("2026-10-01", "2026-12-01"))
            .with(Facts.client("Arnhem"))
            .viewer(Samples.read(wide), WORKER, "care");

    assertThat(viewer.evidence(CLIENT, "health")).contains(KEY);
    assertThat(viewer.evidence(CLIENT, "identity")).isEmpty();
  }

  @Covers({"SK-P1", "NEN-7513"})
  @Test
  void anAuthorisationStandsUnderItsKey() {
    SharingScope named =
        new SharingScope(List.of("all"), List.of("street-advocates"), List.of("all"));
    Viewer viewer =
        facts()
            .signedBy("street-advocates", "municipality", "shelter")
            .with(Facts.consent(named))
            .with(Facts.client("Arnhem"))
            .viewer(
                CovenantTerms.preset("street-advocate"),
                new User("u4", "street-advocates", "street-advocate", null),
                "advocacy");

    assertThat(viewer.covenant().agreement().terms().kinds())
        .filteredOn(kind -> viewer.evidence(CLIENT, kind.code()).isPresent())
        .isNotEmpty()
        .allSatisfy(kind -> assertThat(viewer.evidence(CLIENT, kind.code())).contains(KEY));
  }

  @Covers("AVG-30")
  @Test
  void anActivityHasTheNumberOfItsPurposeOrAName() {
    String numbered =
        Samples.SMALL.replace(
            "\"code\": \"care\",", "\"code\": \"care\", \"register\": \"R 7/1\",");

    assertThat(Covenant.activity(Samples.read(numbered), "care")).isEqualTo("R%207%2F1");
    assertThat(Covenant.activity(Samples.read(numbered), "other")).isEqualTo("small/other");
    assertThat(Covenant.activity(Samples.small(), "care")).isEqualTo("small/care");
  }
}
