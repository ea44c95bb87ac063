package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentsTest {
  private static final Subject FAMILY = Subject.family(SourceKey.of("shelter", "G1"));
  private static final ChainRole COORDINATOR =
      new ChainRole("COORDINATOR", "Gezinscoördinator", "Family coordinator", true);
  private static final ChainRole ADVISER = new ChainRole("ADVISER", "Adviseur", "Adviser", false);

  private static Assignment assignment(String staff, ChainRole role, String on) {
    return new Assignment(staff, role.id(), FAMILY, DateRange.parse(on));
  }

  private static Assignments assignments(Assignment... assignments) {
    return Assignments.of(List.of(COORDINATOR, ADVISER), List.of(assignments));
  }

  @Test
  @Covers("ST-COORD")
  void aHandoverOnOneDayIsNoOverlap() {
    Assignments handover =
        assignments(
            assignment("e-1", COORDINATOR, "2011-01-01/2011-07-01"),
            assignment("e-2", COORDINATOR, "2011-07-01/.."));
    assertThat(handover.overlaps()).isEmpty();
    DateRange from2011 = DateRange.parse("2011-01-01/..");
    assertThat(handover.gaps("COORDINATOR", FAMILY, from2011)).isEmpty();
    assertThat(handover.holders("COORDINATOR", FAMILY, LocalDate.of(2011, 6, 30)))
        .containsExactly("e-1");
    assertThat(handover.holders("COORDINATOR", FAMILY, LocalDate.of(2011, 7, 1)))
        .containsExactly("e-2");
  }

  @Test
  @Covers("ST-COORD")
  void twoAtATimeAreReported() {
    Assignment one = assignment("e-1", COORDINATOR, "2011-01-01/2011-08-01");
    Assignment two = assignment("e-2", COORDINATOR, "2011-07-01/..");
    Assignments both =
        assignments(
            one,
            two,
            assignment("e-1", COORDINATOR, "2011-07-15/2011-08-15"),
            assignment("e-3", ADVISER, "2011-01-01/.."),
            assignment("e-4", ADVISER, "2011-01-01/.."));
    assertThat(both.overlaps())
        .containsExactly(
            new Assignments.Overlap(one, two, DateRange.parse("2011-07-01/2011-08-01")),
            new Assignments.Overlap(
                two, both.all().get(2), DateRange.parse("2011-07-15/2011-08-15")));
    assertThat(both.holders("COORDINATOR", FAMILY, LocalDate.of(2011, 7, 1)))
        .containsExactly("e-1", "e-2");
    assertThat(both.holders("ADVISER", FAMILY, LocalDate.of(2011, 7, 1)))
        .containsExactly("e-3", "e-4");
  }

  @Test
  @Covers("ST-COORD")
  void daysWithoutAnybodyAreReported() {
    Assignments gaps =
        assignments(
            assignment("e-1", COORDINATOR, "2011-02-01/2011-03-01"),
            assignment("e-2", COORDINATOR, "2011-04-01/2011-05-01"),
            assignment("e-3", ADVISER, "2011-01-01/.."));
    assertThat(gaps.gaps("COORDINATOR", FAMILY, DateRange.parse("2011-01-01/..")))
        .hasToString("[2011-01-01/2011-02-01, 2011-03-01/2011-04-01, 2011-05-01/..]");
    assertThat(gaps.gaps("COORDINATOR", FAMILY, DateRange.parse("2011-02-10/2011-04-10")))
        .hasToString("[2011-03-01/2011-04-01]");
    assertThat(gaps.gaps("ADVISER", FAMILY, DateRange.parse("2011-01-01/.."))).isEmpty();
  }

  @Test
  void knowsTheRolesOfAPerson() {
    Assignment here = assignment("e-1", ADVISER, "2011-01-01/2012-01-01");
    Assignment there =
        new Assignment("e-1", "ADVISER", Subject.CHAIN, DateRange.parse("2011-01-01/.."));
    Assignments all = assignments(here, there);
    assertThat(all.of("e-1", LocalDate.of(2011, 1, 1))).containsExactly(here, there);
    assertThat(all.of("e-1", LocalDate.of(2012, 1, 1))).containsExactly(there);
    assertThat(all.of("e-9", LocalDate.of(2012, 1, 1))).isEmpty();
    assertThat(all)
        .isEqualTo(assignments(here, there))
        .hasSameHashCodeAs(assignments(here, there))
        .isNotEqualTo(assignments(here))
        .isNotEqualTo(Assignments.of(List.of(ADVISER), List.of(here, there)))
        .hasToString("Assignments[2]");
  }

  @Test
  void refusesRolesThatAreNotInTheList() {
    Assignment one = assignment("e-1", COORDINATOR, "2011-01-01/..");
    assertThatThrownBy(() -> Assignments.of(List.of(ADVISER), List.of(one)))
        .hasMessage("role: UNKNOWN_CODE");
    assertThatThrownBy(() -> Assignments.of(List.of(ADVISER, ADVISER), List.of()))
        .hasMessage("role: DUPLICATE_KEY");
  }

  @ParameterizedTest
  @CsvSource({
    "CHAIN,               CHAIN,   ''",
    "PARTNER/shelter,     PARTNER, shelter",
    "CLIENT/shelter/0012, CLIENT,  shelter/0012",
    "FAMILY/shelter/a/b,  FAMILY,  shelter/a/b",
  })
  void aSubjectIsItsText(String text, Subject.Kind kind, String name) {
    assertThat(Subject.parse(text)).isEqualTo(new Subject(kind, name)).hasToString(text);
  }

  @Test
  void namesSubjects() {
    SourceKey key = SourceKey.of("shelter", "0012");
    assertThat(Subject.partner("shelter")).hasToString("PARTNER/shelter");
    assertThat(Subject.client(key)).hasToString("CLIENT/shelter/0012");
    assertThat(Subject.family(key)).isNotEqualTo(Subject.client(key));
    assertThat(Subject.ofJson("CHAIN")).isEqualTo(Subject.CHAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "TOWN,          subject: UNKNOWN_CODE",
    "'',            subject: UNKNOWN_CODE",
    "CHAIN/x,       subject: FORMAT",
    "PARTNER,       partner: EMPTY",
    "PARTNER/a/b,   partner: CHARACTERS",
    "CLIENT/a,      sourceKey: FORMAT",
    "FAMILY,        sourceKey: FORMAT",
  })
  void refusesOtherSubjects(String text, String message) {
    assertThatThrownBy(() -> Subject.parse(text)).hasMessage(message);
  }

  @Test
  @Covers("FM-2.SECOND")
  void somebodySecondedWorksElsewhereAndStaysEmployed() {
    Staff staff =
        new Staff(
            List.of(
                new Employment("e-1", "mjd", false, DateRange.parse("2010-01-01/..")),
                new Employment("e-1", "city", true, DateRange.parse("2011-01-01/2012-07-01")),
                new Employment("e-2", "city", false, DateRange.parse("2010-01-01/.."))));
    LocalDate during = LocalDate.of(2011, 7, 1);
    LocalDate after = LocalDate.of(2012, 7, 1);
    assertThat(staff.employer("e-1", during)).contains("mjd");
    assertThat(staff.worksFor("e-1", during)).contains("city");
    assertThat(staff.worksFor("e-1", after)).contains("mjd");
    assertThat(staff.worksFor("e-9", during)).isEmpty();
    assertThat(staff.of("city", during)).containsExactly("e-1", "e-2");
    assertThat(staff.of("mjd", during)).isEmpty();
    assertThat(staff.of("mjd", after)).containsExactly("e-1");
    assertThat(staff.of("city", after)).containsExactly("e-2");
  }

  @Test
  void nobodyIsEmployedTwice() {
    Employment one = new Employment("e-1", "mjd", false, DateRange.parse("2010-01-01/.."));
    Employment two = new Employment("e-1", "city", false, DateRange.parse("2011-01-01/.."));
    assertThatThrownBy(() -> new Staff(List.of(one, two))).hasMessage("employment: DUPLICATE_KEY");
  }
}
