package nl.ketenkompas.privacy.rights;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.EventTypes;
import nl.ketenkompas.model.journal.Judgement;
import nl.ketenkompas.model.journal.LedgerKind;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.privacy.rights.RightsCommand.Ask;
import nl.ketenkompas.privacy.rights.RightsCommand.Outcome;
import nl.ketenkompas.privacy.rights.RightsCommand.Reply;
import nl.ketenkompas.privacy.rights.RightsCommand.Tell;
import nl.ketenkompas.privacy.rights.RightsEvent.Asked;
import nl.ketenkompas.privacy.rights.RightsEvent.Replied;
import nl.ketenkompas.privacy.rights.RightsEvent.Told;

/**
 * The ledger of what clients ask (AVG-15 to AVG-19): each request with its reply, and which
 * recipients were told. A refusal without motivation is not recorded. All of it is encrypted with
 * the key of the client. Immutable and thread safe.
 *
 * <pre>{@code
 * Ledger<RightsCommand, RightsEvent, Requests> ledger =
 *     Ledger.open(new RightsLedger(), journal, instants, keys);
 * ledger.submit("r-7", new Ask(key, "r-7", Right.RECTIFICATION, "debts", text, day, applicant));
 * ledger.state().value().deadlines(Timespan.ofMonths(1));
 * }</pre>
 */
public final class RightsLedger implements LedgerKind<RightsCommand, RightsEvent, Requests> {
  private static final EventTypes<RightsEvent> TYPES =
      EventTypes.<RightsEvent>builder()
          .type("asked", 1, Asked.class)
          .type("replied", 1, Replied.class)
          .type("told", 1, Told.class)
          .build();

  /** Creates the ledger. */
  public RightsLedger() {}

  @Override
  public String name() {
    return "rights";
  }

  @Override
  public EventTypes<RightsEvent> types() {
    return TYPES;
  }

  @Override
  public Requests start() {
    return Requests.empty();
  }

  @Override
  public Optional<SourceKey> subject(RightsCommand command) {
    return Optional.of(command.key());
  }

  @Override
  public Judgement<RightsEvent> judge(Requests state, RightsCommand command, Instant recordedAt) {
    Optional<RightsRequest> known = state.find(command.key(), command.reference());
    if (command instanceof Ask ask) {
      return known.isPresent() ? refuse(RightsReason.REFERENCE_KNOWN) : judge(ask);
    }
    if (known.isEmpty()) {
      return refuse(RightsReason.REFERENCE_UNKNOWN);
    }
    if (command instanceof Reply reply) {
      if (known.get().reply() != null) {
        return refuse(RightsReason.ANSWERED_BEFORE);
      }
      return reply.outcome() != Outcome.GRANTED && reply.reply() == null
          ? refuse(RightsReason.NO_MOTIVATION)
          : Judgement.accept(new Replied(reply));
    }
    return known.get().isToTell()
        ? Judgement.accept(new Told((Tell) command))
        : refuse(RightsReason.NOTHING_TO_TELL);
  }

  private static Judgement<RightsEvent> judge(Ask ask) {
    Entitlement entitlement = ask.applicant().assess(ask.askedOn());
    List<Reason> reasons = entitlement.reasons();
    return entitlement.may()
        ? Judgement.accept(new Asked(ask))
        : Judgement.refuse(reasons.toArray(new Reason[0]));
  }

  private static Judgement<RightsEvent> refuse(RightsReason reason) {
    return Judgement.refuse(Reason.of(reason));
  }

  @Override
  public Requests fold(Requests state, Recorded.Kept<RightsEvent> recorded) {
    RightsEvent event = recorded.event();
    if (event instanceof Asked asked) {
      return state.asked(asked.by());
    }
    if (event instanceof Replied replied) {
      return state.changed(replied.by(), request -> request.with(replied.by()));
    }
    Tell tell = ((Told) event).by();
    return state.changed(tell, request -> request.with(tell));
  }

  @Override
  public ReasonCode reason(String name) {
    return RightsReason.valueOf(name);
  }
}
