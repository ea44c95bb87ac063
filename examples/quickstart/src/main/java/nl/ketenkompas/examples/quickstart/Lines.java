package nl.ketenkompas.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.examples.chain.LikelyPair;
import nl.ketenkompas.identity.MinimalDataSet;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.evidence.PairOutcome;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.MixAssessment;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.indicator.Share;
import nl.ketenkompas.privacy.redaction.RedactedFile;
import org.jspecify.annotations.Nullable;

/** The lines of the files that the main job writes. */
final class Lines {

  private Lines() {}

  /** A reason with its sentence. */
  @JsonPropertyOrder({"rule", "code", "text", "facts"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Because(String rule, String code, String text, List<Fact> facts) {

    static Because of(Reason reason, Language language) {
      return new Because(
          reason.rule().id(), reason.code().name(), reason.text(language), reason.facts());
    }

    static List<Because> of(List<Reason> reasons, Language language) {
      return reasons.stream().map(reason -> of(reason, language)).toList();
    }
  }

  /**
   * A recognised client: which records it consists of, and its minimal data set with the source of
   * each field.
   */
  @JsonPropertyOrder({"client", "records", "data"})
  record ClientLine(ClientId client, List<SourceKey> records, MinimalDataSet data) {}

  /** Something that a person must look at. */
  @JsonPropertyOrder({"kind", "clients", "more", "record", "reasons"})
  record ReviewLine(
      ReviewItem.Kind kind,
      List<ClientId> clients,
      int more,
      SourceKey record,
      List<Because> reasons) {}

  /** Two clients who may be one person, with what weighs for and against, in bits. */
  @JsonPropertyOrder({"outcome", "clients", "records", "listed", "bits", "because"})
  record LikelyLine(
      PairOutcome outcome,
      List<ClientId> clients,
      List<SourceKey> records,
      boolean listed,
      BigDecimal bits,
      List<Weighed> because) {

    /** A step of the evidence. */
    @JsonPropertyOrder({"bits", "reason"})
    record Weighed(BigDecimal bits, Because reason) {}

    static LikelyLine of(LikelyPair pair, Language language) {
      return new LikelyLine(
          pair.evidence().outcome(),
          List.of(pair.one(), pair.other()),
          pair.records(),
          pair.listed(),
          bits(pair.evidence().score()),
          pair.evidence().steps().stream()
              .map(step -> new Weighed(bits(step.millibits()), Because.of(step.reason(), language)))
              .toList());
    }

    private static BigDecimal bits(int millibits) {
      return BigDecimal.valueOf(millibits, 3);
    }
  }

  /** A finding, and what it is about: a file, an agreement or a client. */
  @JsonPropertyOrder({"about", "severity", "pointer", "reason"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record FindingLine(String about, Severity severity, String pointer, Because reason) {

    static FindingLine of(String about, Finding finding, Language language) {
      return new FindingLine(
          about, finding.severity(), finding.pointer(), Because.of(finding.reason(), language));
    }
  }

  /** How many clients a user may see a kind of data of, per level. */
  @JsonPropertyOrder({
    "role",
    "partner",
    "user",
    "purpose",
    "kind",
    "levels",
    "grantedBy",
    "refusedBecause"
  })
  record AccessLine(
      String role,
      String partner,
      String user,
      String purpose,
      String kind,
      Map<Level, Integer> levels,
      List<String> grantedBy,
      List<Refused> refusedBecause) {

    /** How often something was refused for a reason. */
    @JsonPropertyOrder({"rule", "code", "count"})
    record Refused(String rule, String code, int count) {}
  }

  /** A file as a user saw it; without a file when the log refused. */
  @JsonPropertyOrder({"role", "partner", "user", "purpose", "file", "reasons"})
  record FileLine(
      String role,
      String partner,
      String user,
      String purpose,
      @Nullable RedactedFile file,
      List<Because> reasons) {}

  /** A ruling on advice, with how it came about. */
  @JsonPropertyOrder({
    "advice",
    "family",
    "date",
    "institution",
    "decision",
    "ruling",
    "charge",
    "reasons",
    "warnings",
    "steps",
    "turningPoints"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record RulingLine(
      SourceKey advice,
      SourceKey family,
      LocalDate date,
      String institution,
      String decision,
      Ruling.Outcome ruling,
      @Nullable Charge charge,
      List<Because> reasons,
      List<Because> warnings,
      List<StepLine> steps,
      List<TurnLine> turningPoints) {}

  /** A clause that was looked at, with the exceptions below it. */
  @JsonPropertyOrder({"holds", "rule", "code", "text", "facts", "exceptions"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record StepLine(
      boolean holds,
      String rule,
      String code,
      String text,
      List<Fact> facts,
      List<StepLine> exceptions) {

    static List<StepLine> of(List<Step> steps, Language language) {
      return steps.stream()
          .map(
              step ->
                  new StepLine(
                      step.holds(),
                      step.reason().rule().id(),
                      step.reason().code().name(),
                      step.reason().text(language),
                      step.reason().facts(),
                      of(step.exceptions(), language)))
          .toList();
    }
  }

  /** A change that would turn a ruling, and into what. */
  @JsonPropertyOrder({"change", "ruling"})
  record TurnLine(Because change, Ruling.Outcome ruling) {}

  /** Whether a client has a stable mix. */
  @JsonPropertyOrder({
    "client",
    "holds",
    "attainedOn",
    "holdsSince",
    "projectedOn",
    "limitingAreas",
    "reasons"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record MixLine(
      ClientId client,
      MixAssessment.Holds holds,
      @Nullable LocalDate attainedOn,
      @Nullable LocalDate holdsSince,
      @Nullable LocalDate projectedOn,
      List<String> limitingAreas,
      List<Because> reasons) {}

  /** Where a client is, and which recorded steps the rules refused. */
  @JsonPropertyOrder({"client", "goingOn", "open", "done", "rounds", "onTrajectory", "refused"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record WayLine(
      ClientId client,
      boolean goingOn,
      Map<ProcessStep, String> open,
      Collection<ProcessStep> done,
      int rounds,
      List<DateRange> onTrajectory,
      List<RefusalLine> refused) {}

  /** A step that was not accepted. */
  @JsonPropertyOrder({"record", "id", "step", "on", "reasons"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record RefusalLine(
      SourceKey record,
      @Nullable String id,
      ProcessStep step,
      LocalDate on,
      List<Because> reasons) {}

  /** An indicator as two counts with their names. */
  @JsonPropertyOrder({
    "indicator",
    "asOf",
    "norm",
    "numerator",
    "over",
    "denominator",
    "unknown",
    "leftOut",
    "frozen",
    "reasons"
  })
  record ShareLine(
      Share.Indicator indicator,
      LocalDate asOf,
      MixAssessment.@Nullable NormRef norm,
      int numerator,
      CohortTerms.Denominator over,
      int denominator,
      int unknown,
      Map<String, Integer> leftOut,
      Map<String, Integer> frozen,
      List<Because> reasons) {}
}
