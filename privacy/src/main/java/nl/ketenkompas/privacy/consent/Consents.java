package nl.ketenkompas.privacy.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.PersistentMap;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record about consent. Nothing in it is ever overwritten: what was known at an
 * earlier moment can still be asked. Immutable.
 */
public final class Consents {
  private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);

  private final PersistentMap<SourceKey, List<Entry>> byKey;

  /** Signed, or ended: by document, or all when that is null. */
  private record Entry(
      @Nullable Sign signed,
      @Nullable String document,
      boolean declined,
      LocalDate on,
      Instant recordedAt) {}

  private Consents(PersistentMap<SourceKey, List<Entry>> byKey) {
    this.byKey = byKey;
  }

  static Consents empty() {
    return new Consents(PersistentMap.empty());
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
    return new Consents(byKey.with(key, List.copyOf(more)));
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
    List<SourceKey> keys = new ArrayList<>();
    byKey.forEach((key, entries) -> keys.add(key));
    keys.sort(Comparator.naturalOrder());
    List<Consent> all = new ArrayList<>();
    keys.forEach(key -> all.addAll(known(key, moment)));
    return List.copyOf(all);
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
                sign.period(),
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
