package nl.ketenkompas.model.rule;

/**
 * A message key with the rule it cites: each room has one enum of them, so that its list of reasons
 * is closed, documented and complete in both languages. The enum reads its sentences with {@link
 * Texts}.
 */
public interface ReasonCode {

  /**
   * The stable code, as it stands in JSON.
   *
   * @return such as {@code SAME_BSN}
   */
  String name();

  /**
   * The rule that the reason rests on.
   *
   * @return the rule
   */
  Rule rule();

  /**
   * The sentence, with {@code {0}}, {@code {1}} for the facts of the reason.
   *
   * @param language of the sentence
   * @return the sentence
   */
  String template(Language language);
}
