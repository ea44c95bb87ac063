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
import java.time.Clock;
import java.time.LocalDate;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The text is a date in the past of which parts may be unknown: a date that may lie before today,
 * by the clock of the validator ({@link jakarta.validation.ClockProvider}); a date that began
 * before today or is wholly unknown may. For the raw-text fields of a host's own forms and
 * messages; the value itself is {@link PartialDate}. {@code null} is valid.
 *
 * <p>The message names the reason, in Dutch or English, and never shows the text. A message given
 * at the annotation replaces it.
 */
@Documented
@Constraint(validatedBy = PastPartialDate.Check.class)
@Repeatable(PastPartialDate.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.ANNOTATION_TYPE,
  ElementType.TYPE_USE
})
public @interface PastPartialDate {

  /**
   * The message.
   *
   * @return by default the reason
   */
  String message() default "{nl.ketenkompas.model.constraint.PastPartialDate}";

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
   * Whether today is valid as well.
   *
   * @return false by default
   */
  boolean orToday() default false;

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
    PastPartialDate[] value();
  }

  /** Checks the text. Thread safe. */
  final class Check extends TextCheck<PastPartialDate> {

    /** For the validator, which makes one itself. */
    public Check() {}

    private boolean orToday;

    @Override
    public void initialize(PastPartialDate asked) {
      orToday = asked.orToday();
    }

    @Override
    @Nullable String reason(String text, ConstraintValidatorContext context) {
      Parsed<PartialDate> parsed = PartialDate.tryParse(text);
      String code = code(parsed);
      if (code != null) {
        return code;
      }
      Clock clock = context.getClockProvider().getClock();
      LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
      LocalDate end = orToday ? today.plusDays(1) : today;
      boolean past =
          parsed.value().flatMap(PartialDate::earliest).map(day -> day.isBefore(end)).orElse(true);
      return past ? null : "NOT_PAST";
    }
  }
}
