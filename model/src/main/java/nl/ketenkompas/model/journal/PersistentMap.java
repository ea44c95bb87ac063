package nl.ketenkompas.model.journal;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map of which a changed copy costs next to nothing: what did not change is shared.
 * States are made of it, so that each event gives a new state and readers keep theirs. Look-up and
 * change take time logarithmic in the size, with base 32. Order has no meaning. Thread safe.
 *
 * <pre>{@code
 * PersistentMap<SourceKey, Long> spent = PersistentMap.empty();
 * PersistentMap<SourceKey, Long> more = spent.with(family, 100L);
 * spent.get(family); // still empty
 * }</pre>
 *
 * @param <K> keys with equals and hashCode, immutable
 * @param <V> values, immutable
 */
public final class PersistentMap<K, V> {
  private static final int BITS = 5;
  private static final int MASK = 31;

  private static final PersistentMap<?, ?> EMPTY = new PersistentMap<>(null, 0);

  private final @Nullable Object root;
  private final int size;

  private PersistentMap(@Nullable Object root, int size) {
    this.root = root;
    this.size = size;
  }

  /**
   * The map without entries.
   *
   * @param <K> keys
   * @param <V> values
   * @return the map
   */
  @SuppressWarnings("unchecked") // it has nothing in it
  public static <K, V> PersistentMap<K, V> empty() {
    return (PersistentMap<K, V>) EMPTY;
  }

  /**
   * How many entries there are.
   *
   * @return the number
   */
  public int size() {
    return size;
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return its value, or empty
   */
  @SuppressWarnings("unchecked") // only with() makes leaves
  public Optional<V> get(K key) {
    int hash = spread(key);
    Object node = root;
    for (int shift = 0; node instanceof Branch branch; shift += BITS) {
      node = branch.child(hash >>> shift & MASK);
    }
    for (Leaf leaf = (Leaf) node; leaf != null; leaf = leaf.next) {
      if (leaf.hash == hash && leaf.key.equals(key)) {
        return Optional.of((V) leaf.value);
      }
    }
    return Optional.empty();
  }

  /**
   * A copy in which a key has this value.
   *
   * @param key the key
   * @param value its value
   * @return the copy
   */
  public PersistentMap<K, V> with(K key, V value) {
    // Set when the key was there: a second search would cost a third of replaying a journal
    boolean[] replaced = {false};
    Object changed = put(root, 0, spread(key), key, value, replaced);
    return new PersistentMap<>(changed, replaced[0] ? size : Math.addExact(size, 1));
  }

  private static Object put(
      @Nullable Object node, int shift, int hash, Object key, Object value, boolean[] replaced) {
    if (node instanceof Branch branch) {
      int bit = hash >>> shift & MASK;
      return branch.with(bit, put(branch.child(bit), shift + BITS, hash, key, value, replaced));
    }
    Leaf leaf = (Leaf) node;
    if (leaf == null || leaf.hash == hash) {
      return new Leaf(hash, key, value, without(leaf, key, replaced));
    }
    // Two different hashes in one place: one level deeper they may part
    int bit = leaf.hash >>> shift & MASK;
    Branch branch = new Branch(1 << bit, new Object[] {leaf});
    return put(branch, shift, hash, key, value, replaced);
  }

  private static @Nullable Leaf without(@Nullable Leaf leaf, Object key, boolean[] found) {
    if (leaf == null) {
      return null;
    }
    if (leaf.key.equals(key)) {
      found[0] = true;
      return leaf.next;
    }
    Leaf rest = without(leaf.next, key, found);
    return new Leaf(leaf.hash, leaf.key, leaf.value, rest);
  }

  /**
   * Does something with every entry, in no order that means anything.
   *
   * @param action what to do with key and value
   */
  public void forEach(BiConsumer<? super K, ? super V> action) {
    walk(root, action);
  }

  @SuppressWarnings("unchecked") // only with() makes leaves
  private static <K, V> void walk(@Nullable Object node, BiConsumer<? super K, ? super V> action) {
    if (node instanceof Branch branch) {
      for (Object child : branch.children) {
        walk(child, action);
      }
      return;
    }
    for (Leaf leaf = (Leaf) node; leaf != null; leaf = leaf.next) {
      action.accept((K) leaf.key, (V) leaf.value);
    }
  }

  private static int spread(Object key) {
    // Hash codes of numbered texts lie close together
    int hash = key.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  private static final class Leaf {
    final int hash;
    final Object key;
    final Object value;
    final @Nullable Leaf next;

    Leaf(int hash, Object key, Object value, @Nullable Leaf next) {
      this.hash = hash;
      this.key = key;
      this.value = value;
      this.next = next;
    }
  }

  private static final class Branch {
    final int bits;
    final Object[] children;

    Branch(int bits, Object[] children) {
      this.bits = bits;
      this.children = children;
    }

    @Nullable Object child(int bit) {
      return (bits >>> bit & 1) == 0 ? null : children[place(bit)];
    }

    private int place(int bit) {
      return Integer.bitCount(bits & (1 << bit) - 1);
    }

    Branch with(int bit, Object child) {
      int place = place(bit);
      if ((bits >>> bit & 1) != 0) {
        Object[] copy = children.clone();
        copy[place] = child;
        return new Branch(bits, copy);
      }
      Object[] copy = Arrays.copyOf(children, children.length + 1);
      System.arraycopy(children, place, copy, place + 1, children.length - place);
      copy[place] = child;
      return new Branch(bits | 1 << bit, copy);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof PersistentMap<?, ?> map) || map.size != size) {
      return false;
    }
    boolean[] same = {true};
    walk(root, (key, value) -> same[0] &= has(map, key, value));
    return same[0];
  }

  @SuppressWarnings("unchecked") // asked for equality only
  private static <V> boolean has(PersistentMap<?, V> map, Object key, Object value) {
    return ((PersistentMap<Object, V>) map).get(key).filter(value::equals).isPresent();
  }

  @Override
  public int hashCode() {
    int[] sum = {0};
    walk(root, (key, value) -> sum[0] += key.hashCode() ^ value.hashCode());
    return sum[0];
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "PersistentMap[" + size + "]";
  }
}
