package nl.ketenkompas.examples.chain;

import java.util.List;
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

  private final List<String> codes;

  FactKind(String... codes) {
    this.codes = List.of(codes);
  }

  /**
   * The code that a mapping has in its field {@code of}.
   *
   * @return such as {@code observation}
   */
  public String code() {
    return codes.get(0);
  }

  /**
   * Obtains a kind by its code.
   *
   * @param code as a mapping has it
   * @return the kind, or empty when no room knows it
   */
  public static Optional<FactKind> ofCode(String code) {
    for (FactKind kind : values()) {
      if (kind.codes.contains(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
