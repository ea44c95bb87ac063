package nl.ketenkompas.model.agreement;

/**
 * How much an agreement file may ask of the machine: far above any real agreement, far below what
 * would hurt a host. A file beyond a limit is refused with a message that names it.
 */
public final class AgreementLimits {
  /** Most levels of objects and lists inside each other. */
  public static final int NESTING = 60;

  /** Most characters of one text. */
  public static final int TEXT = 20_000;

  /** Most characters of a number. */
  public static final int NUMBER = 100;

  /** Most characters of the name of a field. */
  public static final int NAME = 500;

  /** Most characters of a file. */
  public static final int FILE = 20_000_000;

  /** Most values in a file: objects, lists, texts, numbers, flags and nulls. */
  public static final int VALUES = 500_000;

  /** Most errors that are reported of one file; one more says that there are others. */
  public static final int ERRORS = 1_000;

  private AgreementLimits() {}
}
