package nl.ketenkompas.model.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Folds names for comparison, so that spelling habits of registering organisations make no
 * difference. What is stored stays as it was delivered; only keys are folded. Thread safe.
 */
public final class SearchKeys {

  private static final char NOTHING = 0;

  /** Marks on a letter, written after it: they fall away. */
  private static final char FIRST_MARK = 0x300;

  private static final char LAST_MARK = 0x36F;

  /**
   * What a Latin letter folds to: at most two letters. Normalising every name was five times as
   * slow.
   */
  private static final char[] FOLDED = new char[0x180];

  private static final char[] SECOND = new char[0x180];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      String key = slowName(String.valueOf(c)).orElse("");
      if (key.length() > 2) {
        throw new IllegalStateException("expected at most two letters");
      }
      FOLDED[c] = key.isEmpty() ? NOTHING : key.charAt(0);
      SECOND[c] = key.length() < 2 ? NOTHING : key.charAt(1);
    }
  }

  private SearchKeys() {}

  /**
   * Folds a name: lower case, no diacritics (also ø đ ħ ł ŧ ß æ œ þ ð ŋ ĸ ı ĳ, which have no
   * decomposition), and only letters and digits: quotes, hyphens, dots and blanks fall away.
   *
   * @param name the name
   * @return the key, or empty when nothing is left
   */
  public static Optional<String> name(String name) {
    int length = name.length();
    char[] key = new char[2 * length];
    int n = 0;
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c < FOLDED.length) {
        char first = FOLDED[c];
        if (first != NOTHING) {
          key[n++] = first;
          char second = SECOND[c];
          if (second != NOTHING) {
            key[n++] = second;
          }
        }
      } else if (c < FIRST_MARK || c > LAST_MARK) {
        return slowName(name);
      }
    }
    return n == 0 ? Optional.empty() : Optional.of(new String(key, 0, n));
  }

  /** The same by way of Unicode, for what the table does not have. */
  static Optional<String> slowName(String name) {
    String folded = fold(name);
    StringBuilder key = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.isEmpty() ? Optional.empty() : Optional.of(key.toString());
  }

  /**
   * The first letter of the first given name, folded; {@code IJ}, {@code Y} and the ligature are
   * {@code I}.
   *
   * @param givenNamesOrInitials such as {@code Theo Philip} or {@code Th.P.}
   * @return one letter in upper case, or empty when there is no letter
   */
  public static Optional<String> initial(String givenNamesOrInitials) {
    return fold(givenNamesOrInitials)
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(c -> c == 'y' ? "I" : Character.toString(c).toUpperCase(Locale.ROOT))
        .findFirst();
  }

  /**
   * The weaker tier of {@link #name}, in which {@code ij} and {@code y} are one: IJzer and Yzer,
   * Bruijn and Bruyn sound alike and are different names more often than not. For finding
   * candidates and as weak evidence, never as the same name.
   *
   * @param name the name
   * @return the weaker key, or empty when nothing is left
   */
  public static Optional<String> weakName(String name) {
    return name(name).map(key -> key.replace("ij", "y"));
  }

  /**
   * Folds the core of a surname: the prefix ({@link Prefixes#split}) falls away.
   *
   * @param surname the surname, in one piece or without its prefix; not a name chain
   * @return the key, or empty when nothing is left
   */
  public static Optional<String> core(String surname) {
    return name(Prefixes.split(surname).surname());
  }

  static String fold(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case 'ø' -> folded.append('o');
        case 'đ', 'ð' -> folded.append('d');
        case 'ħ' -> folded.append('h');
        case 'ĸ' -> folded.append('k');
        case 'ł' -> folded.append('l');
        case 'ŧ' -> folded.append('t');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'þ' -> folded.append("th");
        case 'ŋ' -> folded.append("ng");
        case 'ı' -> folded.append('i');
        case 'ς' -> folded.append('σ');
        default -> {
          int type = Character.getType(c);
          if (type != Character.NON_SPACING_MARK && type != Character.MODIFIER_LETTER) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
