package nl.ketenkompas.model.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The lists of names, places and streets beside this class, with their weights. */
final class NameLists {
  static final Weighted<Surname> SURNAMES = surnames(null);
  static final Weighted<Place> PLACES =
      new Weighted<>(
          rows("places.tsv").stream()
              .map(c -> new Place(c[0], List.of(c[1].split(" ", -1)), Integer.parseInt(c[2])))
              .toList(),
          Place::weight);
  static final List<String> STREETS = rows("streets.tsv").stream().map(c -> c[0]).toList();

  private static final Map<String, Weighted<Surname>> SURNAMES_BY_ORIGIN = new HashMap<>();
  private static final Map<String, Weighted<GivenName>> GIVEN_NAMES = new HashMap<>();

  static {
    List<GivenName> names =
        rows("given-names.tsv").stream()
            .map(c -> new GivenName(c[0], c[1], c[2], Integer.parseInt(c[3]), c[4], c[5]))
            .toList();
    for (GivenName name : names) {
      String key = name.gender + name.origin + name.era;
      GIVEN_NAMES.computeIfAbsent(
          key,
          k ->
              new Weighted<>(
                  names.stream().filter(n -> (n.gender + n.origin + n.era).equals(k)).toList(),
                  GivenName::weight));
    }
    for (Surname surname : SURNAMES.items) {
      SURNAMES_BY_ORIGIN.computeIfAbsent(surname.origin, NameLists::surnames);
    }
  }

  private NameLists() {}

  /** A surname with how often it occurs and where such names come from. */
  record Surname(@Nullable String prefix, String name, int weight, String origin) {}

  /** A given name, what its bearer is called in daily life, and when it was in fashion. */
  record GivenName(
      String gender, String name, String callName, int weight, String origin, String era) {}

  /** A place and the digits of its postcodes. */
  record Place(String name, List<String> postcodes, int weight) {}

  /** Things that are picked as often as they weigh. */
  static final class Weighted<T> {
    private final List<T> items;
    private final int[] upTo;

    Weighted(List<T> items, ToIntFunction<T> weight) {
      this.items = items;
      this.upTo = new int[items.size()];
      int sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += weight.applyAsInt(items.get(i));
        upTo[i] = sum;
      }
    }

    T pick(Dice dice) {
      int drawn = dice.below(upTo[upTo.length - 1]);
      int low = 0;
      int high = upTo.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (upTo[middle] > drawn) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return items.get(low);
    }
  }

  static Weighted<Surname> surnamesOf(String origin) {
    return Objects.requireNonNull(SURNAMES_BY_ORIGIN.get(origin));
  }

  /** Names that parents of that origin gave in that year; male or female. */
  static Weighted<GivenName> givenNames(boolean male, String origin, int year, Dice dice) {
    String from = origin.equals("gr") ? "nl" : origin;
    String era = "m";
    if (from.equals("nl") && dice.chance(750)) {
      era = year < 1962 ? "o" : year > 1975 ? "y" : "m";
    }
    return Objects.requireNonNull(GIVEN_NAMES.get((male ? "M" : "V") + from + era));
  }

  private static Weighted<Surname> surnames(@Nullable String origin) {
    return new Weighted<>(
        rows("surnames.tsv").stream()
            .map(c -> new Surname(c[0].isEmpty() ? null : c[0], c[1], Integer.parseInt(c[2]), c[3]))
            .filter(s -> origin == null || s.origin.equals(origin))
            .toList(),
        Surname::weight);
  }

  private static List<String[]> rows(String resource) {
    try (InputStream in = Objects.requireNonNull(NameLists.class.getResourceAsStream(resource));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      boolean header = true;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        if (!header) {
          rows.add(line.split("\t", -1));
        }
        header = false;
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
