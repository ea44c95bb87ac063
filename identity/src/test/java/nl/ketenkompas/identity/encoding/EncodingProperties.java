package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.identity.encoding.EncodedLinkage.Link;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Population;

class EncodingProperties {
  private static final Agreement<EncodingTerms> ALL_PAIRS =
      Encodings.terms("basic", ",\n    \"blocking\": {\"tables\": 60, \"bits\": 14}", "");
  private static final Agreement<EncodingTerms> TERMS = Encodings.terms("salted");

  private static byte[] file(List<PersonRecord> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EncodedFile.of(TERMS, Population.POLICE)
        .write(PersonEncoder.of(TERMS, Encodings.KEYS).encode("police", records).persons(), out);
    return out.toByteArray();
  }

  @Property
  void secretPersonsDoNotShowInTheFileNorDoesTheOrder(
      @ForAll @IntRange(min = 1, max = 1000) int seed, @ForAll Random random) throws IOException {
    List<PersonRecord> open = police(seed);
    List<PersonRecord> all = new ArrayList<>(open);
    police(seed + 5000)
        .forEach(
            record -> {
              if (open.stream().noneMatch(other -> other.key().equals(record.key()))) {
                all.add(record.withSecret(true));
              }
            });
    Collections.shuffle(all, random);
    assertThat(file(all)).isEqualTo(file(open));
  }

  private static List<PersonRecord> police(int seed) {
    return Encodings.records(Population.of(seed, 12)).getOrDefault("police", List.of());
  }

  private static EncodedPersons random(Random random, int size, String prefix) {
    List<String> names = new ArrayList<>();
    List<long[]> filters = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      names.add(prefix + (size - i));
      long[] filter = new long[16];
      filter[0] = 0xffff_ffffL;
      filter[0] ^= 1L << random.nextInt(12);
      filter[0] ^= 1L << random.nextInt(12);
      filters.add(filter);
    }
    return EncodedPersons.of(EncodingTerms.KIND.hash(ALL_PAIRS), 1024, names, filters);
  }

  @Property
  void linksAsSomebodyWouldByHand(
      @ForAll Random random,
      @ForAll @IntRange(max = 9) int left,
      @ForAll @IntRange(max = 9) int right) {
    EncodedPersons ours = random(random, left, "a");
    EncodedPersons theirs = random(random, right, "x");
    EncodedLinkage linkage = PersonLinker.of(ALL_PAIRS).link(ours, theirs);
    Map<Integer, List<Link>> bySimilarity = new TreeMap<>(Collections.reverseOrder());
    for (int i = 0; i < left; i++) {
      for (int j = 0; j < right; j++) {
        int similarity = ours.similarity(i, theirs, j);
        if (similarity >= 760) {
          bySimilarity
              .computeIfAbsent(similarity, s -> new ArrayList<>())
              .add(new Link(ours.keys().get(i), theirs.keys().get(j), similarity));
        }
      }
    }
    List<Link> links = new ArrayList<>();
    List<Link> review = new ArrayList<>();
    List<String> out = new ArrayList<>();
    bySimilarity
        .values()
        .forEach(
            pairs -> {
              List<Link> free =
                  pairs.stream()
                      .filter(p -> !out.contains(p.left()) && !out.contains(p.right()))
                      .toList();
              for (Link pair : free) {
                boolean only =
                    free.stream()
                        .noneMatch(
                            other ->
                                !other.equals(pair)
                                    && (other.left().equals(pair.left())
                                        || other.right().equals(pair.right())));
                (only && pair.similarity() >= 800 ? links : review).add(pair);
              }
              free.stream()
                  .filter(pair -> pair.similarity() >= 800)
                  .forEach(
                      pair -> {
                        out.add(pair.left());
                        out.add(pair.right());
                      });
            });
    assertThat(linkage.links()).containsExactlyInAnyOrderElementsOf(links);
    assertThat(linkage.review()).containsExactlyInAnyOrderElementsOf(review);
  }

  @Property
  void similarityIsThatOfTheBits(@ForAll Random random) {
    long[] one = random.longs(16).toArray();
    long[] other = random.longs(16).toArray();
    int common = 0;
    int together = 0;
    for (int bit = 0; bit < 1024; bit++) {
      boolean a = (one[bit / 64] >>> bit % 64 & 1) == 1;
      boolean b = (other[bit / 64] >>> bit % 64 & 1) == 1;
      common += a && b ? 1 : 0;
      together += (a ? 1 : 0) + (b ? 1 : 0);
    }
    String hash = EncodingTerms.KIND.hash(ALL_PAIRS);
    int similarity =
        EncodedPersons.of(hash, 1024, List.of("a"), List.of(one))
            .similarity(0, EncodedPersons.of(hash, 1024, List.of("x"), List.of(other)), 0);
    assertThat(similarity).isEqualTo(2000 * common / together);
  }
}
