package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.exchange.FormulaGuard;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.Standing;
import nl.ketenkompas.privacy.workshop.DecisionTable.Row;

/** Writes a decision table for people: names instead of codes, in one language. */
final class TableText {
  private final Language language;
  private final Map<String, String> names = new HashMap<>();
  private final boolean hasSteps;

  TableText(CovenantTerms terms, Language language) {
    this.language = language;
    hasSteps = !terms.steps().isEmpty();
    terms.parties().forEach(party -> names.put("party " + party.id(), party.name()));
    terms.purposes().forEach(purpose -> name("purpose", purpose.code(), purpose.title()));
    terms.kinds().forEach(kind -> name("kind", kind.code(), kind.title()));
    terms.roles().forEach(role -> name("role", role.code(), role.title()));
    terms.steps().forEach(step -> name("step", step.code(), step.title()));
  }

  private void name(String list, String code, Title title) {
    names.put(list + " " + code, title.text(language));
  }

  String csv(List<Row> rows) {
    StringBuilder csv = new StringBuilder();
    List<String> header = new ArrayList<>();
    for (TableWord word :
        List.of(
            TableWord.ROLE,
            TableWord.PARTIES,
            TableWord.PURPOSE,
            TableWord.KIND,
            TableWord.FROM,
            TableWord.CLIENTS,
            TableWord.STEPS)) {
      header.add(word.text(language));
    }
    for (Opening opening : Opening.values()) {
      header.add(opening.text(language));
    }
    header.add(TableWord.CLAUSES.text(language));
    header.add(TableWord.BASES.text(language));
    line(header, csv);
    rows.forEach(row -> line(cells(row), csv));
    return csv.toString();
  }

  private List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    cells.add(named("role", row.role()));
    cells.add(named("party", row.parties()));
    cells.add(named("purpose", row.purpose()));
    cells.add(named("kind", row.kind()));
    cells.add(row.from().isEmpty() ? all() : named("party", row.from()));
    cells.add(clients(row.clients()));
    cells.add(steps(row));
    for (Opening opening : Opening.values()) {
      Level level = row.levels().get(opening);
      TableWord word = level == null ? TableWord.NO_ROOM : TableWord.valueOf(level.name());
      cells.add(word.text(language));
    }
    cells.add(row.clauses().stream().map(Rule::id).collect(Collectors.joining(" ")));
    cells.add(row.bases().stream().map(Rule::id).collect(Collectors.joining(" ")));
    return cells;
  }

  private String steps(Row row) {
    if (row.steps().isEmpty()) {
      return hasSteps ? TableWord.NO_STEP.text(language) : all();
    }
    return named("step", row.steps());
  }

  private String all() {
    return TableWord.ALL.text(language);
  }

  private String named(String list, String code) {
    return names.getOrDefault(list + " " + code, code);
  }

  private String named(String list, List<String> codes) {
    return codes.stream().map(code -> named(list, code)).collect(Collectors.joining(", "));
  }

  private String clients(List<ClientScope> scopes) {
    return scopes.isEmpty()
        ? TableWord.NOBODY.text(language)
        : scopes.stream()
            .map(this::clients)
            .collect(Collectors.joining("; " + TableWord.OR.text(language) + " "));
  }

  private String clients(ClientScope scope) {
    List<String> parts = new ArrayList<>();
    if (!scope.labels().isEmpty()) {
      parts.add(TableWord.LABEL.text(language) + " " + either(scope.labels()));
    }
    if (!scope.chains().isEmpty()) {
      parts.add(TableWord.CHAIN.text(language) + " " + either(scope.chains()));
    }
    if (!scope.municipalities().isEmpty()) {
      parts.add(TableWord.MUNICIPALITY.text(language) + " " + either(scope.municipalities()));
    }
    if (scope.ownMunicipality()) {
      parts.add(TableWord.OWN_MUNICIPALITY.text(language));
    }
    if (scope.ownCaseload()) {
      parts.add(TableWord.OWN_CASELOAD.text(language));
    }
    if (scope.designatedFamilies()) {
      parts.add(TableWord.DESIGNATED.text(language));
    }
    List<Standing> standings =
        scope.standings().isEmpty() ? List.of(Standing.CURRENT) : scope.standings();
    parts.add(
        either(
            standings.stream()
                .map(standing -> TableWord.valueOf(standing.name()).text(language))
                .toList()));
    return String.join(", ", parts);
  }

  private String either(List<String> texts) {
    return String.join(" " + TableWord.OR.text(language) + " ", texts);
  }

  private static void line(List<String> cells, StringBuilder csv) {
    csv.append(cells.stream().map(TableText::cell).collect(Collectors.joining(";"))).append('\n');
  }

  /** No control characters, no formula, and quotes where the cell would end too early. */
  private static String cell(String text) {
    String guarded = FormulaGuard.on(text.replaceAll("\\p{Cntrl}", " ").strip());
    return guarded.indexOf(';') < 0 && guarded.indexOf('"') < 0
        ? guarded
        : '"' + guarded.replace("\"", "\"\"") + '"';
  }
}
