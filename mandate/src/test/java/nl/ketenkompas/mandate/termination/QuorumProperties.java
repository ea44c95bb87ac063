package nl.ketenkompas.mandate.termination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

class QuorumProperties {
  private static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");
  private static final List<String> VOICES =
      List.of("A", "B", "C", "D", "E", "F", "G", "HUISMEESTERS", "LEFIER", "NIJESTEE", "X");
  private static final LocalDate FIRST = LocalDate.of(2012, 6, 20);

  @Property
  void isWhatCountingDayByDaySays(@ForAll long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    List<Signature> signatures = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (int i = random.nextInt(20); i > 0; i--) {
      signatures.add(new Signature(VOICES.get(random.nextInt(8)), day(random)));
    }
    for (int i = random.nextInt(20); i > 0; i--) {
      LocalDate from = day(random);
      DateRange standing =
          random.nextBoolean()
              ? DateRange.from(from)
              : DateRange.of(from, from.plusDays(random.nextInt(8)));
      notices.add(
          new Notice(
              VOICES.get(random.nextInt(VOICES.size())),
              standing,
              random.nextInt(8) > 0,
              random.nextInt(8) > 0));
    }
    LocalDate settledOn = random.nextBoolean() ? day(random) : null;
    LocalDate asOf = day(random);
    Termination status = Quorum.of(GRONINGEN).status(signatures, notices, settledOn, asOf);
    assertThat(
            status.<String>fold(
                r -> "RUNNING " + r.parties().size(),
                p -> "PENDING " + p.since(),
                e -> "ENDED " + e.on(),
                e -> "EXPIRED " + e.on()))
        .isEqualTo(naive(signatures, notices, settledOn, asOf));
  }

  private static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(14));
  }

  private static String naive(
      List<Signature> signatures,
      List<Notice> notices,
      @Nullable LocalDate settledOn,
      LocalDate asOf) {
    if (!asOf.isBefore(LocalDate.of(2012, 7, 1))) {
      return "EXPIRED 2012-07-01";
    }
    int count = 0;
    for (LocalDate day = FIRST; !day.isAfter(asOf); day = day.plusDays(1)) {
      Set<String> signed = new HashSet<>();
      Set<String> asking = new HashSet<>();
      for (Signature signature : signatures) {
        if (!day.isBefore(signature.on())) {
          signed.add(signature.party());
        }
      }
      for (Notice notice : notices) {
        if (notice.written() && notice.authorised() && notice.standing().contains(day)) {
          asking.add(notice.from());
        }
      }
      if (asking.containsAll(Set.of("HUISMEESTERS", "LEFIER", "NIJESTEE"))) {
        asking.add("G");
      }
      asking.retainAll(Set.of("A", "B", "C", "D", "E", "F", "G"));
      asking.retainAll(signed);
      count = asking.size();
      if (count >= 4) {
        if (settledOn == null || asOf.isBefore(settledOn)) {
          return "PENDING " + day;
        }
        return "ENDED " + (settledOn.isBefore(day) ? day : settledOn);
      }
    }
    return "RUNNING " + count;
  }
}
