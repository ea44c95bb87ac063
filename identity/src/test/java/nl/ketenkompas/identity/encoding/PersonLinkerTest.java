package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.identity.encoding.EncodedLinkage.Link;
import nl.ketenkompas.model.agreement.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With filters written out: of 256 bits, named by a letter, so many ones from a place on. */
class PersonLinkerTest {
  private static final String BLOCKING = ",\n    \"blocking\": {\"tables\": 60, \"bits\": 14}";

  private static Agreement<EncodingTerms> terms(String blocking) {
    return Encodings.terms(
        "basic",
        "\"bits\": 1024",
        "\"bits\": 256",
        "\"linkFrom\": 800",
        "\"linkFrom\": 900",
        "\"reviewFrom\": 760",
        "\"reviewFrom\": 700",
        BLOCKING,
        blocking);
  }

  private static final Agreement<EncodingTerms> ALL = terms("");

  private static EncodedPersons persons(Agreement<EncodingTerms> terms, String... all) {
    List<String> names = new ArrayList<>();
    List<long[]> filters = new ArrayList<>();
    for (String each : all) {
      String[] parts = each.split(":", -1);
      names.add(parts[0]);
      long[] filter = new long[4];
      for (int bit = Integer.parseInt(parts[1]); bit < Integer.parseInt(parts[2]); bit++) {
        filter[bit >>> 6] |= 1L << bit;
      }
      filters.add(filter);
    }
    return EncodedPersons.of(EncodingTerms.KIND.hash(terms), 256, names, filters);
  }

  private static EncodedLinkage link(EncodedPersons left, EncodedPersons right) {
    return PersonLinker.of(ALL).link(left, right);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 1000, link",
    "0, 81, 895, review",
    "0, 82, 901, link",
    "0, 54, 701, review",
    "0, 53, 692, none",
    "100, 200, 0, none",
    "0, 0, 0, none"
  })
  void asAlikeAsTheAgreementAsks(int from, int to, int similarity, String outcome) {
    EncodedPersons left = persons(ALL, "a:0:100");
    EncodedPersons right = persons(ALL, "x:" + from + ":" + to);
    assertThat(left.similarity(0, right, 0)).isEqualTo(similarity);
    List<Link> pair = List.of(new Link("a", "x", similarity));
    EncodedLinkage linkage = link(left, right);
    assertThat(linkage.links()).isEqualTo(outcome.equals("link") ? pair : List.of());
    assertThat(linkage.review()).isEqualTo(outcome.equals("review") ? pair : List.of());
    assertThat(linkage.compared()).isEqualTo(1);
  }

  @Test
  void theMostAlikeComeFirstAndAreOut() {
    EncodedLinkage linkage =
        link(persons(ALL, "a:0:100", "b:0:98"), persons(ALL, "x:0:99", "y:0:100", "z:0:60"));
    assertThat(linkage.links()).containsExactly(new Link("a", "y", 1000), new Link("b", "x", 994));
    assertThat(linkage.review()).isEmpty();
    assertThat(linkage).hasToString("EncodedLinkage[2 links, 0 to review]");
  }

  @Test
  void whoIsEquallyAlikeToTwoIsLinkedToNeither() {
    EncodedLinkage linkage =
        link(persons(ALL, "a:0:100", "b:120:200"), persons(ALL, "x:0:99", "y:1:100", "z:120:200"));
    assertThat(linkage.links()).containsExactly(new Link("b", "z", 1000));
    assertThat(linkage.review()).containsExactly(new Link("a", "x", 994), new Link("a", "y", 994));
    assertThat(link(persons(ALL, "x:0:99", "y:1:100"), persons(ALL, "a:0:100")).review())
        .containsExactly(new Link("x", "a", 994), new Link("y", "a", 994));
  }

  @Test
  void whoIsInDoubtIsNotLinkedToTheNextBest() {
    EncodedLinkage linkage =
        link(persons(ALL, "a:0:100"), persons(ALL, "x:0:99", "y:1:100", "z:0:97"));
    assertThat(linkage.links()).isEmpty();
    assertThat(linkage.review()).hasSize(2);
  }

  @Test
  void whoIsLinkedIsNotReviewedToo() {
    EncodedLinkage linkage = link(persons(ALL, "a:0:100"), persons(ALL, "x:0:100", "y:0:80"));
    assertThat(linkage.links()).containsExactly(new Link("a", "x", 1000));
    assertThat(linkage.review()).isEmpty();
  }

  @Test
  void nobodyIsLinkedToNobody() {
    assertThat(link(persons(ALL), persons(ALL, "x:0:9")))
        .isEqualTo(new EncodedLinkage(List.of(), List.of(), 0));
    Agreement<EncodingTerms> blocked = terms(BLOCKING);
    assertThat(PersonLinker.of(blocked).link(persons(blocked), persons(blocked)).links()).isEmpty();
  }

  @Test
  void onlyEncodingsUnderTheAgreementAreCompared() {
    EncodedPersons other = persons(terms(BLOCKING), "x:0:9");
    assertThatThrownBy(() -> link(other, persons(ALL)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> link(persons(ALL), other))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blockingFindsWhatIsTheSameAndComparesLess() {
    Agreement<EncodingTerms> blocked = terms(BLOCKING.replace("60", "3").replace("14", "8"));
    String[] left = new String[40];
    String[] right = new String[40];
    for (int i = 0; i < 40; i++) {
      left[i] = "a" + (10 + i) + ":" + 5 * i + ":" + (5 * i + 56);
      right[i] = left[i].replace('a', 'x');
    }
    EncodedLinkage linkage =
        PersonLinker.of(blocked).link(persons(blocked, left), persons(blocked, right));
    assertThat(linkage.links()).hasSize(40).allMatch(link -> link.similarity() == 1000);
    assertThat(linkage.links()).allMatch(l -> l.left().substring(1).equals(l.right().substring(1)));
    assertThat(linkage.compared()).isBetween(120L, 2400L);
  }

  @Test
  void hitsAreKeptOnce() {
    Hits hits = new Hits();
    for (int i = 0; i < 100_000; i++) {
      hits.add(i % 5_000, 7);
      hits.add(3, i % 11);
    }
    long[] sorted = hits.sorted();
    assertThat(sorted).hasSize(5_010).isSorted();
    assertThat(sorted[0]).isEqualTo(7);
    assertThat(sorted[5_009]).isEqualTo(4_999L << 32 | 7);
  }
}
