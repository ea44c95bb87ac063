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
import nl.ketenkompas.model.journal.StoredEvent;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.testing.InMemoryPorts;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.consent.ConsentCommand.Correct;
import nl.ketenkompas.privacy.consent.ConsentCommand.Decline;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.ConsentCommand.Withdraw;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentLedgerTest {
  private static final SourceKey SHELTER = SourceKey.of("shelter", "0012");
  private static final SourceKey CLINIC = SourceKey.of("clinic", "77");
  private static final ClientId CLIENT = new ClientId("k-1");
  private static final ClientId OTHER = new ClientId("k-2");
  private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
  private static final LocalDate YEAR_END = LocalDate.of(2027, 1, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
  private static final SharingScope PLAN = SharingScope.EVERYTHING.withKinds("plan");

  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryKeys keys = new InMemoryKeys(3);
  private Instant now = START;
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

  private static Sign sign(
      SourceKey key, SharingScope scope, boolean limited, LocalDate on, @Nullable String document) {
    return new Sign(key, scope, limited, YEAR, on, document);
  }

  private ConsentState state(LocalDate on, Instant known) {
    return ledger
        .state()
        .value()
        .state(CLIENT, (key, m) -> Optional.of(CLIENT), new Moment(on, known));
  }

  private ConsentState state(LocalDate on) {
    return state(on, Instant.MAX);
  }

  private Level level(LocalDate on, Instant known) {
    Moment moment = new Moment(on, known);
    CovenantFacts facts =
        new CovenantFacts(
            List.of(Signature.of("shelter", YEAR)),
            ledger.state().value().known(moment),
            List.of(),
            List.of(Circumstances.of(SHELTER, "Arnhem").withLabels("homeless")));
    return Covenant.of(CovenantTerms.preset("vng-2008"))
        .at(moment, facts, key -> Optional.of(CLIENT))
        .viewer(new User("u1", "shelter", "shelter-worker", null), "care")
        .level(CLIENT, "psychiatric-diagnosis");
  }

  @Test
  @Covers({"SK-C11", "AVG-7"})
  void onlyASignedDocumentCounts() {
    assertThat(submit(sign(SHELTER, PLAN, true, JUNE, null))).isEqualTo("AVG-7 NO_DOCUMENT");
    assertThat(submit(sign(SHELTER, SharingScope.EVERYTHING, true, JUNE, "f1")))
        .isEqualTo("SK-C11 NOT_LIMITED");
    for (SharingScope empty : List.of(PLAN.withKinds(), PLAN.withPartners(), PLAN.withPurposes())) {
      assertThat(submit(sign(SHELTER, empty, true, JUNE, "f1"))).isEqualTo("SK-C11 EMPTY_SCOPE");
    }
    assertThat(state(JUNE)).isEqualTo(ConsentState.UNKNOWN);
    assertThat(submit(sign(SHELTER, PLAN, true, JUNE, "f1"))).isEqualTo("accepted");
    assertThat(submit(sign(SHELTER, PLAN, true, JUNE, "f1"))).isEqualTo("SK-C11 DOCUMENT_KNOWN");
    assertThat(submit(sign(CLINIC, PLAN, true, JUNE, "f1"))).isEqualTo("accepted");
    assertThat(submit(new Correct(sign(SHELTER, PLAN, true, JUNE, "f2"))))
        .isEqualTo("SK-C11 DOCUMENT_UNKNOWN");
    assertThat(submit(new Correct(sign(SHELTER, SharingScope.EVERYTHING, true, JUNE, "f1"))))
        .isEqualTo("SK-C11 NOT_LIMITED");
    assertThat(submit(new Withdraw(SHELTER, "f2", JUNE))).isEqualTo("SK-C11 DOCUMENT_UNKNOWN");
  }

  @Test
  @Covers("SK-C11")
  void consentIsExplicitOrLimited() {
    submit(sign(SHELTER, SharingScope.EVERYTHING, false, JUNE, "f1"));
    assertThat(state(JUNE.minusDays(1))).isEqualTo(ConsentState.UNKNOWN);
    assertThat(state(JUNE)).isEqualTo(ConsentState.EXPLICIT);
    assertThat(state(YEAR_END.minusDays(1))).isEqualTo(ConsentState.EXPLICIT);
    assertThat(state(YEAR_END)).isEqualTo(ConsentState.UNKNOWN);
    submit(sign(CLINIC, PLAN, true, JUNE, "f2"));
    assertThat(state(JUNE)).isEqualTo(ConsentState.LIMITED);
  }

  @Test
  @Covers("AVG-7")
  void takingBackHoldsForEveryViewerMadeAfterIt() {
    submit(sign(SHELTER, SharingScope.EVERYTHING, false, JUNE, "f1"));
    Instant signed = now;
    assertThat(level(JUNE, Instant.MAX)).isEqualTo(Level.EXISTS);

    assertThat(submit(new Withdraw(SHELTER, "f1", JUNE.plusDays(10)))).isEqualTo("accepted");

    assertThat(level(JUNE.plusDays(9), Instant.MAX)).isEqualTo(Level.EXISTS);
    assertThat(level(JUNE.plusDays(10), Instant.MAX)).isEqualTo(Level.NONE);
    assertThat(level(JUNE.plusDays(10), signed)).isEqualTo(Level.EXISTS);
    assertThat(state(JUNE.plusDays(9))).isEqualTo(ConsentState.EXPLICIT);
    assertThat(state(JUNE.plusDays(10))).isEqualTo(ConsentState.WITHDRAWN);
    submit(new Withdraw(SHELTER, "f1", JUNE.plusDays(20)));
    assertThat(state(JUNE.plusDays(10))).isEqualTo(ConsentState.WITHDRAWN);
    submit(new Withdraw(SHELTER, "f1", JUNE.plusDays(5)));
    assertThat(state(JUNE.plusDays(5))).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(state(JUNE.plusDays(4))).isEqualTo(ConsentState.EXPLICIT);
  }

  @Test
  @Covers("SK-C11")
  void aCorrectionSupersedesAndWhatWasKnownStays() {
    submit(sign(SHELTER, SharingScope.EVERYTHING, false, JUNE, "f1"));
    Instant before = now;
    submit(new Withdraw(SHELTER, "f1", JUNE.plusDays(20)));

    submit(new Correct(sign(SHELTER, PLAN, true, JUNE.plusDays(2), "f1")));

    assertThat(state(JUNE)).isEqualTo(ConsentState.UNKNOWN);
    assertThat(state(JUNE.plusDays(2))).isEqualTo(ConsentState.LIMITED);
    assertThat(state(JUNE.plusDays(20))).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(state(JUNE, before)).isEqualTo(ConsentState.EXPLICIT);
    assertThat(level(JUNE.plusDays(2), Instant.MAX)).isEqualTo(Level.NONE);
    assertThat(level(JUNE.plusDays(2), before)).isEqualTo(Level.EXISTS);
  }

  @Test
  @Covers("SK-C11")
  void afterAMergeTheStrictestHoldsUntilSignedAnew() {
    submit(sign(SHELTER, SharingScope.EVERYTHING, false, JUNE, "f1"));
    submit(new Decline(CLINIC, JUNE.plusDays(3)));
    Consents all = ledger.state().value();
    InMemoryPorts.KnownClients apart =
        InMemoryPorts.clients().link(SHELTER, CLIENT, START).link(CLINIC, OTHER, START);
    Instant merge = START.plusSeconds(1_000_000);
    InMemoryPorts.KnownClients merged = apart.link(CLINIC, CLIENT, merge);
    LocalDate day = JUNE.plusDays(3);

    assertThat(all.state(CLIENT, apart, Moment.asOf(day))).isEqualTo(ConsentState.EXPLICIT);
    assertThat(all.state(OTHER, apart, Moment.asOf(day))).isEqualTo(ConsentState.DECLINED);
    assertThat(all.state(CLIENT, merged, Moment.asOf(day))).isEqualTo(ConsentState.DECLINED);
    assertThat(all.state(CLIENT, merged, new Moment(day, merge.minusNanos(1))))
        .isEqualTo(ConsentState.EXPLICIT);
    assertThat(all.state(CLIENT, merged, Moment.asOf(day.minusDays(1))))
        .isEqualTo(ConsentState.EXPLICIT);
    assertThat(level(day, Instant.MAX)).isEqualTo(Level.NONE);

    submit(sign(SHELTER, SharingScope.EVERYTHING, false, day, "f2"));
    assertThat(state(day)).isEqualTo(ConsentState.DECLINED);
    submit(sign(SHELTER, SharingScope.EVERYTHING, false, day.plusDays(1), "f3"));
    assertThat(state(day.plusDays(1))).isEqualTo(ConsentState.EXPLICIT);
    assertThat(level(day.plusDays(1), Instant.MAX)).isEqualTo(Level.EXISTS);
    submit(new Withdraw(CLINIC, null, day.plusDays(2)));
    assertThat(state(day.plusDays(2))).isEqualTo(ConsentState.DECLINED);
    assertThat(level(day.plusDays(2), Instant.MAX)).isEqualTo(Level.NONE);
  }

  @Test
  @Covers("AVG-7")
  void allCanBeTakenBackAtOnce() {
    submit(sign(SHELTER, SharingScope.EVERYTHING, false, JUNE, "f1"));
    submit(new Withdraw(CLINIC, null, JUNE.plusDays(1)));
    assertThat(state(JUNE)).isEqualTo(ConsentState.EXPLICIT);
    assertThat(state(JUNE.plusDays(1))).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(state(JUNE.plusDays(1), now.minusSeconds(1))).isEqualTo(ConsentState.EXPLICIT);
  }

  @Test
  void nothingPersonalStandsInTheJournalOrInTexts() {
    submit(sign(SHELTER, PLAN, true, JUNE, "form-kanarie"));
    submit(new Decline(CLINIC, JUNE));
    journal.read(
        1,
        event -> {
          assertThat(event.text()).doesNotContain("0012", "kanarie", "plan");
          assertThat(StoredEvent.parse(event.text())).isEqualTo(event);
          return true;
        });
    Sign sign = sign(SHELTER, PLAN, true, JUNE, "form-kanarie");
    assertThat(sign).hasToString("Sign[shelter/0012]");
    assertThat(new Correct(sign)).hasToString("Correct[shelter/0012]");
    assertThat(new Withdraw(SHELTER, "kanarie", JUNE)).hasToString("Withdraw[shelter/0012]");
    assertThat(new Decline(SHELTER, JUNE)).hasToString("Decline[shelter/0012]");
    assertThat(ledger.state().value()).hasToString("Consents[*]");
  }

  @Test
  void whatIsErasedOpensNothing() {
    submit(sign(SHELTER, SharingScope.EVERYTHING, false, JUNE, "f1"));
    keys.destroy(SHELTER);
    ledger.rebuild();
    assertThat(state(JUNE)).isEqualTo(ConsentState.UNKNOWN);
    assertThat(level(JUNE, Instant.MAX)).isEqualTo(Level.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsTexts(ConsentReason reason) {
    assertThat(reason.template(Language.NL)).endsWith(".");
    assertThat(reason.template(Language.EN)).endsWith(".");
  }
}
