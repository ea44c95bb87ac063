package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.examples.chain.Chain;
import nl.ketenkompas.examples.quickstart.Lines.Because;
import nl.ketenkompas.examples.quickstart.Lines.RulingLine;
import nl.ketenkompas.examples.quickstart.Lines.StepLine;
import nl.ketenkompas.examples.quickstart.Lines.TurnLine;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.Mandate;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Language;
import org.jspecify.annotations.Nullable;

/** Whether each piece of advice binds, and why. */
final class Rulings {
  private final Chain chain;
  private final Path out;
  private final Language language;
  private final FindingLog findings;

  Rulings(Chain chain, Path out, Language language, FindingLog findings) {
    this.chain = chain;
    this.out = out;
    this.language = language;
    this.findings = findings;
  }

  /** Writes rulings.jsonl. */
  Section run() throws IOException {
    Mandate mandate = chain.mandate().orElse(null);
    Agreement<MandateTerms> agreement = chain.agreements().mandate().orElse(null);
    try (JsonLines lines = new JsonLines(out.resolve("rulings.jsonl"))) {
      if (mandate == null || agreement == null) {
        return new Section(Words.WHO_DECIDES.in(language)).add(Words.NO_MANDATE.in(language));
      }
      Section section =
          new Section(Headings.of(Words.WHO_DECIDES, agreement, MandateTerms.KIND, language));
      Map<Ruling.Outcome, Integer> counts = new EnumMap<>(Ruling.Outcome.class);
      Map<Ruling.Outcome, Set<String>> rules = new EnumMap<>(Ruling.Outcome.class);
      int charges = 0;
      long cents = 0;
      List<Advice> sorted = new ArrayList<>(chain.facts().advice());
      sorted.sort(Comparator.comparing(Advice::key));
      for (Advice advice : sorted) {
        Explanation<Ruling> why = mandate.explain(advice);
        Ruling ruling = why.verdict();
        Charge charge = ruling instanceof Ruling.Binding binding ? binding.charge() : null;
        lines.write(line(advice, why, charge));
        counts.merge(ruling.outcome(), 1, Integer::sum);
        rules
            .computeIfAbsent(ruling.outcome(), outcome -> new TreeSet<>())
            .add(ruling.reasons().get(0).rule().id());
        if (charge != null) {
          charges++;
          cents = Math.addExact(cents, charge.cents());
        }
      }
      Table table =
          new Table(
              Words.RULINGS.in(language, chain.facts().advice().size()),
              Words.RULING.in(language),
              "#" + Words.COUNT.in(language),
              Words.RULES.in(language));
      counts.forEach(
          (outcome, count) ->
              table.row(outcome, count, Reasons.some(rules.getOrDefault(outcome, Set.of()))));
      table.row(Words.TOTAL.in(language), chain.facts().advice().size(), "");
      section.add(table);
      section.add(
          Words.CHARGES.in(language, charges, cents, MandateReason.BUDGET_PAYS.rule().id()));
      findings.add(agreement.id(), mandate.findings());
      findings.tell(section);
      return section;
    }
  }

  private RulingLine line(Advice advice, Explanation<Ruling> why, @Nullable Charge charge) {
    Ruling ruling = why.verdict();
    List<TurnLine> turns =
        why.turningPoints().stream()
            .map(
                turn -> new TurnLine(Because.of(turn.change(), language), turn.verdict().outcome()))
            .toList();
    return new RulingLine(
        advice.key(),
        advice.family(),
        advice.date(),
        advice.institution(),
        advice.decision(),
        ruling.outcome(),
        charge,
        Because.of(ruling.reasons(), language),
        Because.of(ruling.warnings(), language),
        StepLine.of(why.steps(), language),
        turns);
  }
}
