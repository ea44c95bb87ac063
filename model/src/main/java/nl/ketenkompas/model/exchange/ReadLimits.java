package nl.ketenkompas.model.exchange;

/**
 * How much a file may ask of the machine. Memory stays within these bounds whatever the size of the
 * file. Immutable.
 *
 * @param lineBytes most bytes of a line, and of a record over several lines; 64 to 16 MiB
 * @param quotedBytes most bytes between the quotes of one value; 16 to {@code lineBytes}
 * @param keys most keys remembered to find doubles, 16 bytes each at up to twice that room; later
 *     records are not compared, and a finding says so
 */
public record ReadLimits(int lineBytes, int quotedBytes, int keys) {
  /** One mebibyte a line, 64 kibibytes a quoted value, four million keys. */
  public static final ReadLimits DEFAULT = new ReadLimits(1 << 20, 1 << 16, 4_000_000);

  /**
   * Checks the bounds.
   *
   * @param lineBytes most bytes of a line
   * @param quotedBytes most bytes of a quoted value
   * @param keys most keys
   * @throws IllegalArgumentException outside the bounds
   */
  public ReadLimits {
    if (lineBytes < 64 || lineBytes > 1 << 24) {
      throw new IllegalArgumentException("lineBytes: expected 64 to " + (1 << 24));
    }
    if (quotedBytes < 16 || quotedBytes > lineBytes) {
      throw new IllegalArgumentException("quotedBytes: expected 16 to lineBytes");
    }
    if (keys < 0 || keys > 100_000_000) {
      throw new IllegalArgumentException("keys: expected 0 to 100000000");
    }
  }
}
