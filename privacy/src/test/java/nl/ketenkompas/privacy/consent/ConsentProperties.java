package nl.ketenkompas.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.consent.ConsentCommand.Correct;
import nl.ketenkompas.privacy.consent.ConsentCommand.Decline;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.ConsentCommand.Withdraw;

class ConsentProperties {
  private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
  private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
  private static final ClientId CLIENT = new ClientId("k-0");
  private static final Covenant COVENANT = Covenant.of(CovenantTerms.preset("vng-2008"));
  private static final SharingScope LESS =
      SharingScope.EVERYTHING.withKinds("psychiatric-diagnosis");

  /** A command that was accepted, and when. */
  private record Told(ConsentCommand command, Instant at) {}

  @Property
  void viewerAndStateAreWhatTheHistorySays(@ForAll long seed) {
    Random random = new Random(seed);
    Instant[] now = {START};
    Ledger<ConsentCommand, ConsentEvent, Consents> ledger =
        Ledger.open(
            new ConsentLedger(), new InMemoryJournal(), () -> now[0], new InMemoryKeys(seed));
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      now[0] = now[0].plusSeconds(1);
      ConsentCommand command = command(random);
      if (ledger.submit("c" + i, command).<Boolean>fold(a -> true, r -> false)) {
        told.add(new Told(command, now[0]));
      }
    }
    for (int i = 0; i < 6; i++) {
      Moment moment =
          new Moment(
              FIRST.plusDays(random.nextInt(8)),
              random.nextBoolean() ? Instant.MAX : START.plusSeconds(random.nextInt(9)));
      Instant merged = START.plusSeconds(random.nextInt(9));
      Clients clients =
          (key, m) ->
              Optional.of(
                  key.equals(key(0)) || !m.knownOn().isBefore(merged)
                      ? CLIENT
                      : new ClientId("k-1"));
      Naive expected = naive(told, clients, moment);
      assertThat(ledger.state().value().state(CLIENT, clients, moment)).isEqualTo(expected.state());
      assertThat(level(ledger.state().value(), clients, moment))
          .isEqualTo(expected.open() ? Level.EXISTS : Level.NONE);
    }
  }

  private static Level level(Consents consents, Clients clients, Moment moment) {
    CovenantFacts facts =
        new CovenantFacts(
            List.of(Signature.of("shelter", YEAR)),
            consents.known(moment),
            List.of(),
            List.of(Circumstances.of(key(0), "Arnhem").withLabels("homeless")));
    return COVENANT
        .at(moment, facts, key -> clients.find(key, moment))
        .viewer(new User("u1", "shelter", "shelter-worker", null), "care")
        .level(CLIENT, "psychiatric-diagnosis");
  }

  private static SourceKey key(int number) {
    return SourceKey.of("shelter", "key-" + number);
  }

  private static ConsentCommand command(Random random) {
    SourceKey key = key(random.nextInt(2));
    LocalDate on = FIRST.plusDays(random.nextInt(8));
    String document = "f" + random.nextInt(2);
    boolean limited = random.nextBoolean();
    Sign sign =
        new Sign(
            key,
            limited ? LESS : SharingScope.EVERYTHING,
            limited,
            DateRange.of(on, on.plusDays(1 + random.nextInt(6))),
            on,
            document);
    return switch (random.nextInt(6)) {
      case 0 -> new Withdraw(key, random.nextBoolean() ? document : null, on);
      case 1 -> new Decline(key, on);
      case 2 -> new Correct(sign);
      default -> sign;
    };
  }

  private record Naive(ConsentState state, boolean open) {}

  /** What ends consents from a day on: of the one kind only, or of all. */
  private record End(LocalDate on, boolean all) {}

  /** Looks at the whole history anew, for the one kind of data and for all others. */
  private static Naive naive(List<Told> told, Clients clients, Moment moment) {
    List<ConsentCommand> known =
        told.stream()
            .filter(t -> !t.at().isAfter(moment.knownOn()))
            .map(Told::command)
            .filter(c -> clients.find(c.key(), moment).equals(Optional.of(CLIENT)))
            .toList();
    LocalDate asOf = moment.asOf();
    boolean declined = false;
    List<End> ends = new ArrayList<>();
    List<Sign> signs = new ArrayList<>();
    for (int number = 0; number < 2; number++) {
      for (String document : List.of("f0", "f1")) {
        Sign last = null;
        LocalDate end = LocalDate.MAX;
        for (ConsentCommand command : known) {
          Sign sign = command instanceof Correct c ? c.correct() : null;
          sign = command instanceof Sign s ? s : sign;
          if (sign != null && is(sign, key(number), document)) {
            last = sign;
          }
          if (command instanceof Withdraw w
              && w.key().equals(key(number))
              && document.equals(w.document())) {
            end = w.on().isBefore(end) ? w.on() : end;
          }
        }
        if (last != null && !end.isAfter(asOf)) {
          ends.add(new End(end, !last.limited()));
        } else if (last != null) {
          signs.add(last);
        }
      }
    }
    for (ConsentCommand command : known) {
      if (command instanceof Decline decline && !decline.on().isAfter(asOf)) {
        declined = true;
        ends.add(new End(decline.on(), true));
      }
      if (command instanceof Withdraw w && w.document() == null && !w.on().isAfter(asOf)) {
        ends.add(new End(w.on(), true));
      }
    }
    boolean limited = false;
    boolean explicit = false;
    boolean open = false;
    for (Sign sign : signs) {
      if (sign.period().contains(asOf)) {
        LocalDate given = sign.givenOn();
        boolean kind = ends.stream().noneMatch(e -> !given.isAfter(e.on()));
        boolean others =
            !sign.limited() && ends.stream().noneMatch(e -> e.all() && !given.isAfter(e.on()));
        open |= kind;
        explicit |= kind && others;
        limited |= kind != others;
      }
    }
    if (limited || explicit) {
      return new Naive(limited ? ConsentState.LIMITED : ConsentState.EXPLICIT, open);
    }
    ConsentState without = ends.isEmpty() ? ConsentState.UNKNOWN : ConsentState.WITHDRAWN;
    return new Naive(declined ? ConsentState.DECLINED : without, open);
  }

  private static boolean is(Sign sign, SourceKey key, String document) {
    return sign.key().equals(key) && document.equals(sign.document());
  }
}
