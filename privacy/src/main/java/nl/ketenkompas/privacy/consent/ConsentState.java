package nl.ketenkompas.privacy.consent;

/** How a client stands to sharing, strictest first (rule SK-C11). */
public enum ConsentState {
  /** The client does not want to be known to other parties, and signed for that. */
  DECLINED,
  /** What the client signed for, he took back. */
  WITHDRAWN,
  /** Nothing that stands: not asked, or no longer valid. */
  UNKNOWN,
  /** The client signed for some kinds of data, parties or purposes. */
  LIMITED,
  /** The client signed for everything that the covenant allows. */
  EXPLICIT
}
