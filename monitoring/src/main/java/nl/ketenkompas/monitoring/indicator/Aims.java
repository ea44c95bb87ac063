package nl.ketenkompas.monitoring.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.monitoring.agreement.AimTerms;
import nl.ketenkompas.monitoring.agreement.AimTerms.Aim;
import nl.ketenkompas.monitoring.agreement.AimTerms.Goal;
import nl.ketenkompas.monitoring.agreement.AimTerms.Unit;
import nl.ketenkompas.monitoring.indicator.Achievement.State;
import org.jspecify.annotations.Nullable;

/**
 * Judges counts against what was agreed (SK-A1 up to SK-A5, SK-A9, PH-EVAL), without rounding.
 * Immutable and thread safe.
 *
 * <pre>{@code
 * Aims aims = Aims.of(AimTerms.preset("stedelijk-kompas-2008"));
 * aims.judge("NUISANCE", asOf, 300, 410L).state(); // REACHED: 73.2 percent of 2008
 * }</pre>
 */
public final class Aims {
  private final Agreement<AimTerms> agreement;
  private final Map<String, Aim> aims = new LinkedHashMap<>();

  private Aims(Agreement<AimTerms> agreement) {
    this.agreement = agreement;
    agreement.terms().aims().forEach(aim -> aims.put(aim.id(), aim));
  }

  /**
   * Obtains the aims of an agreement.
   *
   * @param agreement what was agreed
   * @return the aims
   */
  public static Aims of(Agreement<AimTerms> agreement) {
    return new Aims(agreement);
  }

  /**
   * Judges a count.
   *
   * @param aim code of the aim
   * @param asOf the day the count is about
   * @param count how many there are, from 0
   * @param comparedWith how many the denominator counts, or how many there were in the base year;
   *     null when that is not known, or the aim asks for none
   * @return whether the aim is reached
   * @throws InvalidValueException if there is no such aim, or a count is below 0
   */
  public Achievement judge(String aim, LocalDate asOf, long count, @Nullable Long comparedWith) {
    Aim judged = aims.get(aim);
    if (judged == null) {
      throw new InvalidValueException("aim", ValueError.UNKNOWN_CODE);
    }
    if (count < 0 || (comparedWith != null && comparedWith < 0)) {
      throw new InvalidValueException("count", ValueError.OUT_OF_BOUNDS);
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(counted(judged, asOf, count, comparedWith));
    State state = state(judged, count, comparedWith, reasons);
    LocalDate due = judged.due();
    if (state == State.NOT_REACHED && due != null && !asOf.isAfter(due)) {
      reasons.add(reason(judged, IndicatorReason.NOT_DUE, Fact.date(due)));
    }
    return new Achievement(
        judged.id(),
        agreement.terms().territory(),
        asOf,
        judged.numerator(),
        count,
        judged.denominator(),
        judged.excluded(),
        judged.baseYear(),
        comparedWith,
        judged.goal(),
        due,
        state,
        reasons);
  }

  private static Reason counted(Aim aim, LocalDate asOf, long count, @Nullable Long comparedWith) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.code(aim.numerator()));
    facts.add(Fact.date(asOf));
    facts.add(Fact.number(count));
    Integer year = aim.baseYear();
    String denominator = aim.denominator();
    IndicatorReason code = IndicatorReason.COUNTED;
    if (comparedWith != null && year != null) {
      code = IndicatorReason.COUNTED_AGAINST;
      facts.add(Fact.number(year));
      facts.add(Fact.number(comparedWith));
    } else if (comparedWith != null && denominator != null) {
      code = IndicatorReason.COUNTED_OF;
      facts.add(Fact.code(denominator));
      facts.add(Fact.number(comparedWith));
    }
    return new Reason(new AimReason(code, aim.rule()), facts);
  }

  private static State state(
      Aim aim, long count, @Nullable Long comparedWith, List<Reason> reasons) {
    Goal goal = aim.goal();
    if (goal == null) {
      reasons.add(reason(aim, IndicatorReason.NO_NUMBER_AGREED, Fact.code(aim.id())));
      return State.CANNOT_SAY;
    }
    if (goal.unit() != Unit.NUMBER && (comparedWith == null || comparedWith == 0)) {
      Integer year = aim.baseYear();
      String denominator = aim.denominator();
      Fact with =
          goal.unit() == Unit.PERCENT_OF_BASE
              ? Fact.number(year == null ? 0 : year)
              : Fact.code(denominator == null ? aim.id() : denominator);
      reasons.add(
          reason(aim, IndicatorReason.NOTHING_TO_COMPARE, Fact.code(aim.numerator()), with));
      return State.CANNOT_SAY;
    }
    boolean reached = isReached(goal, count, comparedWith == null ? 0 : comparedWith);
    reasons.add(
        reason(
            aim,
            reached ? IndicatorReason.AIM_REACHED : IndicatorReason.AIM_NOT_REACHED,
            Fact.code(goal.comparison().name()),
            Fact.number(goal.value()),
            Fact.code(goal.unit().name())));
    return reached ? State.REACHED : State.NOT_REACHED;
  }

  private static boolean isReached(Goal goal, long count, long comparedWith) {
    boolean number = goal.unit() == Unit.NUMBER;
    int sign =
        Long.compare(
            number ? count : Math.multiplyExact(100, count),
            number ? goal.value() : Math.multiplyExact(goal.value(), comparedWith));
    return switch (goal.comparison()) {
      case AT_LEAST -> sign >= 0;
      case AT_MOST -> sign <= 0;
      case BELOW -> sign < 0;
    };
  }

  private static Reason reason(Aim aim, IndicatorReason code, Fact... facts) {
    return Reason.of(new AimReason(code, aim.rule()), facts);
  }

  /**
   * The codes of the aims.
   *
   * @return in the order of the agreement
   */
  public List<String> ids() {
    return List.copyOf(aims.keySet());
  }

  /**
   * What the agreement leaves open: aims without a number.
   *
   * @return a finding for each, in the order of the agreement
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    List<Aim> all = agreement.terms().aims();
    for (int i = 0; i < all.size(); i++) {
      Aim aim = all.get(i);
      if (aim.goal() == null) {
        findings.add(
            new Finding(
                Severity.INFO,
                "/terms/aims/" + i,
                reason(aim, IndicatorReason.NO_NUMBER_AGREED, Fact.code(aim.id()))));
      }
    }
    return List.copyOf(findings);
  }
}
