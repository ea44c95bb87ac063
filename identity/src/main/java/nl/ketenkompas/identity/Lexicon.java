package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkompas.model.person.SearchKeys;
import org.jspecify.annotations.Nullable;

/**
 * The folded surnames and given names of an index, each with a number, so that keys are compared as
 * numbers. One thread adds; others may look up meanwhile.
 */
final class Lexicon {
  /** The number of a word that no indexed record has. */
  static final int UNSEEN = -1;

  private final Map<String, Word> surnames = new ConcurrentHashMap<>();
  private final Map<String, GivenNames> givenNames = new ConcurrentHashMap<>();
  // Spelled as delivered, so that each spelling is folded once; emptied when the index is complete.
  private final Map<String, Word> spelledSurnames = new HashMap<>();
  private final Map<String, GivenNames> spelledGivenNames = new HashMap<>();

  /** A folded surname. */
  record Word(int id, String key) {

    boolean same(Word other) {
      return id == other.id && key.equals(other.key);
    }

    /**
     * Whether two surnames cannot be forms of one: a name with a partner's name before or behind it
     * does not contradict the name alone.
     */
    boolean contradicts(Word other) {
      return !key.startsWith(other.key)
          && !key.endsWith(other.key)
          && !other.key.startsWith(key)
          && !other.key.endsWith(key);
    }

    @Override
    public String toString() {
      return "Word[*]";
    }
  }

  /** Folded given names; a name of one letter is an initial. */
  record GivenNames(int id, List<String> names) {

    /** Whether the first name is written out. */
    boolean writtenOut() {
      return names.get(0).length() > 1;
    }

    boolean same(GivenNames other) {
      return id == other.id && names.equals(other.names);
    }

    /**
     * Names contradict where neither is a shortened form of the other; ij and y are the same here.
     */
    boolean contradicts(GivenNames other) {
      int shared = Math.min(names.size(), other.names.size());
      for (int i = 0; i < shared; i++) {
        String one = names.get(i).replace("ij", "y");
        String two = other.names.get(i).replace("ij", "y");
        if (!one.startsWith(two) && !two.startsWith(one) && !bothI(one, two)) {
          return true;
        }
      }
      return false;
    }

    /** An initial I may stand for IJ, and so for Y. */
    private static boolean bothI(String one, String two) {
      return (one.equals("i") && two.startsWith("y")) || (two.equals("i") && one.startsWith("y"));
    }

    @Override
    public String toString() {
      return "GivenNames[*]";
    }
  }

  @Nullable Word addSurname(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Word known = spelledSurnames.get(name);
    if (known != null) {
      return known;
    }
    String key = SearchKeys.name(name).orElse(null);
    if (key == null) {
      return null;
    }
    Word word = surnames.get(key);
    if (word == null) {
      word = new Word(surnames.size(), key);
      surnames.put(key, word);
    }
    spelledSurnames.put(name, word);
    return word;
  }

  @Nullable Word findSurname(@Nullable String name) {
    String key = name == null ? null : SearchKeys.name(name).orElse(null);
    if (key == null) {
      return null;
    }
    Word word = surnames.get(key);
    return word != null ? word : new Word(UNSEEN, key);
  }

  @Nullable GivenNames addGivenNames(@Nullable String text) {
    if (text == null) {
      return null;
    }
    GivenNames known = spelledGivenNames.get(text);
    if (known != null) {
      return known;
    }
    List<String> names = split(text);
    if (names.isEmpty()) {
      return null;
    }
    String key = String.join(" ", names);
    GivenNames given = givenNames.get(key);
    if (given == null) {
      given = new GivenNames(givenNames.size(), names);
      givenNames.put(key, given);
    }
    spelledGivenNames.put(text, given);
    return given;
  }

  @Nullable GivenNames findGivenNames(@Nullable String text) {
    List<String> names = text == null ? List.of() : split(text);
    if (names.isEmpty()) {
      return null;
    }
    GivenNames given = givenNames.get(String.join(" ", names));
    return given != null ? given : new GivenNames(UNSEEN, names);
  }

  void complete() {
    spelledSurnames.clear();
    spelledGivenNames.clear();
  }

  private static List<String> split(String text) {
    List<String> names = new ArrayList<>(3);
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBetweenNames(text.charAt(i))) {
        SearchKeys.name(text.substring(from, i)).ifPresent(names::add);
        from = i + 1;
      }
    }
    return List.copyOf(names);
  }

  private static boolean isBetweenNames(char c) {
    return c == '-' || c == '.' || Character.isWhitespace(c);
  }
}
