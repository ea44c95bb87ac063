package nl.ketenkompas.privacy.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a retention plan (<i>bewaartermijnen</i>): how long which kind of data is kept for
 * which purpose, within which time data are destroyed on request, and on which grounds that may be
 * refused. Each row has days on which it holds, since laws change their terms. Immutable.
 *
 * <pre>{@code
 * Agreement<RetentionTerms> plan = RetentionTerms.preset("wmo-2015");
 * }</pre>
 *
 * @param rows how long what is kept
 * @param grace how long after the last day of keeping destruction is not yet late, or null: at once
 * @param requests within which time data are destroyed after a written request, by which rule
 * @param refusals on which grounds a request may be refused
 * @param inactiveAfter after how long without contact a client is no longer current (SK-C17), or
 *     null: only when a partner says so
 */
@JsonPropertyOrder({"rows", "grace", "requests", "refusals", "inactiveAfter"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RetentionTerms(
    @NotEmpty List<@NotNull @Valid Row> rows,
    @Nullable Timespan grace,
    @NotNull @Valid Requests requests,
    List<@NotNull @Valid Ground> refusals,
    @Nullable Timespan inactiveAfter) {

  /** Retention plans as a kind of agreement. */
  public static final AgreementKind<RetentionTerms> KIND =
      AgreementKind.of("retention", RetentionTerms.class, 1);

  private static final Presets<RetentionTerms> PRESETS =
      Presets.of(
          KIND, "retention-", file -> RetentionTerms.class.getResourceAsStream(file), "wmo-2015");

  /** From when a term runs. */
  public enum Clock {
    /** The day on which the data were received or made. */
    RECEIVED,
    /** The day on which the file was closed; an open file is kept. */
    CLOSED
  }

  /**
   * Copies the lists.
   *
   * @param rows how long what is kept
   * @param grace how long destruction is not yet late, or null
   * @param requests within which time data are destroyed after a request
   * @param refusals on which grounds a request may be refused
   * @param inactiveAfter after how long a client is no longer current, or null
   */
  public RetentionTerms {
    rows = copy(rows);
    refusals = copy(refusals);
  }

  /**
   * How long data are kept. Of the rows that hold, the most precise counts: one of this kind and
   * purpose, then one of this kind, then one of this purpose, then one of all.
   *
   * @param rule the rule that says so
   * @param kind code of the kind of data, or {@value CovenantTerms#ALL}
   * @param purpose code of the purpose, or {@value CovenantTerms#ALL}
   * @param keep how long
   * @param from from when
   * @param minimum true if the data may not be destroyed before, not even on request
   * @param valid the days on which the row holds: the day of asking counts, not that of the data
   */
  @JsonPropertyOrder({"rule", "kind", "purpose", "keep", "from", "minimum", "valid"})
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  public record Row(
      @NotNull Rule rule,
      @NotNull @Pattern(regexp = CovenantTerms.CODE) String kind,
      @NotNull @Pattern(regexp = CovenantTerms.CODE) String purpose,
      @NotNull Timespan keep,
      @NotNull Clock from,
      boolean minimum,
      @NotNull DateRange valid) {}

  /**
   * Destruction on request.
   *
   * @param rule the rule that gives the right
   * @param within how long after the request was received
   */
  @JsonPropertyOrder({"rule", "within"})
  public record Requests(@NotNull Rule rule, @NotNull Timespan within) {}

  /**
   * On what ground a request may be refused.
   *
   * @param code of the ground
   * @param title what people call it
   * @param rule the rule that allows it
   */
  @JsonPropertyOrder({"code", "title", "rule"})
  public record Ground(
      @NotNull @Pattern(regexp = CovenantTerms.CODE) String code,
      @NotNull @Valid Title title,
      @NotNull Rule rule) {}

  /**
   * The ids of the plans that come with the library.
   *
   * @return {@code wmo-2015}: fifteen years after receipt, the access log five years, destruction
   *     within three months
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * Obtains a plan that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the plan
   * @throws nl.ketenkompas.model.InvalidValueException if there is none with this id
   */
  public static Agreement<RetentionTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The file of a plan that comes with the library, to start an own one from.
   *
   * @param id one of {@link #presets}
   * @return the JSON text
   * @throws nl.ketenkompas.model.InvalidValueException if there is none with this id
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
