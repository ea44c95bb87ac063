package nl.ketenkompas.model.scenario;

import nl.ketenkompas.model.agreement.Agreement;

/**
 * Whatever answers a {@link Question}: an engine of this library, or a vendor's own system behind
 * this interface. The same scenarios run against each.
 *
 * <pre>{@code
 * Engine<CovenantTerms, AccessFacts, AccessQuestion> ours = AccessScenarios.engine();
 * Engine<CovenantTerms, AccessFacts, AccessQuestion> theirs =
 *     Engine.of(
 *         "vendor-x",
 *         AccessScenarios.QUESTION,
 *         (agreement, facts, when) -> Answer.of(system.ask(when), List.of(Rule.of("SK-C7"))));
 * }</pre>
 *
 * @param <A> the type of the terms of the agreement
 * @param <F> the record of the facts
 * @param <W> the record of what is asked
 */
public interface Engine<A, F, W> {

  /**
   * What people call this engine, as it stands in results.
   *
   * @return the name
   */
  String name();

  /**
   * What it answers.
   *
   * @return the question
   */
  Question<A, F, W> question();

  /**
   * Answers. Nothing of an earlier question may be remembered.
   *
   * @param agreement the agreement
   * @param facts what is the case
   * @param when what is asked
   * @return the answer, or that this engine cannot say
   */
  Answer answer(Agreement<A> agreement, F facts, W when);

  /**
   * The function of an engine.
   *
   * @param <A> the type of the terms of the agreement
   * @param <F> the record of the facts
   * @param <W> the record of what is asked
   */
  @FunctionalInterface
  interface Answering<A, F, W> {

    /**
     * Answers.
     *
     * @param agreement the agreement
     * @param facts what is the case
     * @param when what is asked
     * @return the answer, or that this engine cannot say
     */
    Answer answer(Agreement<A> agreement, F facts, W when);
  }

  /**
   * Obtains an engine from a function.
   *
   * @param name what people call it
   * @param question what it answers
   * @param function that answers
   * @param <A> the type of the terms of the agreement
   * @param <F> the record of the facts
   * @param <W> the record of what is asked
   * @return the engine
   */
  static <A, F, W> Engine<A, F, W> of(
      String name, Question<A, F, W> question, Answering<A, F, W> function) {
    return new Engine<>() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Question<A, F, W> question() {
        return question;
      }

      @Override
      public Answer answer(Agreement<A> agreement, F facts, W when) {
        return function.answer(agreement, facts, when);
      }
    };
  }
}
