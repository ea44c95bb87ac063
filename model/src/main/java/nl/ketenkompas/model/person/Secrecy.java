package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;

/**
 * The secrecy indicator (<i>indicatie geheim</i>) of the BRP, codes 0 to 7: to whom data may not be
 * given without the person's consent. It travels along with the data. What each code means is from
 * memory of the logical design of the BRP, element 70.10; the register is the source.
 *
 * <p>Text and JSON: the code.
 */
public enum Secrecy {
  /** No restriction, code 0. */
  NONE("0", false, false, false),
  /** Not to those who carry out a law, code 1. */
  PUBLIC_TASKS("1", true, false, false),
  /** Not to churches, code 2. */
  CHURCHES("2", false, true, false),
  /** Not to free third parties, code 3. */
  FREE_THIRD_PARTIES("3", false, false, true),
  /** As 1 and 2, code 4. */
  PUBLIC_TASKS_AND_CHURCHES("4", true, true, false),
  /** As 1 and 3, code 5. */
  PUBLIC_TASKS_AND_FREE_THIRD_PARTIES("5", true, false, true),
  /** As 2 and 3, code 6. */
  CHURCHES_AND_FREE_THIRD_PARTIES("6", false, true, true),
  /** To none of them, code 7. */
  ALL("7", true, true, true);

  /** Kinds of third parties (<i>derden</i>) that the indicator tells apart. */
  public enum Recipient {
    /** Who carries out a generally binding regulation. */
    PUBLIC_TASK,
    /** A church or another spiritual community. */
    CHURCH,
    /** Everybody else who may ask, such as a charity (<i>vrije derde</i>). */
    FREE_THIRD_PARTY
  }

  private final String code;
  private final boolean publicTask;
  private final boolean church;
  private final boolean freeThirdParty;

  Secrecy(String code, boolean publicTask, boolean church, boolean freeThirdParty) {
    this.code = code;
    this.publicTask = publicTask;
    this.church = church;
    this.freeThirdParty = freeThirdParty;
  }

  /**
   * The BRP code.
   *
   * @return 0 to 7
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Obtains the indicator of a BRP code.
   *
   * @param code 0 to 7
   * @return the indicator
   * @throws InvalidValueException for any other code
   */
  public static Secrecy ofCode(String code) {
    for (Secrecy secrecy : values()) {
      if (secrecy.code.equals(code)) {
        return secrecy;
      }
    }
    throw new InvalidValueException("secrecy", ValueError.UNKNOWN_CODE);
  }

  /**
   * Obtains an indicator from JSON.
   *
   * @param value the text, or the number
   * @return the indicator
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Secrecy ofJson(Object value) {
    return ofCode(JsonScalar.text(value, "secrecy"));
  }

  /**
   * Whether any secrecy was asked for.
   *
   * @return true for every other than {@link #NONE}
   */
  public boolean stands() {
    return this != NONE;
  }

  /**
   * Whether data may not be given to a kind of third party.
   *
   * @param recipient the kind
   * @return true when the person's consent is needed
   */
  public boolean refuses(Recipient recipient) {
    return switch (recipient) {
      case PUBLIC_TASK -> publicTask;
      case CHURCH -> church;
      case FREE_THIRD_PARTY -> freeThirdParty;
    };
  }

  /**
   * The indicator of two pieces of data taken together: what either refuses is refused.
   *
   * @param other the other
   * @return the stricter of the two, or one stricter than both
   */
  public Secrecy and(Secrecy other) {
    for (Secrecy secrecy : values()) {
      if (secrecy.publicTask == (publicTask || other.publicTask)
          && secrecy.church == (church || other.church)
          && secrecy.freeThirdParty == (freeThirdParty || other.freeThirdParty)) {
        return secrecy;
      }
    }
    return ALL;
  }
}
