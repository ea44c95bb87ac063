package nl.ketenkompas.model;

/**
 * Thrown when a text or component is not a valid value. The message names the type and the {@link
 * ValueError}, never the value: it is safe to log.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What was expected. */
  private final String type;

  /** Why it is not that. */
  private final ValueError error;

  /**
   * Creates the exception.
   *
   * @param type what was expected, such as {@code bsn}; never personal
   * @param error why it is not that
   */
  public InvalidValueException(String type, ValueError error) {
    super(type + ": " + error);
    this.type = type;
    this.error = error;
  }

  /**
   * What was expected, such as {@code bsn}.
   *
   * @return the name of the type
   */
  public String type() {
    return type;
  }

  /**
   * Why the text is not that.
   *
   * @return the code
   */
  public ValueError error() {
    return error;
  }
}
