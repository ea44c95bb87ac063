package nl.ketenkompas.mandate.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.MandateReason;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Covers({"FM-8.I", "FM-8.V", "FM-8.VI"})
class ContactRuleTest {
  private static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");
  private static final SourceKey FAMILY = SourceKey.of("pilot", "family-1");
  private static final DayTime LATER = DayTime.parse("2011-06-01");
  private static final DateRange SINCE_FEBRUARY = DateRange.from(LocalDate.of(2011, 2, 1));
  private static final ContactRule RULE = ContactRule.of(GRONINGEN, facts());

  private static MandateFacts facts() {
    return MandateFacts.none()
        .withSignatures(
            Stream.of("A", "B", "C", "D", "E", "F", "G")
                .map(party -> new Signature(party, LocalDate.of(2011, 2, 1)))
                .toList())
        .withFamilies(
            List.of(
                new ChosenFamily(
                    FAMILY, DateRange.of(LocalDate.of(2011, 3, 1), LocalDate.of(2012, 3, 1)))))
        .withHolders(
            List.of(
                new Holder("c1", "COACH", SINCE_FEBRUARY),
                new Holder("p1", "PROJECT_LEADER", SINCE_FEBRUARY),
                new Holder("m1", "MANAGEMENT_REPRESENTATIVE", SINCE_FEBRUARY),
                new Holder(
                    "c0",
                    "COACH",
                    DateRange.of(LocalDate.of(2011, 2, 1), LocalDate.of(2011, 4, 1)))));
  }

  private static FamilyContact contact(String at) {
    return FamilyContact.of(SourceKey.of("police", "k1"), FAMILY, "POLITIE", DayTime.parse(at));
  }

  private static String name(ContactVerdict verdict) {
    return verdict.fold(
        a -> "AGREED",
        s -> "STATUTORY " + s.duty(),
        n -> "NOT_PROVABLE",
        b -> "BREACH",
        o -> "OUTSIDE");
  }

  private static List<ReasonCode> codes(ContactVerdict verdict) {
    List<Reason> reasons =
        verdict.fold(
            a -> a.reasons(),
            s -> s.reasons(),
            n -> n.reasons(),
            b -> b.reasons(),
            o -> o.reasons());
    return reasons.stream().map(Reason::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-02T14:30, c1, 2011-05-02T14:29, AGREED,       AGREED_BEFORE",
    "2011-05-02T14:30, p1, 2011-05-01,       AGREED,       AGREED_BEFORE",
    "2011-05-02T14:30, c1, 2011-05-02T14:30, BREACH,       AGREED_AFTER",
    "2011-05-02T14:30, c1, 2011-05-03,       BREACH,       AGREED_AFTER",
    "2011-05-02,       c1, 2011-05-02,       NOT_PROVABLE, ORDER_NOT_PROVABLE",
    "2011-05-02T14:30, c1, 2011-05-02,       NOT_PROVABLE, ORDER_NOT_PROVABLE",
    "2011-05-02,       c1, 2011-05-01,       AGREED,       AGREED_BEFORE",
    "2011-05-02T14:30, m1, 2011-05-01,       BREACH,       AGREED_WITH_OTHER",
    "2011-05-02T14:30, xx, 2011-05-01,       BREACH,       AGREED_WITH_OTHER",
    "2011-05-02T14:30, c0, 2011-05-01,       BREACH,       AGREED_WITH_OTHER",
    "2011-05-02T14:30, c0, 2011-03-31,       AGREED,       AGREED_BEFORE"
  })
  void contactIsAgreedBeforehandWithTheProject(
      String at, String with, String agreedAt, String verdict, ContactReason reason) {
    ContactVerdict answer =
        RULE.judge(contact(at).agreedWith(with, DayTime.parse(agreedAt)), LATER);
    assertThat(name(answer)).isEqualTo(verdict);
    assertThat(codes(answer)).containsExactly(reason);
  }

  @Test
  void oneOfSeveralAgreementsWillDo() {
    FamilyContact contact =
        contact("2011-05-02T14:30")
            .agreedWith("m1", DayTime.parse("2011-05-01"))
            .agreedWith("p1", DayTime.parse("2011-05-02"))
            .agreedWith("c1", DayTime.parse("2011-05-02T10:00"));
    assertThat(name(RULE.judge(contact, LATER))).isEqualTo("AGREED");
  }

  @Test
  void withoutRecordItIsABreach() {
    ContactVerdict verdict = RULE.judge(contact("2011-05-02"), LATER);
    assertThat(name(verdict)).isEqualTo("BREACH");
    assertThat(codes(verdict)).containsExactly(ContactReason.NOT_AGREED);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-02T14:30, '',               2011-05-03T14:30, OPEN",
    "2011-05-02T14:30, '',               2011-05-03T14:31, WAITS",
    "2011-05-02,       '',               2011-05-03,       OPEN",
    "2011-05-02,       '',               2011-05-04,       WAITS",
    "2011-05-02T14:30, 2011-05-10,       2011-05-10,       DONE",
    "2011-05-02T14:30, 2011-05-10,       2011-05-09,       WAITS",
    "2011-05-02T14:30, 2011-05-02T15:00, 2011-05-02T15:00, DONE",
    "2011-05-02T14:30, 2011-05-02T15:00, 2011-05-02T14:59, OPEN"
  })
  void dutyByLawGoesBeforeAndTheProjectIsToldAfterwards(
      String at, String informed, String asOf, String duty) {
    FamilyContact contact = contact(at).becauseOf("Politiewet 1993, art. 2");
    if (!informed.isEmpty()) {
      contact = contact.informed(DayTime.parse(informed));
    }
    assertThat(name(RULE.judge(contact, DayTime.parse(asOf)))).isEqualTo("STATUTORY " + duty);
  }

  @Test
  void exceptionGoesBeforeWhatCannotBeProven() {
    FamilyContact contact =
        contact("2011-05-02")
            .agreedWith("c1", DayTime.parse("2011-05-02"))
            .becauseOf("Politiewet 1993, art. 2")
            .informed(DayTime.parse("2011-05-03"));
    ContactVerdict verdict = RULE.judge(contact, LATER);
    assertThat(name(verdict)).isEqualTo("STATUTORY DONE");
    assertThat(codes(verdict))
        .containsExactly(ContactReason.STATUTORY_DUTY, ContactReason.INFORMED);
  }

  @Test
  void withoutExceptionInTheAgreementADutyByLawIsNoExcuse() {
    ContactRule strict =
        ContactRule.of(
            edited("\"statutoryException\" : true", "\"statutoryException\" : false"), facts());
    ContactVerdict verdict = strict.judge(contact("2011-05-02").becauseOf("art. 2"), LATER);
    assertThat(name(verdict)).isEqualTo("BREACH");
    assertThat(codes(verdict))
        .containsExactly(ContactReason.NOT_AGREED, ContactReason.NO_EXCEPTION);
  }

  @Covers({"FM-P.NOT", "FM-0.TERM", "FM-0.DRAFT", "FM-10.SCOPE"})
  @Test
  void ruleSpeaksOfPartnersTermAndChosenFamiliesOnly() {
    assertThat(codes(RULE.judge(contact("2010-12-31"), LATER)))
        .containsExactly(MandateReason.BEFORE_TERM);
    assertThat(codes(RULE.judge(contact("2012-07-01"), LATER)))
        .containsExactly(MandateReason.TERM_EXPIRED);
    assertThat(codes(RULE.judge(contact("2012-06-30"), LATER)))
        .containsExactly(MandateReason.NEVER_SELECTED);
    assertThat(codes(RULE.judge(contact("2011-01-31"), LATER)))
        .containsExactly(MandateReason.NOT_SIGNED);
    assertThat(codes(RULE.judge(contact("2011-02-28"), LATER)))
        .containsExactly(MandateReason.NEVER_SELECTED);
    assertThat(name(RULE.judge(contact("2011-03-01"), LATER))).isEqualTo("BREACH");
    FamilyContact outsider =
        FamilyContact.of(SourceKey.of("x", "1"), FAMILY, "LENTIS", DayTime.parse("2011-05-02"));
    assertThat(codes(RULE.judge(outsider, LATER))).containsExactly(ContactReason.NO_PARTNER);
    ContactRule ended = ContactRule.of(GRONINGEN, facts().withSettlement(LocalDate.of(2011, 5, 2)));
    assertThat(codes(ended.judge(contact("2011-05-02"), LATER)))
        .containsExactly(MandateReason.ENDED_EARLY);
    assertThat(name(ended.judge(contact("2011-05-01"), LATER))).isEqualTo("BREACH");
  }

  @ParameterizedTest
  @CsvSource({"POLITIE", "E", "LEFIER", "SOZAWE", "GEMEENTE"})
  void bindsStaffOfEveryBodyOfAPartner(String institution) {
    FamilyContact contact =
        FamilyContact.of(SourceKey.of("x", "1"), FAMILY, institution, DayTime.parse("2011-05-02"));
    assertThat(name(RULE.judge(contact, LATER))).isEqualTo("BREACH");
  }

  @Test
  void agreementWithoutContactRuleSaysNothing() {
    String file = MandateTerms.presetText("groningen-2011");
    int from = file.indexOf("\"contact\"");
    String without = file.substring(0, from) + file.substring(file.indexOf("\"ladder\""));
    ContactRule none =
        ContactRule.of(MandateTerms.KIND.read(without, "without.json").orThrow(), facts());
    assertThat(codes(none.judge(contact("2011-05-02"), LATER)))
        .containsExactly(ContactReason.NO_CONTACT_RULE);
  }

  @Test
  void reportListsWhatPeopleMustLookAtInAnyOrder() {
    FamilyContact breach = keyed("1", contact("2011-05-02"));
    FamilyContact unproven =
        keyed("2", contact("2011-05-02").agreedWith("c1", DayTime.parse("2011-05-02")));
    FamilyContact waiting = keyed("3", contact("2011-05-02").becauseOf("art. 2"));
    FamilyContact told = keyed("4", contact("2011-05-02").becauseOf("art. 2").informed(LATER));
    FamilyContact fine =
        keyed("5", contact("2011-05-02").agreedWith("c1", DayTime.parse("2011-05-01")));
    List<FamilyContact> all =
        new ArrayList<>(List.of(breach, unproven, waiting, told, fine, breach));
    ContactReport report = RULE.report(all, List.of(), LATER);
    assertThat(report.contacts()).isEqualTo(5);
    assertThat(report.breaches()).extracting(j -> j.contact().local()).containsExactly("1");
    assertThat(report.notProvable()).extracting(j -> j.contact().local()).containsExactly("2");
    assertThat(report.waiting()).extracting(j -> j.contact().local()).containsExactly("3");
    assertThat(report.findings()).isEmpty();
    Collections.reverse(all);
    assertThat(RULE.report(all, List.of(), LATER)).isEqualTo(report);
  }

  @Covers("FL-ERAF")
  @Test
  void unaskedVisitNeedsAnOriginAndALegalBasis() {
    DayTime before = DayTime.parse("2011-05-01");
    FamilyContact visit = contact("2011-05-02").agreedWith("c1", before);
    assertThat(found(visit.unasked("report of nuisance", "Wmo, art. 1"))).isEmpty();
    assertThat(found(visit.unasked(null, "Wmo, art. 1")))
        .containsExactly(ContactReason.ORIGIN_MISSING);
    assertThat(found(visit.unasked("report of nuisance", null)))
        .containsExactly(ContactReason.BASIS_MISSING);
    assertThat(found(visit.unasked(null, null)))
        .containsExactly(ContactReason.ORIGIN_MISSING, ContactReason.BASIS_MISSING);
    assertThat(found(visit)).isEmpty();
  }

  @Covers("FL-TRUST")
  @Test
  void workOfAnotherIsNotDoneAgain() {
    Assessment coach = assessment("1", "DEBTS", "c1", "2011-05-01");
    Assessment again = assessment("2", "DEBTS", "GKB", "2011-05-09");
    Assessment own = assessment("3", "DEBTS", "c1", "2011-06-01");
    Assessment other = assessment("4", "HOUSING", "GKB", "2011-05-09");
    Assessment early = assessment("5", "DEBTS", "MJD", "2011-02-28");
    List<Finding> findings =
        RULE.report(List.of(), List.of(own, other, again, coach, early, again), LATER).findings();
    assertThat(findings)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.reason().code()).isEqualTo(ContactReason.ASSESSED_AGAIN);
              assertThat(f.reason().text(Language.EN))
                  .isEqualTo(
                      "Assessment DEBTS was done again by GKB; c1 had done it on 2011-05-01. [FL-TRUST]");
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonHasItsTexts(ContactReason reason) {
    assertThat(reason.template(Language.NL)).endsWith(".");
    assertThat(reason.template(Language.EN)).endsWith(".");
  }

  @Test
  void refusesWhatIsNoCode() {
    assertThatThrownBy(() -> FamilyContact.of(SourceKey.of("x", "1"), FAMILY, "de politie", LATER))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("institution: CHARACTERS");
    assertThatThrownBy(() -> contact("2011-05-02").agreedWith("", LATER))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> contact("2011-05-02").becauseOf(" "))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> assessment("1", "a b", "c1", "2011-05-01"))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Assessment assessment(String key, String kind, String by, String on) {
    return new Assessment(SourceKey.of("x", key), FAMILY, kind, by, LocalDate.parse(on));
  }

  private static List<ReasonCode> found(FamilyContact contact) {
    return RULE.report(List.of(contact), List.of(), LATER).findings().stream()
        .map(f -> f.reason().code())
        .toList();
  }

  private static FamilyContact keyed(String key, FamilyContact c) {
    return new FamilyContact(
        SourceKey.of("police", key),
        c.family(),
        c.institution(),
        c.at(),
        c.agreed(),
        c.statutoryGround(),
        c.informedAt(),
        c.unasked(),
        c.origin(),
        c.basis());
  }

  private static Agreement<MandateTerms> edited(String from, String to) {
    String file = MandateTerms.presetText("groningen-2011");
    assertThat(file).contains(from);
    return MandateTerms.KIND.read(file.replace(from, to), "edited.json").orThrow();
  }
}
