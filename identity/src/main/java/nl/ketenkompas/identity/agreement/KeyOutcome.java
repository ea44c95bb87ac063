package nl.ketenkompas.identity.agreement;

/** What follows when a key fits exactly one client and nothing contradicts. */
public enum KeyOutcome {
  /** The person is that client; in a file, the records are joined. */
  KNOWN,
  /** The person may be that client; a person decides. */
  POSSIBLE
}
