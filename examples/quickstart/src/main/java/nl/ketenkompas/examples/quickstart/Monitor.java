package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ketenkompas.examples.chain.Chain;
import nl.ketenkompas.examples.chain.Way;
import nl.ketenkompas.examples.quickstart.Lines.Because;
import nl.ketenkompas.examples.quickstart.Lines.MixLine;
import nl.ketenkompas.examples.quickstart.Lines.RefusalLine;
import nl.ketenkompas.examples.quickstart.Lines.ShareLine;
import nl.ketenkompas.examples.quickstart.Lines.WayLine;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.MixAssessment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MonitoringReason;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;
import nl.ketenkompas.monitoring.indicator.Indicators;
import nl.ketenkompas.monitoring.indicator.Share;
import nl.ketenkompas.monitoring.trajectory.TrajectoryRules;
import org.jspecify.annotations.Nullable;

/**
 * How it goes with each client: stable mix, trajectory, indicators. One client at a time: what is
 * kept does not grow with the number of clients.
 */
final class Monitor {
  private final Chain chain;
  private final Path out;
  private final Language language;
  private final Progress progress;
  private final FindingLog findings;

  private final @Nullable StabilityNorm norm;
  private final @Nullable TrajectoryRules rules;
  private final @Nullable Indicators indicators;

  private final Map<Holds, Integer> holds = new EnumMap<>(Holds.class);
  private final Map<Holds, Set<String>> because = new EnumMap<>(Holds.class);
  private final Map<String, Integer> limiting = new TreeMap<>();
  private final Figures figures = new Figures();
  private int attained;
  private int projected;

  private final Map<ProcessStep, Integer> open = new EnumMap<>(ProcessStep.class);
  private final Map<String, Integer> refusals = new TreeMap<>();
  private int goingOn;
  private int notGoingOn;
  private int accepted;
  private int refused;

  Monitor(Chain chain, Path out, Language language, Progress progress, FindingLog findings) {
    this.chain = chain;
    this.out = out;
    this.language = language;
    this.progress = progress;
    this.findings = findings;
    this.norm = chain.norm().orElse(null);
    this.rules = chain.rules().orElse(null);
    this.indicators = chain.indicators().orElse(null);
  }

  /** Writes mixes.jsonl, trajectories.jsonl, indicators.jsonl and the figures for everyone. */
  List<Section> run() throws IOException {
    Section mixes = mixHeading();
    try (JsonLines mixLines = new JsonLines(out.resolve("mixes.jsonl"));
        JsonLines wayLines = new JsonLines(out.resolve("trajectories.jsonl"))) {
      List<Client> clients = chain.recognised().clients();
      long done = 0;
      for (Client client : clients) {
        progress.show(Words.ASSESSING.in(language), done++, clients.size());
        one(client, mixLines, wayLines);
      }
    } finally {
      progress.clear();
    }
    if (norm != null) {
      tellMixes(mixes);
      figures.write(out, chain.moment(), norm.agreement(), language);
    }
    return List.of(mixes, ways(), shares());
  }

  private void one(Client client, JsonLines mixLines, JsonLines wayLines) {
    ClientFacts facts = chain.factsOf(client);
    Way way = chain.wayOf(client);
    if (norm != null) {
      MixAssessment mix = norm.assess(facts, chain.moment());
      figures.add(mix.holds(), way);
      add(client.id(), mix, mixLines);
      findings.count(client.id().text(), norm.findings(facts, chain.moment()));
    }
    if (rules != null && (way.accepted() > 0 || !way.refused().isEmpty())) {
      add(client.id(), way, rules, wayLines);
    }
    if (indicators != null) {
      indicators.add(chain.memberOf(client, way, facts));
    }
  }

  private void add(ClientId client, MixAssessment mix, JsonLines lines) {
    lines.write(
        new MixLine(
            client,
            mix.holds(),
            mix.attainedOn(),
            mix.holdsSince(),
            mix.projectedOn(),
            mix.limitingAreas(),
            Because.of(mix.reasons(), language)));
    holds.merge(mix.holds(), 1, Integer::sum);
    because
        .computeIfAbsent(mix.holds(), answer -> new TreeSet<>())
        .add(mix.reasons().get(0).rule().id());
    attained += mix.attainedOn() == null ? 0 : 1;
    if (mix.holds() == Holds.NO) {
      projected += mix.projectedOn() == null ? 0 : 1;
      mix.limitingAreas().forEach(area -> limiting.merge(area, 1, Integer::sum));
    }
  }

  private void add(ClientId client, Way way, TrajectoryRules by, JsonLines lines) {
    lines.write(
        new WayLine(
            client,
            way.trajectory().isGoingOn(),
            way.trajectory().open(),
            way.trajectory().done(),
            way.trajectory().rounds(),
            by.inTrajectory(way.trajectory()),
            way.refused().stream()
                .map(
                    refusal ->
                        new RefusalLine(
                            refusal.key(),
                            refusal.id(),
                            refusal.step(),
                            refusal.on(),
                            Because.of(refusal.reasons(), language)))
                .toList()));
    if (way.trajectory().isGoingOn()) {
      goingOn++;
    } else {
      notGoingOn++;
    }
    accepted += way.accepted();
    refused += way.refused().size();
    way.trajectory().open().keySet().forEach(step -> open.merge(step, 1, Integer::sum));
    for (Way.Refusal refusal : way.refused()) {
      Reason first = refusal.reasons().get(0);
      refusals.merge(first.code().name() + "\t" + first.rule().id(), 1, Integer::sum);
    }
  }

  private Section mixHeading() {
    Optional<Agreement<NormTerms>> agreement = chain.agreements().norm();
    if (agreement.isEmpty()) {
      return new Section(Words.HOW_IS_IT_GOING.in(language)).add(Words.NO_NORM.in(language));
    }
    Section section =
        new Section(Headings.of(Words.HOW_IS_IT_GOING, agreement.get(), NormTerms.KIND, language));
    return norm == null ? section.add(notValid(agreement.get())) : section;
  }

  private String notValid(Agreement<?> agreement) {
    return Words.NOT_VALID.in(
        language, agreement.id(), agreement.version(), chain.moment().asOf(), agreement.valid());
  }

  private void tellMixes(Section section) {
    Table table =
        new Table(
            Words.STABLE_MIXES.in(language),
            Words.HOLDS.in(language),
            "#" + Words.CLIENTS.in(language),
            Words.RULES.in(language));
    holds.forEach(
        (answer, count) ->
            table.row(answer, count, String.join(" ", because.getOrDefault(answer, Set.of()))));
    table.row(Words.ATTAINED.in(language), attained, MonitoringReason.ATTAINED_BEFORE.rule().id());
    table.row(
        Words.PROJECTED.in(language), projected, MonitoringReason.IF_NOTHING_CHANGES.rule().id());
    section.add(table);
    Table areas =
        new Table(
            Words.LIMITING_AREAS.in(language),
            Words.AREA.in(language),
            "#" + Words.CLIENTS.in(language),
            Words.RULE.in(language));
    limiting.forEach(
        (area, count) -> areas.row(area, count, MonitoringReason.IF_NOTHING_CHANGES.rule().id()));
    if (!areas.isEmpty()) {
      section.add(areas);
    }
    findings.tell(section);
  }

  private Section ways() {
    Optional<Agreement<TrajectoryTerms>> agreement = chain.agreements().trajectory();
    if (agreement.isEmpty()) {
      return new Section(Words.WHERE_ARE_THEY.in(language)).add(Words.NO_TRAJECTORY.in(language));
    }
    Section section =
        new Section(
            Headings.of(Words.WHERE_ARE_THEY, agreement.get(), TrajectoryTerms.KIND, language));
    if (rules == null) {
      return section.add(notValid(agreement.get()));
    }
    Table table = new Table(Words.TRAJECTORIES.in(language), "", "#", "");
    table.row(Words.GOING_ON.in(language), goingOn, "");
    open.forEach(
        (step, count) ->
            table.row(
                "  " + Words.OPEN_STEP.in(language) + " " + step,
                count,
                MonitoringReason.STEP_IN_ORDER.rule().id()));
    table.row(Words.NOT_GOING_ON.in(language), notGoingOn, "");
    table.row(
        Words.STEPS_ACCEPTED.in(language), accepted, MonitoringReason.STEP_IN_ORDER.rule().id());
    table.row(Words.STEPS_REFUSED.in(language), refused, "");
    refusals.forEach(
        (reason, count) -> {
          String[] parts = reason.split("\t", -1);
          table.row("  " + parts[0], count, parts[1]);
        });
    return section.add(table);
  }

  private Section shares() throws IOException {
    try (JsonLines lines = new JsonLines(out.resolve("indicators.jsonl"))) {
      Optional<Agreement<CohortTerms>> cohort = chain.agreements().cohort();
      if (indicators == null || cohort.isEmpty()) {
        return new Section(Words.DO_WE_REACH.in(language)).add(Words.NO_COHORT.in(language));
      }
      Section section =
          new Section(Headings.of(Words.DO_WE_REACH, cohort.get(), CohortTerms.KIND, language));
      Table table =
          new Table(
              Words.INDICATORS.in(language),
              Words.INDICATOR.in(language),
              "#" + Words.NUMERATOR.in(language),
              "#" + Words.DENOMINATOR.in(language),
              Words.OVER.in(language),
              "#" + Words.NOT_KNOWN.in(language),
              Words.NORM.in(language),
              Words.RULE.in(language));
      Set<String> counted = new LinkedHashSet<>();
      List<Share> all =
          new ArrayList<>(
              List.of(
                  indicators.activeTrajectory(),
                  indicators.stableMixNow(),
                  indicators.stableMixEver()));
      for (Share share : all) {
        lines.write(line(share));
        MixAssessment.NormRef by = share.norm();
        table.row(
            share.indicator(),
            share.numerator(),
            share.denominator(),
            share.over(),
            share.unknown(),
            by == null ? "" : by.id() + " " + by.hash().substring(0, 12),
            share.reasons().get(0).rule().id());
        share.reasons().stream().skip(1).forEach(reason -> counted.add(reason.text(language)));
      }
      section.add(table);
      counted.forEach(section::add);
      return section;
    }
  }

  private ShareLine line(Share share) {
    return new ShareLine(
        share.indicator(),
        share.asOf(),
        share.norm(),
        share.numerator(),
        share.over(),
        share.denominator(),
        share.unknown(),
        share.leftOut(),
        share.frozen(),
        Because.of(share.reasons(), language));
  }
}
