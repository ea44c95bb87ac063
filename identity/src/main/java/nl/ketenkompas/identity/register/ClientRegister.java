package nl.ketenkompas.identity.register;

import java.time.Instant;
import java.util.Optional;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.register.RegisterCommand.Correct;
import nl.ketenkompas.identity.register.RegisterCommand.Defer;
import nl.ketenkompas.identity.register.RegisterCommand.Merge;
import nl.ketenkompas.identity.register.RegisterCommand.Receive;
import nl.ketenkompas.identity.register.RegisterCommand.Separate;
import nl.ketenkompas.identity.register.RegisterCommand.Split;
import nl.ketenkompas.identity.register.RegisterCommand.Supersede;
import nl.ketenkompas.identity.register.RegisterCommand.Withdraw;
import nl.ketenkompas.identity.register.RegisterEvent.Confirmed;
import nl.ketenkompas.identity.register.RegisterEvent.Corrected;
import nl.ketenkompas.identity.register.RegisterEvent.Decided;
import nl.ketenkompas.identity.register.RegisterEvent.Deferred;
import nl.ketenkompas.identity.register.RegisterEvent.Received;
import nl.ketenkompas.identity.register.RegisterEvent.Undone;
import nl.ketenkompas.identity.register.RegisterEvent.Withdrawn;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.EventTypes;
import nl.ketenkompas.model.journal.Judgement;
import nl.ketenkompas.model.journal.LedgerKind;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.rule.ReasonCode;

/**
 * The client register (<i>cliëntregister</i>, SK-C7, SK-C19): records that partners deliver,
 * correct and take back, and what people decide where recognition is not certain. Everything about
 * a record is encrypted with the key of its source key.
 *
 * <p>Clients are never stored: they follow from the records that stand and the decisions in force.
 * So a decision that is undone never happened, in whatever order things are undone; adding records
 * one by one gives the clients that {@link Recogniser#group} makes of all of them, but for their
 * numbers; and a newer agreement is a rerun of the same journal, in which decisions stand.
 *
 * <p>A change takes time linear in what is connected with it, usually a handful of records; only a
 * superseded BSN goes through the whole register. Immutable and thread safe.
 *
 * <pre>{@code
 * Ledger<RegisterCommand, RegisterEvent, RegisteredClients> ledger =
 *     Ledger.open(ClientRegister.of(recogniser), journal, instants, keys);
 * ledger.submit("delivery-1", new RegisterCommand.Receive(record, new ClientId("C1")));
 * Recognition answer = ledger.state().value().recognise(newcomer);
 * }</pre>
 */
public final class ClientRegister
    implements LedgerKind<RegisterCommand, RegisterEvent, RegisteredClients> {
  private static final EventTypes<RegisterEvent> TYPES =
      EventTypes.<RegisterEvent>builder()
          .type("received", 1, Received.class)
          .type("corrected", 1, Corrected.class)
          .type("withdrawn", 1, Withdrawn.class)
          .type("decided", 1, Decided.class)
          .type("confirmed", 1, Confirmed.class)
          .type("undone", 1, Undone.class)
          .type("deferred", 1, Deferred.class)
          .build();

  private final Recogniser recogniser;

  private ClientRegister(Recogniser recogniser) {
    this.recogniser = recogniser;
  }

  /**
   * Obtains a register under an agreement.
   *
   * @param recogniser that carries it out
   * @return the register
   */
  public static ClientRegister of(Recogniser recogniser) {
    return new ClientRegister(recogniser);
  }

  @Override
  public String name() {
    return "clients";
  }

  @Override
  public EventTypes<RegisterEvent> types() {
    return TYPES;
  }

  @Override
  public RegisteredClients start() {
    return RegisteredClients.empty(recogniser);
  }

  @Override
  public Optional<SourceKey> subject(RegisterCommand command) {
    if (command instanceof Receive receive) {
      return Optional.of(receive.record().key());
    }
    if (command instanceof Correct correct) {
      return Optional.of(correct.record().key());
    }
    if (command instanceof Withdraw withdraw) {
      return Optional.of(withdraw.key());
    }
    if (command instanceof Merge merge) {
      return Optional.of(merge.one().record());
    }
    if (command instanceof Separate separate) {
      return Optional.of(separate.one().record());
    }
    if (command instanceof Split split) {
      return Optional.of(split.client().record());
    }
    if (command instanceof Supersede supersede) {
      return Optional.of(supersede.old());
    }
    // Undoing and confirming tell a number and a function only.
    return command instanceof Defer defer ? Optional.of(defer.one().record()) : Optional.empty();
  }

  @Override
  public Judgement<RegisterEvent> judge(
      RegisteredClients state, RegisterCommand command, Instant recordedAt) {
    return new Judge(state, recogniser.agreement().terms().review()).judge(command);
  }

  @Override
  public RegisteredClients fold(RegisteredClients state, Recorded.Kept<RegisterEvent> recorded) {
    // The ledger folds every event twice: before it is recorded, and after.
    RegisteredClients before = state.remembered(recorded);
    if (before != null) {
      return before;
    }
    RegisteredClients folded = Folding.fold(state, recorded);
    state.remember(recorded, folded);
    return folded;
  }

  @Override
  public ReasonCode reason(String name) {
    return RegisterReason.valueOf(name);
  }
}
