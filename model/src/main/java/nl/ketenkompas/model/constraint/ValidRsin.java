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
import nl.ketenkompas.model.chain.Rsin;
import org.jspecify.annotations.Nullable;

/**
 * The text is the number of a legal entity (<i>RSIN</i>): nine ASCII digits that pass the eleven
 * test. For the raw-text fields of a host's own forms and messages; the value itself is {@link
 * Rsin}. {@code null} is valid.
 *
 * <p>The message names the reason, in Dutch or English, and never shows the text. A message given
 * at the annotation replaces it.
 */
@Documented
@Constraint(validatedBy = ValidRsin.Check.class)
@Repeatable(ValidRsin.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface ValidRsin {

  /**
   * The message.
   *
   * @return by default the reason
   */
  String message() default "{nl.ketenkompas.model.constraint.ValidRsin}";

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
    ValidRsin[] value();
  }

  /** Checks the text. Thread safe. */
  final class Check extends TextCheck<ValidRsin> {

    /** For the validator, which makes one itself. */
    public Check() {}

    @Override
    @Nullable String reason(String text, ConstraintValidatorContext context) {
      return code(Rsin.tryParse(text));
    }
  }
}
