package nl.ketenkompas.examples.quickstart;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.examples.quickstart.Lines.FindingLine;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Severity;

/**
 * Writes all findings to a file, and remembers what the summary says of them: those that are a
 * warning or worse. One thread only.
 */
final class FindingLog implements Closeable {
  private final JsonLines file;
  private final Language language;
  private final Set<String> sentences = new LinkedHashSet<>();
  private final Map<String, Long> counts = new TreeMap<>();

  FindingLog(Path out, Language language) throws IOException {
    file = new JsonLines(out.resolve("findings.jsonl"));
    this.language = language;
  }

  /** Findings about agreements or files: each is a sentence of the summary. */
  void add(String about, List<Finding> findings) {
    for (Finding finding : findings) {
      write(about, finding);
      if (finding.severity() != Severity.INFO) {
        sentences.add(about + ": " + finding.reason().text(language));
      }
    }
  }

  /** Findings about one client: the summary counts them and names nobody. */
  void count(String client, List<Finding> findings) {
    for (Finding finding : findings) {
      write(client, finding);
      if (finding.severity() != Severity.INFO) {
        counts.merge(
            finding.severity()
                + "\t"
                + finding.reason().code().name()
                + "\t"
                + finding.reason().rule().id(),
            1L,
            Long::sum);
      }
    }
  }

  private void write(String about, Finding finding) {
    file.write(FindingLine.of(about, finding, language));
  }

  /** Tells what was found since this was asked last. */
  void tell(Section section) {
    sentences.forEach(section::add);
    sentences.clear();
    if (!counts.isEmpty()) {
      Table table =
          new Table(
              Words.FINDINGS.in(language),
              Words.FINDINGS.in(language),
              "",
              "#" + Words.COUNT.in(language),
              Words.RULE.in(language));
      counts.forEach(
          (what, count) -> {
            String[] parts = what.split("\t", -1);
            table.row(parts[1], parts[0], count, parts[2]);
          });
      section.add(table);
      counts.clear();
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
