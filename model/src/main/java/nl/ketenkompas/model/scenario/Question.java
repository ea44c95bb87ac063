package nl.ketenkompas.model.scenario;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A kind of question that scenarios ask: about which agreements, with which facts, and which
 * answers there are. Each room declares its questions as constants; an {@link Engine} answers one
 * of them. Immutable and thread safe, if the functions given are.
 *
 * @param <A> the type of the terms of the agreement
 * @param <F> the record of the facts, read from {@code facts} and {@code given}
 * @param <W> the record of what is asked, read from {@code when}
 */
public final class Question<A, F, W> {
  private final String id;
  private final AgreementKind<A> agreements;
  private final Class<F> facts;
  private final Class<W> when;
  private final List<String> verdicts;
  private final List<String> presets;
  private final Function<String, Agreement<A>> preset;
  private final @Nullable Function<Agreement<A>, ? extends Collection<Rule>> clauses;
  private final Function<Agreement<A>, ? extends Collection<String>> cells;

  private Question(
      String id,
      AgreementKind<A> agreements,
      Class<F> facts,
      Class<W> when,
      List<String> verdicts,
      List<String> presets,
      Function<String, Agreement<A>> preset,
      @Nullable Function<Agreement<A>, ? extends Collection<Rule>> clauses,
      Function<Agreement<A>, ? extends Collection<String>> cells) {
    this.id = Checks.code(id, "question");
    this.agreements = agreements;
    this.facts = facts;
    this.when = when;
    this.verdicts = List.copyOf(verdicts);
    this.presets = List.copyOf(presets);
    this.preset = preset;
    this.clauses = clauses;
    this.cells = cells;
  }

  /**
   * Declares a question.
   *
   * @param id such as {@code privacy.decide}
   * @param agreements the kind of agreement it is about
   * @param facts a record with Jakarta constraints; every list of it may be missing
   * @param when a record with Jakarta constraints
   * @param verdicts the codes of all verdicts there are
   * @param <A> the type of the terms of the agreement
   * @param <F> the record of the facts
   * @param <W> the record of what is asked
   * @return the question, without presets or cells
   */
  public static <A, F, W> Question<A, F, W> of(
      String id,
      AgreementKind<A> agreements,
      Class<F> facts,
      Class<W> when,
      List<String> verdicts) {
    return new Question<>(
        id,
        agreements,
        facts,
        when,
        verdicts,
        List.of(),
        none -> {
          throw new IllegalArgumentException("question " + id + " has no presets");
        },
        null,
        agreement -> List.of());
  }

  /**
   * The question with agreements that a scenario can name.
   *
   * @param ids of the agreements
   * @param byId gives the agreement with one of these ids
   * @return the question
   */
  public Question<A, F, W> withPresets(List<String> ids, Function<String, Agreement<A>> byId) {
    return new Question<>(id, agreements, facts, when, verdicts, ids, byId, clauses, cells);
  }

  /**
   * The question with another way to say which rules an agreement carries out. Unless told
   * otherwise these are all rule ids that stand in the terms.
   *
   * @param of gives the rules of an agreement
   * @return the question
   */
  public Question<A, F, W> withClauses(Function<Agreement<A>, ? extends Collection<Rule>> of) {
    return new Question<>(id, agreements, facts, when, verdicts, presets, preset, of, cells);
  }

  /**
   * The question with the cells of its decision table.
   *
   * @param of gives the codes of the cells of an agreement
   * @return the question
   */
  public Question<A, F, W> withCells(Function<Agreement<A>, ? extends Collection<String>> of) {
    return new Question<>(id, agreements, facts, when, verdicts, presets, preset, clauses, of);
  }

  /**
   * The name by which scenarios ask it.
   *
   * @return such as {@code privacy.decide}
   */
  public String id() {
    return id;
  }

  /**
   * The kind of agreement it is about.
   *
   * @return the kind
   */
  public AgreementKind<A> agreements() {
    return agreements;
  }

  /**
   * The record of the facts.
   *
   * @return the type
   */
  public Class<F> facts() {
    return facts;
  }

  /**
   * The record of what is asked.
   *
   * @return the type
   */
  public Class<W> when() {
    return when;
  }

  /**
   * The codes of all verdicts there are.
   *
   * @return the codes
   */
  public List<String> verdicts() {
    return verdicts;
  }

  /**
   * The ids of the agreements that a scenario can name.
   *
   * @return the ids
   */
  public List<String> presets() {
    return presets;
  }

  /**
   * An agreement that a scenario can name.
   *
   * @param id one of {@link #presets}
   * @return the agreement
   * @throws IllegalArgumentException if there is none with that id
   */
  public Agreement<A> preset(String id) {
    return preset.apply(id);
  }

  /**
   * The rules that an agreement carries out.
   *
   * @param agreement of this kind
   * @return the rules, each once, in a fixed order
   */
  public Set<Rule> clauses(Agreement<A> agreement) {
    if (clauses != null) {
      return new LinkedHashSet<>(clauses.apply(agreement));
    }
    Set<Rule> found = new LinkedHashSet<>();
    for (String text : Document.texts(agreements.write(agreement))) {
      Rules.find(text).ifPresent(found::add);
    }
    return found;
  }

  /**
   * The cells of the decision table of an agreement.
   *
   * @param agreement of this kind
   * @return their codes, each once, in a fixed order; empty when the question has no table
   */
  public Set<String> cells(Agreement<A> agreement) {
    return new LinkedHashSet<>(cells.apply(agreement));
  }

  @Override
  public String toString() {
    return id;
  }
}
