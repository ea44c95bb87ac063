package nl.ketenkompas.mandate.contact;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What the contact rule can say, each with the clause it rests on. */
public enum ContactReason implements ReasonCode {
  /** The contact was agreed with the project beforehand. */
  AGREED_BEFORE("FM-8.I"),
  /** It was agreed, and not before the contact. */
  AGREED_AFTER("FM-8.I"),
  /** It was agreed on the day of the contact, and a time is missing. */
  ORDER_NOT_PROVABLE("FM-8.I"),
  /** It was agreed with somebody who does not speak for the project on that day. */
  AGREED_WITH_OTHER("FM-8.I"),
  /** Nobody wrote down that it was agreed. */
  NOT_AGREED("FM-8.I"),
  /** A duty by law was at stake. */
  STATUTORY_DUTY("FM-8.V"),
  /** The agreement makes no exception for duties by law. */
  NO_EXCEPTION("FM-8.V"),
  /** The project was told afterwards. */
  INFORMED("FM-8.VI"),
  /** The project must still be told. */
  INFORM_OPEN("FM-8.VI"),
  /** Telling the project waits for longer than was thought fit. */
  INFORM_WAITS("FM-8.VI"),
  /** The organisation is no partner, so the rule does not bind it. */
  NO_PARTNER("FM-P.NOT"),
  /** The agreement has no contact rule. */
  NO_CONTACT_RULE("FM-8.I"),
  /** The family was visited unasked and nobody wrote down where that came from. */
  ORIGIN_MISSING("FL-ERAF"),
  /** The family was visited unasked and nobody wrote down the legal basis. */
  BASIS_MISSING("FL-ERAF"),
  /** Somebody did an assessment again that another had done. */
  ASSESSED_AGAIN("FL-TRUST");

  private static final Texts TEXTS =
      Texts.of(ContactReason.class, name -> ContactReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  ContactReason(String rule) {
    this.rule = Rule.of(rule);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
