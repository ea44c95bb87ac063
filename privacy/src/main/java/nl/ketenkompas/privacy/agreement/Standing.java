package nl.ketenkompas.privacy.agreement;

/** How a client stands to the chain (rule SK-C17: only current clients are in daily view). */
public enum Standing {
  /** Helped by the chain now. */
  CURRENT,
  /** Not any more. */
  FORMER,
  /** Has died. */
  DECEASED
}
