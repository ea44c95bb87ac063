package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A programme or pilot (<i>proef</i>) with people nominated for it. Immutable.
 *
 * @param window the days on which may be nominated
 * @param admission for whom it is, or null for everybody
 * @param places how many places there are, or null without a limit
 * @param refill whether a place that comes free after the window is filled again
 * @param mostMonths how many months a track may last at most, aftercare excluded; or null
 * @param target how many people are aimed at, or null
 * @param partners codes of the partners that should nominate
 * @param mostShare the largest part of the nominations that one partner should supply, in percent;
 *     or null
 * @param quietDays after how many days without a nomination the intake stagnates, or null
 */
@JsonPropertyOrder({
  "window",
  "admission",
  "places",
  "refill",
  "mostMonths",
  "target",
  "partners",
  "mostShare",
  "quietDays"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgrammeTerms(
    @NotNull DateRange window,
    @Valid @Nullable Admission admission,
    @Min(1) @Nullable Integer places,
    boolean refill,
    @Min(1) @Nullable Integer mostMonths,
    @Min(1) @Nullable Integer target,
    List<@NotBlank String> partners,
    @Min(1) @Max(100) @Nullable Integer mostShare,
    @Min(1) @Nullable Integer quietDays) {

  /** The kind of agreement in files. */
  public static final AgreementKind<ProgrammeTerms> KIND =
      AgreementKind.of("programme", ProgrammeTerms.class, 1);

  private static final Presets<ProgrammeTerms> PRESETS =
      Presets.of(
          KIND,
          "programme-",
          file -> ProgrammeTerms.class.getResourceAsStream(file),
          "delft-2005",
          "groningen-php",
          "groningen-multi-problem");

  /**
   * Copies the list.
   *
   * @param window the days on which may be nominated
   * @param admission for whom it is
   * @param places how many places there are
   * @param refill whether a free place is filled again
   * @param mostMonths how long a track may last
   * @param target how many people are aimed at
   * @param partners that should nominate
   * @param mostShare the largest part of one partner
   * @param quietDays after how many quiet days the intake stagnates
   */
  public ProgrammeTerms {
    partners = Copies.list(partners);
  }

  /**
   * Whether somebody can be nominated.
   *
   * @return false when the window holds no day
   */
  @JsonIgnore
  @AssertTrue(message = "expected a window of at least one day")
  public boolean isCoherent() {
    return window == null || !window.isEmpty();
  }

  /**
   * The programmes that come with the library: {@code delft-2005}, {@code groningen-php} and {@code
   * groningen-multi-problem}.
   *
   * @return their ids
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * A programme that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the programme
   * @throws InvalidValueException if there is none with this id
   */
  public static Agreement<ProgrammeTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The JSON text of a programme that comes with the library, to begin one's own from.
   *
   * @param id one of {@link #presets}
   * @return the text
   * @throws InvalidValueException if there is none with this id
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }
}
