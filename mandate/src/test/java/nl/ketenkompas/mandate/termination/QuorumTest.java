package nl.ketenkompas.mandate.termination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Covers({"FM-13.QUORUM", "FM-13.SETTLE", "FM-13.EXPIRE"})
class QuorumTest {
  private static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");
  private static final LocalDate SIGNED = LocalDate.of(2011, 2, 1);
  private static final LocalDate MAY = LocalDate.of(2011, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2011, 6, 1);
  private static final List<String> PARTIES = List.of("A", "B", "C", "D", "E", "F", "G");

  private static List<Signature> signatures(List<String> parties) {
    return parties.stream().map(party -> new Signature(party, SIGNED)).toList();
  }

  private static List<Notice> notices(String... from) {
    return Stream.of(from).map(party -> Notice.of(party, DateRange.from(MAY))).toList();
  }

  private static Termination status(
      List<Notice> notices, @Nullable LocalDate settledOn, LocalDate asOf) {
    return Quorum.of(GRONINGEN).status(signatures(PARTIES), notices, settledOn, asOf);
  }

  private static String name(Termination status) {
    return status.fold(r -> "RUNNING", p -> "PENDING", e -> "ENDED", e -> "EXPIRED");
  }

  @Test
  void fourOfSevenWhicheverTheyAre() {
    for (int votes = 0; votes < 1 << 7; votes++) {
      List<String> asking = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        if ((votes >> i & 1) == 1) {
          asking.add(PARTIES.get(i));
        }
      }
      Termination status = status(notices(asking.toArray(String[]::new)), null, JUNE);
      assertThat(name(status)).isEqualTo(asking.size() >= 4 ? "PENDING" : "RUNNING");
    }
  }

  @Test
  void corporationsAreOneVoteAndOnlyTogether() {
    assertThat(name(status(notices("A", "B", "HUISMEESTERS", "LEFIER", "NIJESTEE"), null, JUNE)))
        .isEqualTo("RUNNING");
    assertThat(
            name(status(notices("A", "B", "C", "HUISMEESTERS", "LEFIER", "NIJESTEE"), null, JUNE)))
        .isEqualTo("PENDING");
    assertThat(name(status(notices("A", "B", "C", "HUISMEESTERS", "LEFIER"), null, JUNE)))
        .isEqualTo("RUNNING");
  }

  @Test
  void noticeMustBeWrittenByAnAuthorisedSignatory() {
    List<Notice> three = notices("A", "B", "C");
    DateRange standing = DateRange.from(MAY);
    assertThat(name(status(plus(three, new Notice("D", standing, true, true)), null, JUNE)))
        .isEqualTo("PENDING");
    assertThat(name(status(plus(three, new Notice("D", standing, false, true)), null, JUNE)))
        .isEqualTo("RUNNING");
    assertThat(name(status(plus(three, new Notice("D", standing, true, false)), null, JUNE)))
        .isEqualTo("RUNNING");
  }

  @Test
  void noticeWithdrawnBeforeTheFourthDoesNotCount() {
    List<Notice> three = notices("B", "C", "D");
    Notice withdrawn = Notice.of("A", DateRange.of(SIGNED, MAY));
    Notice kept = Notice.of("A", DateRange.of(SIGNED, MAY.plusDays(1)));
    assertThat(name(status(plus(three, withdrawn), null, JUNE))).isEqualTo("RUNNING");
    assertThat(status(plus(three, kept), null, JUNE))
        .isInstanceOfSatisfying(
            Termination.Pending.class,
            pending -> {
              assertThat(pending.since()).isEqualTo(MAY);
              assertThat(pending.parties()).containsExactly("A", "B", "C", "D");
            });
  }

  @Test
  void onlyPartiesThatSignedCountOutOfSevenAllTheSame() {
    Quorum quorum = Quorum.of(GRONINGEN);
    List<Notice> four = notices("A", "B", "C", "D");
    assertThat(name(quorum.status(signatures(List.of("A", "B", "C")), four, null, JUNE)))
        .isEqualTo("RUNNING");
    assertThat(name(quorum.status(signatures(List.of("A", "B", "C", "D")), four, null, JUNE)))
        .isEqualTo("PENDING");
    List<Signature> late = new ArrayList<>(signatures(List.of("A", "B", "C")));
    late.add(new Signature("D", JUNE));
    assertThat(name(quorum.status(late, four, null, JUNE.minusDays(1)))).isEqualTo("RUNNING");
    assertThat(((Termination.Pending) quorum.status(late, four, null, JUNE)).since())
        .isEqualTo(JUNE);
  }

  @Test
  void mandatesGoOnUntilSettlement() {
    List<Notice> four = notices("A", "B", "C", "G");
    assertThat(name(status(four, null, MAY.minusDays(1)))).isEqualTo("RUNNING");
    assertThat(name(status(four, JUNE, MAY))).isEqualTo("PENDING");
    assertThat(name(status(four, JUNE, JUNE.minusDays(1)))).isEqualTo("PENDING");
    assertThat(((Termination.Ended) status(four, JUNE, JUNE)).on()).isEqualTo(JUNE);
    assertThat(((Termination.Ended) status(four, SIGNED, JUNE)).on()).isEqualTo(MAY);
    assertThat(name(status(notices("A", "B", "C"), JUNE, JUNE))).isEqualTo("RUNNING");
  }

  @Test
  void expiryGoesBeforeEverything() {
    LocalDate end = LocalDate.of(2012, 7, 1);
    List<Notice> four = notices("A", "B", "C", "G");
    assertThat(name(status(four, JUNE, end.minusDays(1)))).isEqualTo("ENDED");
    assertThat(((Termination.Expired) status(four, JUNE, end)).on()).isEqualTo(end);
    assertThat(name(status(List.of(), null, end.minusDays(1)))).isEqualTo("RUNNING");
  }

  @Test
  void noticesFromBeforeTheTermCountFromItsFirstDay() {
    LocalDate before = LocalDate.of(2010, 12, 1);
    List<Signature> early = PARTIES.stream().map(p -> new Signature(p, before)).toList();
    List<Notice> four =
        Stream.of("A", "B", "C", "D").map(p -> Notice.of(p, DateRange.from(before))).toList();
    assertThat(((Termination.Pending) Quorum.of(GRONINGEN).status(early, four, null, MAY)).since())
        .isEqualTo(LocalDate.of(2011, 1, 1));
  }

  @Test
  void citesItsClauses() {
    assertThat(status(notices("A"), null, JUNE).reasons())
        .extracting(Reason::toString)
        .containsExactly("FM-13.QUORUM NOTICES_SHORT [number:1, number:4]");
    assertThat(status(notices("A", "B", "C", "D"), null, JUNE).reasons())
        .extracting(Reason::toString)
        .containsExactly(
            "FM-13.QUORUM QUORUM_REACHED [number:4, date:2011-05-01]", "FM-13.SETTLE NOT_SETTLED");
  }

  private static List<Notice> plus(List<Notice> notices, Notice notice) {
    return Stream.concat(notices.stream(), Stream.of(notice)).toList();
  }
}
