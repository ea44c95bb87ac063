package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an approach that is supervised: who answered, and who said what about which
 * indicator (ST-SRC, ST-EVID). Immutable.
 *
 * @param published the month of publication, such as {@code 2014-01}
 * @param municipality code of the municipality that answered
 * @param partners codes of the partners that answered
 * @param statements what answers, documents and findings say
 * @param named which life areas a respondent names parties of
 */
@JsonPropertyOrder({"published", "municipality", "partners", "statements", "named"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EvidenceTerms(
    @NotNull @Pattern(regexp = "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])") String published,
    @NotBlank String municipality,
    List<@NotBlank String> partners,
    @NotEmpty List<@NotNull @Valid Statement> statements,
    List<@NotNull @Valid Named> named) {

  /** The kind of agreement in files. */
  public static final AgreementKind<EvidenceTerms> KIND =
      AgreementKind.of("evidence", EvidenceTerms.class, 1);

  private static final Presets<EvidenceTerms> PRESETS =
      Presets.of(
          KIND,
          "evidence-",
          file -> EvidenceTerms.class.getResourceAsStream(file),
          "emmen-cjg",
          "emmen-oggz");

  /** Where a statement comes from. */
  public enum Source {
    /** An answer to the questionnaire (<i>vragenlijst</i>). */
    QUESTIONNAIRE,
    /** A document. */
    DOCUMENT,
    /** A finding of a check, handed in by the host. */
    FINDING
  }

  /** What a statement says of an indicator. */
  public enum Says {
    /** It is met. */
    MET,
    /** It is met, with something to note (<i>LET OP</i>). */
    MET_BUT,
    /** It is not met. */
    NOT_MET
  }

  /**
   * What somebody, or a document, says about an indicator. Immutable.
   *
   * @param indicator the indicator
   * @param by code of the respondent, the document or the check
   * @param source where it comes from
   * @param says what it says
   * @param prevails whether it prevailed over statements that say otherwise; absent means no
   * @param text in words, or null
   */
  @JsonPropertyOrder({"indicator", "by", "source", "says", "prevails", "text"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Statement(
      @NotNull Rule indicator,
      @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String by,
      @NotNull Source source,
      @NotNull Says says,
      @Nullable Boolean prevails,
      @Nullable String text) {}

  /**
   * Which life areas a respondent names parties of (ST-CJGGAP). Immutable.
   *
   * @param by code of the respondent
   * @param areas codes of the life areas
   */
  @JsonPropertyOrder({"by", "areas"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Named(
      @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String by,
      List<@NotBlank String> areas) {

    /**
     * Copies the list.
     *
     * @param by code of the respondent
     * @param areas codes of the life areas
     */
    public Named {
      areas = Copies.list(areas);
    }
  }

  /**
   * Copies the lists.
   *
   * @param published the month of publication
   * @param municipality that answered
   * @param partners that answered
   * @param statements what they say
   * @param named which life areas they name
   */
  public EvidenceTerms {
    partners = Copies.list(partners);
    statements = Copies.list(statements);
    named = Copies.list(named);
  }

  /**
   * The evidence that comes with the library: {@code emmen-cjg} and {@code emmen-oggz}.
   *
   * @return their ids
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * Evidence that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the evidence
   * @throws InvalidValueException if there is none with this id
   */
  public static Agreement<EvidenceTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The JSON text of evidence that comes with the library, to begin one's own from.
   *
   * @param id one of {@link #presets}
   * @return the text
   * @throws InvalidValueException if there is none with this id
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }
}
