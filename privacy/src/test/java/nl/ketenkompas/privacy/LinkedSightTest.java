package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.DAY;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.consent;
import static nl.ketenkompas.privacy.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.chain.ChainLink;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedSightTest {
  private static final User CASE = new User("u1", "municipality", "case-director", "Arnhem");
  private static final Facts KNOWN =
      facts()
          .signedBy("municipality")
          .with(client("Arnhem", "repeat-offender"))
          .with(consent(SharingScope.EVERYTHING));

  private static Viewer viewer(String preset, User user, String purpose) {
    return KNOWN.viewer(CovenantTerms.preset(preset), user, purpose);
  }

  private static ChainLink link(String kinds, String on) {
    return new ChainLink("safety", "home", List.of(kinds.split(" ")), "AVG-6", DateRange.parse(on));
  }

  @Covers("SK-C14")
  @ParameterizedTest
  @CsvSource({
    "trajectory, 2026-11-01/2026-11-02, trajectory, FULL",
    "trajectory, 2026-10-01/2026-11-01, trajectory, NONE",
    "trajectory, 2026-11-02/2026-12-01, trajectory, NONE",
    "identity, 2026-11-01/2026-11-02, trajectory, NONE",
    "trajectory, 2026-11-01/2026-11-02, housing, FULL",
    "trajectory, 2026-11-01/2026-11-02, psychiatric-diagnosis, NONE",
    "identity psychiatric-diagnosis, 2026-11-01/2026-11-02, psychiatric-diagnosis, NONE"
  })
  void linkGivesWhatBothTheOtherCovenantAndTheLinkAllow(
      String kinds, String on, String kind, Level level) {
    Viewer home = viewer("sample-chain", CASE, "care");
    Viewer other =
        viewer(
            "vng-2008", new User("u1", "municipality", "repeat-offender-worker", "Arnhem"), "care");

    LinkedSight both = LinkedSight.of(home).with(other, link(kinds, on));

    assertThat(both.level(CLIENT, kind)).isEqualTo(level);
    assertThat(both.decide(CLIENT, kind).level()).isEqualTo(level);
  }

  @Covers("SK-C14")
  @Test
  void ownChainGoesFirstAmongEquals() {
    Viewer home = viewer("sample-chain", CASE, "care");
    Viewer other =
        viewer(
            "vng-2008", new User("u1", "municipality", "repeat-offender-worker", "Arnhem"), "care");
    LinkedSight both = LinkedSight.of(home).with(other, link("identity", "2026-01-01/.."));

    assertThat(both.decide(CLIENT, "identity")).isSameAs(home.decide(CLIENT, "identity"));
    assertThat(both.toString()).doesNotContain("c1");
  }

  @Covers("SK-C14")
  @ParameterizedTest
  @CsvSource({
    "u2, municipality, care, 0",
    "u1, shelter, care, 0",
    "u1, municipality, safety, 0",
    "u1, municipality, care, 1"
  })
  void linkJoinsOneUserForOnePurposeAtOneMoment(
      String user, String partner, String purpose, int days) {
    LinkedSight home = LinkedSight.of(viewer("sample-chain", CASE, "care"));
    Viewer other =
        KNOWN
            .on(CovenantTerms.preset("vng-2008"), DAY.plusDays(days))
            .viewer(new User(user, partner, "case-director", "Arnhem"), purpose);

    assertThatThrownBy(() -> home.with(other, link("identity", "2026-01-01/..")))
        .isInstanceOf(InvalidValueException.class);
  }
}
