package nl.ketenkompas.model.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;

/**
 * The registry of all rules that the library knows, read once from {@code rules.tsv} beside this
 * class. Immutable and thread safe.
 */
public final class Rules {
  private static final Map<String, Rule> ALL = load();

  private Rules() {}

  /**
   * The rule with an id.
   *
   * @param id such as {@code SK-C7}
   * @return the rule
   * @throws InvalidValueException if the registry does not know it
   */
  public static Rule get(String id) {
    Rule rule = ALL.get(id);
    if (rule == null) {
      throw new InvalidValueException("rule", ValueError.UNKNOWN_CODE);
    }
    return rule;
  }

  /**
   * The rule with an id, if there is one.
   *
   * @param id such as {@code SK-C7}
   * @return the rule, or empty
   */
  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(ALL.get(id));
  }

  /**
   * All rules, in the order of the registry: source by source.
   *
   * @return the rules, unmodifiable
   */
  public static Collection<Rule> all() {
    return ALL.values();
  }

  private static Map<String, Rule> load() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    try (InputStream in = Objects.requireNonNull(Rules.class.getResourceAsStream("rules.tsv"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        Rule rule = parse(line);
        if (rules.put(rule.id(), rule) != null) {
          throw new IllegalStateException("rules.tsv: rule " + rule.id() + " stands in it twice");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(rules);
  }

  private static Rule parse(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 9) {
      throw new IllegalStateException("rules.tsv: expected 9 cells: " + line);
    }
    DateRange validity =
        cells[5].isEmpty()
            ? null
            : new DateRange(
                LocalDate.parse(cells[5]), cells[6].isEmpty() ? null : LocalDate.parse(cells[6]));
    return new Rule(
        cells[0],
        cells[1],
        Rule.Nature.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        cells[3],
        cells[4],
        validity,
        cells[7],
        cells[8]);
  }
}
