package nl.ketenkompas.privacy.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import org.jspecify.annotations.Nullable;

/**
 * The register of processing activities (<i>verwerkingsregister</i>, AVG-30) as far as a covenant
 * tells it: one activity for each purpose. What a covenant does not tell, such as measures of
 * security and a data protection officer, every party adds for itself. Immutable.
 *
 * <pre>{@code
 * ProcessingRegister register =
 *     ProcessingRegister.of(covenant, (kind, purpose) -> "15 jaar na ontvangst");
 * String csv = register.csv(Language.NL);
 * }</pre>
 *
 * @param covenant id and version of the covenant
 * @param activities in the order of the purposes
 */
@JsonPropertyOrder({"covenant", "activities"})
public record ProcessingRegister(String covenant, List<Activity> activities) {

  /**
   * Copies the list.
   *
   * @param covenant id and version of the covenant
   * @param activities in the order of the purposes
   */
  public ProcessingRegister {
    activities = List.copyOf(activities);
  }

  /**
   * What is done for one purpose.
   *
   * @param id of the activity: what the audit trail puts behind its register
   * @param register number that the covenant gives, or null when it gives none
   * @param purpose what people call it
   * @param parties names of the parties, who are controllers together
   * @param bases articles of the legal bases that stand in the clauses
   * @param subjects labels of the clients whom it reaches; empty: all clients of the chain
   * @param data kinds of data
   * @param recipients who gets how much
   */
  @JsonPropertyOrder({
    "id",
    "register",
    "purpose",
    "parties",
    "bases",
    "subjects",
    "data",
    "recipients"
  })
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Activity(
      String id,
      @Nullable String register,
      Title purpose,
      List<String> parties,
      List<Rule> bases,
      List<String> subjects,
      List<Data> data,
      List<Recipient> recipients) {

    /**
     * Copies the lists.
     *
     * @param id of the activity
     * @param register number that the covenant gives, or null
     * @param purpose what people call it
     * @param parties names of the parties
     * @param bases articles of the legal bases
     * @param subjects labels of the clients
     * @param data kinds of data
     * @param recipients who gets how much
     */
    public Activity {
      parties = List.copyOf(parties);
      bases = List.copyOf(bases);
      subjects = List.copyOf(subjects);
      data = List.copyOf(data);
      recipients = List.copyOf(recipients);
    }
  }

  /**
   * One kind of data.
   *
   * @param kind code
   * @param title what people call it
   * @param sensitivity which extra protection the law gives it
   * @param kept how long, in the words of the host
   */
  @JsonPropertyOrder({"kind", "title", "sensitivity", "kept"})
  public record Data(String kind, Title title, Sensitivity sensitivity, String kept) {}

  /**
   * Who gets how much of a kind of data at most.
   *
   * @param role code
   * @param title what people call it
   * @param parties names of the parties whose people can hold it; empty: of all parties
   * @param kind code of the kind of data
   * @param level the most
   */
  @JsonPropertyOrder({"role", "title", "parties", "kind", "level"})
  public record Recipient(
      String role, Title title, List<String> parties, String kind, Level level) {

    /**
     * Copies the list.
     *
     * @param role code
     * @param title what people call it
     * @param parties names of the parties
     * @param kind code of the kind of data
     * @param level the most
     */
    public Recipient {
      parties = List.copyOf(parties);
    }
  }

  /**
   * Obtains the register of a covenant.
   *
   * @param covenant the covenant
   * @param kept tells how long a kind of data (first) is kept for a purpose (second), in words
   * @return the register
   */
  public static ProcessingRegister of(
      Agreement<CovenantTerms> covenant, BiFunction<String, String, String> kept) {
    List<Activity> activities = new ArrayList<>();
    for (Purpose purpose : covenant.terms().purposes()) {
      activities.add(activity(covenant, purpose, kept));
    }
    return new ProcessingRegister(covenant.id() + "@" + covenant.version(), activities);
  }

  private static Activity activity(
      Agreement<CovenantTerms> covenant, Purpose purpose, BiFunction<String, String, String> kept) {
    CovenantTerms terms = covenant.terms();
    List<Grant> grants =
        terms.grants().stream()
            .filter(grant -> grant.purpose().equals(purpose.code()) && grant.level() != Level.NONE)
            .toList();
    List<Data> data = new ArrayList<>();
    for (DataKind kind : terms.kinds()) {
      if (grants.stream().anyMatch(grant -> grant.kinds().contains(kind.code()))) {
        String words = kept.apply(kind.code(), purpose.code());
        data.add(new Data(kind.code(), kind.title(), kind.sensitivity(), words));
      }
    }
    return new Activity(
        Covenant.activity(covenant, purpose.code()),
        purpose.register(),
        purpose.title(),
        terms.parties().stream().map(Party::name).toList(),
        bases(terms, grants),
        subjects(terms, grants),
        data,
        recipients(terms, grants));
  }

  private static List<Rule> bases(CovenantTerms terms, List<Grant> grants) {
    return terms.bases().stream()
        .filter(basis -> grants.stream().anyMatch(grant -> basis.code().equals(grant.basis())))
        .map(Basis::article)
        .distinct()
        .sorted()
        .toList();
  }

  /** A role without labels reaches all clients, and then labels of others say nothing. */
  private static List<String> subjects(CovenantTerms terms, List<Grant> grants) {
    List<ClientScope> scopes =
        terms.roles().stream()
            .filter(role -> grants.stream().anyMatch(grant -> grant.role().equals(role.code())))
            .flatMap(role -> role.clients().stream())
            .toList();
    return scopes.stream().anyMatch(scope -> scope.labels().isEmpty())
        ? List.of()
        : scopes.stream().flatMap(scope -> scope.labels().stream()).distinct().sorted().toList();
  }

  private static List<Recipient> recipients(CovenantTerms terms, List<Grant> grants) {
    List<Recipient> recipients = new ArrayList<>();
    for (Role role : terms.roles()) {
      for (DataKind kind : terms.kinds()) {
        grants.stream()
            .filter(grant -> grant.role().equals(role.code()))
            .filter(grant -> grant.kinds().contains(kind.code()))
            .map(Grant::level)
            .max(Level::compareTo)
            .ifPresent(
                most ->
                    recipients.add(
                        new Recipient(
                            role.code(), role.title(), names(terms, role), kind.code(), most)));
      }
    }
    return recipients;
  }

  private static List<String> names(CovenantTerms terms, Role role) {
    return terms.parties().stream()
        .filter(party -> role.parties().contains(party.id()))
        .map(Party::name)
        .toList();
  }

  /**
   * The register as a table: a line for each activity and kind of data, for a spreadsheet. Cells
   * are quoted, and a cell that a spreadsheet would take for a formula begins with a quote.
   *
   * @param language of titles and headings
   * @return lines parted by commas, with a heading, ending in CR and LF
   */
  public String csv(Language language) {
    StringBuilder csv = new StringBuilder();
    csv.append(
        language == Language.NL
            ? "activiteit,nummer,doel,partijen,grondslagen,betrokkenen,gegevens,bescherming,"
                + "bewaartermijn,ontvangers\r\n"
            : "activity,number,purpose,parties,bases,subjects,data,protection,kept,"
                + "recipients\r\n");
    for (Activity activity : activities) {
      for (Data data : activity.data()) {
        List<String> recipients =
            activity.recipients().stream()
                .filter(recipient -> recipient.kind().equals(data.kind()))
                .map(one -> one.title().text(language) + " (" + one.level() + ")")
                .toList();
        csv.append(
            line(
                Stream.of(
                    activity.id(),
                    Objects.toString(activity.register(), ""),
                    activity.purpose().text(language),
                    String.join("; ", activity.parties()),
                    String.join("; ", activity.bases().stream().map(Rule::id).toList()),
                    String.join("; ", activity.subjects()),
                    data.title().text(language),
                    data.sensitivity().name(),
                    data.kept(),
                    String.join("; ", recipients))));
      }
    }
    return csv.toString();
  }

  private static String line(Stream<String> cells) {
    return String.join(",", cells.map(ProcessingRegister::cell).toList()) + "\r\n";
  }

  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
