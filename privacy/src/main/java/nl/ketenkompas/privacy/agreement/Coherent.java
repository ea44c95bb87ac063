package nl.ketenkompas.privacy.agreement;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.ketenkompas.model.care.DataKinds;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;
import org.jspecify.annotations.Nullable;

/**
 * The codes in a covenant are unique, what they refer to exists, and kinds of data that the library
 * knows as protected by law are protected here too.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Coherent.Check.class)
public @interface Coherent {

  /**
   * Not used: every error has its own message and place.
   *
   * @return a general message
   */
  String message() default "expected codes that stand in the lists";

  /**
   * Required by the constraint framework.
   *
   * @return nothing
   */
  Class<?>[] groups() default {};

  /**
   * Required by the constraint framework.
   *
   * @return nothing
   */
  Class<? extends Payload>[] payload() default {};

  /** Carries the check out. */
  final class Check implements ConstraintValidator<Coherent, CovenantTerms> {
    /** Kinds of the library's own list that tell who someone is. */
    private static final Set<String> IDENTIFYING =
        new TreeSet<>(Set.of("address", "bsn", "identity"));

    /** For the constraint framework. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable CovenantTerms terms, ConstraintValidatorContext context) {
      if (terms == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      Places places = new Places(context);
      Set<String> parties = codes(places, "parties", "id", terms.parties(), Party::id);
      Set<String> purposes = codes(places, "purposes", "code", terms.purposes(), Purpose::code);
      Set<String> kinds = codes(places, "kinds", "code", terms.kinds(), DataKind::code);
      Set<String> bases = codes(places, "bases", "code", terms.bases(), Basis::code);
      Set<String> roles = codes(places, "roles", "code", terms.roles(), Role::code);
      checkKinds(places, terms.kinds());
      checkBases(places, terms.bases(), parties);
      checkRoles(places, terms.roles(), parties);
      checkSteps(places, terms, kinds, roles, parties);
      checkPrecedence(places, terms.precedence(), parties);
      Set<String> anonymous = pseudonymous(terms.roles());
      for (int i = 0; i < terms.grants().size(); i++) {
        Grant grant = terms.grants().get(i);
        if (grant != null) {
          places.known("grants", i, "role", grant.role(), roles);
          places.known("grants", i, "purpose", grant.purpose(), purposes);
          places.known("grants", i, "basis", grant.basis(), bases);
          for (String kind : grant.kinds()) {
            places.known("grants", i, "kinds", kind, kinds);
          }
          for (String party : grant.from()) {
            places.known("grants", i, "from", party, parties);
          }
          if (grant.level() == Level.NONE) {
            places.wrong("grants", i, "level", "expected EXISTS, SUMMARY or FULL");
          }
          if (grant.level() != null
              && grant.asked() != null
              && grant.level().atLeast(grant.asked())) {
            places.wrong("grants", i, "asked", "expected more than the level, or nothing");
          }
          if (anonymous.contains(grant.role())
              && grant.kinds().stream().anyMatch(k -> k != null && IDENTIFYING.contains(k))) {
            places.wrong("grants", i, "kinds", "expected none of " + IDENTIFYING);
          }
        }
      }
      if (terms.outreachCare() != null) {
        for (String kind : terms.outreachCare().kinds()) {
          places.known("outreachCare", -1, "kinds", kind, kinds);
        }
      }
      if (terms.breakGlass() != null) {
        for (String kind : terms.breakGlass().kinds()) {
          places.known("breakGlass", -1, "kinds", kind, kinds);
        }
        for (String role : terms.breakGlass().roles()) {
          places.known("breakGlass", -1, "roles", role, roles);
        }
      }
      return places.sound;
    }

    private static void checkSteps(
        Places places,
        CovenantTerms terms,
        Set<String> kinds,
        Set<String> roles,
        Set<String> parties) {
      codes(places, "steps", "code", terms.steps(), StepNeeds::code);
      for (int i = 0; i < terms.steps().size(); i++) {
        StepNeeds step = terms.steps().get(i);
        if (step != null) {
          for (String kind : step.kinds()) {
            places.known("steps", i, "kinds", kind, kinds);
          }
          places.known("steps", i, "responsible", step.responsible(), roles);
          places.known("steps", i, "direction", step.direction(), parties);
        }
      }
    }

    /** The client belongs to himself first (rule SK-C23). */
    private static void checkPrecedence(
        Places places, List<String> precedence, Set<String> parties) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < precedence.size(); i++) {
        String who = precedence.get(i);
        if (i == 0 ? !CovenantTerms.CLIENT.equals(who) : !parties.contains(who) || !seen.add(who)) {
          places.wrong(
              "precedence", -1, null, "expected \"client\" first, then parties, each once");
          return;
        }
      }
    }

    private static Set<String> pseudonymous(List<Role> roles) {
      Set<String> codes = new HashSet<>();
      for (Role role : roles) {
        if (role != null && role.pseudonyms() != null) {
          codes.add(role.code());
        }
      }
      return codes;
    }

    /** What the law protects stays protected, whatever is agreed. */
    private static void checkKinds(Places places, List<DataKind> kinds) {
      DataKinds known = DataKinds.preset("chain");
      for (int i = 0; i < kinds.size(); i++) {
        DataKind kind = kinds.get(i);
        if (kind != null && kind.code() != null && kind.sensitivity() != null) {
          Sensitivity least =
              known.kind(kind.code()).map(k -> k.sensitivity()).orElse(kind.sensitivity());
          if (least.isProtected() && kind.sensitivity() != least) {
            places.wrong(
                "kinds", i, "sensitivity", "expected " + least + " (" + least.article() + ")");
          }
        }
      }
    }

    private static void checkBases(Places places, List<Basis> bases, Set<String> parties) {
      for (int i = 0; i < bases.size(); i++) {
        Basis basis = bases.get(i);
        if (basis != null
            && basis.article() != null
            && basis.article().nature() != Rule.Nature.LAW) {
          places.wrong("bases", i, "article", "expected an article of law, such as AVG-6");
        }
        if (basis != null) {
          for (String party : basis.parties()) {
            places.known("bases", i, "parties", party, parties);
          }
        }
      }
    }

    private static void checkRoles(Places places, List<Role> roles, Set<String> parties) {
      Set<String> labels = new HashSet<>();
      Set<String> chains = new HashSet<>();
      for (int i = 0; i < roles.size(); i++) {
        Role role = roles.get(i);
        if (role != null) {
          for (String party : role.parties()) {
            places.known("roles", i, "parties", party, parties);
          }
          for (ClientScope scope : role.clients()) {
            if (scope != null) {
              labels.addAll(scope.labels());
              chains.addAll(scope.chains());
            }
          }
        }
      }
      if (labels.size() + chains.size() > CovenantTerms.MAX) {
        places.wrong("roles", -1, null, "expected at most 64 different labels and chains");
      }
    }

    private static <T> Set<String> codes(
        Places places, String list, String field, List<T> items, Function<T, String> code) {
      Set<String> codes = new LinkedHashSet<>();
      for (int i = 0; i < items.size(); i++) {
        String text = items.get(i) == null ? null : code.apply(items.get(i));
        if (CovenantTerms.ALL.equals(text)) {
          places.wrong(list, i, field, "expected another code: \"all\" means all of them");
        } else if (list.equals("parties") && CovenantTerms.CLIENT.equals(text)) {
          places.wrong(list, i, field, "expected another code: \"client\" means the client");
        } else if (text != null && text.matches(CovenantTerms.CODE) && !codes.add(text)) {
          places.wrong(list, i, field, "expected a code that does not stand earlier in the list");
        }
      }
      return codes;
    }
  }

  /** Reports errors at their places. */
  final class Places {
    private final ConstraintValidatorContext context;
    private boolean sound = true;

    Places(ConstraintValidatorContext context) {
      this.context = context;
    }

    void known(
        String list, int index, String field, @Nullable String code, Collection<String> known) {
      if (code != null && !known.contains(code)) {
        wrong(
            list, index, field, "expected a code that is listed: one of " + new ArrayList<>(known));
      }
    }

    void wrong(String list, int index, @Nullable String field, String expected) {
      sound = false;
      var node = context.buildConstraintViolationWithTemplate(expected).addPropertyNode(list);
      if (field == null) {
        node.addConstraintViolation();
      } else if (index < 0) {
        node.addPropertyNode(field).addConstraintViolation();
      } else {
        node.addPropertyNode(field).inIterable().atIndex(index).addConstraintViolation();
      }
    }
  }
}
