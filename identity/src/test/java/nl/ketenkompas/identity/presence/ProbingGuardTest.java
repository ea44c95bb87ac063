package nl.ketenkompas.identity.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.ketenkompas.identity.agreement.PresenceTerms;
import nl.ketenkompas.identity.agreement.PresenceTerms.Asking;
import nl.ketenkompas.identity.agreement.PresenceTerms.Limit;
import nl.ketenkompas.model.agreement.Agreement;
import org.junit.jupiter.api.Test;

class ProbingGuardTest {
  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
  private static final Limit TWO_AN_HOUR = new Limit(Asking.USER, 2, 60);
  private static final Limit THREE_A_DAY = new Limit(Asking.PARTNER, 3, 1440);

  static Agreement<PresenceTerms> agreement(Limit... limits) {
    Agreement<PresenceTerms> preset = PresenceTerms.preset("hit-no-hit");
    return new Agreement<>(
        preset.schemaVersion(),
        preset.kind(),
        preset.id(),
        preset.version(),
        preset.title(),
        preset.source(),
        preset.zone(),
        preset.valid(),
        new PresenceTerms(preset.terms().purposes(), List.of(limits)));
  }

  private static Asker asker(String user, String partner) {
    return new Asker(user, partner, "worker", "care");
  }

  private static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }

  @Test
  void theWindowSlidesAlong() {
    ProbingGuard guard = ProbingGuard.of(agreement(TWO_AN_HOUR));
    Asker one = asker("u1", "shelter");
    assertThat(guard.admit(one, at(0))).isNull();
    assertThat(guard.admit(one, at(30))).isNull();
    assertThat(guard.admit(one, at(31))).isEqualTo(TWO_AN_HOUR);
    assertThat(guard.admit(one, at(60).minusMillis(1))).isEqualTo(TWO_AN_HOUR);
    assertThat(guard.admit(one, at(60))).isNull();
    assertThat(guard.admit(one, at(61))).isEqualTo(TWO_AN_HOUR);
    assertThat(guard.admit(one, at(90))).isNull();
  }

  @Test
  void countsUsersApartAndPartnersTogether() {
    ProbingGuard guard = ProbingGuard.of(agreement(TWO_AN_HOUR, THREE_A_DAY));
    assertThat(guard.admit(asker("u1", "shelter"), at(0))).isNull();
    assertThat(guard.admit(asker("u1", "shelter"), at(0))).isNull();
    assertThat(guard.admit(asker("u1", "shelter"), at(0))).isEqualTo(TWO_AN_HOUR);
    assertThat(guard.admit(asker("u2", "shelter"), at(0))).isNull();
    assertThat(guard.admit(asker("u3", "shelter"), at(0))).isEqualTo(THREE_A_DAY);
    assertThat(guard.admit(asker("u3", "police"), at(0))).isNull();
    assertThat(guard.admit(asker("u3", "shelter"), at(1439))).isEqualTo(THREE_A_DAY);
    assertThat(guard.admit(asker("u3", "shelter"), at(1440))).isNull();
  }

  @Test
  void aRefusedQuestionDoesNotCount() {
    ProbingGuard guard = ProbingGuard.of(agreement(TWO_AN_HOUR, THREE_A_DAY));
    for (int i = 0; i < 10; i++) {
      guard.admit(asker("u1", "shelter"), at(0));
    }
    assertThat(guard.admit(asker("u2", "shelter"), at(0))).isNull();
    assertThat(guard.admit(asker("u2", "shelter"), at(0))).isEqualTo(THREE_A_DAY);
  }

  @Test
  void timeDoesNotGoBack() {
    ProbingGuard guard = ProbingGuard.of(agreement(TWO_AN_HOUR));
    Asker one = asker("u1", "shelter");
    assertThat(guard.admit(asker("u2", "shelter"), at(100))).isNull();
    assertThat(guard.admit(one, at(0))).isNull();
    assertThat(guard.admit(one, at(1))).isNull();
    assertThat(guard.admit(one, at(2))).isEqualTo(TWO_AN_HOUR);
    assertThat(guard.admit(one, at(159))).isEqualTo(TWO_AN_HOUR);
    assertThat(guard.admit(one, at(160))).isNull();
  }

  @Test
  void goesOnForLong() {
    Limit limit = new Limit(Asking.USER, 7, 10);
    ProbingGuard guard = ProbingGuard.of(agreement(limit));
    int admitted = 0;
    for (int minute = 0; minute < 1000; minute++) {
      admitted += guard.admit(asker("u1", "shelter"), at(minute)) == null ? 1 : 0;
    }
    assertThat(admitted).isEqualTo(700);
  }

  @Test
  void forgetsWhoCountsNoMore() {
    ProbingGuard guard = ProbingGuard.of(agreement(new Limit(Asking.USER, 1, 1)));
    for (int i = 0; i < 4_095; i++) {
      assertThat(guard.admit(asker("u" + i, "shelter"), at(0))).isNull();
    }
    assertThat(guard.callers()).isEqualTo(4_095);
    assertThat(guard.admit(asker("last", "shelter"), at(1))).isNull();
    assertThat(guard.callers()).isEqualTo(1);
    assertThat(guard.admit(asker("last", "shelter"), at(1))).isNotNull();
    assertThat(guard.toString()).doesNotContain("last").doesNotContain("shelter");
  }
}
