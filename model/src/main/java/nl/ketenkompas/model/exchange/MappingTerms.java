package nl.ketenkompas.model.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.chain.Partner;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of one partner's file mean: the terms of an agreement of kind {@code mapping}.
 * Rule SK-C6. Immutable.
 *
 * <p>The target fields of persons are {@code key} (always needed), {@code bsn}, {@code givenNames},
 * {@code initials}, {@code prefix}, {@code surname}, {@code fullName}, {@code partnerPrefix},
 * {@code partnerSurname}, {@code nameUsage}, {@code birthDate}, {@code gender}, {@code postcode},
 * {@code houseNumber}, {@code houseNumberSuffix}, {@code street}, {@code place}, {@code
 * addressKind}, {@code deathDate}, {@code secret}, {@code trajectoryManager}, {@code
 * trajectoryManagerOrganisation}, {@code trajectoryManagerContact} and {@code status}. Rows of
 * another kind of fact have a {@code key} and whatever fields the host asks for. A complete example
 * stands in the description of this package.
 *
 * @param partner who delivers
 * @param file name of the file, in the folder of the mapping
 * @param of {@code person}, which is the default, or the code of another kind of fact
 * @param format how the file is written
 * @param encoding {@code utf-8} (the default, with or without byte order mark), {@code
 *     windows-1252}, {@code iso-8859-1} or {@code iso-8859-15}; or {@code detect}, which leaves it
 *     to the bytes and says in a finding what they are
 * @param separator of the columns of a CSV file, one character; a semicolon by default
 * @param quote around values that hold separators, doubled inside, one character; by default {@code
 *     "}; empty for files that do not quote
 * @param header whether the first record of a CSV file names the columns, which is the default; if
 *     not, columns are named by their number, counted from 1
 * @param trust how much weight the partner's data have against those of others, 0 by default
 * @param checksum whether the last line holds the SHA-256 of all before it, without which the file
 *     is refused; false by default
 * @param formulaGuard whether an apostrophe stands before texts that a spreadsheet would take for
 *     formulas; it is taken off; false by default
 * @param fields target field to where it comes from
 */
@JsonPropertyOrder({
  "partner",
  "file",
  "of",
  "format",
  "encoding",
  "separator",
  "quote",
  "header",
  "trust",
  "checksum",
  "formulaGuard",
  "fields"
})
@UsableMapping
public record MappingTerms(
    @NotNull Partner partner,
    @NotBlank String file,
    @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String of,
    @NotNull Format format,
    String encoding,
    String separator,
    String quote,
    Boolean header,
    @PositiveOrZero Integer trust,
    Boolean checksum,
    Boolean formulaGuard,
    @NotEmpty Map<String, @NotNull @Valid Field> fields) {

  /** The kind of agreement that these are the terms of. */
  public static final AgreementKind<MappingTerms> KIND =
      AgreementKind.of("mapping", MappingTerms.class, 1);

  private static final Presets<MappingTerms> PRESETS =
      Presets.of(
          KIND,
          "",
          file -> MappingTerms.class.getResourceAsStream(file),
          "ggm-client",
          "ggm-household",
          "mental-health",
          "municipality",
          "police",
          "shelter",
          "zgw-role",
          "zib-name-information");

  /** The code in {@code of} for files of people. */
  public static final String PERSON = "person";

  /** How a file is written. */
  public enum Format {
    /** One record a line, values between separators. */
    CSV,
    /** One JSON object a line. */
    JSON_LINES
  }

  /** How a value that joins several parts of a name is taken apart. */
  public enum Split {
    /** {@code fullName} as in {@code Meer, van der A.M.} or {@code Meer, A.M. van der}. */
    SURNAME_COMMA_INITIALS,
    /** {@code fullName} as in {@code Meer, Anna Maria van der} or {@code Meer, van der, Anna}. */
    SURNAME_COMMA_GIVEN_NAMES,
    /** {@code fullName} as in {@code Anna Maria van der Meer}. */
    GIVEN_NAMES_SURNAME,
    /** {@code fullName} as in {@code A.M. van der Meer}. */
    INITIALS_SURNAME,
    /** {@code surname} or {@code partnerSurname} as in {@code van der Meer}. */
    PREFIX_SURNAME
  }

  /** What is done with a value that is not valid. */
  public enum OnBad {
    /** The record is rejected; this is the default. */
    REJECT,
    /** The record goes on without the value, and the report counts it. */
    DROP
  }

  /**
   * Where one target field comes from. Immutable.
   *
   * @param column name of the column, or for JSON Lines the JSON pointer of the value; null with a
   *     constant
   * @param format of a date: one or more of {@code yyyy}, {@code MM} or {@code M}, {@code dd} or
   *     {@code d} with {@code - / .} or blanks between them; alternatives separated by {@code |}.
   *     Zeros mean unknown, as in the BRP. Null for {@code yyyy-MM-dd}, {@code yyyy-MM}, {@code
   *     yyyy} and the eight digits of the BRP
   * @param codes value in the file to our code; other values are not valid; the empty text stands
   *     for "not filled in", on either side
   * @param constant the same value for every record; null with a column
   * @param split how a joined name is taken apart, or null
   * @param required whether a record without the value is rejected
   * @param onBad what is done with a value that is not valid
   */
  @JsonPropertyOrder({"column", "format", "codes", "constant", "split", "required", "onBad"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Field(
      @Nullable String column,
      @Nullable String format,
      Map<String, @NotNull String> codes,
      @Nullable String constant,
      @Nullable Split split,
      Boolean required,
      OnBad onBad) {

    /**
     * Puts the defaults where nothing was given.
     *
     * @param column name of the column
     * @param format of a date
     * @param codes value in the file to our code
     * @param constant the same value for every record
     * @param split how a joined name is taken apart
     * @param required whether a record without the value is rejected
     * @param onBad what is done with a value that is not valid
     */
    public Field {
      codes = codes == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(codes));
      required = required != null && required;
      onBad = onBad == null ? OnBad.REJECT : onBad;
    }

    /**
     * Obtains a field that is taken from a column as it stands.
     *
     * @param column name of the column, or JSON pointer
     * @return the field
     */
    public static Field column(String column) {
      return new Field(column, null, Map.of(), null, null, false, OnBad.REJECT);
    }
  }

  /**
   * Puts the defaults where nothing was given.
   *
   * @param partner who delivers
   * @param file name of the file
   * @param of {@code person}
   * @param format how the file is written
   * @param encoding {@code utf-8}
   * @param separator of the columns of a CSV file
   * @param quote around values that hold separators
   * @param header whether the first record of a CSV file names the columns
   * @param trust how much weight the partner's data have against those of others
   * @param checksum whether the last line confirms the file
   * @param formulaGuard whether texts are guarded against spreadsheets
   * @param fields target field to where it comes from
   */
  public MappingTerms {
    of = of == null ? PERSON : of;
    encoding = encoding == null ? "utf-8" : encoding;
    separator = separator == null ? ";" : separator;
    quote = quote == null ? "\"" : quote;
    header = header == null || header;
    trust = trust == null ? 0 : trust;
    checksum = checksum != null && checksum;
    formulaGuard = formulaGuard != null && formulaGuard;
    fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * A preset: a mapping that ships with the library, to begin one's own from.
   *
   * @param id such as {@code shelter}; {@code ggm-client} and {@code ggm-household} for the
   *     municipal data model, {@code zgw-role} for roles in cases, {@code zib-name-information} for
   *     health care
   * @return the mapping
   * @throws InvalidValueException if there is none with that code
   */
  public static Agreement<MappingTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The file of a mapping that comes with the library, to start an own one from.
   *
   * @param id one of {@link #presets}
   * @return the JSON text
   * @throws InvalidValueException if there is none with that code
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }

  /**
   * The names of the presets.
   *
   * @return the names
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }
}
