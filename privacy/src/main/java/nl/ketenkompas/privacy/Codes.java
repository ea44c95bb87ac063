package nl.ketenkompas.privacy;

import java.util.Collection;
import java.util.List;

/**
 * From a code to its place in a list of at most 64: open addressing without nodes or boxed numbers,
 * since the look-up of the kind of data was half the time of a decision.
 */
final class Codes {
  private final String[] codes;
  private final String[] slots = new String[256];
  private final byte[] places = new byte[256];

  Codes(Collection<String> inOrder) {
    codes = inOrder.toArray(new String[0]);
    for (int place = 0; place < codes.length; place++) {
      int slot = slot(codes[place]);
      while (slots[slot] != null) {
        slot = slot + 1 & 255;
      }
      slots[slot] = codes[place];
      places[slot] = (byte) place;
    }
  }

  /** The place of a code, or -1. */
  int place(String code) {
    int slot = slot(code);
    String found = slots[slot];
    while (found != null) {
      if (found.equals(code)) {
        return places[slot];
      }
      slot = slot + 1 & 255;
      found = slots[slot];
    }
    return -1;
  }

  List<String> inOrder() {
    return List.of(codes);
  }

  private static int slot(String code) {
    int hash = code.hashCode();
    return (hash ^ hash >>> 8 ^ hash >>> 16) & 255;
  }
}
