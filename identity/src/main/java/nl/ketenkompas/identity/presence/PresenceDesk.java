package nl.ketenkompas.identity.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.KnownPersons;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.agreement.PresenceTerms;
import nl.ketenkompas.identity.agreement.PresenceTerms.Limit;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * Where those ask who have no right to a file: is this person known? They hear known, not known or
 * under review, and nothing else (rule SK-C11).
 *
 * <pre>{@code
 * ProbingGuard guard = ProbingGuard.of(terms);
 * PresenceDesk desk = PresenceDesk.of(terms, recogniser, clients, guard, accessLog);
 * Presence answer = desk.ask(asker, new ClientId("question-812"), person, now);
 * }</pre>
 *
 * <p><b>Secrecy.</b> A client of whom any record carries the secrecy indicator does not come into
 * the index that is asked. So two registers that differ in such clients only give one and the same
 * index: the same answers, byte for byte, the same log and the same work. There is no comparison of
 * which the time could be measured. What is not covered is the making of the index, which takes
 * longer with more clients of any kind; do it before questions come, not in answer to one.
 *
 * <p><b>Order.</b> Whether the agreement holds and has the purpose; whether the question has a
 * whole key of the recognition agreement, so that nobody fishes with half a name; whether a limit
 * is reached; the access log; and only then the register. All before the last depends on the
 * question alone, and so does the entry in the log: it has the number of the question where others
 * have the client, since a number of a client would tell that there is one. The host keeps
 * questions under these numbers, so that those who may can tell a client later who asked. Questions
 * that are not answered are logged too, with {@link Level#NONE}. A log that refuses or fails gives
 * no answer.
 *
 * <p>Immutable but for the guard, and thread safe.
 */
public final class PresenceDesk {
  /** The kind of data in the access log. */
  public static final String KIND = "presence";

  private static final Presence KNOWN =
      new Presence.Known(List.of(Reason.of(PresenceReason.PERSON_KNOWN)));
  private static final Presence NOT_KNOWN =
      new Presence.NotKnown(List.of(Reason.of(PresenceReason.PERSON_NOT_KNOWN)));
  private static final Presence UNDER_REVIEW =
      new Presence.UnderReview(List.of(Reason.of(PresenceReason.PERSON_UNDER_REVIEW)));

  private final Agreement<PresenceTerms> agreement;
  private final ZoneId zone;
  private final String cited;
  private final KnownPersons nobody;
  private final KnownPersons persons;
  private final ProbingGuard guard;
  private final AccessLog log;

  private PresenceDesk(
      Agreement<PresenceTerms> agreement,
      Recogniser recogniser,
      Collection<Client> clients,
      ProbingGuard guard,
      AccessLog log) {
    this.agreement = agreement;
    this.zone = ZoneId.of(agreement.zone());
    this.cited = agreement.id() + "@" + agreement.version();
    this.nobody = recogniser.knownPersons(List.of());
    this.persons =
        recogniser.knownPersons(clients.stream().filter(PresenceDesk::mayBeTold).toList());
    this.guard = guard;
    this.log = log;
  }

  private static boolean mayBeTold(Client client) {
    return client.records().stream().noneMatch(PersonRecord::secret);
  }

  /**
   * Opens a desk. When the register changes, open a new one with the same guard.
   *
   * @param agreement for what and how often may be asked
   * @param recogniser how people are recognised
   * @param clients all clients; those with the secrecy indicator are left out here
   * @param guard counts the questions; made of the same agreement
   * @param log where every question is written down
   * @return the desk
   */
  public static PresenceDesk of(
      Agreement<PresenceTerms> agreement,
      Recogniser recogniser,
      Collection<Client> clients,
      ProbingGuard guard,
      AccessLog log) {
    return new PresenceDesk(agreement, recogniser, clients, guard, log);
  }

  /**
   * Asks whether somebody is known. Counts as a question, and is logged.
   *
   * @param asker who asks, and for what
   * @param reference the host's number of the question, for the log; another one each time
   * @param person whom it is about; its own secrecy indicator makes no difference
   * @param at when it is asked, by the clock of the host
   * @return the answer
   */
  public Presence ask(Asker asker, ClientId reference, PersonRecord person, Instant at) {
    return answer(asker, reference, person, at, null);
  }

  /**
   * Asks as {@link #ask} does, and tells which steps the question went through. It counts as a
   * question too. There are no turning points and no step about the register: what would turn the
   * answer tells more than the answer.
   *
   * @param asker who asks, and for what
   * @param reference the host's number of the question
   * @param person whom it is about
   * @param at when it is asked
   * @return the answer, with the steps up to the register
   */
  public Explanation<Presence> explain(
      Asker asker, ClientId reference, PersonRecord person, Instant at) {
    List<Step> steps = new ArrayList<>();
    Presence answer = answer(asker, reference, person, at, steps);
    return new Explanation<>(answer, steps, List.of());
  }

  private Presence answer(
      Asker asker,
      ClientId reference,
      PersonRecord person,
      Instant at,
      @Nullable List<Step> steps) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    Reason refusal = refusal(asker, person, at, day, steps);
    boolean logged = confirmed(asker, reference, new Moment(day, at), refusal);
    Reason unlogged = step(steps, logged, PresenceReason.LOGGED, PresenceReason.NOT_LOGGED);
    Reason first = refusal == null ? unlogged : refusal;
    if (first != null) {
      return new Presence.Unanswered(List.of(first));
    }
    return persons.recognise(person).fold(k -> KNOWN, p -> UNDER_REVIEW, u -> NOT_KNOWN);
  }

  /** The first reason not to put the question to the register; null when there is none. */
  private @Nullable Reason refusal(
      Asker asker, PersonRecord person, Instant at, LocalDate day, @Nullable List<Step> steps) {
    Reason reason =
        step(
            steps,
            agreement.valid().contains(day),
            PresenceReason.IN_FORCE,
            PresenceReason.NOT_IN_FORCE,
            Fact.code(agreement.id()),
            Fact.date(day));
    if (reason == null) {
      reason =
          step(
              steps,
              agreement.terms().purposes().contains(asker.purpose()),
              PresenceReason.PURPOSE_AGREED,
              PresenceReason.PURPOSE_NOT_AGREED,
              Fact.code(asker.purpose()));
    }
    if (reason == null) {
      boolean enough = nobody.recognise(person) instanceof Recognition.Unknown;
      reason = step(steps, enough, PresenceReason.ENOUGH_ASKED, PresenceReason.TOO_LITTLE_ASKED);
    }
    if (reason == null) {
      Limit limit = guard.admit(asker, at);
      reason =
          limit == null
              ? step(steps, true, PresenceReason.WITHIN_LIMITS, PresenceReason.LIMIT_REACHED)
              : step(
                  steps,
                  false,
                  PresenceReason.WITHIN_LIMITS,
                  PresenceReason.LIMIT_REACHED,
                  Fact.number(limit.questions()),
                  Fact.number(limit.minutes()));
    }
    return reason;
  }

  /** Notes a step, and gives the reason when it stops the question. */
  private static @Nullable Reason step(
      @Nullable List<Step> steps,
      boolean passes,
      PresenceReason yes,
      PresenceReason no,
      Fact... facts) {
    if (passes && steps == null) {
      return null;
    }
    Reason reason = Reason.of(passes ? yes : no, facts);
    if (steps != null) {
      steps.add(new Step(reason, passes, List.of()));
    }
    return passes ? null : reason;
  }

  @SuppressWarnings("CatchingUnchecked") // Whatever goes wrong in the log, there is no answer
  private boolean confirmed(
      Asker asker, ClientId reference, Moment moment, @Nullable Reason refusal) {
    Level level = refusal == null ? Level.EXISTS : Level.NONE;
    Rule rule = refusal == null ? PresenceReason.WITHIN_LIMITS.rule() : refusal.rule();
    AccessLog.Entry entry =
        new AccessLog.Entry(
            asker.user(),
            asker.partner(),
            asker.role(),
            asker.purpose(),
            reference,
            moment,
            cited,
            List.of(new AccessLog.Item(KIND, level, rule)));
    try {
      return log.confirm(entry);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Shows the agreement only: how many clients there are would tell of those left out. */
  @Override
  public String toString() {
    return "PresenceDesk[" + cited + "]";
  }
}
