package nl.ketenkompas.model.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Folds names for comparison, so that spelling habits of registering organisations make no
 * difference. What is stored stays as it was delivered; only keys are folded. Thread safe.
 */
public final class SearchKeys {

  private SearchKeys() {}

  /**
   * Folds a name: lower case, no diacritics (also ø đ ł ß æ þ ð ŋ ı ĳ, which have no
   * decomposition), and only letters and digits: quotes, hyphens, dots and blanks fall away.
   *
   * @param name the name
   * @return the key, or empty when nothing is left
   */
  public static Optional<String> name(String name) {
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

  private static String fold(String text) {
    boolean plain = true;
    for (int i = 0; i < text.length() && plain; i++) {
      plain = text.charAt(i) < 0x80;
    }
    if (plain) {
      return text.toLowerCase(Locale.ROOT);
    }
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case 'ø' -> folded.append('o');
        case 'đ', 'ð' -> folded.append('d');
        case 'ł' -> folded.append('l');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'þ' -> folded.append("th");
        case 'ŋ' -> folded.append("ng");
        case 'ı' -> folded.append('i');
        case 'ĳ' -> folded.append("ij");
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }
}
