package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Population;
import org.junit.jupiter.api.Test;

/**
 * What somebody without the key finds out who has the file, the agreement and, worst case, the very
 * same people in plain. The rates go to {@code target/encoding-attacks.tsv}, in thousandths of the
 * people in the file.
 *
 * <p><b>By frequency</b>: the filters that come most often are taken for the names that come most
 * often. <b>By likeness</b>: the attacker encodes the plain people with a key of his own and takes
 * that person for another whose likenesses to all others, sorted, are most the same.
 *
 * <p>Not tried: attacks that take the filter apart into pairs of letters by which bits come
 * together, and attacks with a list of known pairs of person and filter.
 */
class FrequencyAttackTest {
  private static final int PEOPLE = 250;
  private static final String SURNAME_ONLY =
      "\"parts\": [{\"part\": \"SURNAME\", \"positions\": 14, \"required\": true}]";
  private static final String SOFT = "\"balanced\": true, \"folds\": 0, \"flipsPer1024\": 16";
  private static final String NONE = "\"balanced\": false, \"folds\": 0, \"flipsPer1024\": 0";

  private static Map<String, Agreement<EncodingTerms>> options() {
    Map<String, Agreement<EncodingTerms>> options = new LinkedHashMap<>();
    String all = EncodedParts.ALL;
    options.put("surname only", Encodings.terms("basic", all, SURNAME_ONLY));
    options.put(
        "surname only, balanced",
        Encodings.terms("basic", all, SURNAME_ONLY, "\"balanced\": false", "\"balanced\": true"));
    options.put(
        "surname only, folded",
        Encodings.terms("basic", all, SURNAME_ONLY, "\"folds\": 0", "\"folds\": 1"));
    options.put(
        "surname only, noise 16",
        Encodings.terms("basic", all, SURNAME_ONLY, "\"flipsPer1024\": 0", "\"flipsPer1024\": 16"));
    options.put(
        "surname only, salted",
        Encodings.terms("salted", EncodedParts.of("salted"), SURNAME_ONLY, SOFT, NONE));
    options.put("basic", Encodings.terms("basic"));
    options.put("basic, salted", Encodings.terms("salted", SOFT, NONE));
    options.put("hardened", Encodings.terms("hardened"));
    options.put(
        "hardened, noise 128",
        Encodings.terms("hardened", "\"flipsPer1024\": 16", "\"flipsPer1024\": 128"));
    options.put("salted", Encodings.terms("salted"));
    return options;
  }

  private static List<PersonRecord> people() {
    return Encodings.records(Population.of(20261124, 900))
        .getOrDefault("municipality", List.of())
        .stream()
        .filter(record -> record.name().coreKey().isPresent() && record.birthDate().year() > 0)
        .limit(PEOPLE)
        .toList();
  }

  private static List<long[]> filters(
      Agreement<EncodingTerms> terms, DomainKeys keys, List<PersonRecord> people) {
    PersonEncoder encoder = PersonEncoder.of(terms, keys);
    List<long[]> filters = new ArrayList<>();
    for (PersonRecord person : people) {
      long[] filter = encoder.encode(person);
      if (filter == null) {
        throw new IllegalStateException("everybody here is complete");
      }
      filters.add(filter);
    }
    return filters;
  }

  /** The values from the most to the least frequent; equals by their own order. */
  private static List<String> ranked(List<String> values) {
    Map<String, Long> counts =
        values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.keySet().stream()
        .sorted(
            Comparator.comparing((String value) -> -counts.getOrDefault(value, 0L))
                .thenComparing(v -> v))
        .toList();
  }

  /** How many surnames are guessed right by rank. */
  private static int byFrequency(List<long[]> filters, List<PersonRecord> people) {
    List<String> seen = filters.stream().map(Arrays::toString).toList();
    List<String> names = people.stream().map(p -> p.name().coreKey().orElse("")).toList();
    List<String> rankedNames = ranked(names);
    List<String> rankedFilters = ranked(seen);
    Map<String, String> guess = new HashMap<>();
    for (int i = 0; i < Math.min(rankedNames.size(), rankedFilters.size()); i++) {
      guess.put(rankedFilters.get(i), rankedNames.get(i));
    }
    int right = 0;
    for (int i = 0; i < names.size(); i++) {
      right += names.get(i).equals(guess.get(seen.get(i))) ? 1 : 0;
    }
    return right;
  }

  /** How many people are found by how alike they are to all others. */
  private static int byLikeness(List<long[]> filters, List<long[]> own) {
    int[][] theirs = likenesses(filters);
    int[][] ours = likenesses(own);
    int right = 0;
    for (int i = 0; i < theirs.length; i++) {
      int best = -1;
      long least = Long.MAX_VALUE;
      for (int j = 0; j < ours.length; j++) {
        long difference = 0;
        for (int k = 0; k < theirs[i].length; k++) {
          difference += Math.abs(theirs[i][k] - ours[j][k]);
        }
        if (difference < least) {
          least = difference;
          best = j;
        }
      }
      right += best == i ? 1 : 0;
    }
    return right;
  }

  private static int[][] likenesses(List<long[]> filters) {
    int[][] likenesses = new int[filters.size()][filters.size()];
    for (int i = 0; i < likenesses.length; i++) {
      for (int j = 0; j < likenesses.length; j++) {
        long[] one = filters.get(i);
        long[] other = filters.get(j);
        int together = 0;
        for (int w = 0; w < one.length; w++) {
          together += Long.bitCount(one[w]) + Long.bitCount(other[w]);
        }
        likenesses[i][j] =
            EncodedPersons.similarity(
                EncodedPersons.common(one, 0, other, 0, one.length), together);
      }
      Arrays.sort(likenesses[i]);
    }
    return likenesses;
  }

  @Test
  void hardeningTakesAwayWhatFrequenciesTell() throws IOException {
    List<PersonRecord> people = people();
    DomainKeys attackers = DomainKeys.of(List.of(DomainKey.of("linking", 1, Keys.secret(666))));
    Map<String, Integer> frequency = new LinkedHashMap<>();
    Map<String, Integer> likeness = new LinkedHashMap<>();
    StringBuilder table = new StringBuilder("option\tby frequency\tby likeness\n");
    options()
        .forEach(
            (option, terms) -> {
              List<long[]> filters = filters(terms, Encodings.KEYS, people);
              int found = byFrequency(filters, people) * 1000 / PEOPLE;
              int alike = byLikeness(filters, filters(terms, attackers, people)) * 1000 / PEOPLE;
              frequency.put(option, found);
              likeness.put(option, alike);
              table.append(option).append('\t').append(found).append('\t').append(alike);
              table.append('\n');
            });
    Files.createDirectories(Path.of("target"));
    Files.writeString(
        Path.of("target", "encoding-attacks.tsv"), table.toString(), StandardCharsets.UTF_8);

    assertThat(people).hasSize(PEOPLE);
    int bare = frequency.getOrDefault("surname only", 0);
    assertThat(bare).as(table.toString()).isGreaterThan(50);
    for (String option : List.of("surname only, noise 16", "surname only, salted")) {
      assertThat(frequency.getOrDefault(option, 1000)).as(option + table).isLessThan(bare / 2);
    }
    for (String option : EncodingTerms.presets()) {
      assertThat(frequency.getOrDefault(option, 1000)).as(option + table).isLessThan(30);
    }
    assertThat(likeness.getOrDefault("hardened, noise 128", 1000))
        .as(table.toString())
        .isLessThan(likeness.getOrDefault("basic", 0) / 2);
  }
}
