package nl.ketenkompas.privacy.consent;

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
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.consent.ConsentCommand.Correct;
import nl.ketenkompas.privacy.consent.ConsentCommand.Decline;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.ConsentCommand.Withdraw;
import nl.ketenkompas.privacy.consent.ConsentEvent.Corrected;
import nl.ketenkompas.privacy.consent.ConsentEvent.Declined;
import nl.ketenkompas.privacy.consent.ConsentEvent.Signed;
import nl.ketenkompas.privacy.consent.ConsentEvent.Withdrawn;

/**
 * The ledger of consent (<i>toestemming</i>): signed, limited, declined, taken back, corrected. All
 * of it is encrypted with the key of the client under whose source key it came. Immutable and
 * thread safe.
 *
 * <p>Only a signed document counts (SK-C11, AVG-7); taking back is never refused for want of one.
 *
 * <pre>{@code
 * Ledger<ConsentCommand, ConsentEvent, Consents> ledger =
 *     Ledger.open(new ConsentLedger(), journal, instants, keys);
 * ledger.submit("form-7", new Sign(key, scope, true, period, day, "form-7"));
 * List<Consent> consents = ledger.state().value().known(moment);
 * }</pre>
 */
public final class ConsentLedger implements LedgerKind<ConsentCommand, ConsentEvent, Consents> {
  private static final EventTypes<ConsentEvent> TYPES =
      EventTypes.<ConsentEvent>builder()
          .type("signed", 1, Signed.class)
          .type("corrected", 1, Corrected.class)
          .type("withdrawn", 1, Withdrawn.class)
          .type("declined", 1, Declined.class)
          .build();

  /** Creates the ledger. */
  public ConsentLedger() {}

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public EventTypes<ConsentEvent> types() {
    return TYPES;
  }

  @Override
  public Consents start() {
    return Consents.empty();
  }

  @Override
  public Optional<SourceKey> subject(ConsentCommand command) {
    return Optional.of(command.key());
  }

  @Override
  public Judgement<ConsentEvent> judge(Consents state, ConsentCommand command, Instant recordedAt) {
    if (command instanceof Sign sign) {
      if (state.knows(sign.key(), sign.document())) {
        return refuse(ConsentReason.DOCUMENT_KNOWN);
      }
      return check(sign).orElseGet(() -> Judgement.accept(new Signed(sign)));
    }
    if (command instanceof Correct correct) {
      if (!state.knows(correct.key(), correct.correct().document())) {
        return refuse(ConsentReason.DOCUMENT_UNKNOWN);
      }
      return check(correct.correct())
          .orElseGet(() -> Judgement.accept(new Corrected(correct.correct())));
    }
    if (command instanceof Withdraw withdraw) {
      return withdraw.document() == null || state.knows(withdraw.key(), withdraw.document())
          ? Judgement.accept(new Withdrawn(withdraw))
          : refuse(ConsentReason.DOCUMENT_UNKNOWN);
    }
    return Judgement.accept(new Declined((Decline) command));
  }

  private static Optional<Judgement<ConsentEvent>> check(Sign sign) {
    SharingScope scope = sign.scope();
    if (sign.document() == null) {
      return Optional.of(refuse(ConsentReason.NO_DOCUMENT));
    }
    if (List.of(scope.kinds(), scope.partners(), scope.purposes()).stream()
        .anyMatch(List::isEmpty)) {
      return Optional.of(refuse(ConsentReason.EMPTY_SCOPE));
    }
    return sign.limited() && scope.equals(SharingScope.EVERYTHING)
        ? Optional.of(refuse(ConsentReason.NOT_LIMITED))
        : Optional.empty();
  }

  private static Judgement<ConsentEvent> refuse(ConsentReason reason) {
    return Judgement.refuse(Reason.of(reason));
  }

  @Override
  public Consents fold(Consents state, Recorded.Kept<ConsentEvent> recorded) {
    ConsentEvent event = recorded.event();
    Instant at = recorded.recordedAt();
    if (event instanceof Signed signed) {
      return state.signed(signed.by(), at);
    }
    if (event instanceof Corrected corrected) {
      return state.signed(corrected.by(), at);
    }
    if (event instanceof Withdrawn withdrawn) {
      Withdraw by = withdrawn.by();
      return state.ended(by.key(), by.document(), false, by.on(), at);
    }
    Decline by = ((Declined) event).by();
    return state.ended(by.key(), null, true, by.on(), at);
  }

  @Override
  public ReasonCode reason(String name) {
    return ConsentReason.valueOf(name);
  }
}
