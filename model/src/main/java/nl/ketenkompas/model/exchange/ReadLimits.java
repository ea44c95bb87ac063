package nl.ketenkompas.model.exchange;

/**
 * How much a file may ask of the machine. Memory stays within these bounds whatever the size of the
 * file. Immutable.
 *
 * @param lineBytes most bytes of a line, and of a record over several lines; 64 to 16 MiB
 * @param quotedBytes most bytes between the quotes of one value; 16 to {@code lineBytes}
 * @param keys most keys remembered to find doubles, at twelve to forty-five bytes each; later
 *     records are not compared, and a finding says so; 0 to a hundred million
 * @param unpackedBytes most bytes that a compressed file may unpack to; at least 1
 * @param expansion how many times larger than itself a compressed file may unpack to, beyond the
 *     first 64 MiB; 1 to 1100, which is more than gzip can reach
 */
public record ReadLimits(
    int lineBytes, int quotedBytes, int keys, long unpackedBytes, int expansion) {
  /**
   * One mebibyte a line, 64 kibibytes a quoted value, four million keys; a compressed file may
   * unpack to 64 GiB and to 200 times its size.
   */
  public static final ReadLimits DEFAULT =
      new ReadLimits(1 << 20, 1 << 16, 4_000_000, 1L << 36, 200);

  /**
   * Checks the bounds.
   *
   * @param lineBytes most bytes of a line
   * @param quotedBytes most bytes of a quoted value
   * @param keys most keys
   * @param unpackedBytes most bytes of what a compressed file holds
   * @param expansion how many times a compressed file may expand
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
    if (unpackedBytes < 1) {
      throw new IllegalArgumentException("unpackedBytes: expected at least 1");
    }
    if (expansion < 1 || expansion > 1100) {
      throw new IllegalArgumentException("expansion: expected 1 to 1100");
    }
  }

  /**
   * Obtains limits with the default ones for compressed files.
   *
   * @param lineBytes most bytes of a line
   * @param quotedBytes most bytes of a quoted value
   * @param keys most keys
   * @throws IllegalArgumentException outside the bounds
   */
  public ReadLimits(int lineBytes, int quotedBytes, int keys) {
    this(lineBytes, quotedBytes, keys, 1L << 36, 200);
  }
}
