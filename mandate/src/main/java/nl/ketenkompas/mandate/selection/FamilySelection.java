package nl.ketenkompas.mandate.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Which families did the parties choose together, and may the work start? A family is chosen when
 * enough parties chose it, enough grounds of the target group hold and some partner can use
 * coercion; where it lives is recorded and shuts nobody out. Nobody of a selection with too many
 * families is chosen: which of them fall off is for the parties to say. Immutable and thread safe;
 * time grows with the number of families.
 *
 * <p>Rules FM-7.TEN, FM-7.EXTRA, FM-7.a1 to FM-7.a5, FM-7.b, FM-7.c, FM-7.HOURS, FM-10.COERCE,
 * FL-TOP10, FM-DEF.PARTNER.
 */
public final class FamilySelection {
  private static final Map<String, SelectionReason> GROUNDS =
      Map.of(
          "FM-7.a1", SelectionReason.KEEPS_COMING_BACK,
          "FM-7.a2", SelectionReason.CONSTANT_NUISANCE,
          "FM-7.a3", SelectionReason.CHILDREN_UNSAFE,
          "FM-7.a4", SelectionReason.MANY_HELPERS,
          "FM-7.a5", SelectionReason.ACUTE_CRISIS);

  private final MandateTerms terms;
  private final MandateTerms.@Nullable Selection selection;
  private final List<String> parties;

  private FamilySelection(Agreement<MandateTerms> agreement) {
    terms = agreement.terms();
    selection = terms.selection();
    parties = terms.parties().stream().map(MandateTerms.Party::id).toList();
  }

  /**
   * Obtains the selection of an agreement.
   *
   * @param agreement read with {@link MandateTerms#KIND}
   * @return the selection
   */
  public static FamilySelection of(Agreement<MandateTerms> agreement) {
    return new FamilySelection(agreement);
  }

  /**
   * Judges the selections of a programme. Of two designations of one family the first counts.
   *
   * @param start the day on which the work starts
   * @param candidates what is known of the families, one each, in any order
   * @param nominations which party put which family forward, in any order
   * @param designations which families were chosen, in any order
   * @return every designated family with its answer, and whether the work may start
   */
  public SelectionReport judge(
      LocalDate start,
      List<Candidate> candidates,
      List<Nomination> nominations,
      List<Designation> designations) {
    List<Finding> findings = new ArrayList<>();
    Map<SourceKey, Designation> first = firstOfEach(designations, findings);
    Map<SourceKey, Candidate> known = new HashMap<>();
    candidates.forEach(candidate -> known.putIfAbsent(candidate.family(), candidate));
    Set<Integer> tooLarge = sizes(first.values().stream().toList(), findings);
    addUnknownParties(nominations, first.values().stream().toList(), findings);
    List<Choice> families = new ArrayList<>();
    for (Designation designation : first.values()) {
      Candidate candidate = known.get(designation.family());
      families.add(choice(start, candidate, designation, tooLarge));
      if (candidate != null) {
        addMissing(candidate, findings);
      }
    }
    List<Reason> lacks = lacking(families, first, nominations);
    return new SelectionReport(
        families,
        lacks.isEmpty(),
        lacks.isEmpty() ? List.of(Reason.of(SelectionReason.MAY_START)) : lacks,
        findings);
  }

  private Map<SourceKey, Designation> firstOfEach(
      List<Designation> designations, List<Finding> findings) {
    Map<SourceKey, Designation> first = new TreeMap<>();
    designations.stream()
        .distinct()
        .sorted(
            Comparator.comparing(Designation::on)
                .thenComparing(Designation::batch)
                .thenComparing(d -> String.join(" ", d.by())))
        .forEach(
            designation -> {
              if (first.putIfAbsent(designation.family(), designation) != null) {
                findings.add(
                    finding(
                        Severity.WARNING,
                        SelectionReason.CHOSEN_TWICE,
                        Fact.record(designation.family())));
              }
            });
    return first;
  }

  /** Selections with too many families, each with a finding. */
  private Set<Integer> sizes(List<Designation> designations, List<Finding> findings) {
    Set<Integer> tooLarge = new TreeSet<>();
    MandateTerms.Selection clause = selection;
    if (clause == null) {
      return tooLarge;
    }
    Map<Integer, Long> sizes =
        new TreeMap<>(
            designations.stream()
                .collect(Collectors.groupingBy(Designation::batch, Collectors.counting())));
    long extra = 0;
    int batches = 0;
    for (Map.Entry<Integer, Long> batch : sizes.entrySet()) {
      if (batch.getKey() == 0) {
        if (batch.getValue() > clause.first()) {
          tooLarge.add(0);
          findings.add(
              finding(
                  Severity.ERROR,
                  SelectionReason.FIRST_TOO_LARGE,
                  Fact.number(clause.first()),
                  Fact.number(batch.getValue())));
        }
        continue;
      }
      batches++;
      if (extra + batch.getValue() > clause.extra()) {
        tooLarge.add(batch.getKey());
        findings.add(
            finding(
                Severity.ERROR,
                SelectionReason.EXTRA_TOO_LARGE,
                Fact.number(clause.extra()),
                Fact.number(extra + batch.getValue())));
      } else {
        extra += batch.getValue();
      }
    }
    if (batches > clause.extraBatches()) {
      findings.add(
          finding(
              Severity.WARNING,
              SelectionReason.TOO_MANY_SELECTIONS,
              Fact.number(batches),
              Fact.number(clause.extraBatches())));
    }
    return tooLarge;
  }

  private void addUnknownParties(
      List<Nomination> nominations, List<Designation> designations, List<Finding> findings) {
    Set<String> unknown = new TreeSet<>();
    nominations.forEach(nomination -> unknown.add(nomination.party()));
    designations.forEach(designation -> unknown.addAll(designation.by()));
    unknown.removeAll(parties);
    for (String party : unknown) {
      findings.add(finding(Severity.WARNING, SelectionReason.UNKNOWN_PARTY, Fact.code(party)));
    }
  }

  private Choice choice(
      LocalDate start,
      @Nullable Candidate candidate,
      Designation designation,
      Set<Integer> tooLarge) {
    MandateTerms.Selection clause = selection;
    SourceKey family = designation.family();
    if (clause == null) {
      return new Choice.NotChosen(family, List.of(Reason.of(SelectionReason.NO_SELECTION)));
    }
    List<Reason> bars = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    together(clause, designation, reasons, bars);
    if (tooLarge.contains(designation.batch())) {
      bars.add(
          designation.batch() == 0
              ? Reason.of(SelectionReason.FIRST_TOO_LARGE, Fact.number(clause.first()))
              : Reason.of(SelectionReason.EXTRA_TOO_LARGE, Fact.number(clause.extra())));
    }
    if (designation.batch() == 0 && !designation.on().isBefore(start)) {
      bars.add(Reason.of(SelectionReason.AFTER_START, Fact.date(start)));
    }
    if (candidate == null) {
      bars.add(Reason.of(SelectionReason.UNKNOWN_FAMILY, Fact.record(family)));
    } else {
      LocalDate contact = candidate.firstContact();
      if (contact != null && !designation.on().isBefore(contact)) {
        bars.add(Reason.of(SelectionReason.AFTER_FIRST_CONTACT, Fact.date(contact)));
      }
      targetGroup(clause, candidate, reasons, bars);
    }
    return bars.isEmpty()
        ? new Choice.Chosen(family, designation.on(), reasons)
        : new Choice.NotChosen(family, bars);
  }

  private void together(
      MandateTerms.Selection clause,
      Designation designation,
      List<Reason> reasons,
      List<Reason> bars) {
    Integer agreed = clause.together();
    int needed = agreed == null ? parties.size() : agreed;
    long chose = parties.stream().filter(designation.by()::contains).count();
    if (chose >= needed) {
      reasons.add(Reason.of(SelectionReason.CHOSEN_TOGETHER, Fact.number(chose)));
    } else {
      bars.add(Reason.of(SelectionReason.NOT_TOGETHER, Fact.number(chose), Fact.number(needed)));
    }
  }

  private void targetGroup(
      MandateTerms.Selection clause, Candidate candidate, List<Reason> reasons, List<Reason> bars) {
    int holding = 0;
    for (MandateTerms.Ground ground : clause.grounds()) {
      if (candidate.grounds().contains(ground.id())) {
        holding++;
        String rule = ground.rule() == null ? "" : ground.rule().id();
        reasons.add(
            Reason.of(
                GROUNDS.getOrDefault(rule, SelectionReason.OTHER_GROUND), Fact.code(ground.id())));
      }
    }
    if (holding < clause.minimumGrounds()) {
      bars.add(
          Reason.of(
              SelectionReason.TOO_FEW_GROUNDS,
              Fact.number(holding),
              Fact.number(clause.minimumGrounds())));
    }
    if (clause.coercion() != null) {
      candidate.coercion().stream()
          .filter(coercion -> terms.partyOf(coercion.institution()).isPresent())
          .findFirst()
          .ifPresentOrElse(
              coercion ->
                  reasons.add(
                      Reason.of(
                          SelectionReason.COERCION_POSSIBLE,
                          Fact.code(coercion.institution()),
                          Fact.code(coercion.instrument()))),
              () -> bars.add(Reason.of(SelectionReason.NO_COERCION)));
    }
    reasons.add(Reason.of(district(candidate.district())));
  }

  private SelectionReason district(@Nullable String district) {
    MandateTerms.Areas areas = terms.areas();
    if (areas != null && district != null) {
      if (areas.core().contains(district)) {
        return SelectionReason.CORE_DISTRICT;
      }
      if (areas.extension().contains(district)) {
        return SelectionReason.EXTENSION_DISTRICT;
      }
    }
    return SelectionReason.OTHER_DISTRICT;
  }

  private void addMissing(Candidate candidate, List<Finding> findings) {
    Fact family = Fact.record(candidate.family());
    if (candidate.hours() == null) {
      findings.add(finding(Severity.WARNING, SelectionReason.HOURS_MISSING, family));
    }
    List<Candidate.Situation> situations = candidate.situations();
    if (situations == null) {
      findings.add(finding(Severity.WARNING, SelectionReason.SITUATIONS_NOT_STATED, family));
    } else if (situations.stream().anyMatch(situation -> situation.support() == null)) {
      findings.add(finding(Severity.WARNING, SelectionReason.SUPPORT_NOT_STATED, family));
    }
    MandateTerms.Selection clause = selection;
    if (clause != null) {
      Set<String> ids =
          clause.grounds().stream().map(MandateTerms.Ground::id).collect(Collectors.toSet());
      candidate.grounds().stream()
          .filter(ground -> !ids.contains(ground))
          .sorted()
          .forEach(
              ground ->
                  findings.add(
                      finding(
                          Severity.WARNING,
                          SelectionReason.UNKNOWN_GROUND,
                          Fact.code(ground),
                          family)));
    }
  }

  private List<Reason> lacking(
      List<Choice> families, Map<SourceKey, Designation> first, List<Nomination> nominations) {
    MandateTerms.Selection clause = selection;
    if (clause == null) {
      return List.of(Reason.of(SelectionReason.NO_SELECTION));
    }
    List<Reason> lacks = new ArrayList<>();
    for (String party : parties) {
      if (nominations.stream().noneMatch(nomination -> nomination.party().equals(party))) {
        lacks.add(Reason.of(SelectionReason.NOT_NOMINATED, Fact.code(party)));
      }
    }
    long chosen =
        families.stream()
            .filter(Choice.Chosen.class::isInstance)
            .map(family -> first.get(family.family()))
            .filter(designation -> designation != null && designation.batch() == 0)
            .count();
    if (chosen < clause.first()) {
      lacks.add(
          Reason.of(
              SelectionReason.TOO_FEW_CHOSEN, Fact.number(chosen), Fact.number(clause.first())));
    }
    return lacks;
  }

  private static Finding finding(Severity severity, SelectionReason code, Fact... facts) {
    return new Finding(severity, "", Reason.of(code, facts));
  }
}
