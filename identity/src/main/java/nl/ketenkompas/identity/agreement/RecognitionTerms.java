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
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.agreement.Upgrade;

/**
 * How partners recognise a client (rule SK-C7): the terms of an agreement of kind {@code
 * recognition}. Immutable.
 *
 * <p>Two things are not open to agreement: two different valid BSNs are never joined, and a living
 * client is never joined with a deceased one.
 *
 * <pre>{@code
 * Agreement<RecognitionTerms> brochure = RecognitionTerms.preset("vng-2008");
 * Agreement<RecognitionTerms> own = RecognitionTerms.KIND.read(json, "recognition.json").orThrow();
 * }</pre>
 *
 * @param keys the ways to recognise, the strongest first
 * @param partnerSurnames what surnames of partners are good for (SK-C8)
 * @param trust codes of partners whose data go first in a client's golden record, the most trusted
 *     first; partners that are not listed follow, all alike
 * @param authentic codes of partners that deliver authentic data (<i>authentieke gegevens</i>),
 *     such as the BRP: doubt about those is reported back and never written over them (BRP-2.34)
 * @param maxCandidates how many candidates an answer or review item shows, from 1 to 100
 * @param tooCommonAbove the most records that may share a key, or the part of it that is searched
 *     by, from 2 to 10,000; beyond it the value is too common to say anything, and that is reported
 * @param review who decides what is uncertain, and what first
 */
@JsonPropertyOrder({
  "keys",
  "partnerSurnames",
  "trust",
  "authentic",
  "maxCandidates",
  "tooCommonAbove",
  "review"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecognitionTerms(
    @NotEmpty List<@NotNull @Valid RecognitionKey> keys,
    @NotNull PartnerSurnames partnerSurnames,
    List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String> trust,
    List<@NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String> authentic,
    @NotNull @Min(1) @Max(100) Integer maxCandidates,
    @NotNull @Min(2) @Max(10_000) Integer tooCommonAbove,
    @NotNull @Valid ReviewTerms review) {

  /** Agreements of this kind. */
  public static final AgreementKind<RecognitionTerms> KIND =
      AgreementKind.of("recognition", RecognitionTerms.class, 3)
          // The old name said how the engine searches, the new one what is agreed
          .upgrading(1, Upgrade.rename("maxBlock", "tooCommonAbove"))
          // Nothing was agreed about reviews: the presets' figures hold, which lint reports
          .upgrading(2, terms -> terms.putIfAbsent("review", ReviewTerms.plain()));

  private static final Presets<RecognitionTerms> PRESETS =
      Presets.of(
          KIND,
          "",
          file -> RecognitionTerms.class.getResourceAsStream(file),
          "vng-2008",
          "wmo-2015");

  /**
   * Copies the lists.
   *
   * @param keys the ways to recognise
   * @param partnerSurnames what surnames of partners are good for
   * @param trust codes of partners, the most trusted first
   * @param authentic codes of partners that deliver authentic data
   * @param maxCandidates how many candidates are shown
   * @param tooCommonAbove the most records that may share a key
   * @param review who decides what is uncertain, and what first
   */
  public RecognitionTerms {
    keys = Lists.copy(keys);
    trust = Lists.copy(trust);
    authentic = Lists.copy(authentic);
  }

  /**
   * Whether every key has a code of its own and no partner stands twice.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(message = "expected every key and every partner once")
  public boolean isWithoutRepetition() {
    Set<String> ids = new HashSet<>();
    for (RecognitionKey key : keys) {
      if (key != null && key.id() != null && !ids.add(key.id())) {
        return false;
      }
    }
    return new HashSet<>(trust).size() == trust.size()
        && new HashSet<>(authentic).size() == authentic.size();
  }

  /**
   * The codes of the agreements that come with the library: {@code vng-2008}, after the example of
   * the brochure (SK-C7, SK-C8, SK-C10), and {@code wmo-2015}, after the act (WMO-5.2.9).
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
  public static Agreement<RecognitionTerms> preset(String id) {
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
