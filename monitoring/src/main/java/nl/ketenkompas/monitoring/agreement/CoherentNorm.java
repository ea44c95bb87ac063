package nl.ketenkompas.monitoring.agreement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;

/**
 * The parts of a norm fit together: options speak of its own areas, and no more are required than
 * it has.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CoherentNorm.Check.class)
@interface CoherentNorm {

  /** The message; each finding brings its own. */
  String message() default "the parts of this norm do not fit together";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Finds what does not fit. */
  final class Check implements ConstraintValidator<CoherentNorm, NormTerms> {

    @Override
    public boolean isValid(NormTerms terms, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      boolean fits = true;
      int areas = terms.areas().size();
      if (areas > 0 && terms.required().of(areas) > areas) {
        fits =
            report(
                context, "required", "expected \"all\" or at most the number of areas, " + areas);
      }
      fits &=
          known(context, terms, "gapToleranceDays", terms.gapToleranceDays().perArea().keySet());
      if (!terms.gapToleranceDays().perArea().values().stream()
          .allMatch(GapTolerance::isPossible)) {
        fits = report(context, "gapToleranceDays", "expected 0 to 366 days");
      }
      fits &= known(context, terms, "sourcePriority", terms.sourcePriority().keySet());
      fits &= known(context, terms, "maxAgeDays", terms.maxAgeDays().keySet());
      if (terms.contradiction() == Contradiction.SOURCE_PRIORITY
          && terms.sourcePriority().isEmpty()) {
        fits = report(context, "sourcePriority", "expected sources for SOURCE_PRIORITY");
      }
      return fits;
    }

    private static boolean known(
        ConstraintValidatorContext context,
        NormTerms terms,
        String field,
        Collection<String> named) {
      return terms.areas().keySet().containsAll(named)
          || report(context, field, "expected only areas of this norm");
    }

    private static boolean report(
        ConstraintValidatorContext context, String field, String expected) {
      context
          .buildConstraintViolationWithTemplate(expected)
          .addPropertyNode(field)
          .addConstraintViolation();
      return false;
    }
  }
}
