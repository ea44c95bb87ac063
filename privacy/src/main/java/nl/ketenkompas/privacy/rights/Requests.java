package nl.ketenkompas.privacy.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.PersistentMap;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.Timespan;
import org.jspecify.annotations.Nullable;

/** The requests of all clients; the state of {@link RightsLedger}. Immutable and thread safe. */
public final class Requests {
  private static final Comparator<RightsRequest> ORDER =
      Comparator.comparing((RightsRequest request) -> request.asked().askedOn())
          .thenComparing(request -> request.asked().key())
          .thenComparing(request -> request.asked().reference());

  private final PersistentMap<SourceKey, List<RightsRequest>> byKey;

  private Requests(PersistentMap<SourceKey, List<RightsRequest>> byKey) {
    this.byKey = byKey;
  }

  static Requests empty() {
    return new Requests(PersistentMap.empty());
  }

  Requests asked(RightsCommand.Ask ask) {
    List<RightsRequest> more = new ArrayList<>(of(ask.key()));
    more.add(new RightsRequest(ask, null, List.of()));
    return new Requests(byKey.with(ask.key(), List.copyOf(more)));
  }

  Requests changed(RightsCommand command, UnaryOperator<RightsRequest> change) {
    List<RightsRequest> changed =
        of(command.key()).stream()
            .map(
                request ->
                    request.asked().reference().equals(command.reference())
                        ? change.apply(request)
                        : request)
            .toList();
    return new Requests(byKey.with(command.key(), changed));
  }

  /**
   * The requests of a client under one key.
   *
   * @param key of the client
   * @return in the order in which they were recorded
   */
  public List<RightsRequest> of(SourceKey key) {
    return byKey.get(key).orElse(List.of());
  }

  /**
   * One request.
   *
   * @param key of the client
   * @param reference code of the request
   * @return the request, or empty when there is none
   */
  public Optional<RightsRequest> find(SourceKey key, String reference) {
    return of(key).stream()
        .filter(request -> request.asked().reference().equals(reference))
        .findFirst();
  }

  /**
   * All requests without an answer.
   *
   * @return the oldest first
   */
  public List<RightsRequest> open() {
    List<RightsRequest> open = new ArrayList<>();
    byKey.forEach(
        (key, requests) ->
            requests.stream().filter(request -> request.reply() == null).forEach(open::add));
    open.sort(ORDER);
    return List.copyOf(open);
  }

  /**
   * Within which time each open request must be answered.
   *
   * @param within how long: by AVG art. 12(3), from memory, one month
   * @return deadlines about the key of each client, the oldest first
   */
  public List<Deadline> deadlines(Timespan within) {
    return open().stream()
        .map(
            request -> {
              RightsCommand.Ask ask = request.asked();
              String rule = ask.right().rule().id();
              return Deadline.of(
                      "answer-" + ask.reference(),
                      DeadlineRule.within("ANSWER", rule, within),
                      ask.askedOn())
                  .about(ask.key().toString());
            })
        .toList();
  }

  /**
   * Whether the use of data of a client is on hold (AVG-18).
   *
   * @param keys all keys of the client
   * @param kind code of the kind of data
   * @param asOf the day, evaluated at its end
   * @return true if any of his requests holds it
   */
  public boolean isOnHold(Collection<SourceKey> keys, String kind, LocalDate asOf) {
    return keys.stream()
        .flatMap(key -> of(key).stream())
        .anyMatch(request -> request.holds(kind, asOf));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Requests requests && byKey.equals(requests.byKey);
  }

  @Override
  public int hashCode() {
    return byKey.hashCode();
  }

  /** Shows how many clients have requests. */
  @Override
  public String toString() {
    return "Requests[" + byKey.size() + "]";
  }
}
