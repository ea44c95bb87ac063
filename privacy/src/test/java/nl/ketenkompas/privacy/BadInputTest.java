package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.DAY;
import static nl.ketenkompas.privacy.Facts.KEY;
import static nl.ketenkompas.privacy.Facts.OTHER_KEY;
import static nl.ketenkompas.privacy.Facts.THIS_YEAR;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.consent;
import static nl.ketenkompas.privacy.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.consent.ConsentCommand;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.ConsentCommand.Withdraw;
import nl.ketenkompas.privacy.consent.ConsentEvent;
import nl.ketenkompas.privacy.consent.ConsentLedger;
import nl.ketenkompas.privacy.consent.Consents;
import nl.ketenkompas.privacy.redaction.Disclosed;
import nl.ketenkompas.privacy.redaction.Disclosure;
import nl.ketenkompas.privacy.redaction.FileSchema;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever comes in: nothing is shown, there is a reason, and the look is on record. */
class BadInputTest {
  private static final User SHELTER = new User("u1", "shelter", "shelter-worker", "Arnhem");

  @Covers({"SK-C11", "SK-C12", "ST-PRIV", "AVG-6", "NEN-7513"})
  @ParameterizedTest
  @CsvSource({
    "c1, shelter, shelter-worker, Arnhem, care, identity, 2026-11-01, GRANTED",
    "c1, shelter, nobody, Arnhem, care, identity, 2026-11-01, ROLE_UNKNOWN",
    "c1, shelter, police-officer, Arnhem, care, identity, 2026-11-01, ROLE_OF_OTHER_PARTY",
    "c1, nowhere, shelter-worker, Arnhem, care, identity, 2026-11-01, NO_PARTY",
    "c1, youth-care, youth-worker, Arnhem, care, identity, 2026-11-01, PARTY_NOT_SIGNED",
    "c1, shelter, shelter-worker, Arnhem, fun, identity, 2026-11-01, PURPOSE_UNKNOWN",
    "c1, shelter, shelter-worker, Arnhem, care, nothing, 2026-11-01, KIND_UNKNOWN",
    "c9, shelter, shelter-worker, Arnhem, care, identity, 2026-11-01, CLIENT_UNKNOWN",
    "c1, shelter, shelter-worker, Arnhem, care, identity, 2025-12-31, COVENANT_NOT_IN_FORCE",
    "c1, shelter, shelter-worker, Arnhem, care, identity, 2029-01-01, COVENANT_NOT_IN_FORCE",
    "c1, shelter, shelter-worker, , care, identity, 2026-11-01, CLIENT_OUT_OF_SCOPE",
    "c1, shelter, shelter-worker, Tiel, care, identity, 2026-11-01, CLIENT_OUT_OF_SCOPE",
  })
  void whatIsNotKnownIsNotShownAndTheLookIsOnRecord(
      String asked,
      String partner,
      String role,
      @Nullable String municipality,
      String purpose,
      String kind,
      LocalDate day,
      AccessReason reason) {
    ClientId client = new ClientId(asked);
    Viewer viewer =
        facts()
            .with(client("Arnhem", "homeless"))
            .with(consent(SharingScope.EVERYTHING))
            .on(CovenantTerms.preset("sample-chain"), day)
            .viewer(new User("u9", partner, role, municipality), purpose);
    Level level = reason == AccessReason.GRANTED ? Level.FULL : Level.NONE;
    AtomicInteger reads = new AtomicInteger();
    List<AccessLog.Entry> log = new ArrayList<>();
    FileSchema<ClientId> schema =
        FileSchema.of(
            file -> file,
            List.of(Field.of("field", kind, file -> "value " + reads.incrementAndGet())));

    AccessDecision decision = viewer.decide(client, kind);
    Disclosure disclosure = schema.disclose(client, viewer, log::add);

    assertThat(decision.level()).isEqualTo(level);
    assertThat(decision.reasons().get(0).code().name()).isEqualTo(reason.name());
    assertThat(viewer.level(client, kind)).isEqualTo(level);
    assertThat(viewer.decide(client, kind, "shelter").level()).isEqualTo(level);
    assertThat(viewer.filter(kind, Level.EXISTS).test(client)).isEqualTo(level == Level.FULL);
    assertThat(viewer.explain(client, kind).verdict()).isSameAs(decision);
    assertThat(log).hasSize(1);
    assertThat(log.get(0).items())
        .extracting(item -> item.kind() + " " + item.level() + " " + item.rule())
        .containsExactly(kind + " " + level + " " + decision.reasons().get(0).rule());
    assertThat((Object) ((Disclosure.Opened) disclosure).file().fields().get("field"))
        .isInstanceOf(level == Level.FULL ? Disclosed.Full.class : Disclosed.Withheld.class);
    assertThat(reads).hasValue(level == Level.FULL ? 1 : 0);
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FULL CONSENT task | EXISTS NONE task | true | FULL",
        "FULL CONSENT task | EXISTS NONE task | false | EXISTS",
        "FULL NONE old | SUMMARY CONSENT task | true | SUMMARY",
        "FULL NONE old | SUMMARY CONSENT task | false | NONE",
        "FULL CONSENT old | EXISTS CONSENT task | true | EXISTS",
        "FULL AUTHORISATION task | SUMMARY CONSENT_OR_OUTREACH task | true | SUMMARY",
        "EXISTS NONE task | SUMMARY NONE task | false | SUMMARY",
        "FULL NONE old | FULL NONE old | true | NONE",
      })
  void ofContradictoryClausesTheHighestCountsWhoseOwnConditionsAreMet(
      String one, String other, boolean consents, Level level) {
    String grant =
        """
        {"rule": "SK-C12", "role": "shelter-worker", "kinds": ["identity"], "level": "%s",
         "purpose": "care", "condition": "%s", "basis": "%s"}\
        """;
    String clause = Samples.SMALL.substring(Samples.SMALL.indexOf("{\"rule\""));
    clause = clause.substring(0, clause.indexOf("},") + 1);
    String first = grant.formatted((Object[]) one.split(" ", -1));
    String second = grant.formatted((Object[]) other.split(" ", -1));
    Facts facts = facts().with(client("Arnhem"));
    if (consents) {
      facts.with(consent(SharingScope.EVERYTHING));
    }

    for (String both : List.of(first + ", " + second, second + ", " + first)) {
      Viewer viewer =
          facts.viewer(Samples.read(Samples.SMALL.replace(clause, both)), SHELTER, "care");
      assertThat(viewer.level(CLIENT, "identity")).isEqualTo(level);
      assertThat(viewer.filter("identity", Level.EXISTS).count())
          .isEqualTo(level == Level.NONE ? 0 : 1);
    }
  }

  @Covers({"SK-C11", "AVG-7"})
  @ParameterizedTest
  @CsvSource({
    // declined on, consent from, withdrawn on (under another key), level
    ", 2026-03-01, , FULL",
    "2026-02-28, 2026-03-01, , FULL",
    "2026-03-01, 2026-03-01, , NONE",
    "2026-04-01, 2026-03-01, , NONE",
    ", 2026-03-01, 2026-03-01, NONE",
    ", 2026-03-01, 2026-02-28, FULL",
    "2026-02-01, 2026-03-01, 2026-02-01, FULL",
    "2026-02-01, 2026-03-01, 2026-04-01, NONE",
  })
  void ofContradictoryFactsTheStrictestCounts(
      @Nullable LocalDate declined, LocalDate from, @Nullable LocalDate withdrawn, Level level) {
    Facts facts =
        facts()
            .with(client("Arnhem", "homeless"))
            .with(
                Consent.signed(OTHER_KEY, SharingScope.EVERYTHING, DateRange.from(from), "doc-1"));
    if (withdrawn != null) {
      facts.with(
          Consent.signed(KEY, SharingScope.EVERYTHING, THIS_YEAR, "doc-2").withdrawn(withdrawn));
    }
    CovenantFacts all =
        declined == null
            ? facts.all()
            : facts.all().withDeclined(List.of(new Declined(OTHER_KEY, declined, Instant.MIN)));

    Viewer viewer =
        Covenant.of(CovenantTerms.preset("sample-chain"))
            .at(Moment.asOf(DAY), all, Facts::resolve)
            .viewer(SHELTER, "care");

    assertThat(viewer.level(CLIENT, "housing")).isEqualTo(level);
  }

  @Covers("AVG-7")
  @Test
  void withdrawalStillCountsAfterTheClockWentBack() {
    Instant[] clock = {Instant.parse("2026-03-01T10:00:00Z")};
    Ledger<ConsentCommand, ConsentEvent, Consents> ledger =
        Ledger.open(
            new ConsentLedger(), new InMemoryJournal(), () -> clock[0], new InMemoryKeys(5));
    assertThat(
            ledger
                .submit(
                    "1",
                    new Sign(
                        KEY, SharingScope.EVERYTHING, false, THIS_YEAR, THIS_YEAR.from(), "f1"))
                .<Boolean>fold(accepted -> true, refused -> false))
        .isTrue();
    Moment before = new Moment(DAY, ledger.state().recordedAt());
    assertThat(housing(ledger, before)).isEqualTo(Level.FULL);

    clock[0] = clock[0].minusSeconds(3_600);
    assertThat(
            ledger
                .submit("2", new Withdraw(KEY, null, LocalDate.of(2026, 2, 1)))
                .<Boolean>fold(accepted -> true, refused -> false))
        .isTrue();

    assertThat(ledger.state().recordedAt()).isAfterOrEqualTo(before.knownOn());
    assertThat(housing(ledger, Moment.asOf(DAY))).isEqualTo(Level.NONE);
    assertThat(housing(ledger, new Moment(DAY, ledger.state().recordedAt()))).isEqualTo(Level.NONE);
    assertThat(housing(ledger, new Moment(DAY, clock[0]))).isEqualTo(Level.NONE);
  }

  private static Level housing(
      Ledger<ConsentCommand, ConsentEvent, Consents> ledger, Moment moment) {
    CovenantFacts facts =
        ledger
            .state()
            .value()
            .facts(List.of(), List.of(client("Arnhem", "homeless")), List.of(), moment);
    return Covenant.of(CovenantTerms.preset("sample-chain"))
        .at(moment, facts, key -> Optional.of(CLIENT))
        .viewer(SHELTER, "care")
        .level(CLIENT, "housing");
  }

  @Covers("SK-C11")
  @Test
  void laterMomentLeavesAnEarlierOneAsItWas() {
    Covenant covenant = Covenant.of(CovenantTerms.preset("sample-chain"));
    Instant may = Instant.parse("2026-05-01T00:00:00Z");
    CovenantFacts facts =
        facts()
            .with(client("Arnhem", "homeless"))
            .with(consent(SharingScope.EVERYTHING).withdrawn(LocalDate.of(2026, 4, 1), may))
            .all();
    List<Level> levels = new ArrayList<>();
    for (int seconds : new int[] {-1, 0, -1, 1, -2}) {
      levels.add(
          covenant
              .at(new Moment(DAY, may.plusSeconds(seconds)), facts, Facts::resolve)
              .viewer(SHELTER, "care")
              .level(CLIENT, "housing"));
    }

    assertThat(levels).containsExactly(Level.FULL, Level.NONE, Level.FULL, Level.NONE, Level.FULL);
  }
}
