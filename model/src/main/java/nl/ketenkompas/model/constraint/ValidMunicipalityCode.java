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
import nl.ketenkompas.model.chain.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * The text is the code of a Dutch municipality (<i>gemeentecode</i>): four ASCII digits; whether
 * the municipality exists is not looked up. For the raw-text fields of a host's own forms and
 * messages; the value itself is {@link MunicipalityCode}. {@code null} is valid.
 *
 * <p>The message names the reason, in Dutch or English, and never shows the text. A message given
 * at the annotation replaces it.
 */
@Documented
@Constraint(validatedBy = ValidMunicipalityCode.Check.class)
@Repeatable(ValidMunicipalityCode.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface ValidMunicipalityCode {

  /**
   * The message.
   *
   * @return by default the reason
   */
  String message() default "{nl.ketenkompas.model.constraint.ValidMunicipalityCode}";

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
    ValidMunicipalityCode[] value();
  }

  /** Checks the text. Thread safe. */
  final class Check extends TextCheck<ValidMunicipalityCode> {

    /** For the validator, which makes one itself. */
    public Check() {}

    @Override
    @Nullable String reason(String text, ConstraintValidatorContext context) {
      return code(MunicipalityCode.tryParse(text));
    }
  }
}
