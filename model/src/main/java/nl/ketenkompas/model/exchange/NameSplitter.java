package nl.ketenkompas.model.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.ketenkompas.model.person.Prefixes;
import org.jspecify.annotations.Nullable;

/**
 * Takes joined names apart. Which prefixes there are, and how a surname begins with one, is the
 * knowledge of {@link Prefixes}; here it is about where in a joined name the surname is. A prefix
 * that is not in the list is not an error, since the BRP does not confine them to its table either.
 */
final class NameSplitter {
  /** The parts; null where there is none. */
  record Parts(
      @Nullable String givenNames,
      @Nullable String initials,
      @Nullable String prefix,
      @Nullable String surname) {

    /** Shows nothing of the name. */
    @Override
    public String toString() {
      return "Parts[*]";
    }
  }

  private static final int MOST_WORDS = 3;

  /**
   * Prefixes as one word or more in lower case; by hand, since this runs for each name of a file.
   */
  private static final Set<String> PREFIXES = new HashSet<>();

  /** Words that mark a chain of names, which has no surname of its own to split off. */
  private static final Set<String> CHAINS = new HashSet<>();

  static {
    for (List<String> row : rows(Prefixes.class.getResourceAsStream("prefixes.tsv"))) {
      PREFIXES.add(row.get(0));
      PREFIXES.add(row.get(0).replace("'", ""));
    }
    for (List<String> row : rows(NameSplitter.class.getResourceAsStream("particles.tsv"))) {
      PREFIXES.remove(row.get(0));
      if (row.get(1).equals("chain")) {
        CHAINS.add(row.get(0));
      }
    }
  }

  private NameSplitter() {}

  private static List<List<String>> rows(@Nullable InputStream stream) {
    if (stream == null) {
      throw new IllegalStateException("a list of prefixes is missing from the module");
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Parts split(String text, MappingTerms.Split form) {
    return switch (form) {
      case PREFIX_SURNAME -> surname(words(text), null, null);
      case GIVEN_NAMES_SURNAME -> givenNamesFirst(words(text));
      case INITIALS_SURNAME -> initialsFirst(words(text));
      case SURNAME_COMMA_INITIALS -> surnameFirst(text, true);
      case SURNAME_COMMA_GIVEN_NAMES -> surnameFirst(text, false);
    };
  }

  private static Parts givenNamesFirst(List<String> words) {
    boolean noGivenNames = !words.isEmpty() && Character.isLowerCase(words.get(0).codePointAt(0));
    int from = noGivenNames ? 0 : 1;
    for (int i = from; i < words.size(); i++) {
      if (CHAINS.contains(words.get(i))) {
        return new Parts(null, null, null, join(words));
      }
    }
    for (int i = from; i < words.size() - 1; i++) {
      int count = prefixAt(words, i, words.size() - 1);
      if (count > 0) {
        return surname(words.subList(i, words.size()), join(words.subList(0, i)), null);
      }
    }
    int last = words.size() - 1;
    return last < 0
        ? new Parts(null, null, null, null)
        : new Parts(join(words.subList(0, last)), null, null, words.get(last));
  }

  private static Parts initialsFirst(List<String> words) {
    int count = 0;
    while (count < words.size() - 1 && isInitials(words.get(count), count == 0)) {
      count++;
    }
    return surname(words.subList(count, words.size()), null, join(words.subList(0, count)));
  }

  private static Parts surnameFirst(String text, boolean initials) {
    int comma = text.indexOf(',');
    if (comma < 0) {
      return surname(words(text), null, null);
    }
    List<String> rest = words(text.substring(comma + 1).replace(',', ' '));
    List<String> before = words(text.substring(0, comma));
    String prefix = null;
    int front = prefixAt(rest, 0, rest.size());
    if (front > 0) {
      prefix = join(rest.subList(0, front));
      rest = rest.subList(front, rest.size());
    } else {
      for (int i = Math.max(1, rest.size() - MOST_WORDS); i < rest.size() && prefix == null; i++) {
        if (prefixAt(rest, i, rest.size()) == rest.size() - i) {
          prefix = join(rest.subList(i, rest.size()));
          rest = rest.subList(0, i);
        }
      }
    }
    boolean allInitials = true;
    for (String word : rest) {
      allInitials &= isInitials(word, initials);
    }
    String names = join(rest);
    if (prefix == null) {
      return surname(before, allInitials ? null : names, allInitials ? names : null);
    }
    return new Parts(allInitials ? null : names, allInitials ? names : null, prefix, join(before));
  }

  private static Parts surname(
      List<String> words, @Nullable String givenNames, @Nullable String initials) {
    String surname = join(words);
    if (surname == null) {
      return new Parts(givenNames, initials, null, null);
    }
    Prefixes.Split split = Prefixes.split(surname);
    return new Parts(givenNames, initials, split.prefix(), split.surname());
  }

  /** How many words from {@code at} on, and before {@code end}, are the longest prefix there. */
  private static int prefixAt(List<String> words, int at, int end) {
    for (int count = Math.min(MOST_WORDS, end - at); count > 0; count--) {
      String candidate = join(words.subList(at, at + count));
      if (candidate != null && isPrefix(candidate)) {
        return count;
      }
    }
    return 0;
  }

  private static boolean isPrefix(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
    if (!PREFIXES.contains(lower)) {
      return false;
    }
    // V.D. and VD are initials where v.d. and vd are not.
    boolean abbreviation = text.indexOf('.') >= 0 || lower.chars().noneMatch(NameSplitter::isVowel);
    return !abbreviation || text.equals(lower) || lower.indexOf('\'') >= 0;
  }

  private static boolean isVowel(int c) {
    return "aeiou".indexOf(c) >= 0;
  }

  /** Whether a word is initials: it ends with a dot, is one letter, or is some capitals. */
  private static boolean isInitials(String word, boolean capitals) {
    if (word.endsWith(".") || word.codePointCount(0, word.length()) == 1) {
      return true;
    }
    return capitals && word.length() <= 4 && word.codePoints().allMatch(Character::isUpperCase);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(6);
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean blank = i == text.length() || Character.isWhitespace(text.charAt(i));
      if (!blank && start < 0) {
        start = i;
      } else if (blank && start >= 0) {
        words.add(text.substring(start, i));
        start = -1;
      }
    }
    return Collections.unmodifiableList(words);
  }

  private static @Nullable String join(List<String> words) {
    return words.isEmpty() ? null : String.join(" ", words);
  }
}
