package nl.ketenkompas.privacy.audit;

import static nl.ketenkompas.privacy.audit.Trails.ANNE;
import static nl.ketenkompas.privacy.audit.Trails.BEN;
import static nl.ketenkompas.privacy.audit.Trails.entry;
import static nl.ketenkompas.privacy.audit.Trails.full;
import static nl.ketenkompas.privacy.audit.Trails.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.AccessReason;
import nl.ketenkompas.privacy.audit.LogLookup.Closed;
import nl.ketenkompas.privacy.audit.LogLookup.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditDeskTest {
  private static final AccessLog.Item LOOK =
      new AccessLog.Item("access-log", Level.FULL, Rule.of("SK-C23"), "NO_CONSENT_NEEDED", null);

  private final Trails trails = new Trails();
  private final AuditDesk desk = AuditDesk.of(trails.trail);

  private AccessOverview overview() {
    return desk.lookUp(ANNE, Trails.viewer("officer", "rights"))
        .fold(
            Opened::overview,
            closed -> {
              throw new AssertionError(closed.reasons());
            });
  }

  @Covers({"NEN-7513", "AVG-15"})
  @Test
  void whoMaySeesAllLooksWithHisOwnAsTheLast() {
    trails.trail.confirm(entry(ANNE, full("identity"), none("plan")));
    trails.trail.confirm(entry(BEN, full("identity")));

    AccessOverview overview = overview();

    assertThat(overview.client()).isEqualTo(ANNE);
    assertThat(overview.records())
        .extracting(AccessRecord::role, AccessRecord::items)
        .containsExactly(
            tuple("worker", List.of(full("identity"), none("plan"))),
            tuple("officer", List.of(LOOK)));
    assertThat(overview).hasToString("AccessOverview[2]");
    assertThat(desk.lookUp(ANNE, Trails.viewer("officer", "rights")).reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("GRANTED", "BASIS_STANDS", "NO_CONSENT_NEEDED");
  }

  @Covers("NEN-7513")
  @ParameterizedTest
  @CsvSource({
    "worker, care, NONE",
    "clerk, rights, SUMMARY",
    "officer, care, NONE",
    "nobody, rights, NONE"
  })
  void whoMayNotSeesNothingAndIsWrittenDown(String role, String purpose, Level level) {
    trails.trail.confirm(entry(ANNE, full("identity")));

    LogLookup lookup = desk.lookUp(ANNE, Trails.viewer(role, purpose));

    assertThat(lookup).isInstanceOf(Closed.class);
    assertThat(lookup.reasons()).isNotEmpty();
    assertThat(trails.record(1).role()).isEqualTo(role);
    assertThat(trails.record(1).items())
        .extracting(AccessLog.Item::kind, AccessLog.Item::level)
        .containsExactly(tuple("access-log", level));
  }

  @Covers("NEN-7513")
  @Test
  void ofSomebodyWhoIsUnknownNothingIsSeen() {
    assertThat(desk.lookUp(BEN, Trails.viewer("officer", "rights")).reasons())
        .extracting(Reason::code)
        .containsExactly(AccessReason.CLIENT_UNKNOWN);
    assertThat(trails.record(0).client()).isEqualTo(BEN);
  }

  @Covers("NEN-7513")
  @Test
  void aLookThatIsNotWrittenDownIsNotTaken() {
    trails.access.fails = true;
    List<Reason> reasons = List.of(Reason.of(AccessReason.LOG_REFUSED));
    assertThat(desk.lookUp(ANNE, Trails.viewer("officer", "rights")))
        .isEqualTo(new Closed(reasons));
    trails.access.fails = false;
    trails.processing.refuses = true;
    assertThat(desk.lookUp(ANNE, Trails.viewer("officer", "rights")))
        .isEqualTo(new Closed(reasons));
  }

  @Covers("AVG-15")
  @Test
  void theClientIsToldInPlainDutch() {
    Rule rule = Rule.of("SK-C12");
    trails.trail.confirm(
        entry(
            ANNE,
            full("identity"),
            new AccessLog.Item("plan", Level.EXISTS, Rule.of("SK-C4"), "NO_CONSENT_NEEDED", null)));
    trails.trail.confirm(entry(ANNE, none("identity"), none("plan")));
    trails.trail.confirm(
        entry(
            ANNE,
            new AccessLog.Item("identity", Level.SUMMARY, rule, "EMERGENCY", null),
            none("plan")));
    trails.trail.confirm(
        new AccessLog.Entry(
            "u9",
            "police",
            "officer-x",
            "safety",
            ANNE,
            Moment.parse("2026-11-01@.."),
            "other@2",
            List.of(new AccessLog.Item("offences", Level.FULL, rule, "OTHER_GROUND", null))));

    AccessOverview overview = overview();

    assertThat(overview.text(Language.NL))
        .containsExactly(
            "Op 01-11-2026 om 09:00 keek iemand van De Opvang in uw dossier, als medewerker, voor"
                + " het doel: zorg. Helemaal te zien: naam. Alleen te zien dat het er is:"
                + " trajectplan. Dit staat in de afspraak: Klein convenant, bij SK-C12, SK-C4. U"
                + " had hiervoor getekend. De afspraak vraagt hiervoor niet om uw handtekening.",
            "Op 01-11-2026 om 09:00 vroeg iemand van De Opvang naar uw dossier, als medewerker,"
                + " voor het doel: zorg. Er was niets te zien. Dit staat in de afspraak: Klein"
                + " convenant, bij SK-C4.",
            "Op 01-11-2026 om 09:00 keek iemand van De Opvang in uw dossier, als medewerker, voor"
                + " het doel: zorg. In grote lijnen te zien: naam. Dit staat in de afspraak: Klein"
                + " convenant, bij SK-C12. Het dossier is geopend omdat er een noodgeval was."
                + " Iemand anders kijkt achteraf of dat terecht was.",
            "Op 01-11-2026 om 08:00 keek iemand van police in uw dossier, als officer-x, voor het"
                + " doel: safety. Helemaal te zien: offences. Dit staat in de afspraak: other@2,"
                + " bij SK-C12.",
            "Op 01-11-2026 om 09:00 keek iemand van De Opvang in uw dossier, als functionaris,"
                + " voor het doel: uw rechten. Helemaal te zien: logboek. Dit staat in de"
                + " afspraak: Klein convenant, bij SK-C23. De afspraak vraagt hiervoor niet om uw"
                + " handtekening.");
    assertThat(overview.text(Language.EN).get(0))
        .isEqualTo(
            "On 2026-11-01 at 09:00 somebody of De Opvang looked into your file, as worker, for"
                + " this purpose: care. To be seen in full: name. To be seen only that it is"
                + " there: plan. This is in the agreement: Small covenant, under SK-C12, SK-C4."
                + " You had signed for this. The agreement does not ask for your signature for"
                + " this.");
  }

  @Covers("AVG-17")
  @Test
  void afterErasureThereIsNothingToTell() {
    trails.trail.confirm(entry(ANNE, full("identity")));
    trails.trail.erase(ANNE);

    assertThat(overview().records()).extracting(AccessRecord::role).containsExactly("officer");
  }
}
