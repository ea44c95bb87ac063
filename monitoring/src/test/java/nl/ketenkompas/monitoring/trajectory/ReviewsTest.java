package nl.ketenkompas.monitoring.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.OpenNorm;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Agenda;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineStatus;
import nl.ketenkompas.model.time.EndRule;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.monitoring.agreement.ReviewTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewsTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");
  private static final Agreement<ReviewTerms> ROTTERDAM = ReviewTerms.preset("rotterdam-intake");
  private static final Agreement<ReviewTerms> EMMEN = ReviewTerms.preset("emmen-oggz");
  private static final Instant RECORDED = Instant.parse("2008-01-01T09:00:00Z");

  private static CaseFile file(String events) {
    List<CaseEvent> happened = new ArrayList<>();
    for (String event : events.isEmpty() ? new String[0] : events.split(" ", -1)) {
      int at = event.indexOf('@');
      happened.add(
          new CaseEvent(
              "e" + happened.size(),
              event.substring(0, at),
              LocalDate.parse(event.substring(at + 1)),
              RECORDED));
    }
    return new CaseFile(
        SourceKey.of("oggz", "case-1"), Map.of("CASE_COORDINATOR", "coordinator-7"), happened);
  }

  private static String stand(Agreement<ReviewTerms> agreement, String events, String asOf) {
    Moment moment = Moment.asOf(LocalDate.parse(asOf));
    return Reviews.of(agreement, NL).deadlines(file(events), moment).stream()
        .map(d -> d.at(moment.asOf(), NL))
        .map(
            s ->
                s.deadline().rule().id()
                    + " "
                    + s.due().map(LocalDate::toString).orElse("-")
                    + " "
                    + s.state())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @Covers({"SK-I5", "SK-I6"})
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 2008-03-03 | ''",
        "ASSIGNED@2008-03-03 | 2008-03-02 | ''",
        "ASSIGNED@2008-03-03 | 2008-03-03 | AD_FORM 2008-03-31 OPEN",
        "ASSIGNED@2008-03-03 | 2008-03-23 | AD_FORM 2008-03-31 OPEN",
        "ASSIGNED@2008-03-03 | 2008-03-24 | AD_FORM 2008-03-31 WARNING",
        "ASSIGNED@2008-03-03 | 2008-03-30 | AD_FORM 2008-03-31 WARNING",
        "ASSIGNED@2008-03-03 | 2008-03-31 | AD_FORM 2008-03-31 DUE",
        "ASSIGNED@2008-03-03 | 2008-04-14 | AD_FORM 2008-03-31 DUE",
        "ASSIGNED@2008-03-03 | 2008-04-15 | AD_FORM 2008-03-31 OVERDUE",
        "ASSIGNED@2008-03-03 AD_FORM_COMPLETED@2008-04-14 | 2008-05-01 | AD_FORM 2008-03-31 MET",
        "ASSIGNED@2008-03-03 AD_FORM_COMPLETED@2008-04-15 | 2008-05-01 | AD_FORM 2008-03-31"
            + " MET_LATE",
        "ASSIGNED@2008-03-03 LEFT_VIEW@2008-03-10 | 2008-05-01 | AD_FORM 2008-03-31 CANCELLED",
        "AD_FORM_COMPLETED@2008-03-01 ASSIGNED@2008-03-03 | 2008-03-03 | AD_FORM 2008-03-31 OPEN",
        "ASSIGNED@2008-03-03 AD_FORM_COMPLETED@2008-03-10 ASSIGNED@2009-03-02 | 2009-03-02 |"
            + " AD_FORM 2008-03-31 MET; AD_FORM 2009-03-30 OPEN",
        "ASSIGNED@2008-03-03 ASSIGNED@2008-03-10 | 2008-03-10 |"
            + " AD_FORM 2008-03-31 CANCELLED; AD_FORM 2008-04-07 OPEN",
      })
  void theFormWithinFourAtMostSixWeeks(String events, String asOf, String stand) {
    assertThat(stand(ROTTERDAM, events, asOf)).isEqualTo(stand);
  }

  @ParameterizedTest
  @Covers("ST-F36")
  @CsvSource(
      delimiter = '|',
      value = {
        "CLOSED@2014-11-30 | 2014-12-01 | FOLLOW_UP_3M 2015-02-28 OPEN; FOLLOW_UP_6M 2015-05-30"
            + " OPEN",
        "CLOSED@2015-11-30 | 2016-02-15 | FOLLOW_UP_3M 2016-02-29 WARNING; FOLLOW_UP_6M 2016-05-30"
            + " OPEN",
        "CLOSED@2014-11-30 FOLLOWED_UP_3M@2015-02-20 | 2015-06-01 | FOLLOW_UP_3M 2015-02-28 MET;"
            + " FOLLOW_UP_6M 2015-05-30 OVERDUE",
        "CLOSED@2014-11-30 MOVED_AWAY@2015-01-10 | 2015-06-01 | FOLLOW_UP_3M 2015-02-28 CANCELLED;"
            + " FOLLOW_UP_6M 2015-05-30 CANCELLED",
        "CLOSED@2014-11-30 FOLLOWED_UP_3M@2015-02-28 MOVED_AWAY@2015-03-10 | 2015-06-01 |"
            + " FOLLOW_UP_3M 2015-02-28 MET; FOLLOW_UP_6M 2015-05-30 CANCELLED",
      })
  void checksThreeAndSixMonthsAfterTheEnd(String events, String asOf, String stand) {
    assertThat(stand(EMMEN, events, asOf)).isEqualTo(stand);
  }

  @Test
  @Covers("ST-F36")
  void aRestartEndsTheRemainingChecks() {
    assertThat(
            stand(
                EMMEN,
                "CLOSED@2014-11-30 FOLLOWED_UP_3M@2015-02-20 CASE_OPENED@2015-03-02"
                    + " CLOSED@2015-10-31",
                "2015-11-01"))
        .isEqualTo(
            "YEARLY_REVIEW 2016-03-02 CANCELLED; FOLLOW_UP_3M 2015-02-28 MET;"
                + " FOLLOW_UP_3M 2016-01-31 OPEN; FOLLOW_UP_6M 2015-05-30 CANCELLED;"
                + " FOLLOW_UP_6M 2016-04-30 OPEN");
  }

  @ParameterizedTest
  @Covers("ST-REVIEW")
  @CsvSource(
      delimiter = '|',
      value = {
        "CASE_OPENED@2012-02-29 | 2012-03-01 | 2013-02-28 OPEN",
        "CASE_OPENED@2012-02-29 | 2013-01-28 | 2013-02-28 WARNING",
        "CASE_OPENED@2012-02-29 | 2013-02-28 | 2013-02-28 DUE; 2014-02-28 OPEN",
        "CASE_OPENED@2012-02-29 | 2014-03-01 | 2013-02-28 OVERDUE; 2014-02-28 OVERDUE;"
            + " 2015-02-28 OPEN",
        "CASE_OPENED@2012-02-29 REVIEWED@2013-02-01 | 2014-03-01 | 2013-02-28 MET;"
            + " 2014-02-28 OVERDUE; 2015-02-28 OPEN",
        "CASE_OPENED@2012-02-29 REVIEWED@2013-03-05 | 2014-03-01 | 2013-02-28 MET_LATE;"
            + " 2014-02-28 MET; 2015-02-28 OPEN",
        "CASE_OPENED@2012-02-29 REVIEWED@2013-02-28 REVIEWED@2014-02-27 | 2014-03-01 |"
            + " 2013-02-28 MET; 2014-02-28 MET; 2015-02-28 OPEN",
        "CASE_OPENED@2012-02-29 CLOSED@2012-12-01 | 2014-03-01 | 2013-02-28 CANCELLED",
        "CASE_OPENED@2012-02-29 | 2016-02-29 | 2013-02-28 OVERDUE; 2014-02-28 OVERDUE;"
            + " 2015-02-28 OVERDUE; 2016-02-29 DUE; 2017-02-28 OPEN",
      })
  void fixedMomentsAreCountedFromTheOpening(String events, String asOf, String stand) {
    assertThat(
            stand(EMMEN, events, asOf)
                .replaceAll("; FOLLOW_UP.*", "")
                .replace("YEARLY_REVIEW ", ""))
        .isEqualTo(stand);
  }

  @Test
  @Covers({"ST-OUTREACH", "ST-FEEDBACK"})
  void whatTheSourceGivesNoFigureForMustBeFilledIn() {
    Reviews reviews = Reviews.of(EMMEN, NL);
    assertThat(reviews.findings())
        .extracting(f -> f.pointer() + " " + f.reason().text(Language.EN))
        .containsExactly(
            "/terms/duties/0/within No time was agreed for HOME_VISIT; fill it in. [ST-OUTREACH]",
            "/terms/duties/1/within No time was agreed for FEEDBACK; fill it in. [ST-FEEDBACK]");
    assertThat(Reviews.of(ROTTERDAM, NL).findings()).isEmpty();
    assertThat(reviews.openNorms().get(0).state()).isEqualTo(OpenNorm.State.OPEN);
    assertThat(reviews.openNorms()).hasSize(EMMEN.terms().duties().size());
    assertThat(Reviews.of(ROTTERDAM, NL).openNorms())
        .extracting(OpenNorm::state)
        .containsOnly(OpenNorm.State.CONFIGURED);
    String accepted =
        ReviewTerms.KIND
            .write(EMMEN)
            .replace(
                "\"metBy\" : \"HOME_VISITED\",",
                "\"metBy\" : \"HOME_VISITED\", \"acceptedBy\" : \"OGGZ_LEADER\",");
    assertThat(
            Reviews.of(ReviewTerms.KIND.read(accepted, "edited.json").orThrow(), NL)
                .findings()
                .get(0))
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.INFO))
        .satisfies(
            f ->
                assertThat(f.reason().text(Language.EN))
                    .isEqualTo(
                        "No time was agreed for HOME_VISIT; OGGZ_LEADER accepts that."
                            + " [ST-OUTREACH]"));
    assertThat(stand(EMMEN, "REPORTED@2014-03-03 FEEDBACK_GIVEN@2014-03-10", "2015-03-03"))
        .isEqualTo("HOME_VISIT - OPEN; FEEDBACK - MET");
    String filled =
        ReviewTerms.KIND
            .write(EMMEN)
            .replace(
                "\"metBy\" : \"HOME_VISITED\",",
                "\"metBy\" : \"HOME_VISITED\", \"within\" : \"P5WD\",")
            .replaceFirst("\"end\" : \"STAYS\"", "\"end\" : \"NEXT_WORKING_DAY\"");
    Agreement<ReviewTerms> configured = ReviewTerms.KIND.read(filled, "edited.json").orThrow();
    assertThat(Reviews.of(configured, NL).findings()).hasSize(1);
    assertThat(stand(configured, "REPORTED@2014-04-17", "2014-04-17"))
        .startsWith("HOME_VISIT 2014-04-25 OPEN");
    assertThat(configured.terms().duties().get(0).end()).isEqualTo(EndRule.NEXT_WORKING_DAY);
  }

  @Test
  void oneAgendaOverManyCases() {
    Moment moment = Moment.asOf(LocalDate.of(2015, 3, 1));
    CaseFile one = file("CLOSED@2014-11-30");
    CaseFile two =
        new CaseFile(
            SourceKey.of("oggz", "case-2"),
            Map.of("NETWORK_CHAIR", "chair-1"),
            file("CLOSED@2014-12-15").events());
    Agenda agenda = Reviews.of(EMMEN, NL).agenda(List.of(two, one), moment);
    assertThat(agenda.overdue())
        .extracting(Deadline::id)
        .containsExactly("oggz/case-1#FOLLOW_UP_3M@2014-11-30");
    assertThat(agenda.ownedBy("chair-1"))
        .extracting(Deadline::id)
        .containsExactly(
            "oggz/case-2#FOLLOW_UP_3M@2014-12-15", "oggz/case-2#FOLLOW_UP_6M@2014-12-15");
    assertThat(agenda.ownedBy("NETWORK_CHAIR")).hasSize(2);
    assertThat(agenda.dueIn(DateRange.parse("2015-05-30/2015-06-01")))
        .extracting(Deadline::subject)
        .containsExactly("oggz/case-1");
  }

  @Test
  void ownersAreOpaqueOrTheRole() {
    Moment moment = Moment.asOf(LocalDate.of(2014, 3, 3));
    assertThat(
            Reviews.of(EMMEN, NL)
                .deadlines(file("CASE_OPENED@2014-03-03 CLOSED@2014-03-03"), moment))
        .extracting(Deadline::owner)
        .containsExactly("coordinator-7", "NETWORK_CHAIR", "NETWORK_CHAIR");
  }

  @Test
  @Covers({"SK-I6", "ATW-1", "ATW-2"})
  void saysHowADateCameAboutInBothLanguages() {
    String edited =
        ReviewTerms.KIND
            .write(ROTTERDAM)
            .replace("\"within\" : \"P4W\"", "\"within\" : \"P3D\"")
            .replaceFirst(
                "\"end\" : \"STAYS\"",
                "\"end\" : \"TERMIJNENWET\", \"pausedBy\" : [ \"ILL\" ], \"resumedBy\" : [ \"WELL\""
                    + " ]");
    Reviews reviews = Reviews.of(ReviewTerms.KIND.read(edited, "edited.json").orThrow(), NL);
    Moment moment = Moment.asOf(LocalDate.of(2011, 6, 1));
    Deadline deadline =
        reviews
            .deadlines(
                file("ASSIGNED@2011-01-05 ILL@2011-01-06 WELL@2011-01-07 REST@2011-01-07"), moment)
            .get(0);
    DeadlineStatus status = deadline.at(moment.asOf(), NL);
    assertThat(status.derivation())
        .extracting(Object::toString)
        .containsExactly(
            "STARTED AD_FORM 2011-01-05",
            "ADDED P3D 2011-01-08",
            "PAUSED 1 2011-01-09",
            "SHIFTED SUNDAY 2011-01-10",
            "GRACE P2W 2011-01-24",
            "WARN P1W 2011-01-05");
    assertThat(reviews.explain(status))
        .extracting(reason -> reason.text(Language.NL))
        .containsExactly(
            "De termijn AD_FORM begon op 2011-01-05. [SK-I6]",
            "P3D later is het 2011-01-08. [SK-I6]",
            "De klok stond 1 dagen stil; zo wordt het 2011-01-09. [SK-I6]",
            "Dat is geen werkdag (SUNDAY); het schuift naar 2011-01-10. [ATW-1]",
            "Te laat is het pas P2W daarna, na 2011-01-24. [SK-I6]",
            "Er komt een seintje vanaf 2011-01-05 (P1W). [SK-I6]");
    Deadline friday = reviews.deadlines(file("ASSIGNED@2011-01-07"), moment).get(0);
    assertThat(reviews.explain(friday.at(moment.asOf(), NL)))
        .extracting(Reason::toString)
        .contains("ATW-2 END_EXTENDED [code:ATW-2, date:2011-01-11]");
    assertThat(reviews.explain(friday.at(moment.asOf(), NL)))
        .allSatisfy(
            reason ->
                assertThat(reason.text(Language.EN))
                    .isNotEqualTo(reason.text(Language.NL))
                    .doesNotContain("{"));
    assertThat(reviews.explain(friday.at(moment.asOf(), NL)).get(0).rule().id()).isEqualTo("SK-I6");
  }

  @Test
  void orderDuplicatesAndWhatIsNotYetRecorded() {
    CaseFile file = file("CASE_OPENED@2012-02-29 REVIEWED@2013-02-01 CLOSED@2014-01-01");
    Reviews reviews = Reviews.of(EMMEN, NL);
    Moment moment = Moment.asOf(LocalDate.of(2015, 1, 1));
    List<CaseEvent> other = new ArrayList<>(file.events());
    other.addAll(file.events());
    Collections.reverse(other);
    assertThat(reviews.deadlines(new CaseFile(file.key(), file.owners(), other), moment))
        .isEqualTo(reviews.deadlines(file, moment));
    Moment before = new Moment(LocalDate.of(2015, 1, 1), RECORDED.minusMillis(1));
    assertThat(reviews.deadlines(file, before)).isEmpty();
    assertThat(reviews.deadlines(file, new Moment(LocalDate.of(2015, 1, 1), RECORDED)))
        .isNotEmpty();
    other.add(new CaseEvent("e0", "CLOSED", LocalDate.of(2014, 1, 1), RECORDED));
    assertThatThrownBy(
            () -> reviews.deadlines(new CaseFile(file.key(), file.owners(), other), moment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("event e0: expected the same content each time it is delivered");
  }

  @ParameterizedTest
  @CsvSource({
    "\"every\" : \"P1Y\", '\"every\" : \"P0D\"', /terms/duties/2",
    "\"every\" : \"P1Y\", '\"every\" : \"P1Y\", \"within\" : \"P1Y\"', /terms/duties/2",
    "\"every\" : \"P1Y\", '\"grace\" : \"P1Y\"', /terms/duties/2",
    "\"within\" : \"P3M\", '\"within\" : \"3 months\"', /terms/duties/3/within",
    "\"metBy\" : \"REVIEWED\", '\"metBy\" : \"a b\"', /terms/duties/2/metBy",
  })
  void dutiesMustFit(String was, String is, String pointer) {
    String file = ReviewTerms.KIND.write(EMMEN);
    assertThat(file).contains(was);
    assertThatThrownBy(() -> ReviewTerms.KIND.read(file.replace(was, is), "edited.json").orThrow())
        .hasMessageContaining(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rotterdam-intake", "emmen-oggz"})
  void presetsAreReadBackAsTheyAreWritten(String id) {
    Agreement<ReviewTerms> preset = ReviewTerms.preset(id);
    String text = ReviewTerms.KIND.write(preset);
    assertThat(ReviewTerms.KIND.read(text, "copy.json").orThrow()).isEqualTo(preset);
    assertThat(ReviewTerms.presets()).contains(id);
  }
}
