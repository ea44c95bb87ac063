package nl.ketenkompas.model.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Which municipalities there were on which day, and what became of them. The host supplies them
 * from table 33 of the BRP; {@link #few} ships some, with mergers since 2001, for examples and
 * tests and is <em>not</em> that table. Immutable and thread safe.
 *
 * <pre>{@code
 * Municipalities known = Municipalities.few();
 * known.on(MunicipalityCode.parse("0017"), LocalDate.of(2018, 12, 31)); // Haren
 * known.successor(MunicipalityCode.parse("0017"), LocalDate.of(2019, 1, 1)); // 0014, Groningen
 * }</pre>
 */
public final class Municipalities {
  private static final Municipalities FEW = shipped();

  private final Map<MunicipalityCode, List<Municipality>> byCode = new TreeMap<>();

  private Municipalities(Collection<Municipality> municipalities) {
    for (Municipality municipality : municipalities) {
      List<Municipality> same =
          byCode.computeIfAbsent(municipality.code(), code -> new ArrayList<>());
      for (Municipality earlier : same) {
        if (earlier.valid().overlaps(municipality.valid())) {
          throw new IllegalArgumentException(
              "municipality " + municipality.code() + " stands in the list twice for the same day");
        }
      }
      same.add(municipality);
    }
  }

  /**
   * Obtains a list of municipalities.
   *
   * @param municipalities in any order
   * @return the list
   * @throws IllegalArgumentException if a code is valid twice on one day
   */
  public static Municipalities of(Collection<Municipality> municipalities) {
    return new Municipalities(municipalities);
  }

  /**
   * Reads a list of municipalities: a heading, then a line for each with, between tabs, code, name,
   * first day, day after the last, successor and source; days and successor may be empty.
   *
   * @param reader of the lines
   * @return the list
   * @throws IOException if reading fails
   * @throws IllegalArgumentException if a line is not like that; the message names the line
   */
  public static Municipalities read(Reader reader) throws IOException {
    List<Municipality> municipalities = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    lines.readLine();
    int number = 2;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      municipalities.add(municipality(line, number++));
    }
    return new Municipalities(municipalities);
  }

  private static Municipality municipality(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6) {
      throw new IllegalArgumentException(
          "municipalities, line " + number + ": expected 6 cells, found " + cells.length);
    }
    try {
      String from = cells[2].isEmpty() ? "1850-01-01" : cells[2];
      return new Municipality(
          MunicipalityCode.parse(cells[0]),
          cells[1],
          DateRange.parse(from + "/" + (cells[3].isEmpty() ? ".." : cells[3])),
          cells[4].isEmpty() ? null : MunicipalityCode.parse(cells[4]),
          cells[5]);
    } catch (InvalidValueException e) {
      throw new IllegalArgumentException(
          "municipalities, line " + number + ": " + e.getMessage(), e);
    }
  }

  /**
   * Some municipalities: those of the source documents, and those that went into another as a whole
   * since 2001 as far as we knew them by heart. Not table 33: a code that is not in it may well
   * exist, and municipalities that were divided are left out, as a code does not say into which
   * part.
   *
   * @return the handful
   */
  public static Municipalities few() {
    return FEW;
  }

  private static Municipalities shipped() {
    try (InputStream in =
            Objects.requireNonNull(Municipalities.class.getResourceAsStream("municipalities.tsv"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The municipality that had a code on a day.
   *
   * @param code the code
   * @param day the day
   * @return the municipality, or empty when the list has none
   */
  public Optional<Municipality> on(MunicipalityCode code, LocalDate day) {
    return byCode.getOrDefault(code, List.of()).stream()
        .filter(municipality -> municipality.valid().contains(day))
        .findFirst();
  }

  /**
   * The municipality in which the area with this code lies on a day: itself while it exists, and
   * after that its successor, or the successor of that.
   *
   * @param code the code
   * @param day the day
   * @return the municipality, or empty when the list does not say
   */
  public Optional<Municipality> successor(MunicipalityCode code, LocalDate day) {
    Set<MunicipalityCode> seen = new HashSet<>();
    MunicipalityCode next = code;
    while (next != null && seen.add(next)) {
      Optional<Municipality> found = on(next, day);
      if (found.isPresent()) {
        return found;
      }
      next = endedBy(next, day);
    }
    return Optional.empty();
  }

  private @Nullable MunicipalityCode endedBy(MunicipalityCode code, LocalDate day) {
    MunicipalityCode successor = null;
    LocalDate latest = LocalDate.MIN;
    for (Municipality ended : byCode.getOrDefault(code, List.of())) {
      LocalDate until = ended.valid().until();
      if (until != null && !until.isAfter(day) && until.isAfter(latest)) {
        latest = until;
        successor = ended.successor();
      }
    }
    return successor;
  }
}
