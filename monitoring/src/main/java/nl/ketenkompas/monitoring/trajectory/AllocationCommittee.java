package nl.ketenkompas.monitoring.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.monitoring.MonitoringReason;
import nl.ketenkompas.monitoring.agreement.ReviewTerms;

/**
 * The agenda of the trajectory allocation committee (<i>trajecttoewijzingscommissie</i>): so many
 * files a week (SK-I7), the heaviest care weight first (SK-I10), then who has waited longest, then
 * the key. Whoever reported a client has no say over where the client goes. Immutable and thread
 * safe.
 */
public final class AllocationCommittee {
  private final ReviewTerms.Allocation terms;
  private final List<Integer> weights;

  private AllocationCommittee(ReviewTerms.Allocation terms) {
    this.terms = terms;
    this.weights = terms.weights().stream().map(ReviewTerms.Weight::id).toList();
  }

  /**
   * Obtains the committee of an agreement.
   *
   * @param agreement as read by {@link ReviewTerms#KIND}
   * @return the committee, or empty when the agreement has none
   */
  public static Optional<AllocationCommittee> of(Agreement<ReviewTerms> agreement) {
    return Optional.ofNullable(agreement.terms().allocation()).map(AllocationCommittee::new);
  }

  /**
   * What is discussed at a meeting.
   *
   * @param on the day of the meeting; files that are complete later do not count
   * @param files that wait, in any order; one that is given twice counts once
   * @return what is discussed, what waits, and what is remarkable
   */
  public AllocationMeeting meeting(LocalDate on, Collection<AllocationFile> files) {
    List<AllocationFile> ready =
        files.stream()
            .distinct()
            .filter(file -> !file.since().isAfter(on))
            .sorted(
                Comparator.comparingInt(this::rank)
                    .thenComparing(AllocationFile::since)
                    .thenComparing(file -> file.key().toString()))
            .toList();
    int now = Math.min(terms.most(), ready.size());
    List<AllocationFile> waiting = ready.subList(now, ready.size());
    List<Finding> findings = new ArrayList<>();
    Fact day = Fact.date(on);
    if (now < terms.least()) {
      findings.add(
          finding(
              Severity.INFO,
              MonitoringReason.MEETING_TOO_SHORT,
              Fact.number(now),
              day,
              Fact.number(terms.least())));
    }
    if (!waiting.isEmpty()) {
      findings.add(
          finding(Severity.WARNING, MonitoringReason.FILES_WAIT, Fact.number(waiting.size()), day));
    }
    for (AllocationFile file : ready) {
      if (rank(file) == weights.size()) {
        findings.add(
            finding(Severity.WARNING, MonitoringReason.WEIGHT_UNKNOWN, Fact.record(file.key())));
      }
    }
    return new AllocationMeeting(on, ready.subList(0, now), waiting, findings);
  }

  private int rank(AllocationFile file) {
    Integer weight = file.weight();
    int place = weight == null ? -1 : weights.indexOf(weight);
    return place < 0 ? weights.size() : place;
  }

  private static Finding finding(Severity severity, MonitoringReason code, Fact... facts) {
    return new Finding(severity, "", Reason.of(code, facts));
  }

  /**
   * Why an institution has no say over where a client goes.
   *
   * @param institution its code
   * @param file of the client
   * @return the reason, or empty when it has a say
   */
  public Optional<Reason> noSay(String institution, AllocationFile file) {
    return file.reportedBy().equals(institution)
        ? Optional.of(Reason.of(MonitoringReason.NO_SAY, Fact.code(institution)))
        : Optional.empty();
  }
}
