package nl.ketenkompas.monitoring.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What published tables say of each cell by itself. The arrays are not copied. */
final class Bounds {
  private final long[] low;
  private final long[] high;

  Bounds(long[] low, long[] high) {
    this.low = low;
    this.high = high;
  }

  /** The least, per cell. */
  long[] low() {
    return low;
  }

  /** The most, per cell. */
  long[] high() {
    return high;
  }

  /** The bounds of the cells of these tables. */
  static Bounds of(Layout layout, List<ProtectedTable> tables) {
    return new Bounds(
        layout.read((t, r, c) -> low(tables.get(t).cell(r, c), tables.get(t).roundedTo())),
        layout.read((t, r, c) -> high(tables.get(t).cell(r, c), tables.get(t).roundedTo())));
  }

  private static long low(@Nullable Long shown, long roundedTo) {
    return shown == null ? 0 : Math.max(0, shown - roundedTo + 1);
  }

  private static long high(@Nullable Long shown, long roundedTo) {
    return shown == null ? Network.ENDLESS : shown + roundedTo - 1;
  }
}
