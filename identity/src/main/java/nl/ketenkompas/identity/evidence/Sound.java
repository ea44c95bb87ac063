package nl.ketenkompas.identity.evidence;

/**
 * A code of how a folded word sounds, for finding candidates only: vowels after the first letter
 * fall away, letters that are confused in Dutch are one (d/t, f/v/w, s/z, c/k/q, ij/y, ch/g), and
 * doubled sounds are one. Up to six sounds.
 */
final class Sound {
  private static final int MOST = 6;
  private static final byte[] CODES = new byte[128];

  static {
    put("bp", 1);
    put("ckq", 2);
    put("dt", 3);
    put("fvw", 4);
    put("g", 5);
    put("l", 6);
    put("mn", 7);
    put("r", 8);
    put("szx", 9);
    put("j", 10);
    put("0123456789", 11);
  }

  private Sound() {}

  private static void put(String letters, int code) {
    for (int i = 0; i < letters.length(); i++) {
      CODES[letters.charAt(i)] = (byte) code;
    }
  }

  /** The code of the first bytes of a word in UTF-8; never 0. */
  static int of(byte[] word, int length) {
    int sounds = 1;
    int count = 0;
    int last = 0;
    for (int i = 0; i < length && count < MOST; i++) {
      int letter = word[i];
      int next = i + 1 < length ? word[i + 1] : 0;
      int code;
      if (letter < 0) {
        code = 13 + (letter & 1);
      } else if (letter == 'c' && next == 'h') {
        code = CODES['g'];
      } else if (letter == 'p' && next == 'h') {
        code = CODES['f'];
      } else if (letter == 'c' && (next == 'e' || next == 'i' || next == 'y')) {
        code = CODES['s'];
      } else if (letter == 'j' && i > 0 && word[i - 1] == 'i') {
        code = 0;
      } else {
        code = CODES[letter];
      }
      if (code == 0 && i == 0) {
        code = 12;
      }
      if (code != 0 && code != last) {
        sounds = sounds * 16 + code;
        count++;
      }
      last = code;
    }
    return sounds;
  }
}
