package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.time.Timespan;

/**
 * A second chance for tenants in trouble (<i>Tweede Kansbeleid</i>, SK-E1, SK-E4). Immutable.
 *
 * @param coordinator code of the partner to whom corporations report
 * @param parties codes of the kinds of parties that take part
 * @param barredFor how long every corporation of the region refuses an evicted tenant, from the day
 *     of the eviction; in years, months, weeks and days
 */
@JsonPropertyOrder({"coordinator", "parties", "barredFor"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SecondChanceTerms(
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String coordinator,
    @NotEmpty List<@NotBlank String> parties,
    @NotNull Timespan barredFor) {

  /** The kind of agreement in files. */
  public static final AgreementKind<SecondChanceTerms> KIND =
      AgreementKind.of("second-chance", SecondChanceTerms.class, 1);

  private static final Presets<SecondChanceTerms> PRESETS =
      Presets.of(
          KIND,
          "second-chance-",
          file -> SecondChanceTerms.class.getResourceAsStream(file),
          "gooi-en-vechtstreek");

  /**
   * Copies the list.
   *
   * @param coordinator to whom corporations report
   * @param parties that take part
   * @param barredFor how long an evicted tenant is refused
   */
  public SecondChanceTerms {
    parties = Copies.list(parties);
  }

  /**
   * Whether the time can be counted in the calendar.
   *
   * @return false with working days
   */
  @JsonIgnore
  @AssertTrue(message = "expected barredFor without working days")
  public boolean isCoherent() {
    return barredFor == null || barredFor.workingDays() == 0;
  }

  /**
   * The agreements that come with the library: {@code gooi-en-vechtstreek}.
   *
   * @return their ids
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * An agreement that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the agreement
   * @throws InvalidValueException if there is none with this id
   */
  public static Agreement<SecondChanceTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The JSON text of an agreement that comes with the library, to begin one's own from.
   *
   * @param id one of {@link #presets}
   * @return the text
   * @throws InvalidValueException if there is none with this id
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }
}
