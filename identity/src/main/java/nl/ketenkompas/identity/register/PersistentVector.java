package nl.ketenkompas.identity.register;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable row of values by place, of which a changed copy shares what did not change; a place
 * without a value has null. Four bytes a place besides the values. Thread safe.
 */
final class PersistentVector<T> {
  private static final int BITS = 5;
  private static final int WIDTH = 1 << BITS;

  private final @Nullable Object[] root;
  private final int shift;

  private PersistentVector(@Nullable Object[] root, int shift) {
    this.root = root;
    this.shift = shift;
  }

  static <T> PersistentVector<T> empty() {
    return new PersistentVector<>(new Object[WIDTH], 0);
  }

  @SuppressWarnings("unchecked") // only with() fills it
  @Nullable T get(int place) {
    if (place >>> shift >= WIDTH) {
      return null;
    }
    @Nullable Object[] node = root;
    for (int level = shift; level > 0; level -= BITS) {
      Object child = node[place >>> level & WIDTH - 1];
      if (child == null) {
        return null;
      }
      node = (@Nullable Object[]) child;
    }
    return (T) node[place & WIDTH - 1];
  }

  PersistentVector<T> with(int place, T value) {
    @Nullable Object[] top = root;
    int level = shift;
    while (place >>> level >= WIDTH) {
      @Nullable Object[] higher = new Object[WIDTH];
      higher[0] = top;
      top = higher;
      level += BITS;
    }
    return new PersistentVector<>(put(top, level, place, value), level);
  }

  /** Does something with every value, by place. */
  void forEach(Consumer<? super T> action) {
    walk(root, shift, action);
  }

  @SuppressWarnings("unchecked") // only with() fills it
  private static <T> void walk(@Nullable Object[] node, int level, Consumer<? super T> action) {
    for (Object child : node) {
      if (child == null) {
        continue;
      }
      if (level == 0) {
        action.accept((T) child);
      } else {
        walk((@Nullable Object[]) child, level - BITS, action);
      }
    }
  }

  private static @Nullable Object[] put(
      @Nullable Object @Nullable [] node, int level, int place, Object value) {
    @Nullable Object[] copy = node == null ? new Object[WIDTH] : node.clone();
    int at = place >>> level & WIDTH - 1;
    copy[at] = level == 0 ? value : put((@Nullable Object[]) copy[at], level - BITS, place, value);
    return copy;
  }
}
