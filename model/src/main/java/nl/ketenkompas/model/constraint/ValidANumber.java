package nl.ketenkompas.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.ketenkompas.model.person.ANumber;
import org.jspecify.annotations.Nullable;

/**
 * The text is an administration number of the BRP (<i>A-nummer</i>): ten ASCII digits that pass
 * both sums of the BRP. For the raw-text fields of a host's own forms and messages; the value
 * itself is {@link ANumber}. {@code null} is valid.
 *
 * <p>The message names the reason, in Dutch or English, and never shows the text. A message given
 * at the annotation replaces it.
 */
@Documented
@Constraint(validatedBy = ValidANumber.Check.class)
@Repeatable(ValidANumber.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface ValidANumber {

  /**
   * The message.
   *
   * @return by default the reason
   */
  String message() default "{nl.ketenkompas.model.constraint.ValidANumber}";

  /**
   * The groups the constraint belongs to.
   *
   * @return none by default
   */
  Class<?>[] groups() default {};

  /**
   * What a host attaches to the constraint.
   *
   * @return nothing by default
   */
  Class<? extends Payload>[] payload() default {};

  /** Several of these constraints, in different groups. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE,
    ElementType.TYPE_USE
  })
  @interface List {

    /**
     * The constraints.
     *
     * @return at least one
     */
    ValidANumber[] value();
  }

  /** Checks the text. Thread safe. */
  final class Check extends TextCheck<ValidANumber> {

    /** For the validator, which makes one itself. */
    public Check() {}

    @Override
    @Nullable String reason(String text, ConstraintValidatorContext context) {
      return code(ANumber.tryParse(text));
    }
  }
}
