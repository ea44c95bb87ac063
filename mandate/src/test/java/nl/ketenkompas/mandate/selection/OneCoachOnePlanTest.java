package nl.ketenkompas.mandate.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.selection.OneCoachOnePlan.Span;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({"FL-ONE", "ST-COORD"})
class OneCoachOnePlanTest {
  private static final SourceKey FAMILY = SourceKey.of("pilot", "family-1");
  private static final LocalDate AS_OF = LocalDate.of(2011, 10, 1);

  private static List<Span> spans(String text) {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(" "))
            .map(span -> span.split("@"))
            .map(part -> new Span(FAMILY, part[0], range(part[1])))
            .toList();
  }

  private static DateRange range(String text) {
    String[] ends = text.split("/", -1);
    return ends[1].isEmpty()
        ? DateRange.from(LocalDate.parse(ends[0]))
        : DateRange.of(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
  }

  private static String findings(String coaches, String plans, String helpers) {
    List<ChosenFamily> families =
        List.of(
            new ChosenFamily(
                FAMILY, DateRange.of(LocalDate.of(2011, 3, 1), LocalDate.of(2011, 9, 1))));
    return String.join(
        " ",
        OneCoachOnePlan.findings(families, spans(coaches), spans(plans), spans(helpers), AS_OF)
            .stream()
            .map(f -> f.reason().code().name() + "@" + f.reason().facts().get(1).ref())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "c1@2011-03-01/2011-09-01, ''",
    "c1@2011-01-01/, ''",
    "'', NO_COACH@2011-03-01",
    "c1@2011-03-02/, NO_COACH@2011-03-01",
    "c1@2011-03-01/2011-08-31, NO_COACH@2011-08-31",
    "c1@2011-03-01/2011-05-01 c2@2011-05-01/, ''",
    "c1@2011-03-01/2011-05-02 c2@2011-05-01/, TWO_COACHES@2011-05-01",
    "c1@2011-03-01/2011-05-01 c2@2011-05-02/, NO_COACH@2011-05-01",
    "c1@2011-03-01/ c1@2011-05-01/, ''",
    "c1@2011-03-01/ c2@2011-03-01/ c3@2011-05-01/, TWO_COACHES@2011-03-01",
    "c1@2011-03-01/ c2@2011-09-01/, ''"
  })
  void everyDayHasOneCoach(String coaches, String expected) {
    assertThat(findings(coaches, "p1@2011-03-01/", "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "p1@2011-03-01/, ''",
    "'', NO_PLAN@2011-03-01",
    "p1@2011-03-01/ p2@2011-06-01/, TWO_PLANS@2011-06-01"
  })
  void everyDayHasOnePlan(String plans, String expected) {
    assertThat(findings("c1@2011-03-01/", plans, "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "h1@2011-03-01/, ''",
    "c1@2011-06-01/, COORDINATOR_HELPS@2011-06-01",
    "c1@2011-01-01/, COORDINATOR_HELPS@2011-03-01",
    "c1@2011-01-01/2011-03-01, ''",
    "c1@2011-10-01/, COORDINATOR_HELPS@2011-10-01",
    "c1@2011-10-02/, ''"
  })
  void whoDirectsDoesNotHelp(String helpers, String expected) {
    assertThat(findings("c1@2011-03-01/", "p1@2011-03-01/", helpers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2011-02-28, ''", "2011-03-01, NO_COACH@2011-03-01 NO_PLAN@2011-03-01"})
  void looksUpToTheDayAskedAbout(String asOf, String expected) {
    List<ChosenFamily> families =
        List.of(new ChosenFamily(FAMILY, DateRange.from(LocalDate.of(2011, 3, 1))));
    assertThat(
            String.join(
                " ",
                OneCoachOnePlan.findings(
                        families, List.of(), List.of(), List.of(), LocalDate.parse(asOf))
                    .stream()
                    .map(f -> f.reason().code().name() + "@" + f.reason().facts().get(1).ref())
                    .toList()))
        .isEqualTo(expected);
  }
}
