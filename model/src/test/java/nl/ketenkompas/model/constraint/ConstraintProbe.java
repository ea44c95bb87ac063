package nl.ketenkompas.model.constraint;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Validates one text under the Hibernate Validator that loaded this class, without an expression
 * language. It is loaded twice: with version 9, and with version 8 in a class loader of its own.
 */
public final class ConstraintProbe {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private ConstraintProbe() {}

  /** The raw text of a form. */
  record Form(
      @ValidBsn @Nullable String bsn,
      @ValidBsn(lenient = true, testNumbers = false) @Nullable String typedBsn,
      @ValidBsn(message = "own words") @Nullable String ownWords,
      @ValidANumber @Nullable String aNumber,
      @ValidPostcode @Nullable String postcode,
      @ValidRsin @Nullable String rsin,
      @ValidKvk @Nullable String kvk,
      @ValidOin @Nullable String oin,
      @ValidMunicipalityCode @Nullable String municipality,
      @ValidPartialDate @Nullable String date,
      @PastPartialDate @Nullable String past,
      @PastPartialDate(orToday = true) @Nullable String pastOrToday,
      @ValidGender @Nullable String gender) {}

  /** What the members of a collection must be. */
  record Members(Collection<@ValidBsn String> bsns) {}

  /** The message about one field, or "valid". */
  public static String message(String field, @Nullable String text, String language) {
    Locale locale = Locale.forLanguageTag(language);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> CLOCK)
            .messageInterpolator(
                new ParameterMessageInterpolator(Set.of(locale), locale, context -> locale, false))
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      Set<? extends ConstraintViolation<?>> violations =
          field.equals("bsns")
              ? validator.validate(new Members(Set.of(String.valueOf(text))))
              : validator.validateValue(Form.class, field, text);
      return violations.stream()
          .map(ConstraintViolation::getMessage)
          .sorted()
          .reduce((one, other) -> one + "; " + other)
          .orElse("valid");
    }
  }

  /** Which Hibernate Validator does the work. */
  public static String version() {
    String jar =
        HibernateValidator.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    return jar.substring(jar.lastIndexOf("hibernate-validator-") + "hibernate-validator-".length());
  }
}
