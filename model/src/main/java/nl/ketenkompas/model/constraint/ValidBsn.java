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
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.person.Bsn;
import org.jspecify.annotations.Nullable;

/**
 * The text is a citizen service number (<i>burgerservicenummer</i>): eight or nine ASCII digits
 * that pass the eleven test, not all zeros. For the raw-text fields of a host's own forms and
 * messages; the value itself is {@link Bsn}. {@code null} is valid.
 *
 * <p>The message names the reason, in Dutch or English, and never shows the text. A message given
 * at the annotation replaces it.
 */
@Documented
@Constraint(validatedBy = ValidBsn.Check.class)
@Repeatable(ValidBsn.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface ValidBsn {

  /**
   * The message.
   *
   * @return by default the reason
   */
  String message() default "{nl.ketenkompas.model.constraint.ValidBsn}";

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

  /**
   * Whether white space, dots and hyphens between the digits are passed over, as in what people
   * type.
   *
   * @return false by default
   */
  boolean lenient() default false;

  /**
   * Whether numbers from the ranges reserved for testing, 99999... and 0000..., are valid.
   *
   * @return true by default; false suits production systems
   */
  boolean testNumbers() default true;

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
    ValidBsn[] value();
  }

  /** Checks the text. Thread safe. */
  final class Check extends TextCheck<ValidBsn> {

    /** For the validator, which makes one itself. */
    public Check() {}

    private boolean lenient;
    private boolean testNumbers;

    @Override
    public void initialize(ValidBsn asked) {
      lenient = asked.lenient();
      testNumbers = asked.testNumbers();
    }

    @Override
    @Nullable String reason(String text, ConstraintValidatorContext context) {
      Parsed<Bsn> parsed = lenient ? Bsn.tryParseLenient(text) : Bsn.tryParse(text);
      boolean test = parsed.value().map(Bsn::isTestNumber).orElse(false);
      return test && !testNumbers ? "TEST_NUMBER" : code(parsed);
    }
  }
}
