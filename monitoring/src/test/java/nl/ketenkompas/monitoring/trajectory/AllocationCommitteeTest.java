package nl.ketenkompas.monitoring.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.agreement.ReviewTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationCommitteeTest {
  private static final LocalDate MEETING = LocalDate.of(2008, 4, 1);
  private static final AllocationCommittee COMMITTEE =
      AllocationCommittee.of(ReviewTerms.preset("rotterdam-intake")).orElseThrow();

  private static AllocationFile file(String key, @Nullable Integer weight, int day) {
    return new AllocationFile(
        SourceKey.of("cvs", key), "SHELTER", weight, LocalDate.of(2008, 3, day));
  }

  private static List<String> keys(List<AllocationFile> files) {
    return files.stream().map(file -> file.key().toString().substring(4)).toList();
  }

  private static List<AllocationFile> many(int files) {
    List<AllocationFile> many = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      many.add(file("f" + (char) ('a' + i), 3, 1 + i % 28));
    }
    return many;
  }

  @Test
  @Covers("SK-I10")
  void heaviestFirstThenWhoWaitedLongestThenTheKey() {
    List<AllocationFile> files =
        List.of(
            file("light", 5, 1),
            file("b", 2, 10),
            file("a", 2, 10),
            file("older", 2, 9),
            file("heavy", 1, 31),
            file("unknown", null, 1),
            file("strange", 9, 2),
            file("heavy", 1, 31));
    AllocationMeeting meeting = COMMITTEE.meeting(MEETING, files);
    assertThat(keys(meeting.discussed()))
        .containsExactly("heavy", "older", "a", "b", "light", "unknown", "strange");
    assertThat(meeting.findings())
        .extracting(f -> f.severity() + " " + f.reason().text(Language.EN))
        .containsExactly(
            "INFO There are 7 files for the week of 2008-04-01; at least 10 were agreed. [SK-I7]",
            "WARNING File cvs/unknown has no care weight of this agreement; it comes last."
                + " [SK-I10]",
            "WARNING File cvs/strange has no care weight of this agreement; it comes last."
                + " [SK-I10]");
    List<AllocationFile> other = new ArrayList<>(files);
    Collections.reverse(other);
    assertThat(COMMITTEE.meeting(MEETING, other)).isEqualTo(meeting);
  }

  @ParameterizedTest
  @Covers("SK-I7")
  @CsvSource({"0, 0, 0, 1", "9, 9, 0, 1", "10, 10, 0, 0", "15, 15, 0, 0", "16, 15, 1, 1"})
  void tenToFifteenFilesAWeek(int files, int discussed, int waiting, int findings) {
    AllocationMeeting meeting = COMMITTEE.meeting(MEETING, many(files));
    assertThat(meeting.discussed()).hasSize(discussed);
    assertThat(meeting.waiting()).hasSize(waiting);
    assertThat(meeting.findings()).hasSize(findings);
  }

  @Test
  @Covers("SK-I7")
  void whatWaitsIsSaid() {
    AllocationMeeting meeting = COMMITTEE.meeting(MEETING, many(20));
    assertThat(meeting.findings())
        .extracting(f -> f.reason().text(Language.NL))
        .containsExactly(
            "5 dossiers wachten na de week van 2008-04-01 op een volgende week. [SK-I7]");
    assertThat(meeting.on()).isEqualTo(MEETING);
  }

  @Test
  void filesCompleteLaterDoNotCount() {
    List<AllocationFile> files = List.of(file("today", 1, 20), file("later", 1, 21));
    assertThat(keys(COMMITTEE.meeting(LocalDate.of(2008, 3, 20), files).discussed()))
        .containsExactly("today");
  }

  @Test
  @Covers("SK-I7")
  void whoReportedHasNoSay() {
    AllocationFile file = file("a", 1, 1);
    assertThat(COMMITTEE.noSay("SHELTER", file))
        .hasValueSatisfying(
            reason ->
                assertThat(reason.text(Language.EN))
                    .isEqualTo(
                        "SHELTER reported this client and has no say in the placement. [SK-I7]"));
    assertThat(COMMITTEE.noSay("GGZ", file)).isEmpty();
    assertThatThrownBy(() -> new AllocationFile(file.key(), "a b", 1, MEETING))
        .hasMessage("reportedBy: CHARACTERS");
  }

  @Test
  @Covers("SK-I10")
  void whoPaysIsDataAndEmptyWhereTheSourceIsSilent() {
    ReviewTerms.Allocation terms =
        Objects.requireNonNull(ReviewTerms.preset("rotterdam-intake").terms().allocation());
    assertThat(terms.weights())
        .extracting(ReviewTerms.Weight::payers)
        .containsExactly(
            Map.of(),
            Map.of(),
            Map.of("AWBZ", 2, "MUNICIPALITY", 1),
            Map.of("MUNICIPALITY", 1),
            Map.of());
    assertThat(AllocationCommittee.of(ReviewTerms.preset("emmen-oggz"))).isEmpty();
  }

  @Test
  void atMostIsNotLessThanAtLeast() {
    String file =
        ReviewTerms.KIND
            .write(ReviewTerms.preset("rotterdam-intake"))
            .replace("\"most\" : 15", "\"most\" : 9");
    assertThatThrownBy(() -> ReviewTerms.KIND.read(file, "edited.json").orThrow())
        .hasMessageContaining("/terms/allocation");
  }
}
