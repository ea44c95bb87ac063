package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import org.jspecify.annotations.Nullable;

/** The findings so far. */
final class LintNotes {
  private final List<Finding> findings = new ArrayList<>();

  void error(String pointer, CovenantFinding code, String... facts) {
    add(Severity.ERROR, pointer, code, facts);
  }

  void warn(String pointer, CovenantFinding code, String... facts) {
    add(Severity.WARNING, pointer, code, facts);
  }

  void tell(String pointer, CovenantFinding code, String... facts) {
    add(Severity.INFO, pointer, code, facts);
  }

  void add(Severity severity, String pointer, CovenantFinding code, String... facts) {
    // Rule ids such as WGBO-7:457 are no codes, so the check of codes is passed by
    List<Fact> references = Stream.of(facts).map(fact -> new Fact(Fact.Kind.CODE, fact)).toList();
    add(new Finding(severity, pointer, new Reason(code, references)));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  /** An error for a code that is not in its list; whether it is. */
  boolean known(
      String pointer,
      CovenantFinding code,
      @Nullable String value,
      Collection<String> known,
      String... more) {
    if (value == null || known.contains(value)) {
      return true;
    }
    error(pointer, code, Stream.concat(Stream.of(value), Stream.of(more)).toArray(String[]::new));
    return false;
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }
}
