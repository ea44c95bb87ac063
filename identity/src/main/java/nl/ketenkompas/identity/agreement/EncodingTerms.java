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
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import org.jspecify.annotations.Nullable;

/**
 * How two partners encode people, so that they find those they share without plain names: the terms
 * of an agreement of kind {@code encoding}. Both must have the very same agreement, by its hash,
 * and the same key. Immutable.
 *
 * <pre>{@code
 * Agreement<EncodingTerms> terms = EncodingTerms.preset("salted");
 * }</pre>
 *
 * @param domain code of the domain of the key
 * @param keyVersion which key, counted from 1
 * @param bits of the filter before it is hardened: 256, 512, 1024, 2048 or 4096
 * @param parts what goes in, each part once
 * @param salt parts that are mixed into the key of all others, so that equal names of people who
 *     differ in them look different; none of them by pairs. Somebody of whom one is unknown is not
 *     encoded
 * @param hardening what is done to the filter afterwards
 * @param linkFrom the least similarity, in thousandths of Dice, at which two are the same, from 1
 *     to 1000
 * @param reviewFrom the least similarity at which a person looks, from 1 to {@code linkFrom}
 * @param blocking how pairs are found that are worth comparing; null to compare all
 */
@JsonPropertyOrder({
  "domain",
  "keyVersion",
  "bits",
  "parts",
  "salt",
  "hardening",
  "linkFrom",
  "reviewFrom",
  "blocking"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EncodingTerms(
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String domain,
    @NotNull @Min(1) Integer keyVersion,
    @NotNull @Min(256) @Max(4096) Integer bits,
    @NotEmpty List<@NotNull @Valid Part> parts,
    List<@NotNull PersonPart> salt,
    @NotNull @Valid Hardening hardening,
    @NotNull @Min(1) @Max(1000) Integer linkFrom,
    @NotNull @Min(1) @Max(1000) Integer reviewFrom,
    @Nullable @Valid Blocking blocking) {

  /** Agreements of this kind. */
  public static final AgreementKind<EncodingTerms> KIND =
      AgreementKind.of("encoding", EncodingTerms.class, 1);

  private static final Presets<EncodingTerms> PRESETS =
      Presets.of(
          KIND,
          "encoding-",
          file -> EncodingTerms.class.getResourceAsStream(file),
          "basic",
          "hardened",
          "salted");

  /**
   * A part that goes into the filter. Immutable.
   *
   * @param part which
   * @param positions how many bits each pair or value sets, from 1 to 60: the weight of the part
   * @param required whether somebody of whom it is unknown is not encoded at all; false by default
   */
  @JsonPropertyOrder({"part", "positions", "required"})
  public record Part(
      @NotNull PersonPart part, @NotNull @Min(1) @Max(60) Integer positions, Boolean required) {

    /**
     * Puts the default where nothing was given.
     *
     * @param part which
     * @param positions how many bits each pair or value sets
     * @param required whether it must be known
     */
    public Part {
      required = required != null && required;
    }
  }

  /**
   * What makes a filter harder to read, in this order. Immutable.
   *
   * @param balanced whether the filter is followed by its mirror image and both are shuffled by the
   *     key, so that every filter has as many ones as zeros
   * @param folds how often the second half is laid over the first by exclusive or, from 0 to 2
   * @param flipsPer1024 how many of 1024 bits are turned over at random, from 0 to 256; the same
   *     bits each time that the same record is encoded
   */
  @JsonPropertyOrder({"balanced", "folds", "flipsPer1024"})
  public record Hardening(
      @NotNull Boolean balanced,
      @NotNull @Min(0) @Max(2) Integer folds,
      @NotNull @Min(0) @Max(256) Integer flipsPer1024) {}

  /**
   * Pairs are compared when they agree in a handful of bits, in any of several handfuls. Immutable.
   *
   * @param tables how many handfuls, from 1 to 200: more find more and take longer
   * @param bits in each handful, from 4 to 20: more take less time and find less
   */
  @JsonPropertyOrder({"tables", "bits"})
  public record Blocking(
      @NotNull @Min(1) @Max(200) Integer tables, @NotNull @Min(4) @Max(20) Integer bits) {}

  /**
   * Copies the lists.
   *
   * @param domain of the key
   * @param keyVersion which key
   * @param bits of the filter
   * @param parts what goes in
   * @param salt parts that are mixed into the key
   * @param hardening what is done afterwards
   * @param linkFrom from where two are the same
   * @param reviewFrom from where a person looks
   * @param blocking how pairs are found
   */
  public EncodingTerms {
    parts = Lists.copy(parts);
    salt = Lists.copy(salt);
  }

  /**
   * Whether the filter has a length that can be halved evenly.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(message = "expected bits of 256, 512, 1024, 2048 or 4096")
  public boolean isPowerOfTwo() {
    return bits == null || Integer.bitCount(bits) == 1;
  }

  /**
   * Whether no part stands twice, and none that comes by pairs in the salt.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(
      message = "expected every part once, and in the salt no surname, given name or postcode")
  public boolean isWithoutRepetition() {
    Set<PersonPart> once = EnumSet.noneOf(PersonPart.class);
    for (Part each : parts) {
      if (each != null && each.part() != null && !once.add(each.part())) {
        return false;
      }
    }
    return new HashSet<>(salt).size() == salt.size()
        && salt.stream().noneMatch(part -> part != null && part.byPairs());
  }

  /**
   * Whether a person looks at no more than what is not linked.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(message = "expected reviewFrom to be at most linkFrom")
  public boolean isInOrder() {
    return linkFrom == null || reviewFrom == null || reviewFrom <= linkFrom;
  }

  /**
   * How long the filters are in the end.
   *
   * @return in bits, a multiple of 64
   */
  public int length() {
    return (hardening.balanced() ? 2 * bits : bits) >> hardening.folds();
  }

  /**
   * The codes of the agreements that come with the library: {@code basic} without salt and
   * hardening, to compare with; {@code hardened}; and {@code salted}, which is hardened too.
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
  public static Agreement<EncodingTerms> preset(String id) {
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
