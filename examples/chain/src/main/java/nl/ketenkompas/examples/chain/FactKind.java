package nl.ketenkompas.examples.chain;

import java.util.Optional;

/** What the rows of a partner file that is not of people can be. */
public enum FactKind {
  /** How a life area of a client went. */
  OBSERVATION("observation"),
  /** A consent, or a decision on outreach care. */
  CONSENT("consent"),
  /** What decides in whose view a client is. */
  CIRCUMSTANCES("circumstances"),
  /** A process step of a client. */
  STEP("step"),
  /** A family of a pilot. */
  FAMILY("family"),
  /** Advice to an institution. */
  ADVICE("advice"),
  /** A signature under an agreement. */
  SIGNATURE("signature"),
  /** Who held which role. */
  HOLDER("holder", "role");

  private final String code;
  private final String alias;

  FactKind(String code) {
    this(code, code);
  }

  FactKind(String code, String alias) {
    this.code = code;
    this.alias = alias;
  }

  /**
   * The code that a mapping has in its field {@code of}.
   *
   * @return such as {@code observation}
   */
  public String code() {
    return code;
  }

  /**
   * Obtains a kind by its code.
   *
   * @param code as a mapping has it
   * @return the kind, or empty when no room knows it
   */
  public static Optional<FactKind> ofCode(String code) {
    for (FactKind kind : values()) {
      if (kind.code.equals(code) || kind.alias.equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
