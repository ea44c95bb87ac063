package nl.ketenkompas.model.agreement;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import nl.ketenkompas.model.agreement.Expected.Words;

/**
 * Says what a constraint of a record expected. The constraints that agreements use have our own
 * words; a message that stands in the constraint itself is shown as it is, and any other is in the
 * English of the validator, whatever the locale of the machine.
 */
final class ConstraintWords {
  /** How codes are written everywhere; its form has a sentence of its own. */
  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  private ConstraintWords() {}

  static Words of(ConstraintViolation<?> violation) {
    Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
    if (!violation.getMessageTemplate().startsWith("{")) {
      return new Words(violation.getMessage(), violation.getMessage());
    }
    if (constraint instanceof NotNull) {
      return Expected.GIVEN.with();
    }
    if (constraint instanceof NotBlank) {
      return Expected.NOT_BLANK.with();
    }
    if (constraint instanceof NotEmpty) {
      return Expected.NOT_EMPTY.with();
    }
    if (constraint instanceof Min min) {
      return Expected.MIN.with(min.value());
    }
    if (constraint instanceof PositiveOrZero) {
      return Expected.MIN.with(0);
    }
    if (constraint instanceof Max max) {
      return Expected.MAX.with(max.value());
    }
    if (constraint instanceof Size size) {
      return size(size);
    }
    if (constraint instanceof Pattern pattern) {
      return pattern.regexp().equals(CODE)
          ? Expected.CODE.with()
          : Expected.FORM.with(pattern.regexp());
    }
    return new Words(violation.getMessage(), violation.getMessage());
  }

  private static Words size(Size size) {
    if (size.max() == Integer.MAX_VALUE) {
      return Expected.SIZE_MIN.with(size.min());
    }
    return size.min() == 0
        ? Expected.SIZE_MAX.with(size.max())
        : Expected.SIZE.with(size.min(), size.max());
  }
}
