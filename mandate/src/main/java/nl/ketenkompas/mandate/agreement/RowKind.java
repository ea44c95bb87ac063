package nl.ketenkompas.mandate.agreement;

/** What the parties agreed about a decision. */
public enum RowKind {
  /** Functional mandate: advice of the mandate holder binds the institution. */
  MANDATE,
  /** Cooperation only: advice on it never binds. */
  COOPERATION
}
