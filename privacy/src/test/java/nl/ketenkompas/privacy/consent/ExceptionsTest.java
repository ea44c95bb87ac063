package nl.ketenkompas.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.BreakGlass;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.consent.ConsentCommand.DecideOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.Decline;
import nl.ketenkompas.privacy.consent.ConsentCommand.FollowOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.OpenInEmergency;
import nl.ketenkompas.privacy.consent.ConsentCommand.ReviewEmergency;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.Signing.Signatory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages, outreach care and emergencies in the ledger. */
class ExceptionsTest {
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final ClientId CLIENT = new ClientId("k-1");
  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final SharingScope HEALTH = SharingScope.EVERYTHING.withKinds("health");

  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryKeys keys = new InMemoryKeys(5);
  private Instant now = Instant.parse("2026-10-01T08:00:00Z");
  private int commands;
  private final Ledger<ConsentCommand, ConsentEvent, Consents> ledger =
      Ledger.open(new ConsentLedger(), journal, () -> now, keys);

  private String submit(ConsentCommand command) {
    commands++;
    now = now.plusSeconds(60);
    return ledger
        .submit("c" + commands, command)
        .fold(accepted -> "accepted", refused -> refused.reasons().get(0).toString());
  }

  private Consents state() {
    return ledger.state().value();
  }

  private Level level(String kind, LocalDate day, Instant known) {
    Moment moment = new Moment(day, known);
    return Covenant.of(CovenantTerms.preset("sample-chain"))
        .at(
            moment,
            state()
                .facts(
                    List.of(),
                    List.of(Circumstances.of(KEY, "Groningen").withLabels("homeless")),
                    List.of(),
                    moment),
            key -> Optional.of(CLIENT))
        .viewer(new User("u1", "municipality", "case-director", "Groningen"), "care")
        .level(CLIENT, kind);
  }

  private static DecideOutreach decide(
      String reference, @Nullable String why, @Nullable LocalDate review, SharingScope scope) {
    return new DecideOutreach(
        KEY, reference, "severe-neglect", why, "doctor", "ggd-team", OCTOBER, review, scope);
  }

  @Covers({"WMO-5.3.3", "SK-C11"})
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CLIENT, -, -, accepted",
        "BOTH, -, -, accepted",
        "REPRESENTATIVE, -, -, WMO-5.3.3 CLIENT_NEEDED",
        "REPRESENTATIVE, -, true, accepted",
        "CLIENT, -, true, WMO-5.3.3 REPRESENTATIVE_NEEDED",
        "CLIENT, 2014-10-02, -, WMO-5.3.3 REPRESENTATIVE_NEEDED",
        "REPRESENTATIVE, 2014-10-02, -, accepted",
        "BOTH, 2014-10-02, -, accepted",
        "CLIENT, 2014-10-01, -, WMO-5.3.3 REPRESENTATIVE_NEEDED",
        "REPRESENTATIVE, 2014-10-01, -, WMO-5.3.3 CLIENT_NEEDED",
        "BOTH, 2014-10-01, -, accepted",
        "BOTH, 2010-10-02, -, accepted",
        "CLIENT, 2010-10-02, -, WMO-5.3.3 REPRESENTATIVE_NEEDED",
        "CLIENT, 2010-10-01, -, accepted",
        "REPRESENTATIVE, 2010-10-01, false, WMO-5.3.3 CLIENT_NEEDED",
        "REPRESENTATIVE, 1950-10-01, true, accepted"
      })
  void agesSayWhoSigns(
      Signatory by, @Nullable LocalDate born, @Nullable Boolean incapable, String answer) {
    Sign sign =
        new Sign(
            KEY,
            HEALTH,
            true,
            DateRange.from(OCTOBER),
            OCTOBER,
            "f1",
            new Signing(by, born, incapable));

    assertThat(submit(sign)).isEqualTo(answer);
  }

  @Covers("WMO-5.3.3")
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "REPRESENTATIVE, 2014-12-01, -, 2026-10-01/.., 2026-10-01/2026-12-01",
        "REPRESENTATIVE, 2014-12-01, -, 2026-10-01/2026-11-01, 2026-10-01/2026-11-01",
        "REPRESENTATIVE, 2014-12-01, -, 2026-10-01/2026-12-02, 2026-10-01/2026-12-01",
        "REPRESENTATIVE, 2014-12-01, -, 2027-10-01/.., 2027-10-01/2027-10-01",
        "REPRESENTATIVE, 2014-12-01, true, 2026-10-01/.., 2026-10-01/..",
        "BOTH, 2014-12-01, -, 2026-10-01/.., 2026-10-01/.."
      })
  void whatARepresentativeAloneSignedLapsesWhenTheChildSignsToo(
      Signatory by,
      @Nullable LocalDate born,
      @Nullable Boolean incapable,
      DateRange asked,
      DateRange stands) {
    submit(new Sign(KEY, HEALTH, true, asked, OCTOBER, "f1", new Signing(by, born, incapable)));

    assertThat(state().known(Moment.asOf(OCTOBER)))
        .extracting(Consent::period)
        .containsExactly(stands);
  }

  @Covers({"SK-C11", "SK-C4"})
  @Test
  void outreachCareNeedsMotivationReviewAndTheFewestKinds() {
    LocalDate review = LocalDate.of(2026, 12, 1);

    assertThat(submit(decide("o1", null, review, HEALTH))).isEqualTo("SK-C11 NO_MOTIVATION");
    assertThat(submit(decide("o1", "why", null, HEALTH))).isEqualTo("SK-C11 NO_REVIEW");
    assertThat(submit(decide("o1", "why", OCTOBER, HEALTH))).isEqualTo("SK-C11 NO_REVIEW");
    assertThat(submit(decide("o1", "why", review, SharingScope.EVERYTHING)))
        .isEqualTo("SK-C4 NOT_MINIMAL");
    assertThat(submit(decide("o1", "why", review, HEALTH.withKinds())))
        .isEqualTo("SK-C4 NOT_MINIMAL");
    assertThat(submit(decide("o1", "why", review, HEALTH))).isEqualTo("accepted");
    assertThat(submit(decide("o1", "why", review, HEALTH))).isEqualTo("SK-C11 REFERENCE_KNOWN");
    assertThat(submit(new FollowOutreach(KEY, "o2", review, null)))
        .isEqualTo("SK-C11 REFERENCE_UNKNOWN");
  }

  @Covers("SK-C11")
  @Test
  void outreachCareOpensUntilItsReviewOrUntilItEnds() {
    Instant before = now;
    submit(decide("o1", "why", LocalDate.of(2026, 12, 1), HEALTH));
    Instant decided = now;

    assertThat(level("health", OCTOBER.minusDays(1), Instant.MAX)).isEqualTo(Level.NONE);
    assertThat(level("health", OCTOBER, before)).isEqualTo(Level.NONE);
    assertThat(level("health", OCTOBER, Instant.MAX)).isEqualTo(Level.SUMMARY);
    assertThat(level("health", LocalDate.of(2026, 11, 30), Instant.MAX)).isEqualTo(Level.SUMMARY);
    assertThat(level("health", LocalDate.of(2026, 12, 1), Instant.MAX)).isEqualTo(Level.NONE);

    submit(new FollowOutreach(KEY, "o1", LocalDate.of(2026, 10, 5), null));
    submit(new FollowOutreach(KEY, "o1", null, LocalDate.of(2026, 11, 1)));
    submit(new FollowOutreach(KEY, "o1", null, LocalDate.of(2026, 11, 20)));
    assertThat(level("health", LocalDate.of(2026, 10, 31), Instant.MAX)).isEqualTo(Level.SUMMARY);
    assertThat(level("health", LocalDate.of(2026, 11, 1), Instant.MAX)).isEqualTo(Level.NONE);
    assertThat(level("health", LocalDate.of(2026, 11, 1), decided)).isEqualTo(Level.SUMMARY);
    OutreachCare care = state().outreachCare(Moment.asOf(OCTOBER)).get(0);
    assertThat(care.informedOn()).isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(care.team()).isEqualTo("ggd-team");
    assertThat(state().outreachCare(new Moment(OCTOBER, decided)).get(0).informedOn()).isNull();
  }

  @Covers("SK-C11")
  @Test
  void declinedClientIsHiddenFromOtherPartiesAfterTheLedgerKnowsIt() {
    Instant before = now;
    assertThat(level("identity", OCTOBER, Instant.MAX)).isEqualTo(Level.FULL);

    submit(new Decline(KEY, OCTOBER));

    assertThat(level("identity", OCTOBER, Instant.MAX)).isEqualTo(Level.NONE);
    assertThat(level("identity", OCTOBER, before)).isEqualTo(Level.FULL);
    assertThat(level("identity", OCTOBER.minusDays(1), Instant.MAX)).isEqualTo(Level.FULL);
  }

  private static OpenInEmergency open(String reference, String from, @Nullable String why) {
    return new OpenInEmergency(
        KEY, reference, "u1", why, DateRange.parse(from), LocalDate.of(2026, 10, 8));
  }

  @Covers("NEN-7513")
  @Test
  void emergencyNeedsReasonEndAndReviewByAnother() {
    String days = "2026-10-01/2026-10-03";

    assertThat(submit(open("e1", days, null))).isEqualTo("NEN-7513 NO_REASON");
    assertThat(submit(open("e1", "2026-10-01/..", "why"))).isEqualTo("NEN-7513 NO_END");
    assertThat(submit(open("e1", days, "why"))).isEqualTo("accepted");
    assertThat(submit(open("e1", days, "why"))).isEqualTo("SK-C11 REFERENCE_KNOWN");
    assertThat(submit(open("e2", "2026-10-08/2026-10-09", "why"))).isEqualTo("accepted");
    assertThat(submit(open("e3", "2026-10-09/2026-10-10", "why")))
        .isEqualTo("NEN-7513 REVIEW_OVERDUE");
    assertThat(submit(new ReviewEmergency(KEY, "e9", "boss", OCTOBER)))
        .isEqualTo("SK-C11 REFERENCE_UNKNOWN");
    assertThat(submit(new ReviewEmergency(KEY, "e1", "u1", OCTOBER)))
        .isEqualTo("NEN-7513 OWN_REVIEW");
    assertThat(submit(new ReviewEmergency(KEY, "e1", "boss", OCTOBER))).isEqualTo("accepted");
    assertThat(submit(new ReviewEmergency(KEY, "e2", "boss", OCTOBER))).isEqualTo("accepted");
    assertThat(submit(open("e3", "2026-10-09/2026-10-10", "why"))).isEqualTo("accepted");
  }

  @Covers("NEN-7513")
  @Test
  void reviewIsOverdueFromTheDayAfterItsLastDayUntilItIsDone() {
    submit(open("e1", "2026-10-01/2026-10-03", "why"));
    Instant opened = now;
    submit(new ReviewEmergency(KEY, "e1", "boss", LocalDate.of(2026, 10, 20)));

    assertThat(overdue(LocalDate.of(2026, 10, 8), Instant.MAX)).isFalse();
    assertThat(overdue(LocalDate.of(2026, 10, 9), Instant.MAX)).isTrue();
    assertThat(overdue(LocalDate.of(2026, 10, 19), Instant.MAX)).isTrue();
    assertThat(overdue(LocalDate.of(2026, 10, 20), Instant.MAX)).isFalse();
    assertThat(overdue(LocalDate.of(2026, 10, 20), opened)).isTrue();
    assertThat(state().breakGlass(new Moment(OCTOBER, opened.minusSeconds(1)))).isEmpty();
  }

  private boolean overdue(LocalDate day, Instant known) {
    Moment moment = new Moment(day, known);
    BreakGlass opened = state().breakGlass(moment).get(0);
    assertThat(opened.reasoned()).isTrue();
    return opened.isReviewOverdue(moment);
  }

  @Test
  void ledgerIsTheSameAfterReplayAndShowsNothing() {
    submit(decide("o1", "Kanarie", LocalDate.of(2026, 12, 1), HEALTH));
    submit(open("e1", "2026-10-01/2026-10-03", "Kanarie"));
    submit(new FollowOutreach(KEY, "o1", OCTOBER, null));
    submit(new ReviewEmergency(KEY, "e1", "boss", OCTOBER));
    submit(
        new Sign(
            KEY,
            HEALTH,
            true,
            DateRange.from(OCTOBER),
            OCTOBER,
            "f1",
            new Signing(Signatory.BOTH, LocalDate.of(2014, 1, 1), null)));

    Consents again = Ledger.open(new ConsentLedger(), journal, () -> now, keys).state().value();

    Moment moment = Moment.asOf(OCTOBER);
    assertThat(again.outreachCare(moment)).isEqualTo(state().outreachCare(moment));
    assertThat(again.breakGlass(moment)).isEqualTo(state().breakGlass(moment)).hasSize(1);
    assertThat(again.known(moment)).isEqualTo(state().known(moment)).hasSize(1);
    assertThat(
            List.of(
                    again,
                    again.outreachCare(moment),
                    again.breakGlass(moment),
                    decide("o1", "Kanarie", null, HEALTH),
                    open("e1", "2026-10-01/2026-10-03", "Kanarie"))
                .toString())
        .doesNotContain("Kanarie", "health");
  }

  @Test
  void everyReasonHasATextInBothLanguages() {
    for (ConsentReason reason : ConsentReason.values()) {
      for (Language language : Language.values()) {
        assertThat(reason.template(language)).isNotBlank();
      }
    }
  }
}
