package nl.ketenkompas.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import nl.ketenkompas.model.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * What the constraints on texts share: {@code null} is valid, and the message says the reason.
 *
 * @param <A> the constraint
 */
abstract sealed class TextCheck<A extends Annotation>
    implements ConstraintValidator<A, CharSequence>
    permits PastPartialDate.Check,
        ValidANumber.Check,
        ValidBsn.Check,
        ValidGender.Check,
        ValidKvk.Check,
        ValidMunicipalityCode.Check,
        ValidOin.Check,
        ValidPartialDate.Check,
        ValidPostcode.Check,
        ValidRsin.Check {
  private static final String PREFIX = "{nl.ketenkompas.model.constraint.";

  /** Why the text is not valid, as the last part of the key of a message; null when it is. */
  abstract @Nullable String reason(String text, ConstraintValidatorContext context);

  @Override
  public final boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    String reason = reason(text.toString(), context);
    if (reason == null) {
      return true;
    }
    if (context.getDefaultConstraintMessageTemplate().startsWith(PREFIX)) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(PREFIX + reason + "}").addConstraintViolation();
    }
    return false;
  }

  static @Nullable String code(Parsed<?> parsed) {
    return parsed instanceof Parsed.Bad<?> bad ? bad.error().name() : null;
  }
}
