package nl.ketenkompas.privacy.audit;

import static nl.ketenkompas.privacy.audit.Trails.ANNE;
import static nl.ketenkompas.privacy.audit.Trails.BEN;
import static nl.ketenkompas.privacy.audit.Trails.KEY;
import static nl.ketenkompas.privacy.audit.Trails.MOMENT;
import static nl.ketenkompas.privacy.audit.Trails.REGISTER;
import static nl.ketenkompas.privacy.audit.Trails.START;
import static nl.ketenkompas.privacy.audit.Trails.entry;
import static nl.ketenkompas.privacy.audit.Trails.full;
import static nl.ketenkompas.privacy.audit.Trails.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.PortContract;
import nl.ketenkompas.privacy.AccessReason;
import nl.ketenkompas.privacy.audit.ProcessingRow.Attributes;
import nl.ketenkompas.privacy.audit.ProcessingRow.ForeignOperation;
import nl.ketenkompas.privacy.redaction.Disclosure;
import nl.ketenkompas.privacy.redaction.FileSchema;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {
  private static final TraceContext CALLER =
      new TraceContext("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7");

  private final Trails trails = new Trails();

  @TestFactory
  Stream<DynamicTest> keepsTheContractOfThePort() {
    Trails failing = new Trails();
    failing.access.fails = true;
    return PortContract.accessLog(trails.trail, failing.trail, entry(ANNE, full("plan")));
  }

  @Covers({"LDV", "NEN-7513"})
  @Test
  void writesTwoLinesWithOneOperation() {
    assertThat(trails.trail.confirm(entry(ANNE, full("identity"), none("plan")))).isTrue();

    ProcessingRow row = trails.row(0);
    AccessRecord record = trails.record(0);
    assertThat(row.operationId()).isEqualTo(record.operationId()).isEqualTo("0000000000000003");
    assertThat(row.traceId())
        .isEqualTo(record.traceId())
        .isEqualTo("00000000000000010000000000000002");
    assertThat(row.parent()).isNull();
    assertThat(row.foreignOperation()).isNull();
    assertThat(row.statusCode()).isEqualTo(1);
    assertThat(row.name()).isEqualTo("disclose");
    assertThat(row.startTime()).isEqualTo(row.endTime()).isEqualTo(START.toEpochMilli());
    assertThat(row.resource().name()).isEqualTo("cvs");
    assertThat(row.attributes().processingActivity()).isEqualTo(REGISTER + "R%207%2F1");
    assertThat(row.attributes().dataSubjectType()).isEqualTo("client");
    assertThat(record)
        .isEqualTo(
            new AccessRecord(
                START,
                row.traceId(),
                row.operationId(),
                ANNE,
                "u1",
                "shelter",
                "worker",
                "care",
                "small@1",
                MOMENT,
                List.of(full("identity"), none("plan"))));
    assertThat(record.isEmergency()).isFalse();
  }

  @Covers("LDV")
  @Test
  void theRowOfProcessingDoesNotSayWhoAndNoLineSaysOfWhom() {
    trails.trail.confirm(entry(ANNE, full("identity")));

    assertThat(trails.processing.lines().get(0).text())
        .doesNotContain("u1", "worker", "c-anne", "0012");
    assertThat(trails.access.lines().get(0).text())
        .contains("u1", "worker")
        .doesNotContain("c-anne", "0012");
    assertThat(trails.processing.lines().get(0).subject())
        .isEqualTo(trails.access.lines().get(0).subject())
        .startsWith("k1:");
    assertThat(trails.row(0) + trails.record(0).toString())
        .isEqualTo("ProcessingRow[0000000000000003]AccessRecord[0000000000000003]");
  }

  @Test
  void itemsComeBackAsTheyWere() {
    Rule rule = Rule.of("SK-C12");
    SourceKey other = SourceKey.of("police", "7");
    AccessLog.Item[] items = {
      full("a"),
      full("b"),
      new AccessLog.Item("c", Level.SUMMARY, rule, "CONSENT_GIVEN", KEY),
      new AccessLog.Item("d", Level.SUMMARY, Rule.of("SK-C4"), "CONSENT_GIVEN", KEY),
      new AccessLog.Item("e", Level.SUMMARY, Rule.of("SK-C4"), "OUTREACH_DECIDED", other),
      new AccessLog.Item("f", Level.SUMMARY, Rule.of("SK-C4"), "OUTREACH_DECIDED", KEY),
      new AccessLog.Item("g", Level.SUMMARY, Rule.of("SK-C4"), "OUTREACH_DECIDED", null),
      new AccessLog.Item("h", Level.SUMMARY, Rule.of("SK-C4"), null, null),
      none("i"),
      full("j")
    };
    trails.trail.confirm(entry(ANNE, items));
    trails.trail.confirm(entry(ANNE));
    trails.trail.confirm(entry(BEN, new AccessLog.Item("e", Level.FULL, rule, null, other)));

    assertThat(trails.record(0).items()).containsExactly(items);
    assertThat(trails.record(1).items()).isEmpty();
    assertThat(trails.record(2).items().get(0).evidence()).isEqualTo(other);
  }

  @Test
  void looksThatAreAlmostAlikeAreToldApart() {
    SourceKey other = SourceKey.of("police", "7");
    Rule rule = Rule.of("SK-C12");
    AccessLog.Item look = full("a");
    List<AccessLog.Item> others =
        List.of(
            full("b"),
            new AccessLog.Item("a", Level.SUMMARY, rule, "CONSENT_GIVEN", KEY),
            new AccessLog.Item("a", Level.FULL, Rule.of("SK-C4"), "CONSENT_GIVEN", KEY),
            new AccessLog.Item("a", Level.FULL, rule, "AUTHORISED", KEY),
            new AccessLog.Item("a", Level.FULL, rule, null, KEY),
            new AccessLog.Item("a", Level.FULL, rule, "CONSENT_GIVEN", other),
            new AccessLog.Item("a", Level.FULL, rule, "CONSENT_GIVEN", null));
    for (AccessLog.Item one : others) {
      trails.trail.confirm(entry(ANNE, look));
      trails.trail.confirm(entry(ANNE, one));
      trails.trail.confirm(entry(ANNE, look, one));
      trails.trail.confirm(entry(ANNE, one, look));
    }

    for (int i = 0; i < others.size(); i++) {
      assertThat(trails.record(4 * i).items()).containsExactly(look);
      assertThat(trails.record(4 * i + 1).items()).containsExactly(others.get(i));
      assertThat(trails.record(4 * i + 2).items()).containsExactly(look, others.get(i));
      assertThat(trails.record(4 * i + 3).items()).containsExactly(others.get(i), look);
    }
  }

  @Test
  void anEmergencyIsFlagged() {
    String emergency = AccessReason.EMERGENCY.name();
    trails.trail.confirm(
        entry(
            ANNE,
            none("plan"),
            new AccessLog.Item("identity", Level.FULL, Rule.of("SK-C12"), emergency, null)));

    assertThat(trails.record(0).isEmergency()).isTrue();
  }

  @Covers("LDV")
  @Test
  void aListGivesEachClientHisOwnLinesInOneRequest() {
    assertThat(trails.trail.confirmAll(List.of(entry(ANNE), entry(BEN)))).isTrue();
    assertThat(trails.trail.confirmAll(List.of())).isTrue();

    assertThat(trails.processing.lines()).hasSize(2);
    assertThat(trails.row(0).traceId()).isEqualTo(trails.row(1).traceId());
    assertThat(trails.row(0).operationId()).isNotEqualTo(trails.row(1).operationId());
    assertThat(trails.record(0).client()).isEqualTo(ANNE);
    assertThat(trails.record(1).client()).isEqualTo(BEN);
  }

  @Covers("LDV")
  @Test
  void aRequestKeepsItsTrace() {
    AuditRequest own = trails.trail.in(CALLER);
    assertThat(own.confirm(entry(ANNE))).isTrue();
    AuditRequest foreign = trails.trail.from(CALLER, "https://police.example.nl");
    assertThat(foreign.confirmAll(List.of(entry(ANNE)))).isTrue();

    assertThat(trails.row(0).traceId()).isEqualTo(CALLER.traceId());
    assertThat(trails.row(0).parent()).isEqualTo(CALLER.operationId());
    assertThat(trails.row(0).foreignOperation()).isNull();
    assertThat(trails.record(0).traceId()).isEqualTo(CALLER.traceId());
    assertThat(trails.row(1).parent()).isNull();
    assertThat(trails.row(1).foreignOperation())
        .isEqualTo(
            new ForeignOperation(
                CALLER.traceId(), CALLER.operationId(), "https://police.example.nl"));
    assertThat(own).hasToString("AuditRequest[" + CALLER.traceId() + "]");
    assertThatThrownBy(() -> trails.trail.from(CALLER, " "))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void activitiesOfOthersAreNamedByAgreementAndPurpose() {
    AccessLog.Entry entry = entry(ANNE);
    trails.trail.confirm(
        new AccessLog.Entry(
            "u1", "shelter", "worker", "rights", ANNE, MOMENT, "small@1", entry.items()));
    trails.trail.confirm(
        new AccessLog.Entry(
            "u1", "shelter", "worker", "care", ANNE, MOMENT, "other@2", entry.items()));

    assertThat(trails.row(0).attributes())
        .extracting(Attributes::processingActivity)
        .isEqualTo(REGISTER + "small/rights");
    assertThat(trails.row(1).attributes().processingActivity())
        .isEqualTo(REGISTER + "other@2/care");
  }

  @Test
  void idsAreNeverAllZero() {
    trails.ids.set(-1);
    trails.trail.confirm(entry(ANNE));

    assertThat(trails.row(0).traceId()).isEqualTo("00000000000000010000000000000001");
  }

  @Test
  void timeNeverGoesBack() {
    trails.trail.confirm(entry(ANNE));
    trails.now = START.minusSeconds(5);
    trails.trail.confirm(entry(ANNE));
    trails.now = START.plusMillis(1);
    trails.trail.confirm(entry(ANNE));

    assertThat(trails.record(1).at()).isEqualTo(START);
    assertThat(trails.record(2).at()).isEqualTo(START.plusMillis(1));
  }

  // --- fail-closed -------------------------------------------------------------------------------

  private static final Field<String, String> NAME = Field.of("name", "identity", file -> file);
  private static final FileSchema<String> SCHEMA = FileSchema.of(file -> ANNE, List.of(NAME));

  private boolean isOpened() {
    Disclosure disclosure = SCHEMA.disclose("file", Trails.viewer("worker", "care"), trails.trail);
    return disclosure instanceof Disclosure.Opened;
  }

  @Covers("NEN-7513")
  @Test
  void noLogNoFile() {
    List<Consumer<Trails.Sink>> failures =
        List.of(sink -> sink.fails = true, sink -> sink.failsAfter = true, s -> s.refuses = true);
    List<Consumer<Trails.Sink>> mended =
        List.of(
            sink -> sink.fails = false, sink -> sink.failsAfter = false, s -> s.refuses = false);
    assertThat(isOpened()).isTrue();
    for (int i = 0; i < failures.size(); i++) {
      for (Trails.Sink sink : List.of(trails.processing, trails.access)) {
        failures.get(i).accept(sink);
        assertThat(isOpened()).isFalse();
        assertThat(isOpened()).isFalse();
        mended.get(i).accept(sink);
        assertThat(isOpened()).isTrue();
      }
    }
    TrailCheck check = TrailCheck.of(trails.processing, trails.access, List.of());
    assertThat(check.processing()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.access()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.unpaired()).isNotEmpty();
  }

  @Test
  void theDisclosureSaysWhichConsentItRestsOn() {
    assertThat(isOpened()).isTrue();
    assertThat(trails.record(0).items()).containsExactly(full("identity"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "partner", "role", "purpose", "agreement", "kind", "ground"})
  void whatIsNoCodeIsNotWritten(String part) {
    String bad = "a\tb";
    AccessLog.Entry entry =
        new AccessLog.Entry(
            part.equals("user") ? bad : "u1",
            part.equals("partner") ? bad : "shelter",
            part.equals("role") ? bad : "worker",
            part.equals("purpose") ? bad : "care",
            ANNE,
            MOMENT,
            part.equals("agreement") ? bad : "small@1",
            List.of(
                new AccessLog.Item(
                    part.equals("kind") ? bad : "plan",
                    Level.FULL,
                    Rule.of("SK-C12"),
                    part.equals("ground") ? bad : "CONSENT_GIVEN",
                    null)));

    assertThatThrownBy(() -> trails.trail.confirm(entry)).isInstanceOf(InvalidValueException.class);
    assertThat(trails.processing.lines()).isEmpty();
    assertThat(trails.trail.confirm(entry(ANNE))).isTrue();
  }

  @Test
  void goesOnAfterWhatAnotherWriterAdded() {
    Trails other = new Trails();
    other.trail.confirmAll(List.of(entry(BEN), entry(BEN)));
    trails.processing.first = other.processing.lines();
    trails.access.first = other.access.lines();

    assertThat(trails.trail.confirm(entry(ANNE))).isTrue();

    assertThat(trails.processing.lines()).hasSize(3);
    assertThat(trails.access.lines()).hasSize(3);
    assertThat(ChainCheck.of(trails.access, AuditTrail.ACCESS, List.of()))
        .isInstanceOf(ChainCheck.Intact.class);
  }

  @Test
  void goesOnAfterARestart() {
    trails.trail.confirm(entry(ANNE));
    trails.trail = trails.open(trails.settings());
    trails.trail.confirm(entry(ANNE));

    assertThat(TrailCheck.of(trails.processing, trails.access, List.of()).processing())
        .isEqualTo(
            new ChainCheck.Intact(
                2,
                new ChainHead(AuditTrail.PROCESSING, 2, trails.processing.lines().get(1).hash())));
  }

  // --- anchors -----------------------------------------------------------------------------------

  @Covers("NEN-7513")
  @Test
  void headsAreAnchoredEveryFewLines() {
    trails.trail = trails.open(trails.settings().anchoring(2, trails.anchors::add));
    for (int i = 0; i < 5; i++) {
      assertThat(trails.trail.confirm(entry(ANNE))).isTrue();
    }
    assertThat(trails.anchors)
        .extracting(ChainHead::log, ChainHead::sequence)
        .containsExactly(
            tuple("processing", 2L),
            tuple("access", 2L),
            tuple("processing", 4L),
            tuple("access", 4L));
    trails.trail.anchor();
    assertThat(trails.anchors).hasSize(6);
    assertThat(trails.anchors.get(5).sequence()).isEqualTo(5);

    TrailCheck check = TrailCheck.of(trails.processing, trails.access, trails.anchors);
    assertThat(check.processing()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.access()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.unpaired()).isEmpty();
  }

  @Test
  void anAnchorThatFailsClosesTheFiles() {
    AtomicInteger tried = new AtomicInteger();
    trails.trail =
        trails.open(
            trails
                .settings()
                .anchoring(
                    1,
                    head -> {
                      if (tried.incrementAndGet() < 3) {
                        throw new IllegalStateException("notary");
                      }
                    }));
    assertThat(isOpened()).isTrue();
    assertThat(isOpened()).isFalse();
    assertThat(isOpened()).isFalse();
    assertThat(trails.access.lines()).hasSize(1);
    assertThat(isOpened()).isTrue();
  }

  @Test
  void withoutAnchoringNothingHappens() {
    trails.trail.confirm(entry(ANNE));
    trails.trail.anchor();
    assertThat(trails.anchors).isEmpty();
  }

  @Test
  void settingsAreChecked() {
    AuditSettings settings = trails.settings();
    assertThatThrownBy(() -> settings.anchoring(0, head -> {}))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> AuditSettings.of(() -> START, () -> 1, trails.keys, "a\tb", "cvs"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> AuditSettings.of(() -> START, () -> 1, trails.keys, REGISTER, ""))
        .isInstanceOf(InvalidValueException.class);
    assertThat(trails.trail).hasToString("AuditTrail[cvs]");
  }

  // --- erasure -----------------------------------------------------------------------------------

  @Covers("AVG-17")
  @Test
  void afterErasureNobodyCanTellWhomALineIsAbout() {
    trails.trail.confirm(entry(ANNE, full("identity")));
    trails.trail.confirm(entry(BEN, full("identity")));
    List<LogLine> before = trails.access.lines();

    trails.trail.erase(ANNE);

    assertThat(trails.access.lines()).isEqualTo(before);
    assertThat(trails.record(0).client()).isNull();
    assertThat(trails.record(0).items().get(0).evidence()).isNull();
    assertThat(trails.record(0).user()).isEqualTo("u1");
    assertThat(trails.record(1).client()).isEqualTo(BEN);
    assertThat(trails.trail.about(ANNE)).isEmpty();
    assertThat(trails.trail.about(BEN)).hasSize(1);
    assertThat(TrailCheck.of(trails.processing, trails.access, List.of()).access())
        .isInstanceOf(ChainCheck.Intact.class);
    trails.trail.confirm(entry(ANNE));
    assertThat(trails.access.lines().get(2).subject()).isNotEqualTo(before.get(0).subject());
  }

  @Test
  void linesUnderOlderKeysAreFound() {
    trails.trail.confirm(entry(ANNE));
    trails.trail.confirm(entry(BEN));
    trails.keys.rotate(AuditTrail.subject(ANNE));
    trails.trail.confirm(entry(ANNE));

    assertThat(trails.access.lines().get(2).subject())
        .isNotEqualTo(trails.access.lines().get(0).subject());
    assertThat(trails.trail.about(ANNE))
        .extracting(AccessRecord::operationId)
        .containsExactly("0000000000000003", "0000000000000009");
  }

  // --- what is not a line ------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X",
        "P1\ta\tb",
        "P2\ts\tt\to\tp\te\t1\ta\tn\td",
        "P1\ts\tt\to\tp\te\tx\ta\tn\td",
        "A2\ts\tt\to\t1\tu\tp\tr\tf\ta@1\t2026-11-01@..\t\t",
        "A1\ts\tt\to\tx\tu\tp\tr\tf\ta@1\t2026-11-01@..\t\t",
        "A1\ts\tt\to\t1\tu\tp\tr\tf\ta@1\t2026-11-01\t\t",
        "A1\ts\tt\to\t1\tu\tp\tr\tf\ta@1\t2026-11-01@..\t\tkind",
        "A1\ts\tt\to\t1\tu\tp\tr\tf\ta@1\t2026-11-01@..\t\t@FULL,SK-C12, kind",
        "A1\ts\tt\to\t1\tu\tp\tr\tf\ta@1\t2026-11-01@..\t\t@MOST,SK-C12,, kind",
        "A1\ts\tt\to\t1\tu\tp\tr\tf\ta@1\t2026-11-01@..\t\t@FULL,SK-C12,,x kind"
      })
  void otherTextsAreRefused(String text) {
    LogLine line = new LogLine(1, text, "");
    assertThatThrownBy(() -> ProcessingRow.of(line)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> AccessRecord.of(line, new Seals(trails.keys)))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "s", ":", "k1:", "k1:x", "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aSubjectThatDoesNotOpenIsNobody(String subject) {
    trails.trail.confirm(entry(ANNE));
    String text = trails.access.lines().get(0).text();
    String other = text.replace(trails.access.lines().get(0).subject(), subject);

    assertThat(AccessRecord.of(new LogLine(1, other, ""), new Seals(trails.keys)).client())
        .isNull();
  }

  @Test
  void unpairedOperationsAreFoundOnBothSides() {
    List<String> expected = new ArrayList<>();
    Trails.Sink one = new Trails.Sink();
    Trails.Sink other = new Trails.Sink();
    one.append(List.of(line(1, "b"), line(2, "a"), line(3, "c"), new LogLine(4, "x", "")));
    other.append(List.of(line(1, "c"), line(2, "d"), line(3, "e"), line(4, "a")));
    expected.addAll(List.of("", "b", "d", "e"));

    assertThat(TrailCheck.of(one, other, List.of()).unpaired()).isEqualTo(expected);
    assertThat(TrailCheck.of(other, one, List.of()).unpaired()).isEqualTo(expected);
    assertThat(TrailCheck.of(one, one, List.of()).unpaired()).isEmpty();
  }

  private static LogLine line(long sequence, String operation) {
    return new LogLine(sequence, "X\ts\tt\t" + operation + "\trest", "");
  }
}
