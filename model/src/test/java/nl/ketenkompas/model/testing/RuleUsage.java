package nl.ketenkompas.model.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Rules;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a module cites in its main code and resources, and which its tests cover with {@link
 * Covers}. Every rule that is cited must be known to the registry and covered in the same module.
 * Each module has this test:
 *
 * <pre>{@code
 * @Test
 * void citesOnlyKnownRulesAndCoversThem() {
 *   RuleUsage usage = RuleUsage.in(Path.of(""));
 *   usage.writeTable(Path.of("target/traceability.tsv"));
 *   assertThat(usage.problems()).isEmpty();
 * }
 * }</pre>
 *
 * <p>A citation may also name a group: {@code FM-9} stands for the rules that begin with {@code
 * FM-9.}, and is covered when one of them is. A sub-code of one small letter ({@code
 * FM-9.SOZAWE.2.a}) cites the rule before it. Immutable.
 */
public final class RuleUsage {
  private static final Pattern CITATION = citation();
  private static final Pattern COVERS =
      Pattern.compile("(?<!@code )@Covers\\(\\s*(?:value\\s*=\\s*)?(\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern METHOD = Pattern.compile("\\b(?:void|class|record)\\s+(\\w+)");

  private final SortedMap<String, SortedSet<String>> cited;
  private final SortedMap<String, SortedSet<String>> covered;

  private RuleUsage(
      SortedMap<String, SortedSet<String>> cited, SortedMap<String, SortedSet<String>> covered) {
    this.cited = cited;
    this.covered = covered;
  }

  /**
   * Ids as the registry forms them: its beginnings before the hyphen, then parts; or whole ids
   * without hyphen.
   */
  private static Pattern citation() {
    SortedSet<String> beginnings = new TreeSet<>();
    SortedSet<String> whole = new TreeSet<>();
    for (Rule rule : Rules.all()) {
      int hyphen = rule.id().indexOf('-');
      if (hyphen < 0) {
        whole.add(Pattern.quote(rule.id()));
      } else {
        beginnings.add(Pattern.quote(rule.id().substring(0, hyphen)));
      }
    }
    String parts = "[A-Za-z0-9]+(?:[.:][A-Za-z0-9]+|-[A-Z]\\b)*";
    String pattern = "(?:" + String.join("|", beginnings) + ")-" + parts;
    if (!whole.isEmpty()) {
      pattern = pattern + "|(?:" + String.join("|", whole) + ")";
    }
    return Pattern.compile("(?<![\\w.-])(?:" + pattern + ")(?![\\w])");
  }

  /**
   * Looks through a module: {@code src/main} for citations, {@code src/test} for {@link Covers}.
   *
   * @param module its folder; the tests of a module run in it, so that {@code Path.of("")} will do
   * @return what it cites and covers
   * @throws UncheckedIOException if a file cannot be read
   */
  public static RuleUsage in(Path module) {
    SortedMap<String, SortedSet<String>> cited = new TreeMap<>();
    SortedMap<String, SortedSet<String>> covered = new TreeMap<>();
    Path main = module.resolve("src/main");
    for (Path file : files(main)) {
      String place = place(main.relativize(file));
      if (!place.endsWith("nl/ketenkompas/model/rule/rules.tsv")) {
        cite(place, text(file), cited);
      }
    }
    Path tests = module.resolve("src/test/java");
    for (Path file : files(tests)) {
      if (file.toString().endsWith(".java")) {
        cover(tests.relativize(file), text(file), covered);
      }
    }
    return new RuleUsage(cited, covered);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** ISO-8859-1 reads any bytes, and rule ids are ASCII. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static void cite(String place, String text, SortedMap<String, SortedSet<String>> cited) {
    Matcher matcher = CITATION.matcher(text);
    while (matcher.find()) {
      put(cited, normal(matcher.group()), place);
    }
  }

  private static String normal(String id) {
    int dot = id.lastIndexOf('.');
    if (dot == id.length() - 2
        && Character.isLowerCase(id.charAt(dot + 1))
        && Rules.find(id).isEmpty()) {
      return id.substring(0, dot);
    }
    return id;
  }

  private static void cover(Path file, String text, SortedMap<String, SortedSet<String>> covered) {
    String name = place(file);
    String type = name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
    Matcher matcher = COVERS.matcher(text);
    while (matcher.find()) {
      Matcher next = METHOD.matcher(text);
      String of = next.find(matcher.end()) ? next.group(1) : "";
      String test = of.equals(type) || of.isEmpty() ? type : type + "." + of;
      Matcher id = QUOTED.matcher(matcher.group(1));
      while (id.find()) {
        put(covered, id.group(1), test);
      }
    }
  }

  private static void put(SortedMap<String, SortedSet<String>> map, String id, String place) {
    map.computeIfAbsent(id, k -> new TreeSet<>()).add(place);
  }

  /**
   * The ids that main code and resources cite.
   *
   * @return id to the files that cite it
   */
  public SortedMap<String, SortedSet<String>> cited() {
    return Collections.unmodifiableSortedMap(cited);
  }

  /**
   * The ids that tests cover.
   *
   * @return id to the tests that cover it
   */
  public SortedMap<String, SortedSet<String>> covered() {
    return Collections.unmodifiableSortedMap(covered);
  }

  /**
   * What is not in order.
   *
   * @return a line for each id that is cited or covered but not in the registry, and for each that
   *     is cited and not covered; empty when all is well
   */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    Stream.of(cited, covered)
        .forEach(
            usage ->
                usage.forEach(
                    (id, places) -> {
                      if (rules(id).isEmpty()) {
                        problems.add(
                            id + ": not in the registry, but in " + String.join(", ", places));
                      }
                    }));
    cited.forEach(
        (id, places) -> {
          List<String> rules = rules(id);
          if (!rules.isEmpty() && Collections.disjoint(rules, covered.keySet())) {
            problems.add(
                id
                    + ": cited in "
                    + String.join(", ", places)
                    + ", but no test of this module has @Covers(\""
                    + id
                    + "\")");
          }
        });
    return List.copyOf(problems);
  }

  /** The rules that a citation means: one, or a group. */
  private static List<String> rules(String id) {
    if (Rules.find(id).isPresent()) {
      return List.of(id);
    }
    return Rules.all().stream().map(Rule::id).filter(r -> r.startsWith(id + ".")).toList();
  }

  /**
   * The table of all rules that a module cites or covers.
   *
   * @return lines of tab-separated cells with a header: rule, owner, nature, code, tests
   */
  public String table() {
    SortedSet<String> ids = new TreeSet<>(cited.keySet());
    ids.addAll(covered.keySet());
    StringBuilder table = new StringBuilder("rule\towner\tnature\tcode\ttests\n");
    for (String id : ids) {
      Optional<Rule> rule = Rules.find(id);
      table
          .append(id)
          .append('\t')
          .append(rule.map(Rule::owner).orElse(""))
          .append('\t')
          .append(rule.map(r -> r.nature().name().toLowerCase(Locale.ROOT)).orElse(""))
          .append('\t')
          .append(join(cited.get(id)))
          .append('\t')
          .append(join(covered.get(id)))
          .append('\n');
    }
    return table.toString();
  }

  private static String join(@Nullable Collection<String> places) {
    return places == null ? "" : places.stream().collect(Collectors.joining(" "));
  }

  /**
   * Writes {@link #table} to a file.
   *
   * @param file such as {@code target/traceability.tsv}; its folder is made if it is not there
   * @throws UncheckedIOException if it cannot be written
   */
  public void writeTable(Path file) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, table(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
