package nl.ketenkompas.model.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.exchange.MappingTerms.Format;
import nl.ketenkompas.model.exchange.MappingTerms.OnBad;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.rule.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a usable mapping can still have that its writer may not have meant; known before the first
 * row is read. What makes a mapping unusable is an error of reading it instead.
 *
 * <pre>{@code
 * List<Finding> findings = MappingFinding.of(mapping);
 * }</pre>
 */
public enum MappingFinding implements ReasonCode {
  /** Two fields come from one column; facts: this field, the other. */
  COLUMN_USED_TWICE("SK-C6"),
  /** The partner's own number is the BSN: a key stands in every report and log. */
  KEY_IS_BSN("UAVG-46"),
  /** No form of the date has a day; fact: the field. */
  DATE_WITHOUT_DAY("SK-C9"),
  /** Two forms read one text as different dates: the first that fits counts; fact: the field. */
  DATE_AMBIGUOUS("SK-C9"),
  /** A form of the date stands twice; fact: the field. */
  DATE_FORM_TWICE("SK-C6"),
  /** Codes that no value can be, since blanks around values fall away; facts: field, how many. */
  CODE_UNREACHABLE("SK-C6"),
  /** A required value cannot be dropped, and a constant is never bad; fact: the field. */
  DROP_WITHOUT_EFFECT("SK-C6"),
  /** Every record gets the same; fact: the field. */
  SAME_FOR_ALL("SK-C9"),
  /** A field that says nothing without another; facts: this field, the other. */
  FIELD_ALONE("SK-C9"),
  /** A field of the minimal data set does not come from anywhere; fact: the field. */
  MINIMAL_FIELD_MISSING("SK-C9"),
  /** The encoding is left to the bytes. */
  ENCODING_OPEN("SK-C6"),
  /** Something that only CSV files have is said of another; fact: what. */
  SETTING_WITHOUT_EFFECT("SK-C6");

  private static final Texts TEXTS =
      Texts.of(MappingFinding.class, name -> MappingFinding.class.getResourceAsStream(name));

  /** What says nothing without one of the others. */
  private static final Map<String, List<String>> NEEDS = needs();

  private final String rule;

  MappingFinding(String rule) {
    this.rule = rule;
  }

  private static Map<String, List<String>> needs() {
    Map<String, List<String>> needs = new LinkedHashMap<>();
    needs.put("prefix", List.of("surname"));
    needs.put("nameUsage", List.of("partnerSurname"));
    needs.put("houseNumber", List.of("postcode", "street"));
    needs.put("houseNumberSuffix", List.of("houseNumber"));
    needs.put("addressKind", List.of("postcode", "street", "place", "houseNumber"));
    needs.put("trajectoryManagerOrganisation", List.of("trajectoryManager"));
    needs.put("trajectoryManagerContact", List.of("trajectoryManager"));
    return needs;
  }

  @Override
  public Rule rule() {
    return Rules.get(rule);
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }

  /**
   * Looks a mapping over.
   *
   * @param mapping one that can be used
   * @return what is odd about it, in the order of its fields
   */
  public static List<Finding> of(Agreement<MappingTerms> mapping) {
    MappingTerms terms = mapping.terms();
    List<Finding> findings = new ArrayList<>();
    head(terms, findings);
    boolean person = terms.of().equals(MappingTerms.PERSON);
    Map<String, String> byColumn = new HashMap<>();
    terms
        .fields()
        .forEach(
            (target, field) -> {
              column(target, field, byColumn, findings);
              PersonField known = person ? PersonField.BY_NAME.get(target) : null;
              dates(target, field, known == null || known.isDate(), findings);
              codes(target, field, findings);
              effects(target, field, known, findings);
              if (person) {
                alone(target, terms.fields(), findings);
              }
            });
    if (person) {
      minimal(terms.fields(), findings);
    }
    return List.copyOf(findings);
  }

  private static void head(MappingTerms terms, List<Finding> findings) {
    if (Encodings.isDetect(terms.encoding())) {
      findings.add(new Finding(Severity.INFO, "/terms/encoding", Reason.of(ENCODING_OPEN)));
    }
    if (terms.format() == Format.JSON_LINES) {
      unused(!terms.header(), "header", findings);
      unused(!terms.separator().equals(";"), "separator", findings);
      unused(!terms.quote().equals("\""), "quote", findings);
      unused(terms.formulaGuard(), "formulaGuard", findings);
    }
  }

  private static void unused(boolean given, String setting, List<Finding> findings) {
    if (given) {
      findings.add(
          new Finding(
              Severity.INFO,
              "/terms/" + setting,
              Reason.of(SETTING_WITHOUT_EFFECT, Fact.field(setting))));
    }
  }

  private static void column(
      String target, Field field, Map<String, String> byColumn, List<Finding> findings) {
    String column = field.column();
    String other = column == null ? null : byColumn.putIfAbsent(column.strip(), target);
    if (other == null) {
      return;
    }
    boolean bsn = Set.of(target, other).equals(Set.of("key", "bsn"));
    add(
        findings,
        bsn ? Severity.ERROR : Severity.WARNING,
        target,
        "/column",
        bsn
            ? Reason.of(KEY_IS_BSN)
            : Reason.of(COLUMN_USED_TWICE, Fact.field(target), Fact.field(other)));
  }

  private static void dates(String target, Field field, boolean date, List<Finding> findings) {
    String format = field.format();
    if (format == null || !date) {
      return;
    }
    List<String> forms = List.of(format.split("\\|", -1));
    Reason reason = null;
    if (new HashSet<>(forms).size() < forms.size()) {
      reason = Reason.of(DATE_FORM_TWICE, Fact.field(target));
    } else if (forms.stream().noneMatch(form -> form.indexOf('d') >= 0)) {
      reason = Reason.of(DATE_WITHOUT_DAY, Fact.field(target));
    } else if (ambiguous(forms)) {
      reason = Reason.of(DATE_AMBIGUOUS, Fact.field(target));
    }
    if (reason != null) {
      add(findings, Severity.WARNING, target, "/format", reason);
    }
  }

  /** Day and month in the place of each other, with the same marks. */
  private static boolean ambiguous(List<String> forms) {
    Set<String> shapes = new HashSet<>();
    for (String form : forms) {
      String shape = form.replace("MM", "M").replace("dd", "d");
      String turned = shape.replace('M', '?').replace('d', 'M').replace('?', 'd');
      if (shape.indexOf('d') >= 0 && shapes.contains(turned)) {
        return true;
      }
      shapes.add(shape);
    }
    return false;
  }

  private static void codes(String target, Field field, List<Finding> findings) {
    long unreachable =
        field.codes().keySet().stream().filter(code -> !code.equals(trimmed(code))).count();
    if (unreachable > 0) {
      add(
          findings,
          Severity.WARNING,
          target,
          "/codes",
          Reason.of(CODE_UNREACHABLE, Fact.field(target), Fact.number(unreachable)));
    }
  }

  private static String trimmed(String code) {
    int start = 0;
    int end = code.length();
    while (start < end && RecordScanner.isBlank(code.charAt(start))) {
      start++;
    }
    while (start < end && RecordScanner.isBlank(code.charAt(end - 1))) {
      end--;
    }
    return code.substring(start, end);
  }

  private static void effects(
      String target, Field field, @Nullable PersonField known, List<Finding> findings) {
    boolean needed = field.required() || target.equals("key");
    if (field.onBad() == OnBad.DROP && (needed || field.constant() != null)) {
      add(
          findings,
          Severity.INFO,
          target,
          "/onBad",
          Reason.of(DROP_WITHOUT_EFFECT, Fact.field(target)));
    }
    boolean ofOnePerson =
        known == PersonField.BSN
            || known == PersonField.BIRTH_DATE
            || known == PersonField.SURNAME
            || known == PersonField.FULL_NAME
            || known == PersonField.GIVEN_NAMES;
    if (field.constant() != null && ofOnePerson) {
      add(
          findings,
          Severity.WARNING,
          target,
          "/constant",
          Reason.of(SAME_FOR_ALL, Fact.field(target)));
    }
  }

  private static void alone(String target, Map<String, Field> fields, List<Finding> findings) {
    List<String> needs = NEEDS.get(target);
    if (needs != null && needs.stream().noneMatch(fields::containsKey)) {
      add(
          findings,
          Severity.WARNING,
          target,
          "",
          Reason.of(FIELD_ALONE, Fact.field(target), Fact.field(needs.get(0))));
    }
  }

  private static void minimal(Map<String, Field> fields, List<Finding> findings) {
    boolean joined = fields.containsKey("fullName");
    for (String target :
        List.of("surname", "initials", "birthDate", "gender", "trajectoryManager", "status")) {
      boolean there =
          fields.containsKey(target)
              || (joined && (target.equals("surname") || target.equals("initials")))
              || (target.equals("initials") && fields.containsKey("givenNames"));
      if (!there) {
        findings.add(
            new Finding(
                Severity.INFO,
                "/terms/fields",
                Reason.of(MINIMAL_FIELD_MISSING, Fact.field(target))));
      }
    }
  }

  private static void add(
      List<Finding> findings, Severity severity, String target, String part, Reason reason) {
    String escaped = target.replace("~", "~0").replace("/", "~1");
    findings.add(new Finding(severity, "/terms/fields/" + escaped + part, reason));
  }
}
