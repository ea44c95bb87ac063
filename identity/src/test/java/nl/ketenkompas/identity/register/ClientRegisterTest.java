package nl.ketenkompas.identity.register;

import static nl.ketenkompas.identity.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.register.RegisterCommand.Confirm;
import nl.ketenkompas.identity.register.RegisterCommand.Correct;
import nl.ketenkompas.identity.register.RegisterCommand.Defer;
import nl.ketenkompas.identity.register.RegisterCommand.Merge;
import nl.ketenkompas.identity.register.RegisterCommand.Receive;
import nl.ketenkompas.identity.register.RegisterCommand.Separate;
import nl.ketenkompas.identity.register.RegisterCommand.Split;
import nl.ketenkompas.identity.register.RegisterCommand.Supersede;
import nl.ketenkompas.identity.register.RegisterCommand.Undo;
import nl.ketenkompas.identity.register.RegisterCommand.Withdraw;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.testing.InMemoryPorts;
import nl.ketenkompas.model.testing.PortContract;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientRegisterTest {
  private static final String JAN = "Jan; ; Vos; 1970-01-02; M";
  private static final String J = "J.; ; Vos; 1970-01-02; M";
  private static final String PIET = "Piet; ; Vos; 1970-01-02; M";
  private static final String EMRE = "Emre; ; Demir; 1992-03-04; M";
  private static final Decider BY = new Decider("u1", "registrar");
  private static final Decider SECOND = new Decider("u2", "registrar");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryKeys keys = new InMemoryKeys(7);
  private Instant now = START;
  private int commands;
  private ClientRegister register =
      ClientRegister.of(Recogniser.of(RecognitionTerms.preset("vng-2008")));
  private Ledger<RegisterCommand, RegisterEvent, RegisteredClients> ledger = open();

  private Ledger<RegisterCommand, RegisterEvent, RegisteredClients> open() {
    return Ledger.open(register, journal, () -> now, keys);
  }

  private void agree(String from, String to) {
    String text = RecognitionTerms.presetText("vng-2008").replace(from, to);
    register =
        ClientRegister.of(Recogniser.of(RecognitionTerms.KIND.read(text, "own.json").orThrow()));
    ledger = open();
  }

  private String submit(RegisterCommand command) {
    commands++;
    now = now.plusSeconds(60);
    return ledger
        .submit("c" + commands, command)
        .fold(accepted -> "accepted", refused -> refused.reasons().get(0).toString());
  }

  private void receive(String key, String line, String number) {
    assertThat(submit(new Receive(person(key, line), new ClientId(number)))).isEqualTo("accepted");
  }

  private RegisteredClients state() {
    return ledger.state().value();
  }

  private ClientRef ref(String number) {
    return state().reference(new ClientId(number)).orElseThrow();
  }

  private static ClientRef ref(String number, String key) {
    return new ClientRef(new ClientId(number), SourceKey.parse(key));
  }

  private String current(String number) {
    return state().current(new ClientId(number)).map(ClientId::text).orElse("nobody");
  }

  private String clients() {
    List<String> all = new ArrayList<>();
    state()
        .forEachClient(
            c ->
                all.add(
                    c.id()
                        + "="
                        + c.records().stream()
                            .map(r -> r.key().toString())
                            .collect(Collectors.joining("+"))));
    return all.stream().sorted().collect(Collectors.joining(" "));
  }

  private static <T> Golden<T> known(@Nullable Golden<T> golden) {
    return Objects.requireNonNull(golden);
  }

  private long last() {
    return ledger.state().sequence();
  }

  @Test
  @Covers({"SK-C7", "SK-C19"})
  void recordsJoinAndLeaveAndTheirNumbersLeadOn() {
    receive("a/1", JAN, "C1");
    receive("b/1", J, "C2");
    receive("c/1", EMRE, "C3");
    assertThat(clients()).isEqualTo("C1=a/1+b/1 C3=c/1");
    assertThat(current("C2")).isEqualTo("C1");
    assertThat(state().client(new ClientId("C2")).orElseThrow().records()).hasSize(2);
    assertThat(submit(new Correct(person("b/1", PIET)))).isEqualTo("accepted");
    assertThat(clients()).isEqualTo("C1=a/1 C2=b/1 C3=c/1");
    assertThat(current("C2")).isEqualTo("C2");
    assertThat(submit(new Correct(person("b/1", J)))).isEqualTo("accepted");
    assertThat(submit(new Withdraw(SourceKey.parse("a/1")))).isEqualTo("accepted");
    assertThat(clients()).isEqualTo("C2=b/1 C3=c/1");
    assertThat(current("C1")).isEqualTo("C2");
    assertThat(submit(new Withdraw(SourceKey.parse("b/1")))).isEqualTo("accepted");
    assertThat(current("C1")).isEqualTo("nobody");
    receive("a/1", JAN, "C4");
    assertThat(current("C1")).isEqualTo("C4");
    assertThat(state().clients()).isEqualTo(2);
    assertThat(state().records()).isEqualTo(2);
    assertThat(state().record(SourceKey.parse("b/1"))).isEmpty();
    assertThat(state().record(SourceKey.parse("a/1"))).isPresent();
    assertThat(state()).hasToString("RegisteredClients[2 records, 2 clients]");
  }

  @Test
  @Covers("SK-C7")
  void decisionsAreUndoneInAnyOrder() {
    receive("a/1", JAN, "C1");
    receive("b/1", J, "C2");
    receive("c/1", "Jan; ; Vosman; 1970-01-02; M", "C3");
    receive("d/1", "Ali; ; Kaya; 1980-05-06; M", "C4");
    String before = clients();
    submit(new Split(ref("C1"), List.of(SourceKey.parse("b/1")), BY));
    long split = last();
    assertThat(clients()).isEqualTo("C1=a/1 C2=b/1 C3=c/1 C4=d/1");
    submit(new Merge(ref("C2"), ref("C3"), BY));
    long merge = last();
    assertThat(clients()).isEqualTo("C1=a/1 C2=b/1+c/1 C4=d/1");
    submit(new Separate(ref("C1"), ref("C4"), BY));
    long separate = last();
    assertThat(submit(new Undo(split, BY))).isEqualTo("accepted");
    assertThat(clients()).isEqualTo("C1=a/1+b/1+c/1 C4=d/1");
    assertThat(submit(new Undo(merge, BY))).isEqualTo("accepted");
    assertThat(clients()).isEqualTo(before);
    assertThat(submit(new Undo(separate, BY))).isEqualTo("accepted");
    assertThat(clients()).isEqualTo(before);
    assertThat(submit(new Undo(merge, BY)))
        .isEqualTo("SK-C7 DECISION_UNDONE [number:" + merge + "]");
    assertThat(submit(new Undo(99, BY))).isEqualTo("SK-C7 DECISION_UNKNOWN [number:99]");
    assertThat(state().decisions())
        .extracting(Decision::status)
        .containsOnly(Decision.Status.UNDONE);
    assertThat(state().decision(merge).orElseThrow().kind()).isEqualTo(Decision.Kind.MERGED);
    assertThat(state().decision(99)).isEmpty();
  }

  @Test
  @Covers({"SK-C7", "WABB-12"})
  void refusesWithAReasonAndNothingIsLost() {
    receive("a/1", JAN + "; bsn=999990019", "C1");
    receive("b/1", J, "C2");
    receive("c/1", EMRE + "; bsn=999990020", "C3");
    String before = clients();
    assertThat(submit(new Receive(person("a/1", JAN), new ClientId("C9"))))
        .isEqualTo("SK-C7 RECORD_KNOWN [record:a/1]");
    assertThat(submit(new Receive(person("e/1", JAN), new ClientId("C2"))))
        .isEqualTo("SK-C7 NUMBER_IN_USE [client:C2]");
    assertThat(submit(new Correct(person("e/1", JAN))))
        .isEqualTo("SK-C7 RECORD_UNKNOWN [record:e/1]");
    assertThat(submit(new Correct(person("b/1", J))))
        .isEqualTo("SK-C7 RECORD_UNCHANGED [record:b/1]");
    assertThat(submit(new Withdraw(SourceKey.parse("e/1"))))
        .isEqualTo("SK-C7 RECORD_UNKNOWN [record:e/1]");
    assertThat(submit(new Merge(ref("C1"), ref("C2"), BY)))
        .isEqualTo("SK-C7 SAME_CLIENT [client:C1]");
    assertThat(submit(new Merge(ref("C8", "a/1"), ref("C3"), BY)))
        .isEqualTo("SK-C7 CLIENT_UNKNOWN [client:C8]");
    assertThat(submit(new Merge(ref("C3", "a/1"), ref("C3"), BY)))
        .isEqualTo("SK-C7 RECORD_OF_ANOTHER [record:a/1, client:C3]");
    assertThat(submit(new Merge(ref("C1"), ref("C3"), BY))).isEqualTo("WABB-12 BSN_DIFFERS");
    assertThat(submit(new Split(ref("C1"), List.of(), BY))).isEqualTo("SK-C7 NO_PART [client:C1]");
    assertThat(
            submit(
                new Split(ref("C1"), List.of(SourceKey.parse("a/1"), SourceKey.parse("b/1")), BY)))
        .isEqualTo("SK-C7 NO_PART [client:C1]");
    assertThat(submit(new Split(ref("C1"), List.of(SourceKey.parse("c/1")), BY)))
        .isEqualTo("SK-C7 RECORD_OF_ANOTHER [record:c/1, client:C1]");
    assertThat(submit(new Supersede(SourceKey.parse("a/1"), SourceKey.parse("b/1"), BY)))
        .isEqualTo("WABB-12 NO_BSN [record:b/1]");
    assertThat(submit(new Supersede(SourceKey.parse("a/1"), SourceKey.parse("a/1"), BY)))
        .isEqualTo("WABB-12 SAME_BSN");
    assertThat(clients()).isEqualTo(before);
    submit(new Separate(ref("C1"), ref("C3"), BY));
    long separate = last();
    assertThat(submit(new Separate(ref("C3"), ref("C1"), BY)))
        .isEqualTo("SK-C7 DECIDED_BEFORE [number:" + separate + "]");
    submit(new Supersede(SourceKey.parse("a/1"), SourceKey.parse("c/1"), BY));
    assertThat(submit(new Merge(ref("C1"), ref("C3"), BY)))
        .isEqualTo("SK-C7 CONTRADICTS_DECISION [number:" + separate + "]");
    assertThat(submit(new Confirm(separate, SECOND)))
        .isEqualTo("SK-C7 NOTHING_TO_CONFIRM [number:" + separate + "]");
    submit(new Undo(separate, BY));
    submit(new Merge(ref("C1"), ref("C3"), BY));
    long merge = last();
    assertThat(submit(new Split(ref("C1"), List.of(SourceKey.parse("c/1")), BY)))
        .isEqualTo("SK-C7 CONTRADICTS_DECISION [number:" + merge + "]");
  }

  @Test
  @Covers({"SK-C7", "WABB-12"})
  void oneBsnTakesThePlaceOfAnother() {
    receive("brp/1", JAN + "; bsn=999990019", "C1");
    receive("rni/1", JAN + "; bsn=999990020", "C2");
    assertThat(clients()).isEqualTo("C1=brp/1 C2=rni/1");
    submit(new Supersede(SourceKey.parse("rni/1"), SourceKey.parse("brp/1"), BY));
    long superseded = last();
    assertThat(clients()).isEqualTo("C1=brp/1+rni/1");
    assertThat(state().record(SourceKey.parse("rni/1")).orElseThrow().bsn())
        .as("both are kept")
        .isNotEqualTo(state().record(SourceKey.parse("brp/1")).orElseThrow().bsn());
    receive("late/1", "; ; ; unknown; O; bsn=999990020", "C3");
    assertThat(clients()).isEqualTo("C1=brp/1+late/1+rni/1");
    assertThat(state().recognise(person("x/1", "; ; ; unknown; O; bsn=999990020")))
        .isInstanceOf(Recognition.Known.class);
    assertThat(submit(new Supersede(SourceKey.parse("brp/1"), SourceKey.parse("rni/1"), BY)))
        .isEqualTo("WABB-12 SAME_BSN");
    submit(new Undo(superseded, BY));
    assertThat(clients()).isEqualTo("C1=brp/1 C2=late/1+rni/1");
  }

  @Test
  @Covers({"SK-C7", "WABB-12"})
  void aDecisionIsFlaggedWhenItsFactsChangeAndNeverOverruled() {
    receive("a/1", JAN, "C1");
    receive("b/1", EMRE, "C2");
    submit(new Merge(ref("C1"), ref("C2"), BY));
    long merge = last();
    assertThat(state().toReconsider()).isEmpty();
    submit(new Correct(person("b/1", EMRE).withStatus("CLOSED")));
    assertThat(state().toReconsider()).isEmpty();
    submit(new Correct(person("b/1", EMRE + "; bsn=999990019")));
    assertThat(state().toReconsider()).extracting(Decision::number).containsExactly(merge);
    assertThat(clients()).isEqualTo("C1=a/1+b/1");
    assertThat(submit(new Confirm(merge, BY))).isEqualTo("accepted");
    assertThat(state().toReconsider()).isEmpty();
    submit(new Correct(person("a/1", JAN + "; bsn=999990020")));
    assertThat(clients()).as("waits while the BSNs differ").isEqualTo("C1=a/1 C2=b/1");
    assertThat(state().toReconsider()).hasSize(1);
    submit(new Correct(person("a/1", JAN)));
    assertThat(clients()).isEqualTo("C1=a/1+b/1");
    submit(new Withdraw(SourceKey.parse("b/1")));
    submit(new Confirm(merge, BY));
    assertThat(state().toReconsider()).hasSize(1);
    assertThat(current("C2")).isEqualTo("C1");
    assertThat(state().decision(merge).orElseThrow().status()).isEqualTo(Decision.Status.IN_FORCE);
  }

  @Test
  @Covers("SK-C7")
  void fourEyesSeeBeforeADecisionCounts() {
    agree(
        "\"deciders\": [],\n      \"fourEyes\": false",
        "\"deciders\": [\"registrar\"], \"fourEyes\": true");
    receive("a/1", JAN, "C1");
    receive("b/1", EMRE, "C2");
    assertThat(submit(new Merge(ref("C1"), ref("C2"), new Decider("u9", "visitor"))))
        .isEqualTo("SK-C7 NOT_A_DECIDER [code:visitor]");
    submit(new Merge(ref("C1"), ref("C2"), BY));
    long merge = last();
    assertThat(state().clients()).isEqualTo(2);
    assertThat(state().decision(merge).orElseThrow().status()).isEqualTo(Decision.Status.PROPOSED);
    assertThat(submit(new Merge(ref("C1"), ref("C2"), BY)))
        .isEqualTo("SK-C7 DECIDED_BEFORE [number:" + merge + "]");
    assertThat(submit(new Separate(ref("C1"), ref("C2"), BY)))
        .isEqualTo("SK-C7 CONTRADICTS_DECISION [number:" + merge + "]");
    assertThat(submit(new Confirm(merge, new Decider("u1", "registrar"))))
        .isEqualTo("SK-C7 SAME_PERSON [number:" + merge + "]");
    assertThat(submit(new Confirm(merge, SECOND))).isEqualTo("accepted");
    assertThat(state().clients()).isEqualTo(1);
    assertThat(state().decision(merge).orElseThrow().confirmedBy()).isEqualTo(SECOND);
    assertThat(submit(new Confirm(merge, SECOND)))
        .isEqualTo("SK-C7 NOTHING_TO_CONFIRM [number:" + merge + "]");
  }

  @Test
  @Covers("SK-C7")
  void findsWhatWasKnownAtEachMoment() {
    SourceKey key = SourceKey.parse("b/1");
    receive("a/1", JAN, "C1");
    receive("b/1", EMRE, "C2");
    Instant apart = now;
    submit(new Merge(ref("C1"), ref("C2"), BY));
    Instant merged = now;
    submit(new Undo(last(), BY));
    Instant undone = now;
    submit(new Withdraw(key));
    assertThat(state().find(key, new Moment(DAY, START))).isEmpty();
    assertThat(state().find(key, new Moment(DAY, apart))).contains(new ClientId("C2"));
    assertThat(state().find(key, new Moment(DAY, merged.minusNanos(1))))
        .contains(new ClientId("C2"));
    assertThat(state().find(key, new Moment(DAY, merged))).contains(new ClientId("C1"));
    assertThat(state().find(key, new Moment(DAY, undone))).contains(new ClientId("C2"));
    assertThat(state().find(key, Moment.asOf(DAY))).isEmpty();
    assertThat(state().find(SourceKey.parse("z/1"), Moment.asOf(DAY))).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfClients() {
    receive("a/1", JAN, "C1");
    return PortContract.clients(state(), SourceKey.parse("a/1"), Moment.asOf(DAY));
  }

  @Test
  @Covers("SK-C7")
  void replayGivesTheSameAndErasureReachesEverything() {
    receive("a/1", JAN, "C1");
    receive("b/1", J, "C2");
    receive("c/1", EMRE, "C3");
    submit(new Merge(ref("C1"), ref("C3"), BY));
    String before = clients();
    assertThat(before).isEqualTo("C1=a/1+b/1+c/1");
    ledger = open();
    assertThat(clients()).isEqualTo(before);
    keys.destroy(SourceKey.parse("a/1"));
    ledger.rebuild();
    assertThat(clients()).isEqualTo("C2=b/1 C3=c/1");
    assertThat(state().decisions()).isEmpty();
    assertThat(current("C1")).isEqualTo("nobody");
    assertThat(state().find(SourceKey.parse("a/1"), Moment.asOf(DAY))).isEmpty();
    receive("a/1", JAN, "C4");
    assertThat(clients()).isEqualTo("C2=a/1+b/1 C3=c/1");
  }

  @Test
  @Covers({"SK-C7", "BRP-2.34"})
  void theBestSourceGoesFirstAndDoubtIsReportedBack() {
    agree("\"trust\": [],", "\"trust\": [\"clinic\", \"brp\"], \"authentic\": [\"brp\"],");
    receive("police/1", "J.; ; Vos; 1970-01-02; O; bsn=999990019", "C1");
    receive("clinic/1", "Jan Piet; ; Vos; 1970-01-02; V; bsn=999990019", "C2");
    receive("brp/1", "Jan; ; Vos; 1970-01-03; M; bsn=999990019", "C3");
    receive("zzz/1", "; ; ; unknown; O; dead; bsn=999990019", "C4");
    assertThat(clients()).isEqualTo("C1=brp/1+clinic/1+police/1 C4=zzz/1");
    GoldenRecord golden = state().goldenRecord(new ClientId("C2")).orElseThrow();
    assertThat(known(golden.name()).source()).hasToString("brp/1");
    assertThat(known(golden.birthDate()).authentic()).isTrue();
    assertThat(known(golden.birthDate()).recordedAt()).isEqualTo(START.plusSeconds(180));
    assertThat(known(golden.gender()).trustPlace()).isEqualTo(1);
    assertThat(golden.deathDate()).isNull();
    assertThat(golden.reportBack())
        .extracting(ReportBack::toString)
        .containsExactly(
            "ReportBack[authentic=brp/1, doubtedBy=[clinic/1, police/1], reason=BRP-2.34"
                + " AUTHENTIC_DOUBTED [field:birthDate]]",
            "ReportBack[authentic=brp/1, doubtedBy=[clinic/1], reason=BRP-2.34 AUTHENTIC_DOUBTED"
                + " [field:gender]]");
    submit(new Withdraw(SourceKey.parse("brp/1")));
    GoldenRecord then = state().goldenRecord(new ClientId("C1")).orElseThrow();
    assertThat(known(then.name()).source()).hasToString("clinic/1");
    assertThat(then.reportBack()).isEmpty();
    assertThat(state().goldenRecord(new ClientId("C9"))).isEmpty();
    assertThat(golden).hasToString("GoldenRecord[2 to report back]");
  }

  @Test
  @Covers("BRP-2.34")
  void anotherSurnameIsDoubtAndAMissingOneIsNot() {
    agree("\"trust\": [],", "\"authentic\": [\"brp\"],");
    receive("brp/1", "Jan; ; Vos; 1970-01-02; M; bsn=999990019", "C1");
    receive("clinic/1", "; ; ; 1970; M; bsn=999990019", "C2");
    assertThat(state().goldenRecord(new ClientId("C1")).orElseThrow().reportBack()).isEmpty();
    receive("police/1", "Jan; ; Bos; 1970-01-02; M; bsn=999990019", "C3");
    assertThat(state().goldenRecord(new ClientId("C1")).orElseThrow().reportBack())
        .extracting(back -> back.reason().toString() + back.doubtedBy())
        .containsExactly("BRP-2.34 AUTHENTIC_DOUBTED [field:surname][police/1]");
  }

  @Test
  @Covers("SK-C7")
  void amongEquallyTrustedTheFullestAndThenTheLatestGoesFirst() {
    receive("x/1", "J.; ; Vos; 1970-01-02; M; bsn=999990019", "C1");
    receive("y/1", "Jan; ; Vos; 1970; M; bsn=999990019", "C2");
    GoldenRecord golden = state().goldenRecord(new ClientId("C1")).orElseThrow();
    assertThat(known(golden.name()).source()).hasToString("y/1");
    assertThat(known(golden.birthDate()).source()).hasToString("x/1");
    assertThat(known(golden.gender()).source()).as("the latest").hasToString("y/1");
    assertThat(golden.addresses()).isNull();
    assertThat(golden.secret()).isFalse();
  }

  @Test
  @Covers({"SK-C7", "WABB-12"})
  void queuesWhatSavesMostFirst() {
    receive("a/1", JAN + "; bsn=999990019", "C1");
    receive("b/1", JAN + "; bsn=999990020", "C2");
    receive("c/1", EMRE + "; bsn=999990019", "C3");
    receive("d/1", "J.; ; Vos; unknown; M", "C4");
    ReviewQueue queue = ReviewQueue.of(state(), DAY);
    assertThat(queue.bsnDisputes())
        .extracting(c -> c.item().clients() + " " + c.priority())
        .containsExactly("[C1, C3] 58500");
    assertThat(queue.duplicates())
        .extracting(c -> c.item().kind() + " " + c.percent() + " " + c.priority())
        .containsExactly("DIFFERENT_BSN 20 8500", "INCOMPLETE 10 3500");
    assertThat(queue.expectedSaving()).isEqualTo(58_500 + 8_500 + 3_500);
    assertThat(queue.countByKind())
        .containsEntry(ReviewItem.Kind.BSN_DISPUTE, 1L)
        .containsEntry(ReviewItem.Kind.DIFFERENT_BSN, 1L)
        .hasSize(3);
    ReviewQueue sure = ReviewQueue.of(state(), DAY, (item, clients) -> 0);
    assertThat(sure.duplicates()).extracting(ReviewCase::priority).containsOnly(-1500L);
    assertThat(sure.expectedSaving()).isZero();

    submit(new Defer(ref("C1"), ref("C2"), DAY.plusDays(1), BY));
    queue = ReviewQueue.of(state(), DAY);
    assertThat(queue.deferred()).hasSize(1);
    assertThat(queue.duplicates()).hasSize(1);
    assertThat(ReviewQueue.of(state(), DAY.plusDays(1)).duplicates()).hasSize(2);
    submit(new Defer(ref("C1"), ref("C2"), DAY, BY));
    assertThat(ReviewQueue.of(state(), DAY).deferred()).as("as said last").isEmpty();

    submit(new Separate(ref("C1"), ref("C2"), BY));
    assertThat(ReviewQueue.of(state(), DAY).duplicates())
        .extracting(c -> c.item().kind())
        .containsExactly(ReviewItem.Kind.INCOMPLETE);
    submit(new Undo(last(), BY));
    assertThat(ReviewQueue.of(state(), DAY).duplicates()).hasSize(2);
  }

  @Test
  @Covers("SK-C7")
  void showsAReviewerNoCaseOfAClientHeMayNotKnow() {
    receive("a/1", JAN + "; bsn=999990019", "C1");
    receive("b/1", JAN + "; bsn=999990020", "C2");
    ReviewQueue queue = ReviewQueue.of(state(), DAY);
    assertThat(queue.duplicates()).hasSize(1);
    var one = InMemoryPorts.sight().with(new ClientId("C1"), "identity", Level.EXISTS);
    assertThat(queue.seenBy(one).duplicates()).isEmpty();
    assertThat(queue.seenBy(one.with(new ClientId("C2"), "identity", Level.EXISTS)).duplicates())
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasTexts(RegisterReason reason) {
    for (Language language : Language.values()) {
      assertThat(reason.template(language)).isNotBlank();
    }
    assertThat(register.reason(reason.name())).isEqualTo(reason);
    assertThat(reason.rule()).isNotNull();
  }

  @Test
  void unknownNumbersLeadNowhere() {
    assertThat(state().current(new ClientId("C1"))).isEqualTo(Optional.empty());
    assertThat(state().client(new ClientId("C1"))).isEmpty();
    assertThat(state().reference(new ClientId("C1"))).isEmpty();
  }
}
