package nl.ketenkompas.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.Representation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.Answer;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.testing.JournalContract;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.privacy.rights.Applicant.Capacity;
import nl.ketenkompas.privacy.rights.RightsCommand.Ask;
import nl.ketenkompas.privacy.rights.RightsCommand.Outcome;
import nl.ketenkompas.privacy.rights.RightsCommand.Reply;
import nl.ketenkompas.privacy.rights.RightsCommand.Tell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightsLedgerTest {
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final SourceKey BEN = SourceKey.of("shelter", "0013");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final Applicant SELF = Applicant.client(LocalDate.of(1980, 1, 1));

  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryKeys keys = new InMemoryKeys(1);
  private final Ledger<RightsCommand, RightsEvent, Requests> ledger = open();
  private int commands;

  private Ledger<RightsCommand, RightsEvent, Requests> open() {
    return Ledger.open(new RightsLedger(), journal, () -> Instant.EPOCH, keys);
  }

  private static Ask ask(String reference, Right right, @Nullable String kind) {
    return new Ask(KEY, reference, right, kind, "Kanarie", DAY, SELF);
  }

  private static Reply reply(String reference, Outcome outcome) {
    return new Reply(KEY, reference, outcome, "Kanarie", "officer-1", DAY.plusDays(5));
  }

  private String submit(RightsCommand command) {
    Answer<RightsEvent> answer = ledger.submit("c" + commands++, command);
    return answer.fold(accepted -> "OK", refused -> refused.reasons().get(0).code().name());
  }

  private RightsRequest request(String reference) {
    return ledger.state().value().find(KEY, reference).orElseThrow();
  }

  @Covers({"AVG-16", "AVG-19"})
  @Test
  void aRectificationIsAskedAnsweredAndToldToRecipients() {
    assertThat(submit(ask("r1", Right.RECTIFICATION, "debts"))).isEqualTo("OK");
    assertThat(request("r1").reply()).isNull();
    assertThat(request("r1").toTell(List.of("police"))).isEmpty();
    assertThat(submit(new Tell(KEY, "r1", "police", DAY))).isEqualTo("NOTHING_TO_TELL");
    assertThat(submit(reply("r1", Outcome.PARTLY))).isEqualTo("OK");
    assertThat(request("r1").toTell(List.of("police", "municipality")))
        .containsExactly("municipality", "police");
    assertThat(submit(new Tell(KEY, "r1", "police", DAY))).isEqualTo("OK");
    assertThat(request("r1").toTell(List.of("police", "municipality")))
        .containsExactly("municipality");

    assertThat(request("r1"))
        .isEqualTo(
            new RightsRequest(
                ask("r1", Right.RECTIFICATION, "debts"),
                reply("r1", Outcome.PARTLY),
                List.of(new Tell(KEY, "r1", "police", DAY))));
    assertThat(open().state()).isEqualTo(ledger.state());
    assertThat(open().state().value()).hasSameHashCodeAs(ledger.state().value());
    assertThat(ledger.state().value()).isNotEqualTo(new RightsLedger().start()).isNotEqualTo("x");
  }

  @Covers({"AVG-15", "AVG-16"})
  @Test
  void whatDoesNotFitIsRefused() {
    assertThat(submit(reply("r1", Outcome.GRANTED))).isEqualTo("REFERENCE_UNKNOWN");
    assertThat(submit(new Tell(KEY, "r1", "police", DAY))).isEqualTo("REFERENCE_UNKNOWN");
    assertThat(submit(ask("r1", Right.ACCESS, null))).isEqualTo("OK");
    assertThat(submit(ask("r1", Right.ERASURE, "plan"))).isEqualTo("REFERENCE_KNOWN");
    assertThat(submit(new Reply(KEY, "r1", Outcome.REFUSED, null, "o", DAY)))
        .isEqualTo("NO_MOTIVATION");
    assertThat(submit(new Reply(KEY, "r1", Outcome.PARTLY, null, "o", DAY)))
        .isEqualTo("NO_MOTIVATION");
    assertThat(submit(new Reply(KEY, "r1", Outcome.GRANTED, null, "o", DAY))).isEqualTo("OK");
    assertThat(submit(reply("r1", Outcome.REFUSED))).isEqualTo("ANSWERED_BEFORE");
    assertThat(submit(new Tell(KEY, "r1", "police", DAY))).isEqualTo("NOTHING_TO_TELL");
    assertThat(submit(ask("r2", Right.ERASURE, "plan"))).isEqualTo("OK");
    assertThat(submit(reply("r2", Outcome.REFUSED))).isEqualTo("OK");
    assertThat(submit(new Tell(KEY, "r2", "police", DAY))).isEqualTo("NOTHING_TO_TELL");
    assertThat(new RightsLedger().reason("NO_MOTIVATION")).isEqualTo(RightsReason.NO_MOTIVATION);
  }

  @Covers("WMO-5.3.2")
  @Test
  void whoMayNotAskIsRefused() {
    Applicant child = Applicant.client(DAY.minusYears(11));
    assertThat(submit(new Ask(KEY, "r1", Right.ACCESS, null, null, DAY, child)))
        .isEqualTo("TOO_YOUNG");
    Applicant mother =
        new Applicant(
            Capacity.REPRESENTATIVE,
            DAY.minusYears(11),
            false,
            new Representation(
                KEY,
                Representation.Kind.PARENTAL_AUTHORITY,
                "Kanarie",
                null,
                null,
                DateRange.parse("2015-01-01/..")),
            false);
    assertThat(submit(new Ask(KEY, "r1", Right.ACCESS, null, null, DAY, mother))).isEqualTo("OK");
    assertThat(open().state()).isEqualTo(ledger.state());
  }

  @Covers("AVG-18")
  @ParameterizedTest
  @CsvSource({
    "RECTIFICATION, ,         -1, false",
    "RECTIFICATION, ,          0, true",
    "RECTIFICATION, GRANTED,   4, true",
    "RECTIFICATION, GRANTED,   5, false",
    "RECTIFICATION, REFUSED,   5, false",
    "OBJECTION,     ,          0, true",
    "OBJECTION,     ,         -1, false",
    "OBJECTION,     GRANTED,   5, true",
    "OBJECTION,     PARTLY,    5, false",
    "OBJECTION,     REFUSED,   4, true",
    "OBJECTION,     REFUSED,   5, false",
    "ACCESS,        ,          0, false",
    "ERASURE,       ,          0, false"
  })
  void useIsOnHoldWhileItIsDisputed(Right right, Outcome outcome, int days, boolean held) {
    submit(ask("r1", right, "debts"));
    submit(ask("r2", Right.ACCESS, null));
    if (outcome != null) {
      submit(reply("r1", outcome));
    }
    Requests requests = ledger.state().value();
    LocalDate day = DAY.plusDays(days);

    assertThat(requests.isOnHold(List.of(BEN, KEY), "debts", day)).isEqualTo(held);
    assertThat(requests.isOnHold(List.of(KEY), "plan", day)).isFalse();
    assertThat(requests.isOnHold(List.of(BEN), "debts", day)).isFalse();
  }

  @Covers("AVG-18")
  @Test
  void aDisputeAboutAllHoldsAll() {
    submit(ask("r1", Right.OBJECTION, null));
    assertThat(ledger.state().value().isOnHold(List.of(KEY), "plan", DAY)).isTrue();
  }

  @Covers({"AVG-15", "AVG-17"})
  @ParameterizedTest
  @EnumSource
  void openRequestsStandInTheAgenda(Right right) {
    submit(ask("r2", right, null));
    submit(new Ask(BEN, "r0", Right.ACCESS, null, null, DAY.minusDays(1), SELF));
    submit(ask("r1", Right.ACCESS, null));
    submit(reply("r1", Outcome.GRANTED));

    assertThat(ledger.state().value().open())
        .extracting(request -> request.asked().reference())
        .containsExactly("r0", "r2");
    List<Deadline> deadlines = ledger.state().value().deadlines(Timespan.ofMonths(1));
    assertThat(deadlines).extracting(Deadline::id).containsExactly("answer-r0", "answer-r2");
    Deadline deadline = deadlines.get(1);
    assertThat(deadline.subject()).isEqualTo("shelter/0012");
    assertThat(deadline.rule().rule()).isEqualTo(right.rule().id());
    assertThat(deadline.at(DAY, WorkCalendar.preset("nl")).due())
        .contains(LocalDate.of(2026, 2, 28));
  }

  @Covers("AVG-17")
  @Test
  void nothingPersonalStandsInTheOpenAndAllOfItCanBeErased() {
    submit(ask("r1", Right.RECTIFICATION, "debts"));
    submit(reply("r1", Outcome.GRANTED));
    submit(new Tell(KEY, "r1", "police", DAY));
    assertThat(JournalContract.read(journal, 1))
        .noneMatch(event -> event.text().contains("Kanarie") || event.text().contains("0012"));
    assertThat(
            request("r1")
                + ledger.state().value().toString()
                + request("r1").asked()
                + request("r1").reply()
                + request("r1").told())
        .isEqualTo("RightsRequest[r1]Requests[1]Ask[r1]Reply[r1][Tell[r1]]");

    keys.destroy(KEY);

    assertThat(open().state().value().of(KEY)).isEmpty();
    assertThat(open().state().value().open()).isEmpty();
  }

  @Test
  void partsAreChecked() {
    assertThatThrownBy(() -> ask("no code", Right.ACCESS, null))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> ask("r", Right.ACCESS, "no code"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Ask(KEY, "r", Right.ACCESS, null, "x".repeat(4001), DAY, SELF))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Reply(KEY, "no code", Outcome.GRANTED, null, "o", DAY))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Reply(KEY, "r", Outcome.GRANTED, null, "no code", DAY))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Reply(KEY, "r", Outcome.GRANTED, "x".repeat(4001), "o", DAY))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Tell(KEY, "no code", "p", DAY))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Tell(KEY, "r", "no code", DAY))
        .isInstanceOf(InvalidValueException.class);
  }
}
