package nl.ketenkompas.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.audit.ChainCheck.Broken;
import nl.ketenkompas.privacy.audit.ChainCheck.Intact;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
  private static final String LOG = AuditTrail.ACCESS;
  private final List<LogLine> lines = chain("a", "b", "c", "d");

  private static List<LogLine> chain(String... texts) {
    Chain chain = new Chain(0, "");
    List<LogLine> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(chain.append(text));
    }
    return lines;
  }

  private static AuditSink sink(List<LogLine> lines) {
    return new AuditSink() {
      @Override
      public boolean append(List<LogLine> more) {
        return false;
      }

      @Override
      public Optional<LogLine> last() {
        return Optional.empty();
      }

      @Override
      public void read(long from, Predicate<LogLine> reader) {
        for (LogLine line : lines) {
          if (line.sequence() >= from && !reader.test(line)) {
            return;
          }
        }
      }

      @Override
      public void about(String subject, Predicate<LogLine> reader) {}
    };
  }

  private ChainHead head(int sequence) {
    return new ChainHead(LOG, sequence, lines.get(sequence - 1).hash());
  }

  private ChainCheck check(ChainHead... anchors) {
    return ChainCheck.of(sink(lines), LOG, List.of(anchors));
  }

  @Covers("NEN-7513")
  @Test
  void aLogAsItWasWrittenIsIntact() {
    assertThat(check()).isEqualTo(new Intact(4, head(4)));
    assertThat(check(head(4), head(2), head(2))).isEqualTo(new Intact(4, head(4)));
    assertThat(check(ChainHead.start(LOG))).isEqualTo(new Intact(4, head(4)));
    assertThat(ChainCheck.of(sink(List.of()), LOG, List.of()))
        .isEqualTo(new Intact(0, ChainHead.start(LOG)));
  }

  @Test
  void hashesAreThoseThatTheDocumentationPromises() throws GeneralSecurityException {
    byte[] before = new byte[32];
    for (LogLine line : lines) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      digest.update(HexFormat.of().parseHex("000000000000000" + line.sequence()));
      before = digest.digest(line.text().getBytes(StandardCharsets.UTF_8));
      assertThat(line.hash()).isEqualTo(HexFormat.of().formatHex(before));
    }
  }

  @Test
  void everyChangeShows() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      for (LogLine other :
          List.of(
              new LogLine(line.sequence(), line.text() + "x", line.hash()),
              new LogLine(line.sequence(), line.text(), line.hash().replaceFirst("^.", "x")),
              new LogLine(line.sequence(), line.text(), line.hash().substring(1)),
              new LogLine(line.sequence(), line.text(), turned(line.hash(), 0)),
              new LogLine(line.sequence(), line.text(), turned(line.hash(), 63)))) {
        lines.set(i, other);
        assertThat(check()).isEqualTo(new Broken(ChainProblem.ALTERED, line.sequence()));
      }
      lines.set(i, line);
    }
  }

  private static String turned(String hash, int place) {
    char[] all = hash.toCharArray();
    all[place] = all[place] == '0' ? '1' : '0';
    return new String(all);
  }

  @Test
  void missingAndMovedLinesShow() {
    lines.remove(1);
    assertThat(check()).isEqualTo(new Broken(ChainProblem.MISSING, 3));
    lines.remove(0);
    assertThat(check()).isEqualTo(new Broken(ChainProblem.MISSING, 3));
  }

  @Test
  void aLogThatWasCutOffShowsByItsAnchors() {
    ChainHead third = head(3);
    ChainHead fourth = head(4);
    lines.remove(3);
    assertThat(check()).isEqualTo(new Intact(3, third));
    assertThat(check(third)).isEqualTo(new Intact(3, third));
    assertThat(check(third, fourth)).isEqualTo(new Broken(ChainProblem.CUT_OFF, 4));
    assertThat(check(new ChainHead(AuditTrail.PROCESSING, 9, "x"))).isEqualTo(new Intact(3, third));
  }

  @Test
  void aLogThatWasWrittenAnewShowsByItsAnchors() {
    ChainHead second = head(2);
    lines.clear();
    lines.addAll(chain("a", "B", "c", "d"));
    assertThat(check()).isEqualTo(new Intact(4, head(4)));
    assertThat(check(second)).isEqualTo(new Broken(ChainProblem.REWRITTEN, 2));
    assertThat(check(head(3), new ChainHead(LOG, 3, second.hash())))
        .isEqualTo(new Broken(ChainProblem.REWRITTEN, 0));
  }

  @Covers("NEN-7513")
  @Test
  void oldLinesMayBeRemovedFromTheBeginning() {
    ChainHead second = head(2);
    lines.remove(0);
    lines.remove(0);
    ChainHead end = new ChainHead(LOG, 4, lines.get(1).hash());
    AuditSink rest = sink(lines);
    assertThat(ChainCheck.since(rest, second, List.of(second, end))).isEqualTo(new Intact(2, end));
    assertThat(ChainCheck.since(rest, second, List.of(new ChainHead(LOG, 1, "other"))))
        .isEqualTo(new Intact(2, end));
    assertThat(ChainCheck.since(rest, second, List.of(new ChainHead(LOG, 2, end.hash()))))
        .isEqualTo(new Broken(ChainProblem.REWRITTEN, 2));
    assertThat(ChainCheck.since(rest, new ChainHead(LOG, 2, end.hash()), List.of()))
        .isEqualTo(new Broken(ChainProblem.ALTERED, 3));
  }

  @Test
  void casesHaveNamesAndAreFolded() {
    assertThat(check().<String>fold(Intact::result, Broken::result)).isEqualTo("INTACT");
    lines.remove(0);
    assertThat(check().<String>fold(Intact::result, Broken::result)).isEqualTo("BROKEN");
  }

  @Test
  void problemsAreToldInWords() {
    ChainProblem problem = ChainProblem.CUT_OFF;
    assertThat(Reason.of(problem, Fact.number(4)).text(Language.NL))
        .isEqualTo("Het logboek stopt te vroeg: regel 4 is eerder wel vastgelegd. [NEN-7513]");
    assertThat(problem.rule().id()).isEqualTo("NEN-7513");
  }

  @Test
  void headsHaveACodeAndAPlace() {
    assertThatThrownBy(() -> new ChainHead(LOG, -1, "")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> ChainHead.start("no code")).isInstanceOf(InvalidValueException.class);
  }
}
