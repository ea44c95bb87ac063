package nl.ketenkompas.identity.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashSet;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;

/**
 * For what the question may be asked whether somebody is known, and how often (rule SK-C11): the
 * terms of an agreement of kind {@code presence}. Immutable.
 *
 * <pre>{@code
 * Agreement<PresenceTerms> terms = PresenceTerms.preset("hit-no-hit");
 * }</pre>
 *
 * @param purposes codes of the purposes for which an answer is given
 * @param limits how many questions may be asked, so that nobody fishes; all of them hold. At least
 *     one
 */
@JsonPropertyOrder({"purposes", "limits"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PresenceTerms(
    @NotEmpty List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String> purposes,
    @NotEmpty List<@NotNull @Valid Limit> limits) {

  /** Agreements of this kind. */
  public static final AgreementKind<PresenceTerms> KIND =
      AgreementKind.of("presence", PresenceTerms.class, 1);

  private static final Presets<PresenceTerms> PRESETS =
      Presets.of(
          KIND, "presence-", file -> PresenceTerms.class.getResourceAsStream(file), "hit-no-hit");

  /** Whose questions are counted together. */
  public enum Asking {
    /** Those of one user, whatever his role and purpose. */
    USER,
    /** Those of all users of one partner. */
    PARTNER
  }

  /**
   * The most questions in a stretch of time that slides along. Immutable.
   *
   * @param per whose questions are counted together
   * @param questions how many are answered, from 1 to 100,000; the next is not
   * @param minutes how long a question counts, from 1 to 527,040 (366 days); exactly so long after
   *     it was asked it no longer does
   */
  @JsonPropertyOrder({"per", "questions", "minutes"})
  public record Limit(
      @NotNull Asking per,
      @NotNull @Min(1) @Max(100_000) Integer questions,
      @NotNull @Min(1) @Max(527_040) Integer minutes) {}

  /**
   * Copies the lists.
   *
   * @param purposes codes of the purposes
   * @param limits how many questions may be asked
   */
  public PresenceTerms {
    purposes = Lists.copy(purposes);
    limits = Lists.copy(limits);
  }

  /**
   * Whether no purpose and no limit stands twice.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(message = "expected every purpose and every limit once")
  public boolean isWithoutRepetition() {
    return new HashSet<>(purposes).size() == purposes.size()
        && new HashSet<>(limits).size() == limits.size();
  }

  /**
   * The codes of the agreements that come with the library: {@code hit-no-hit}, whose numbers are
   * ours, since no source gives any.
   *
   * @return the codes
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * An agreement that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the agreement
   * @throws InvalidValueException if there is none with that code
   */
  public static Agreement<PresenceTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The file of an agreement that comes with the library, to start an own one from.
   *
   * @param id one of {@link #presets}
   * @return the JSON text
   * @throws InvalidValueException if there is none with that code
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }
}
