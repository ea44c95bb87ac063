package nl.ketenkompas.identity.presence;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Why the question whether somebody is known is answered as it is. */
public enum PresenceReason implements ReasonCode {
  /** Somebody is known. */
  PERSON_KNOWN("SK-C7"),
  /** Nobody is known of whom that may be told. */
  PERSON_NOT_KNOWN("SK-C11"),
  /** A person has to look. */
  PERSON_UNDER_REVIEW("SK-C7"),
  /** The agreement holds on the day of the question. Facts: agreement, day. */
  IN_FORCE("SK-C11"),
  /** The agreement does not hold on the day of the question. Facts: agreement, day. */
  NOT_IN_FORCE("SK-C11"),
  /** The purpose stands in the agreement. Facts: purpose. */
  PURPOSE_AGREED("SK-C11"),
  /** The purpose does not stand in the agreement. Facts: purpose. */
  PURPOSE_NOT_AGREED("SK-C11"),
  /** The question has enough to recognise somebody by. */
  ENOUGH_ASKED("SK-C7"),
  /** No recognition key is complete in the question. */
  TOO_LITTLE_ASKED("SK-C7"),
  /** Not too many questions were asked. */
  WITHIN_LIMITS("SK-C11"),
  /** Too many questions were asked. Facts: the most, minutes. */
  LIMIT_REACHED("SK-C11"),
  /** The question is in the access log. */
  LOGGED("NEN-7513"),
  /** The access log did not confirm the question. */
  NOT_LOGGED("NEN-7513");

  private static final Texts TEXTS =
      Texts.of(PresenceReason.class, name -> PresenceReason.class.getResourceAsStream(name));

  private final String rule;

  PresenceReason(String rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return Rule.of(rule);
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
