package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.examples.chain.Chain;
import nl.ketenkompas.examples.chain.LikelyPair;
import nl.ketenkompas.examples.quickstart.Lines.LikelyLine;
import nl.ketenkompas.identity.evidence.PairOutcome;
import nl.ketenkompas.model.rule.Language;

/** What the records of two clients say together, where no agreed key joins them. */
final class Likely {

  private Likely() {}

  static Section run(Chain chain, Path out, Language language, FindingLog findings)
      throws IOException {
    LikelyPair.All likely = LikelyPair.among(chain.recognised());
    Map<PairOutcome, int[]> counts = new EnumMap<>(PairOutcome.class);
    for (PairOutcome outcome : List.of(PairOutcome.MATCH, PairOutcome.REVIEW)) {
      counts.put(outcome, new int[2]);
    }
    try (JsonLines lines = new JsonLines(out.resolve("likely.jsonl"))) {
      for (LikelyPair pair : likely.pairs()) {
        int[] count = counts.computeIfAbsent(pair.evidence().outcome(), o -> new int[2]);
        count[0]++;
        count[1] += pair.listed() ? 1 : 0;
        lines.write(LikelyLine.of(pair, language));
      }
    }
    Section section = new Section(Words.WHO_MAY_BE_ONE.in(language));
    Table table =
        new Table(
            Words.PAIRS_OF_CLIENTS.in(language),
            "",
            "#" + Words.COUNT.in(language),
            "#" + Words.LISTED.in(language));
    counts.forEach(
        (outcome, count) ->
            table.row(
                (outcome == PairOutcome.MATCH ? Words.LIKELY : Words.DOUBTFUL).in(language),
                count[0],
                count[1]));
    section.add(table);
    findings.add("evidence", likely.findings());
    findings.tell(section);
    return section;
  }
}
