package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.KnownPersons;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.encoding.EncodedLinkage.Link;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Population;
import org.junit.jupiter.api.Test;

/**
 * How well encoded people are found, beside the same people in plain: the same pairs compared by
 * the very pairs of letters, and the recognition agreement without BSNs. People of another seed
 * than those on whom weights and thresholds were chosen. The figures go to {@code
 * target/encoding-quality.tsv}.
 */
class LinkingQualityTest {
  private static final Population POPULATION = Population.of(20261123, 1000);

  /** What was found, by how many pairs there are in truth. */
  private record Quality(int right, int found, int truth) {
    double f1() {
      return 2.0 * right / (found + truth);
    }

    @Override
    public String toString() {
      long thousandths = Math.round(1000 * f1());
      return thousandths + "\t" + right + "\t" + found + "\t" + truth;
    }
  }

  private static Quality quality(
      Collection<Map.Entry<SourceKey, SourceKey>> pairs,
      List<PersonRecord> left,
      List<PersonRecord> right) {
    int good = 0;
    for (Map.Entry<SourceKey, SourceKey> pair : pairs) {
      good += person(pair.getKey()) == person(pair.getValue()) ? 1 : 0;
    }
    Set<Integer> people = new HashSet<>();
    left.forEach(record -> people.add(person(record.key())));
    int truth = (int) right.stream().filter(r -> people.contains(person(r.key()))).count();
    return new Quality(good, pairs.size(), truth);
  }

  private static int person(SourceKey key) {
    return POPULATION.personOf(key).orElseThrow();
  }

  private static Quality encoded(
      Agreement<EncodingTerms> terms, List<PersonRecord> left, List<PersonRecord> right) {
    PersonEncoder encoder = PersonEncoder.of(terms, Encodings.KEYS);
    Map<String, SourceKey> back = new HashMap<>();
    for (List<PersonRecord> records : List.of(left, right)) {
      records.forEach(record -> back.put(encoder.keyOf(record.key()), record.key()));
    }
    EncodedLinkage linkage =
        PersonLinker.of(terms)
            .link(
                encoder.encode(left.get(0).key().partner(), left).persons(),
                encoder.encode(right.get(0).key().partner(), right).persons());
    List<Map.Entry<SourceKey, SourceKey>> pairs = new ArrayList<>();
    for (Link link : linkage.links()) {
      SourceKey ours = back.get(link.left());
      SourceKey theirs = back.get(link.right());
      if (ours == null || theirs == null) {
        throw new IllegalStateException("a name of nobody");
      }
      pairs.add(Map.entry(ours, theirs));
    }
    return quality(pairs, left, right);
  }

  /** Dice over the pairs of letters and values themselves, with the same weights. */
  private static Quality plain(
      EncodingTerms terms, List<PersonRecord> left, List<PersonRecord> right) {
    record Pair(int left, int right, double similarity) {}
    List<Map<String, Integer>> ours = left.stream().map(r -> PlainTokens.of(r, terms)).toList();
    List<Map<String, Integer>> theirs = right.stream().map(r -> PlainTokens.of(r, terms)).toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      for (int j = 0; j < theirs.size(); j++) {
        double similarity = PlainTokens.dice(ours.get(i), theirs.get(j));
        if (similarity >= terms.linkFrom() / 1000.0) {
          pairs.add(new Pair(i, j, similarity));
        }
      }
    }
    pairs.sort(Comparator.comparing(pair -> -pair.similarity()));
    Map<SourceKey, SourceKey> links = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      SourceKey key = left.get(pair.left()).key();
      if (!links.containsKey(key) && taken.add(pair.right())) {
        links.put(key, right.get(pair.right()).key());
      }
    }
    return quality(links.entrySet(), left, right);
  }

  private static Quality recognised(List<PersonRecord> left, List<PersonRecord> right) {
    List<Client> clients = new ArrayList<>();
    Map<ClientId, SourceKey> of = new HashMap<>();
    for (PersonRecord record : left) {
      ClientId id = new ClientId("C" + clients.size());
      clients.add(new Client(id, List.of(record.withBsn(null))));
      of.put(id, record.key());
    }
    KnownPersons known = Recogniser.of(RecognitionTerms.preset("vng-2008")).knownPersons(clients);
    List<Map.Entry<SourceKey, SourceKey>> pairs = new ArrayList<>();
    for (PersonRecord record : right) {
      if (known.recognise(record.withBsn(null)) instanceof Recognition.Known found) {
        SourceKey key = of.get(found.client());
        if (key != null) {
          pairs.add(Map.entry(key, record.key()));
        }
      }
    }
    return quality(pairs, left, right);
  }

  @Test
  void encodedPeopleAreFoundAboutAsWellAsPlainOnes() throws IOException {
    Map<String, List<PersonRecord>> records = Encodings.records(POPULATION);
    List<String> table = new ArrayList<>();
    table.add("left\tright\thow\tf1\tright pairs\tfound\ttruth");
    for (String[] partners :
        new String[][] {
          {"municipality", "police"}, {"municipality", "mental-health"}, {"shelter", "police"}
        }) {
      List<PersonRecord> left = records.getOrDefault(partners[0], List.of());
      List<PersonRecord> right = records.getOrDefault(partners[1], List.of());
      String who = partners[0] + "\t" + partners[1] + "\t";
      Map<String, Quality> all = new TreeMap<>();
      Quality plain = plain(EncodingTerms.preset("basic").terms(), left, right);
      all.put("plain", plain);
      all.put("plain recognition", recognised(left, right));
      for (String preset : EncodingTerms.presets()) {
        all.put(preset, encoded(EncodingTerms.preset(preset), left, right));
      }
      all.forEach((how, quality) -> table.add(who + how + "\t" + quality));
      assertThat(all.values()).as(who + all).allMatch(quality -> quality.f1() > 0.8);
      for (String preset : EncodingTerms.presets()) {
        Quality quality = encoded(EncodingTerms.preset(preset), left, right);
        assertThat(quality.f1()).as(who + preset + all).isGreaterThan(plain.f1() - 0.04);
      }
    }
    Path file = Path.of("target", "encoding-quality.tsv");
    Files.createDirectories(Path.of("target"));
    Files.writeString(file, String.join("\n", table) + "\n", StandardCharsets.UTF_8);
  }
}
