package nl.ketenkompas.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
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
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.consent.ConsentCommand.Correct;
import nl.ketenkompas.privacy.consent.ConsentCommand.DecideOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.Decline;
import nl.ketenkompas.privacy.consent.ConsentCommand.FollowOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.OpenInEmergency;
import nl.ketenkompas.privacy.consent.ConsentCommand.ReviewEmergency;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.ConsentCommand.Withdraw;
import nl.ketenkompas.privacy.consent.ConsentEvent.Corrected;
import nl.ketenkompas.privacy.consent.ConsentEvent.Declined;
import nl.ketenkompas.privacy.consent.ConsentEvent.EmergencyOpened;
import nl.ketenkompas.privacy.consent.ConsentEvent.EmergencyReviewed;
import nl.ketenkompas.privacy.consent.ConsentEvent.OutreachDecided;
import nl.ketenkompas.privacy.consent.ConsentEvent.OutreachFollowed;
import nl.ketenkompas.privacy.consent.ConsentEvent.Signed;
import nl.ketenkompas.privacy.consent.ConsentEvent.Withdrawn;

/**
 * The ledger of consent (<i>toestemming</i>): signed, limited, declined, taken back, corrected; and
 * of what opens data without it: outreach care (<i>bemoeizorg</i>) and emergencies. All of it is
 * encrypted with the key of the client under whose source key it came. Immutable and thread safe.
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
          .type("outreachDecided", 1, OutreachDecided.class)
          .type("outreachFollowed", 1, OutreachFollowed.class)
          .type("emergencyOpened", 1, EmergencyOpened.class)
          .type("emergencyReviewed", 1, EmergencyReviewed.class)
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
    if (command instanceof Decline decline) {
      return Judgement.accept(new Declined(decline));
    }
    return judgeException(state, command);
  }

  private static Judgement<ConsentEvent> judgeException(Consents state, ConsentCommand command) {
    if (command instanceof DecideOutreach decide) {
      return check(state, decide).orElseGet(() -> Judgement.accept(new OutreachDecided(decide)));
    }
    if (command instanceof FollowOutreach follow) {
      return state.knowsOutreach(follow.key(), follow.reference())
          ? Judgement.accept(new OutreachFollowed(follow))
          : refuse(ConsentReason.REFERENCE_UNKNOWN);
    }
    if (command instanceof OpenInEmergency open) {
      return check(state, open).orElseGet(() -> Judgement.accept(new EmergencyOpened(open)));
    }
    ReviewEmergency review = (ReviewEmergency) command;
    Optional<String> user = state.emergencyOf(review.key(), review.reference());
    if (user.isEmpty()) {
      return refuse(ConsentReason.REFERENCE_UNKNOWN);
    }
    return user.get().equals(review.reviewer())
        ? refuse(ConsentReason.OWN_REVIEW)
        : Judgement.accept(new EmergencyReviewed(review));
  }

  private static Optional<Judgement<ConsentEvent>> check(Consents state, DecideOutreach decide) {
    LocalDate review = decide.reviewOn();
    if (state.knowsOutreach(decide.key(), decide.reference())) {
      return Optional.of(refuse(ConsentReason.REFERENCE_KNOWN));
    }
    if (decide.motivation() == null) {
      return Optional.of(refuse(ConsentReason.NO_MOTIVATION));
    }
    if (review == null || !review.isAfter(decide.decidedOn())) {
      return Optional.of(refuse(ConsentReason.NO_REVIEW));
    }
    List<String> kinds = decide.scope().kinds();
    return kinds.isEmpty() || kinds.contains(CovenantTerms.ALL)
        ? Optional.of(refuse(ConsentReason.NOT_MINIMAL))
        : Optional.empty();
  }

  private static Optional<Judgement<ConsentEvent>> check(Consents state, OpenInEmergency open) {
    if (state.emergencyOf(open.key(), open.reference()).isPresent()) {
      return Optional.of(refuse(ConsentReason.REFERENCE_KNOWN));
    }
    if (open.reason() == null) {
      return Optional.of(refuse(ConsentReason.NO_REASON));
    }
    if (open.period().until() == null) {
      return Optional.of(refuse(ConsentReason.NO_END));
    }
    return state.isOverdue(open.user(), open.period().from())
        ? Optional.of(refuse(ConsentReason.REVIEW_OVERDUE))
        : Optional.empty();
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
    Signing signing = sign.signing();
    if (signing != null && !signing.isValid(sign.givenOn())) {
      boolean own = signing.by() == Signing.Signatory.CLIENT;
      return Optional.of(
          refuse(own ? ConsentReason.REPRESENTATIVE_NEEDED : ConsentReason.CLIENT_NEEDED));
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
    if (event instanceof Declined declined) {
      Decline by = declined.by();
      return state.ended(by.key(), null, true, by.on(), at);
    }
    if (event instanceof OutreachDecided decided) {
      return state.decided(decided.by(), at);
    }
    if (event instanceof OutreachFollowed followed) {
      return state.followed(followed.by(), at);
    }
    if (event instanceof EmergencyOpened opened) {
      return state.opened(opened.by(), at);
    }
    return state.reviewed(((EmergencyReviewed) event).by(), at);
  }

  @Override
  public ReasonCode reason(String name) {
    return ConsentReason.valueOf(name);
  }
}
