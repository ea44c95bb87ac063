package nl.ketenkompas.model.care;

/** How things went in a life area (SN-2). Silence, no observation at all, is none of these. */
public enum Status {
  /** It went well. */
  STABLE,
  /** It did not go well. */
  UNSTABLE,
  /** Someone asked, and it is not known. */
  UNKNOWN
}
