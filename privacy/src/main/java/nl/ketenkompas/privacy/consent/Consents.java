package nl.ketenkompas.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.PersistentMap;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.BreakGlass;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.Declined;
import nl.ketenkompas.privacy.DesignatedFamily;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.consent.ConsentCommand.DecideOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.FollowOutreach;
import nl.ketenkompas.privacy.consent.ConsentCommand.OpenInEmergency;
import nl.ketenkompas.privacy.consent.ConsentCommand.ReviewEmergency;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.Exceptional.Emergency;
import nl.ketenkompas.privacy.consent.Exceptional.Outreach;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record about consent. Nothing in it is ever overwritten: what was known at an
 * earlier moment can still be asked. Immutable.
 */
public final class Consents {
  private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);

  private final PersistentMap<SourceKey, List<Entry>> byKey;
  private final PersistentMap<SourceKey, List<Exceptional>> exceptions;

  /** Signed, or ended: by document, or all when that is null. */
  private record Entry(
      @Nullable Sign signed,
      @Nullable String document,
      boolean declined,
      LocalDate on,
      Instant recordedAt) {}

  private Consents(
      PersistentMap<SourceKey, List<Entry>> byKey,
      PersistentMap<SourceKey, List<Exceptional>> exceptions) {
    this.byKey = byKey;
    this.exceptions = exceptions;
  }

  static Consents empty() {
    return new Consents(PersistentMap.empty(), PersistentMap.empty());
  }

  boolean knowsOutreach(SourceKey key, String reference) {
    return exceptions(key).stream()
        .anyMatch(e -> e instanceof Outreach && e.reference().equals(reference));
  }

  /** The user who opened the file, if there is such an emergency. */
  Optional<String> emergencyOf(SourceKey key, String reference) {
    return exceptions(key).stream()
        .filter(e -> e instanceof Emergency && e.reference().equals(reference))
        .map(e -> ((Emergency) e).opened().user())
        .findFirst();
  }

  /** Whether a user owes a review on a day, by all that is on record. */
  boolean isOverdue(String user, LocalDate day) {
    Moment moment = Moment.asOf(day);
    return breakGlass(moment).stream()
        .anyMatch(opened -> opened.user().equals(user) && opened.isReviewOverdue(moment));
  }

  Consents decided(DecideOutreach decided, Instant at) {
    return withException(decided.key(), new Outreach(decided, at, List.of()));
  }

  Consents opened(OpenInEmergency opened, Instant at) {
    return withException(opened.key(), new Emergency(opened, at, null, null));
  }

  Consents followed(FollowOutreach followed, Instant at) {
    return changed(
        followed.key(),
        e ->
            e instanceof Outreach outreach && e.reference().equals(followed.reference())
                ? outreach.with(followed, at)
                : e);
  }

  Consents reviewed(ReviewEmergency review, Instant at) {
    return changed(
        review.key(),
        e ->
            e instanceof Emergency emergency && e.reference().equals(review.reference())
                ? emergency.with(review, at)
                : e);
  }

  private Consents withException(SourceKey key, Exceptional more) {
    List<Exceptional> all = new ArrayList<>(exceptions(key));
    all.add(more);
    return new Consents(byKey, exceptions.with(key, List.copyOf(all)));
  }

  private Consents changed(SourceKey key, UnaryOperator<Exceptional> change) {
    return new Consents(byKey, exceptions.with(key, exceptions(key).stream().map(change).toList()));
  }

  private List<Exceptional> exceptions(SourceKey key) {
    return exceptions.get(key).orElse(List.of());
  }

  boolean knows(SourceKey key, @Nullable String document) {
    return entries(key).stream()
        .anyMatch(
            e ->
                e.signed() != null
                    && e.signed().document() != null
                    && e.signed().document().equals(document));
  }

  Consents signed(Sign sign, Instant recordedAt) {
    return with(sign.key(), new Entry(sign, sign.document(), false, sign.givenOn(), recordedAt));
  }

  Consents ended(
      SourceKey key, @Nullable String document, boolean declined, LocalDate on, Instant at) {
    return with(key, new Entry(null, document, declined, on, at));
  }

  private Consents with(SourceKey key, Entry entry) {
    List<Entry> more = new ArrayList<>(entries(key));
    more.add(entry);
    return new Consents(byKey.with(key, List.copyOf(more)), exceptions);
  }

  private List<Entry> entries(SourceKey key) {
    return byKey.get(key).orElse(List.of());
  }

  /**
   * The consents as they were known at a moment, for {@link nl.ketenkompas.privacy.CovenantFacts}:
   * a viewer made with them follows every withdrawal and correction recorded by then. Takes time
   * linear in all that is on record.
   *
   * @param moment as known when
   * @return ordered by key, then as recorded
   */
  public List<Consent> known(Moment moment) {
    List<Consent> all = new ArrayList<>();
    sortedKeys(byKey).forEach(key -> all.addAll(known(key, moment)));
    return List.copyOf(all);
  }

  private static <T> List<SourceKey> sortedKeys(PersistentMap<SourceKey, T> map) {
    List<SourceKey> keys = new ArrayList<>();
    map.forEach((key, value) -> keys.add(key));
    keys.sort(Comparator.naturalOrder());
    return keys;
  }

  /**
   * Who stays anonymous, as it was known at a moment.
   *
   * @param moment as known when
   * @return ordered by key, then as recorded
   */
  public List<Declined> declined(Moment moment) {
    List<Declined> all = new ArrayList<>();
    for (SourceKey key : sortedKeys(byKey)) {
      for (Entry entry : entries(key)) {
        if (entry.declined() && !entry.recordedAt().isAfter(moment.knownOn())) {
          all.add(new Declined(key, entry.on(), entry.recordedAt()));
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * The decisions on outreach care, as they were known at a moment.
   *
   * @param moment as known when
   * @return ordered by key, then as recorded
   */
  public List<OutreachCare> outreachCare(Moment moment) {
    return known(
        moment,
        e -> e instanceof Outreach outreach ? outreach.known(moment) : null,
        o -> o.recordedAt());
  }

  /**
   * The files that were opened in an emergency, as they were known at a moment; those whose review
   * is overdue say so themselves.
   *
   * @param moment as known when
   * @return ordered by key, then as recorded
   */
  public List<BreakGlass> breakGlass(Moment moment) {
    return known(
        moment,
        e -> e instanceof Emergency emergency ? emergency.known(moment) : null,
        b -> b.recordedAt());
  }

  private <T> List<T> known(
      Moment moment, Function<Exceptional, @Nullable T> as, Function<T, Instant> recordedAt) {
    List<T> all = new ArrayList<>();
    for (SourceKey key : sortedKeys(exceptions)) {
      for (Exceptional exception : exceptions(key)) {
        T found = as.apply(exception);
        if (found != null && !recordedAt.apply(found).isAfter(moment.knownOn())) {
          all.add(found);
        }
      }
    }
    return List.copyOf(all);
  }

  /**
   * Everything that the ledger knew at a moment, with what the host brings from elsewhere.
   *
   * @param signatures of parties
   * @param circumstances of clients
   * @param designatedFamilies families that were chosen
   * @param moment as known when
   * @return the facts for {@link nl.ketenkompas.privacy.Covenant#at}
   */
  public CovenantFacts facts(
      List<Signature> signatures,
      List<Circumstances> circumstances,
      List<DesignatedFamily> designatedFamilies,
      Moment moment) {
    return new CovenantFacts(
        signatures,
        known(moment),
        outreachCare(moment),
        circumstances,
        declined(moment),
        designatedFamilies,
        breakGlass(moment));
  }

  private List<Consent> known(SourceKey key, Moment moment) {
    Map<String, Consent> byDocument = new LinkedHashMap<>();
    List<Consent> ends = new ArrayList<>();
    for (Entry entry : entries(key)) {
      if (entry.recordedAt().isAfter(moment.knownOn())) {
        continue;
      }
      Sign sign = entry.signed();
      String document = entry.document();
      if (sign != null && document != null) {
        Consent before = byDocument.get(document);
        byDocument.put(
            document,
            new Consent(
                key,
                sign.scope(),
                period(sign),
                sign.givenOn(),
                document,
                entry.recordedAt(),
                before == null ? null : before.withdrawal()));
      } else if (document != null) {
        byDocument.computeIfPresent(document, (d, consent) -> earliest(consent, entry));
      } else {
        // Reaches into every scope, and so ends whatever was given before it under any key
        ends.add(
            new Consent(
                key,
                SharingScope.EVERYTHING,
                DateRange.from(FIRST),
                FIRST,
                null,
                entry.recordedAt(),
                new Consent.Withdrawal(entry.on(), entry.recordedAt())));
      }
    }
    List<Consent> all = new ArrayList<>(byDocument.values());
    all.addAll(ends);
    return all;
  }

  /** What a representative alone signed lapses when the child comes of the age to sign too. */
  private static DateRange period(Sign sign) {
    DateRange period = sign.period();
    LocalDate lapse = sign.signing() == null ? null : sign.signing().lapsesOn();
    if (lapse == null || (period.until() != null && !lapse.isBefore(period.until()))) {
      return period;
    }
    return new DateRange(period.from(), lapse.isBefore(period.from()) ? period.from() : lapse);
  }

  private static Consent earliest(Consent consent, Entry end) {
    Consent.Withdrawal before = consent.withdrawal();
    return before != null && !before.on().isAfter(end.on())
        ? consent
        : consent.withdrawn(end.on(), end.recordedAt());
  }

  /**
   * How a client stands to sharing: over all his keys the strictest counts, until he signs on a
   * later day. Takes time linear in all that is on record.
   *
   * @param client the client
   * @param clients which client a key belongs to
   * @param moment as of which day, and as known when
   * @return the state
   */
  public ConsentState state(ClientId client, Clients clients, Moment moment) {
    List<Consent> consents = new ArrayList<>();
    boolean[] declined = {false};
    byKey.forEach(
        (key, entries) -> {
          if (clients.find(key, moment).equals(Optional.of(client))) {
            consents.addAll(known(key, moment));
            declined[0] |= entries.stream().anyMatch(entry -> isDeclined(entry, moment));
          }
        });
    List<Consent> takenBack = consents.stream().filter(c -> isTakenBack(c, moment)).toList();
    ConsentState best = ConsentState.UNKNOWN;
    for (Consent consent : consents) {
      if (stands(consent, moment)) {
        ConsentState left = left(consent, takenBack);
        best = best == ConsentState.LIMITED || left == ConsentState.UNKNOWN ? best : left;
      }
    }
    if (best != ConsentState.UNKNOWN) {
      return best;
    }
    if (declined[0]) {
      return ConsentState.DECLINED;
    }
    return takenBack.isEmpty() ? ConsentState.UNKNOWN : ConsentState.WITHDRAWN;
  }

  private static boolean isDeclined(Entry entry, Moment moment) {
    return entry.declined()
        && !entry.on().isAfter(moment.asOf())
        && !entry.recordedAt().isAfter(moment.knownOn());
  }

  private static boolean isTakenBack(Consent consent, Moment moment) {
    Consent.Withdrawal end = consent.withdrawal();
    return end != null && !end.on().isAfter(moment.asOf());
  }

  private static boolean stands(Consent consent, Moment moment) {
    return consent.document() != null
        && !isTakenBack(consent, moment)
        && !consent.givenOn().isAfter(moment.asOf())
        && consent.period().contains(moment.asOf());
  }

  /** A withdrawal ends what was given before it as far as it reaches, under whichever key. */
  private static ConsentState left(Consent consent, List<Consent> takenBack) {
    boolean limited = !consent.scope().equals(SharingScope.EVERYTHING);
    for (Consent back : takenBack) {
      Consent.Withdrawal end = back.withdrawal();
      if (end != null && !consent.givenOn().isAfter(end.on())) {
        if (Scopes.covers(back.scope(), consent.scope())) {
          return ConsentState.UNKNOWN;
        }
        limited |= Scopes.overlap(back.scope(), consent.scope());
      }
    }
    return limited ? ConsentState.LIMITED : ConsentState.EXPLICIT;
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Consents[*]";
  }
}
