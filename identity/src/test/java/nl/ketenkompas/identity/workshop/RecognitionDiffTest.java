package nl.ketenkompas.identity.workshop;

import static nl.ketenkompas.identity.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.workshop.RecognitionDiff.Outcome;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

class RecognitionDiffTest {
  private static final Agreement<RecognitionTerms> VNG = RecognitionTerms.preset("vng-2008");
  private static final Agreement<RecognitionTerms> WMO = RecognitionTerms.preset("wmo-2015");
  private static final List<PersonRecord> FILE =
      List.of(
          person("a/1", "Jan; ; Vos; 1970-01-02; M; home=1011AB 1"),
          person("b/1", "Jan; ; Vos; 1970-01-02; M"),
          person("c/1", "Jan; ; Vos; 1970-01-02; V; home=1011AB 1"),
          person("d/1", "Eva; ; Bos; 1980-01-02; V"),
          person("e/1", "Emre; ; Kaya; 1980-03-02; M; bsn=999990019"),
          person("f/1", "Emre; ; Kaya; 1980-03-02; M; bsn=999990019"));

  @Test
  @Covers({"SK-C7", "WMO-5.2.9"})
  void saysWhichPairsChangeWithAWitness() {
    RecognitionDiff diff = RecognitionDiff.of(VNG, WMO, FILE);
    assertThat(diff.changes())
        .extracting(c -> c.one() + " " + c.other() + " " + c.before() + " " + c.after())
        .containsExactly(
            "a/1 b/1 TOGETHER REVIEW", "a/1 c/1 APART TOGETHER", "b/1 c/1 APART REVIEW");
    assertThat(diff.changes())
        .extracting(RecognitionDiff.Changed::isWidened)
        .containsExactly(false, true, true);
    assertThat(diff.count(Outcome.APART, Outcome.TOGETHER)).isEqualTo(1);
    assertThat(diff.count(Outcome.TOGETHER, Outcome.APART)).isZero();
    assertThat(diff.witnesses().get(Outcome.APART)).hasSize(2);
    assertThat(diff.changes().get(1).why())
        .extracting(Object::toString)
        .containsExactly("WMO-5.2.9 KEY_MATCHES [code:name-address]", "SK-C10 WITHOUT_BSN");
    assertThat(diff.changes().get(0).why())
        .extracting(Object::toString)
        .containsExactly("SK-C7 KEY_MATCHES [code:name]", "SK-C10 WITHOUT_BSN");
    assertThat(diff).hasToString("RecognitionDiff[3]");
  }

  @Test
  @Covers("SK-C7")
  void anAgreementDoesNotDifferFromItself() {
    assertThat(RecognitionDiff.of(VNG, VNG, FILE).changes()).isEmpty();
    assertThat(RecognitionDiff.of(VNG, VNG, FILE).witnesses()).isEmpty();
  }

  @Test
  @Covers("SK-C7")
  void theOtherWayRoundIsTheOpposite() {
    RecognitionDiff back = RecognitionDiff.of(WMO, VNG, FILE);
    assertThat(back.count(Outcome.TOGETHER, Outcome.APART)).isEqualTo(1);
    assertThat(back.count(Outcome.REVIEW, Outcome.TOGETHER)).isEqualTo(1);
    assertThat(back.count(Outcome.REVIEW, Outcome.APART)).isEqualTo(1);
  }
}
