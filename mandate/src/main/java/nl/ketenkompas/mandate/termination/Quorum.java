package nl.ketenkompas.mandate.termination;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Did enough parties ask to end the agreement early? Each party counts once, however many bodies
 * stand behind it: its own notice, or the notices of all its bodies together. Only parties that
 * have signed count; how many it takes stays the same. Immutable and thread safe; time grows with
 * the square of the number of notices.
 *
 * <pre>{@code
 * Termination status = Quorum.of(agreement).status(signatures, notices, null, LocalDate.of(2011, 9, 1));
 * }</pre>
 *
 * <p>Rules FM-13.QUORUM, FM-13.SETTLE, FM-13.EXPIRE, FM-P.G.
 */
public final class Quorum {
  private final MandateTerms terms;
  private final LocalDate from;
  private final @Nullable LocalDate until;

  private Quorum(Agreement<MandateTerms> agreement) {
    terms = agreement.terms();
    DateRange inForce = MandateTerms.inForce(agreement);
    from = inForce.from();
    until = inForce.until();
  }

  /**
   * Obtains the quorum of an agreement.
   *
   * @param agreement read with {@link MandateTerms#KIND}
   * @return the quorum
   */
  public static Quorum of(Agreement<MandateTerms> agreement) {
    return new Quorum(agreement);
  }

  /**
   * Whether the agreement still runs.
   *
   * @param signatures of the parties
   * @param notices that were given, in any order
   * @param settledOn the day on which the consequences were settled, or null
   * @param asOf the day asked about
   * @return the status on that day
   */
  public Termination status(
      List<Signature> signatures,
      List<Notice> notices,
      @Nullable LocalDate settledOn,
      LocalDate asOf) {
    if (until != null && !asOf.isBefore(until)) {
      return new Termination.Expired(
          until, List.of(Reason.of(MandateReason.TERM_EXPIRED, Fact.date(until))));
    }
    MandateTerms.Termination early = terms.termination();
    if (early == null) {
      return new Termination.Running(List.of(), 0, List.of(Reason.of(MandateReason.NO_EARLY_END)));
    }
    int needed = early.notices();
    LocalDate since = reached(early, signatures, notices, asOf);
    if (since == null) {
      List<String> parties = asking(early, signatures, notices, asOf);
      return new Termination.Running(
          parties,
          needed,
          List.of(
              Reason.of(
                  MandateReason.NOTICES_SHORT, Fact.number(parties.size()), Fact.number(needed))));
    }
    Reason enough = Reason.of(MandateReason.QUORUM_REACHED, Fact.number(needed), Fact.date(since));
    if (settledOn != null && !asOf.isBefore(settledOn)) {
      LocalDate on = settledOn.isBefore(since) ? since : settledOn;
      return new Termination.Ended(
          on, List.of(Reason.of(MandateReason.ENDED_EARLY, Fact.date(on)), enough));
    }
    return new Termination.Pending(
        since,
        asking(early, signatures, notices, since),
        List.of(enough, Reason.of(MandateReason.NOT_SETTLED)));
  }

  /**
   * The first day on which enough notices stood: that is final, so later withdrawals do not matter.
   */
  private @Nullable LocalDate reached(
      MandateTerms.Termination early,
      List<Signature> signatures,
      List<Notice> notices,
      LocalDate asOf) {
    TreeSet<LocalDate> days = new TreeSet<>();
    days.add(from);
    notices.forEach(notice -> days.add(notice.standing().from()));
    signatures.forEach(signature -> days.add(signature.on()));
    for (LocalDate day : days) {
      if (!day.isBefore(from)
          && !day.isAfter(asOf)
          && asking(early, signatures, notices, day).size() >= early.notices()) {
        return day;
      }
    }
    return null;
  }

  private List<String> asking(
      MandateTerms.Termination early,
      List<Signature> signatures,
      List<Notice> notices,
      LocalDate day) {
    return terms.parties().stream()
        .filter(party -> signed(party, signatures, day) && asks(early, party, notices, day))
        .map(MandateTerms.Party::id)
        .toList();
  }

  private static boolean signed(
      MandateTerms.Party party, List<Signature> signatures, LocalDate day) {
    return signatures.stream().anyMatch(s -> s.party().equals(party.id()) && !day.isBefore(s.on()));
  }

  private static boolean asks(
      MandateTerms.Termination early,
      MandateTerms.Party party,
      List<Notice> notices,
      LocalDate day) {
    return stands(early, party.id(), notices, day)
        || party.bodies().stream().allMatch(body -> stands(early, body.id(), notices, day));
  }

  private static boolean stands(
      MandateTerms.Termination early, String id, List<Notice> notices, LocalDate day) {
    return notices.stream()
        .anyMatch(
            n ->
                n.from().equals(id)
                    && n.authorised()
                    && (n.written() || !early.written())
                    && n.standing().contains(day));
  }
}
