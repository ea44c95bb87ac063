package nl.ketenkompas.mandate.agreement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a mandate agreement say of each other fits: codes exist, and none stands twice.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Coherent.Check.class)
public @interface Coherent {

  /**
   * The message; each violation has its own.
   *
   * @return the message
   */
  String message() default "does not fit";

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

  /** Looks up every code that one part of the terms says of another. Thread safe. */
  final class Check implements ConstraintValidator<Coherent, MandateTerms> {

    /** Creates the check; called when an agreement is read. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable MandateTerms terms, ConstraintValidatorContext context) {
      if (terms == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      Report report = new Report(context);
      Set<String> lifeAreas =
          unique(terms.lifeAreas(), MandateTerms.Named::id, "lifeAreas", report);
      unique(terms.roles(), MandateTerms.Role::id, "roles", report);
      Map<String, Set<String>> bodies = new HashMap<>();
      unique(terms.parties(), MandateTerms.Party::id, "parties", report);
      for (MandateTerms.Party party : terms.parties()) {
        if (party != null && party.id() != null) {
          Set<String> ids = new HashSet<>();
          party.bodies().stream().filter(b -> b != null).forEach(b -> ids.add(b.id()));
          bodies.put(party.id(), ids);
        }
      }
      Set<String> institutions =
          unique(terms.institutions(), MandateTerms.Institution::id, "institutions", report);
      for (int i = 0; i < terms.institutions().size(); i++) {
        MandateTerms.Institution institution = terms.institutions().get(i);
        if (institution == null) {
          continue;
        }
        if (institution.party() != null && !bodies.containsKey(institution.party())) {
          report.add("institutions", i, "party", "no party has this id");
        }
        Set<String> own = institution.party() == null ? null : bodies.get(institution.party());
        if (own == null
            ? !institution.ownStock().isEmpty()
            : !own.containsAll(institution.ownStock())) {
          report.add(
              "institutions", i, "ownStock", "expected bodies of the party of this institution");
        }
      }
      unique(terms.rows(), MandateTerms.Row::id, "rows", report);
      checkRows(terms.rows(), institutions, lifeAreas, report);
      unique(terms.duties(), MandateTerms.Duty::id, "duties", report);
      checkLadder(terms, bodies.keySet(), report);
      checkContact(terms, report);
      checkSelection(terms, report);
      checkHolders(terms, report);
      if (terms.termination() != null && terms.termination().notices() > terms.parties().size()) {
        report.add("termination", "expected at most as many notices as there are parties");
      }
      return report.clean;
    }

    private static void checkContact(MandateTerms terms, Report report) {
      MandateTerms.Contact contact = terms.contact();
      if (contact == null) {
        return;
      }
      if (terms.roles().stream()
          .noneMatch(r -> r != null && contact.agreeWith().contains(r.id()))) {
        report.add("contact", "expected agreeWith to name a role of this agreement");
      }
      if (contact.inform() != null
          && terms.duties().stream().noneMatch(d -> d != null && contact.inform().equals(d.id()))) {
        report.add("contact", "no duty has the id under inform");
      }
    }

    private static void checkSelection(MandateTerms terms, Report report) {
      MandateTerms.Selection selection = terms.selection();
      if (selection == null) {
        return;
      }
      Set<String> grounds = new HashSet<>();
      boolean once = selection.grounds().stream().allMatch(g -> g == null || grounds.add(g.id()));
      if (!once) {
        report.add("selection", "expected every ground once");
      }
      if (selection.minimumGrounds() > selection.grounds().size()) {
        report.add("selection", "expected minimumGrounds to be at most the number of grounds");
      }
      if (selection.together() != null && selection.together() > terms.parties().size()) {
        report.add("selection", "expected together to be at most the number of parties");
      }
    }

    /** Binding advice needs somebody who may give it. */
    private static void checkHolders(MandateTerms terms, Report report) {
      boolean binds =
          terms.rows().stream().anyMatch(row -> row != null && row.kind() == RowKind.MANDATE);
      if (binds && terms.roles().stream().noneMatch(r -> r != null && r.mandateHolder())) {
        report.add("roles", "expected at least one role that holds the mandate of the table");
      }
    }

    private static void checkLadder(MandateTerms terms, Set<String> parties, Report report) {
      Set<Integer> levels = new HashSet<>();
      int highest = 1;
      for (int i = 0; i < terms.ladder().size(); i++) {
        MandateTerms.Level level = terms.ladder().get(i);
        if (level == null) {
          continue;
        }
        if (level.level() <= highest) {
          report.add("ladder", i, "level", "expected each level higher than the one before");
        }
        highest = Math.max(highest, level.level());
        levels.add(level.level());
        if (level.party() != null && !parties.contains(level.party())) {
          report.add("ladder", i, "party", "no party has this id");
        }
      }
      for (int i = 0; i < terms.duties().size(); i++) {
        MandateTerms.Duty duty = terms.duties().get(i);
        if (duty != null && duty.afterLevel() != null && !levels.contains(duty.afterLevel())) {
          report.add("duties", i, "afterLevel", "the ladder has no such level");
        }
      }
    }

    private static void checkRows(
        List<MandateTerms.Row> rows,
        Set<String> institutions,
        Set<String> lifeAreas,
        Report report) {
      Map<String, Set<String>> decisions = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        MandateTerms.Row row = rows.get(i);
        if (row == null || row.institution() == null) {
          continue;
        }
        if (!institutions.contains(row.institution())) {
          report.add("rows", i, "institution", "no institution has this id");
        }
        if (row.lifeArea() != null && !lifeAreas.contains(row.lifeArea())) {
          report.add("rows", i, "lifeArea", "no life area has this id");
        }
        Set<String> taken = decisions.computeIfAbsent(row.institution(), key -> new HashSet<>());
        boolean free = taken.add(row.decision());
        Set<String> codes = new HashSet<>();
        for (MandateTerms.Variant variant : row.variants()) {
          if (variant != null) {
            free &= taken.add(variant.decision()) && codes.add(variant.code());
          }
        }
        if (!free) {
          report.add(
              "rows",
              i,
              "decision",
              "this institution has the decision twice; expected one row for each");
        }
      }
    }

    private static <E> Set<String> unique(
        List<E> elements, Function<E, @Nullable String> id, String property, Report report) {
      Set<String> ids = new HashSet<>();
      for (int i = 0; i < elements.size(); i++) {
        E element = elements.get(i);
        String code = element == null ? null : id.apply(element);
        if (code != null && !ids.add(code)) {
          report.add(property, i, "id", "this id stands twice");
        }
      }
      return ids;
    }

    /** Violations with the place they are about. */
    private static final class Report {
      private final ConstraintValidatorContext context;
      private boolean clean = true;

      private Report(ConstraintValidatorContext context) {
        this.context = context;
      }

      private void add(String property, String message) {
        clean = false;
        builder(message).addPropertyNode(property).addConstraintViolation();
      }

      private void add(String property, int index, String field, String message) {
        clean = false;
        builder(message)
            .addPropertyNode(property)
            .addPropertyNode(field)
            .inIterable()
            .atIndex(index)
            .addConstraintViolation();
      }

      private ConstraintViolationBuilder builder(String message) {
        return context.buildConstraintViolationWithTemplate(message);
      }
    }
  }
}
