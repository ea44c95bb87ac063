package nl.ketenkompas.identity.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.identity.agreement.ReviewTerms;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;

/**
 * What people must look at in a register, what saves most first: the cost of what goes wrong times
 * its likelihood, less the cost of the review, all from the agreement. What somebody decided about
 * is not in it. Immutable and thread safe; made from a whole register, in time as {@link
 * nl.ketenkompas.identity.Recogniser#group} takes.
 *
 * <pre>{@code
 * ReviewQueue queue = ReviewQueue.of(clients, day).seenBy(sight);
 * ReviewCase first = queue.duplicates().get(0);
 * }</pre>
 */
public final class ReviewQueue {
  /** The kind of data that a reviewer compares. */
  public static final String IDENTITY = "identity";

  private static final Comparator<ReviewCase> ORDER =
      Comparator.comparingLong(ReviewCase::priority)
          .reversed()
          .thenComparing(each -> each.item().record())
          .thenComparing(each -> each.item().kind());

  private final List<ReviewCase> cases;
  private final LocalDate day;

  private ReviewQueue(List<ReviewCase> cases, LocalDate day) {
    this.cases = cases;
    this.day = day;
  }

  /**
   * Makes the queue of a register with the likelihoods of its agreement.
   *
   * @param clients the register
   * @param day what was put off until a later day waits
   * @return the queue
   */
  public static ReviewQueue of(RegisteredClients clients, LocalDate day) {
    return of(
        clients,
        day,
        Likeliness.byKind(clients.recogniser.agreement().terms().review().likelihood()));
  }

  /**
   * Makes the queue of a register.
   *
   * @param clients the register
   * @param day what was put off until a later day waits
   * @param likeliness how likely it is that something is wrong
   * @return the queue
   */
  public static ReviewQueue of(RegisteredClients clients, LocalDate day, Likeliness likeliness) {
    ReviewTerms.Costs costs = clients.recogniser.agreement().terms().review().costs();
    List<Client> all = new ArrayList<>();
    clients.forEachClient(all::add);
    List<ReviewCase> cases = new ArrayList<>();
    for (ReviewItem item : clients.recogniser.review(counted(clients, all), clients::isSettled)) {
      int percent = likeliness.percent(item, clients);
      long cost = isOfBsn(item) ? costs.wrongMerge() : costs.miss();
      cases.add(
          new ReviewCase(
              item, percent, cost * percent / 100 - costs.review(), clients.deferral(item)));
    }
    cases.sort(ORDER);
    return new ReviewQueue(List.copyOf(cases), day);
  }

  /** With the BSNs that count. */
  private static List<Client> counted(RegisteredClients clients, List<Client> all) {
    return clients.superseded.isEmpty()
        ? all
        : all.stream()
            .map(
                client ->
                    new Client(
                        client.id(),
                        client.records().stream()
                            .map(
                                record ->
                                    record.withBsn(
                                        RegisteredClients.counting(
                                            record.bsn(), clients.superseded)))
                            .toList()))
            .toList();
  }

  private static boolean isOfBsn(ReviewItem item) {
    return item.kind() == ReviewItem.Kind.BSN_DISPUTE;
  }

  /**
   * The same queue as one reviewer may see it: without every case about a client of whom he may not
   * even know that there are data of who it is.
   *
   * @param sight of the reviewer
   * @return the queue
   */
  public ReviewQueue seenBy(Sight sight) {
    return new ReviewQueue(
        cases.stream()
            .filter(
                each ->
                    each.item().clients().stream()
                        .allMatch(client -> sight.level(client, IDENTITY).atLeast(Level.EXISTS)))
            .toList(),
        day);
  }

  /**
   * Clients that may be one person.
   *
   * @return what saves most first, without what was put off
   */
  public List<ReviewCase> duplicates() {
    return cases.stream().filter(each -> isOpen(each) && !isOfBsn(each.item())).toList();
  }

  /**
   * BSNs that may be of two people (WABB-12).
   *
   * @return what saves most first, without what was put off
   */
  public List<ReviewCase> bsnDisputes() {
    return cases.stream().filter(each -> isOpen(each) && isOfBsn(each.item())).toList();
  }

  /**
   * What was put off.
   *
   * @return what saves most first
   */
  public List<ReviewCase> deferred() {
    return cases.stream().filter(each -> !isOpen(each)).toList();
  }

  private boolean isOpen(ReviewCase each) {
    LocalDate until = each.deferredUntil();
    return until == null || !until.isAfter(day);
  }

  /**
   * How many cases there are of each kind, put off or not.
   *
   * @return kinds without cases are absent
   */
  public Map<ReviewItem.Kind, Long> countByKind() {
    Map<ReviewItem.Kind, Long> counts = new EnumMap<>(ReviewItem.Kind.class);
    cases.forEach(each -> counts.merge(each.item().kind(), 1L, Long::sum));
    return counts;
  }

  /**
   * What looking at all open cases that are worth it is expected to save.
   *
   * @return in euro cents
   */
  public long expectedSaving() {
    return cases.stream()
        .filter(this::isOpen)
        .mapToLong(each -> Math.max(0, each.priority()))
        .reduce(0, Math::addExact);
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "ReviewQueue[" + cases.size() + "]";
  }
}
