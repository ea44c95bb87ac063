package nl.ketenkompas.privacy.workshop;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/**
 * What opened the data of a client: the columns of a {@link DecisionTable}. Whatever else was
 * agreed to is one of these, or the most that several of them give.
 */
public enum Opening {
  /** The client agreed to nothing. */
  NOTHING,
  /** The client signed a consent that names nobody. */
  CONSENT,
  /** The client signed a consent that names the party. */
  AUTHORISATION,
  /** Outreach care was decided (<i>bemoeizorg</i>, rule SK-C11). */
  OUTREACH,
  /** Outreach care was decided, and the client declined to be known. */
  DECLINED,
  /** The user opened the file in an emergency; the client agreed to nothing. */
  EMERGENCY,
  /** The user opened the file in an emergency; the client had authorised the party. */
  AUTHORISED_EMERGENCY;

  private static final Texts TEXTS =
      Texts.of(Opening.class, name -> Opening.class.getResourceAsStream(name));

  /**
   * What it is called.
   *
   * @param language of the words
   * @return a few words
   */
  public String text(Language language) {
    return TEXTS.text(this, language);
  }

  boolean isOutreach() {
    return this == OUTREACH || this == DECLINED;
  }

  boolean isEmergency() {
    return this == EMERGENCY || this == AUTHORISED_EMERGENCY;
  }

  boolean isAuthorised() {
    return this == AUTHORISATION || this == AUTHORISED_EMERGENCY;
  }
}
