package nl.ketenkompas.model.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Prefixes of surnames (<i>voorvoegsels</i>), such as {@code van der}: parts them from surnames
 * that were delivered in one piece, and compares them, weakly. Never a reason to refuse a prefix:
 * in the BRP a prefix need not occur in the list.
 *
 * <p>The list beside this class, {@code prefixes.tsv}, holds the entries of table 36 of the BRP as
 * far as we knew them by heart, each once (the table also has spellings without the apostrophe,
 * which are read all the same), and the abbreviations that registering organisations use. Immutable
 * and thread safe.
 *
 * <pre>{@code
 * Prefixes.split("Meer, v.d."); // prefix v.d., surname Meer
 * Prefixes.compare("v.d.", "van der"); // ABBREVIATED
 * }</pre>
 */
public final class Prefixes {

  /** How two prefixes relate: weak evidence only, as prefixes are often left out or abbreviated. */
  public enum Relation {
    /** The same but for case, quotes, dots and blanks, or both absent. */
    SAME,
    /** One may be an abbreviation of the other. */
    ABBREVIATED,
    /** One is absent. */
    ABSENT,
    /** Both are there, and differ. */
    DIFFERENT
  }

  /**
   * A surname in its two parts, as they were written.
   *
   * @param prefix or null when there is none
   * @param surname what remains
   */
  public record Split(@Nullable String prefix, String surname) {

    /** Shows nothing of the name. */
    @Override
    public String toString() {
      return "Split[*]";
    }

    /** Mixed, so that a hash code in a dump is not that of a name. */
    @Override
    public int hashCode() {
      return PersonName.mixedHash(prefix, surname);
    }
  }

  /** What each known prefix, in its plain form, stands for. */
  private static final Map<String, Set<String>> KNOWN = load();

  private static final Set<String> ABBREVIATIONS = abbreviations();
  private static final int LONGEST =
      KNOWN.keySet().stream().mapToInt(String::length).max().orElseThrow();

  private Prefixes() {}

  /**
   * Whether a text is a prefix of the list or an abbreviation of one.
   *
   * @param text such as {@code van der}; case, quotes and dots make no difference
   * @return true when it is
   */
  public static boolean isKnown(String text) {
    return KNOWN.containsKey(plain(text));
  }

  /**
   * Parts the prefix from a surname that was delivered in one piece: {@code van der Meer}, {@code
   * v.d. Meer}, {@code Meer, van der}, {@code Meer (van der)}, {@code 's-Gravesande}. The longest
   * known prefix is taken, and something always remains.
   *
   * @param surname the surname; not a name chain, whose particles are no prefixes
   * @return both parts as written
   */
  public static Split split(String surname) {
    String text = surname.strip();
    return behind(text, text.indexOf(','), text.length())
        .or(
            () ->
                text.endsWith(")")
                    ? behind(text, text.lastIndexOf('('), text.length() - 1)
                    : Optional.empty())
        .orElseGet(() -> before(text));
  }

  /** The prefix behind a comma or in brackets. */
  private static Optional<Split> behind(String text, int mark, int end) {
    if (mark <= 0) {
      return Optional.empty();
    }
    String surname = text.substring(0, mark).strip();
    String prefix = text.substring(mark + 1, end).strip();
    return isKnown(prefix) && SearchKeys.name(surname).isPresent()
        ? Optional.of(new Split(prefix, surname))
        : Optional.empty();
  }

  private static Split before(String text) {
    int limit = Math.min(text.length() - 1, LONGEST + 4);
    for (int end = limit; end > 0; end--) {
      if (isBoundary(text, end) && isPrefix(text.substring(0, end))) {
        String surname = text.substring(end).strip();
        if (SearchKeys.name(surname).isPresent()) {
          String prefix = text.substring(0, end).strip();
          return new Split(
              prefix.endsWith("-") ? prefix.substring(0, prefix.length() - 1) : prefix, surname);
        }
      }
    }
    return new Split(null, text);
  }

  /** Between two characters of which the first parts words and the second is the next word's. */
  private static boolean isBoundary(String text, int at) {
    char before = text.charAt(at - 1);
    return Character.isWhitespace(before)
        || (!Character.isLetterOrDigit(before) && Character.isLetter(text.codePointAt(at)));
  }

  private static boolean isPrefix(String text) {
    if (!text.codePoints().allMatch(Prefixes::mayStandInPrefix)) {
      return false;
    }
    String plain = plain(text);
    if (text.indexOf('.') >= 0 || text.indexOf('/') >= 0) {
      // With a dot a single letter is an initial, unless it is a customary abbreviation
      return ABBREVIATIONS.contains(plain);
    }
    if (text.indexOf('-') >= 0) {
      return plain.equals("s") || plain.equals("t");
    }
    return KNOWN.containsKey(plain);
  }

  private static boolean mayStandInPrefix(int c) {
    return Character.isLetter(c) || Character.isWhitespace(c) || "'’‘`´./-".indexOf(c) >= 0;
  }

  /**
   * Compares two prefixes.
   *
   * @param one a prefix, or null
   * @param other a prefix, or null
   * @return how they relate
   */
  public static Relation compare(@Nullable String one, @Nullable String other) {
    String plain = one == null ? "" : plain(one);
    String otherPlain = other == null ? "" : plain(other);
    if (plain.replace(" ", "").equals(otherPlain.replace(" ", ""))) {
      return Relation.SAME;
    }
    if (plain.isEmpty() || otherPlain.isEmpty()) {
      return Relation.ABSENT;
    }
    return Collections.disjoint(meanings(plain), meanings(otherPlain))
        ? Relation.DIFFERENT
        : Relation.ABBREVIATED;
  }

  /** What a prefix may stand for, where {@code 't} is short for {@code het}. */
  private static Set<String> meanings(String plain) {
    Set<String> meanings = new TreeSet<>();
    for (String meaning : KNOWN.getOrDefault(plain, Set.of(plain))) {
      meanings.add((" " + meaning + " ").replace(" t ", " het ").strip());
    }
    return meanings;
  }

  /** Lower case, letters only, one blank between words; quotes part no words but elisions do. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    SearchKeys.fold(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                plain.appendCodePoint(c);
              } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
              }
            });
    return plain.toString().strip();
  }

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> known = new HashMap<>();
    for (List<String> row : rows()) {
      Set<String> meanings = new TreeSet<>();
      for (String meaning : (row.get(1).isEmpty() ? row.get(0) : row.get(1)).split("\\|", -1)) {
        meanings.add(plain(meaning));
      }
      if (known.put(plain(row.get(0)), Set.copyOf(meanings)) != null) {
        throw new IllegalStateException("prefixes.tsv: " + row.get(0) + " stands in it twice");
      }
    }
    return Map.copyOf(known);
  }

  private static Set<String> abbreviations() {
    Set<String> abbreviations = new TreeSet<>();
    for (List<String> row : rows()) {
      if (!row.get(1).isEmpty()) {
        abbreviations.add(plain(row.get(0)));
      }
    }
    return abbreviations;
  }

  private static List<List<String>> rows() {
    try (InputStream in =
            Objects.requireNonNull(Prefixes.class.getResourceAsStream("prefixes.tsv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> List.of(line.split("\t", -1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
