package nl.ketenkompas.model.rule;

/** How grave a finding is. */
public enum Severity {
  /** Cannot be relied on until it is mended. */
  ERROR,
  /** Works, and is probably not what was meant. */
  WARNING,
  /** Good to know. */
  INFO
}
