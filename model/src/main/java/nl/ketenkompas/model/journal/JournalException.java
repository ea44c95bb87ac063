package nl.ketenkompas.model.journal;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Texts;

/**
 * Thrown when a journal cannot be trusted or understood: replay stops, nothing is skipped. The
 * message names ledger, sequence and type, never what an event says: it is safe to log.
 */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Problem {
    /** An event of another ledger. */
    OTHER_LEDGER,
    /** A type, or a version of a type, that this release does not know. */
    UNKNOWN_TYPE,
    /** The payload is not what its type says. */
    UNREADABLE,
    /** The content of an event is not what its hash says. */
    ALTERED,
    /** The event does not follow on the one before it. */
    BROKEN_CHAIN,
    /** Recorded earlier than the event before it. */
    TIME_REVERSED,
    /** An event came twice, with other content. */
    ID_REUSED,
    /** A command came twice under one key, with other content. */
    KEY_REUSED,
    /** The payload is encrypted, and there is no source of keys. */
    NO_KEYS,
    /** An encrypted payload does not open with its key. */
    SEALED;

    private static final Texts TEXTS =
        Texts.of(
            Problem.class, name -> Problem.class.getResourceAsStream("JournalException" + name));

    /**
     * What the code says, as a sentence.
     *
     * @param language of the sentence
     * @return the sentence
     */
    public String text(Language language) {
      return TEXTS.text(this, language);
    }
  }

  /** What is wrong. */
  private final Problem problem;

  /**
   * Creates the exception.
   *
   * @param problem what is wrong
   * @param where the ledger, event or command, never a personal value
   * @param advice what may be the cause
   */
  JournalException(Problem problem, String where, String advice) {
    super(where + ": " + problem + ".\nMaybe " + advice);
    this.problem = problem;
  }

  /**
   * What is wrong.
   *
   * @return the code
   */
  public Problem problem() {
    return problem;
  }
}
