package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ReportTable.Audience;

/**
 * One report as one document: a page can be made of its JSON alone, in either language. It says by
 * which agreements, with their hash, it was counted, as of which day and as known when. Immutable.
 *
 * <pre>{@code
 * Report report =
 *     Report.of("aims-2013", new Title("Doelen 2013", "Aims 2013"), moment)
 *         .countedBy(AimTerms.KIND, aims)
 *         .with(FigureTables.aims(achievements))
 *         .with(ReleaseTable.of("districts", title, release));
 * }</pre>
 *
 * @param schemaVersion of this form; 1
 * @param id code of the report
 * @param title what it is
 * @param moment the day it is about, and what was known
 * @param definitions the agreements by which it was counted
 * @param tables in the order of the page
 */
@JsonPropertyOrder({"schemaVersion", "id", "title", "moment", "definitions", "tables"})
public record Report(
    int schemaVersion,
    String id,
    Title title,
    Moment moment,
    List<Definition> definitions,
    List<ReportTable> tables) {

  /**
   * An agreement by which something was counted.
   *
   * @param kind what it is, such as {@code norm}
   * @param id its code
   * @param version its version
   * @param hash of its content
   * @param title what it is called
   * @param source where it comes from
   */
  @JsonPropertyOrder({"kind", "id", "version", "hash", "title", "source"})
  public record Definition(
      String kind, String id, int version, String hash, Title title, String source) {}

  /**
   * Checks the form.
   *
   * @param schemaVersion of this form
   * @param id code of the report
   * @param title what it is
   * @param moment the day it is about
   * @param definitions the agreements by which it was counted
   * @param tables in the order of the page
   * @throws InvalidValueException if the code is none, the form is another one, or two tables have
   *     one code
   */
  public Report {
    Checks.code(id, "report");
    if (schemaVersion != 1) {
      throw new InvalidValueException("schemaVersion", ValueError.OUT_OF_BOUNDS);
    }
    definitions = List.copyOf(definitions);
    tables = List.copyOf(tables);
    Set<String> ids = new HashSet<>();
    for (ReportTable table : tables) {
      if (!ids.add(table.id())) {
        throw new InvalidValueException("table", ValueError.FORMAT);
      }
    }
  }

  /**
   * Begins a report.
   *
   * @param id code of the report
   * @param title what it is
   * @param moment the day it is about, and what was known
   * @return a report without tables
   * @throws InvalidValueException if the code is none
   */
  public static Report of(String id, Title title, Moment moment) {
    return new Report(1, id, title, moment, List.of(), List.of());
  }

  /**
   * With an agreement by which something in it was counted.
   *
   * @param kind of the agreement
   * @param agreement the agreement
   * @param <T> its terms
   * @return the report
   */
  public <T> Report countedBy(AgreementKind<T> kind, Agreement<T> agreement) {
    List<Definition> more = new ArrayList<>(definitions);
    more.add(
        new Definition(
            kind.name(),
            agreement.id(),
            agreement.version(),
            kind.hash(agreement),
            agreement.title(),
            agreement.source()));
    return new Report(schemaVersion, id, title, moment, more, tables);
  }

  /**
   * With one more table.
   *
   * @param table the last of the page so far
   * @return the report
   * @throws InvalidValueException if there is a table with that code
   */
  public Report with(ReportTable table) {
    List<ReportTable> more = new ArrayList<>(tables);
    more.add(table);
    return new Report(schemaVersion, id, title, moment, definitions, more);
  }

  /**
   * The report with only the tables that everyone may see.
   *
   * @return the same report, as a rule shorter
   */
  public Report forEveryone() {
    return new Report(
        schemaVersion,
        id,
        title,
        moment,
        definitions,
        tables.stream().filter(table -> table.audience() == Audience.EVERYONE).toList());
  }
}
