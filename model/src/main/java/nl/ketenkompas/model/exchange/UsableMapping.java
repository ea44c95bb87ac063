package nl.ketenkompas.model.exchange;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The mapping can be used for reading: everything that {@link MappingLint} looks at is in order.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UsableMapping.Check.class)
@interface UsableMapping {
  /**
   * Not shown: each problem has its own text.
   *
   * @return a text
   */
  String message() default "expected a usable mapping";

  /**
   * Not used.
   *
   * @return none
   */
  Class<?>[] groups() default {};

  /**
   * Not used.
   *
   * @return none
   */
  Class<? extends Payload>[] payload() default {};

  /** Turns the problems of a mapping into violations at their places. */
  final class Check implements ConstraintValidator<UsableMapping, MappingTerms> {
    /** Made by the validator. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable MappingTerms terms, ConstraintValidatorContext context) {
      if (terms == null) {
        return true;
      }
      List<MappingLint.Problem> problems = MappingLint.problems(terms);
      context.disableDefaultConstraintViolation();
      for (MappingLint.Problem problem : problems) {
        var violation = context.buildConstraintViolationWithTemplate(problem.expected());
        if (problem.field() == null) {
          violation.addPropertyNode(problem.part()).addConstraintViolation();
        } else if (problem.part().isEmpty()) {
          violation
              .addPropertyNode("fields")
              .addBeanNode()
              .inIterable()
              .atKey(problem.field())
              .addConstraintViolation();
        } else {
          violation
              .addPropertyNode("fields")
              .addPropertyNode(problem.part())
              .inIterable()
              .atKey(problem.field())
              .addConstraintViolation();
        }
      }
      return problems.isEmpty();
    }
  }
}
