package nl.ketenkompas.identity;

import static nl.ketenkompas.identity.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.testing.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimalDataSetTest {
  private static final PersonRecord POLICE =
      person("police/1", "J.; ; Vos; 1970; M; bsn=999990019").withStatus("KNOWN");
  private static final PersonRecord SHELTER =
      person("shelter/1", "Jan; de; Vos; 1970-01-02; M")
          .withTrajectoryManager(new TrajectoryManager("A. Bakker", null, null))
          .withSecret(true);
  private static final PersonRecord CARE =
      person("care/1", "Jan; ; ; unknown; O")
          .withTrajectoryManager(new TrajectoryManager("A. Bakker", "GGZ", "a@example.org"));
  private static final Client CLIENT =
      new Client(new ClientId("C1"), List.of(CARE, POLICE, SHELTER));

  @Test
  @Covers("SK-C9")
  void takesTheFullestOfEquallyTrustedPartnersAndTheFirstKey() {
    MinimalDataSet set = recogniser("[]").minimalDataSet(CLIENT);
    assertThat(source(set.bsn())).isEqualTo("police/1");
    assertThat(source(set.surname())).isEqualTo("shelter/1");
    assertThat(source(set.prefix())).isEqualTo("shelter/1");
    assertThat(source(set.initial())).isEqualTo("care/1");
    assertThat(source(set.birthDate())).isEqualTo("shelter/1");
    assertThat(source(set.gender())).isEqualTo("police/1");
    assertThat(source(set.trajectoryManager())).isEqualTo("care/1");
    assertThat(source(set.status())).isEqualTo("police/1");
    assertThat(set.secret()).isTrue();
  }

  @Test
  @Covers("SK-C9")
  void trustGoesFirst() {
    MinimalDataSet set = recogniser("[\"police\", \"shelter\"]").minimalDataSet(CLIENT);
    assertThat(source(set.surname())).isEqualTo("police/1");
    assertThat(source(set.prefix())).isEqualTo("none");
    assertThat(source(set.initial())).isEqualTo("police/1");
    assertThat(source(set.birthDate())).isEqualTo("police/1");
    assertThat(source(set.trajectoryManager())).isEqualTo("shelter/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]           | '' | 0 0 0",
        "[]           | shelter1 | 1 0 1",
        "[]           | shelter1 police9 | 0 1 2",
        "[]           | shelter2 police2 | 0 0 1",
        "[]           | police0 | 0 0 0",
        "[]           | police0 care3 | 1 1 0",
        "['shelter']  | police1 | 1 0 2",
        "['shelter']  | police1 shelter9 | 1 0 2",
        "['shelter']  | '' | 1 0 1"
      })
  void partnersWhomTheAgreementDoesNotRankStandByTheirWeight(
      String trust, String weights, String places) {
    Map<String, Integer> map = new HashMap<>();
    for (String each : weights.split(" ", -1)) {
      if (!each.isEmpty()) {
        map.put(each.substring(0, each.length() - 1), each.charAt(each.length() - 1) - '0');
      }
    }
    Recogniser recogniser = recogniser(trust.replace('\'', '"')).weighing(map);
    assertThat(
            recogniser.trustPlace("police")
                + " "
                + recogniser.trustPlace("shelter")
                + " "
                + recogniser.trustPlace("care"))
        .isEqualTo(places);
  }

  @Test
  @Covers("SK-C9")
  void theHeaviestGoesFirst() {
    MinimalDataSet set =
        recogniser("[]").weighing(Map.of("shelter", 1, "police", 2)).minimalDataSet(CLIENT);
    assertThat(source(set.surname())).isEqualTo("police/1");
    assertThat(source(set.trajectoryManager())).isEqualTo("shelter/1");
    assertThatThrownBy(() -> recogniser("[]").weighing(Map.of("shelter", -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weights: expected 0 or more of each partner");
  }

  @Test
  void leavesOutWhatNobodyKnows() {
    Client unknown = new Client(new ClientId("C2"), List.of(person("a/1", "; ; ; unknown; O")));
    MinimalDataSet set = recogniser("[]").minimalDataSet(unknown);
    assertThat(set)
        .isEqualTo(new MinimalDataSet(null, null, null, null, null, null, null, null, false));
    assertThat(set).hasToString("MinimalDataSet[]");
  }

  private static String source(@Nullable Sourced<?> field) {
    return field == null ? "none" : field.source().toString();
  }

  private static Recogniser recogniser(String trust) {
    String text =
        RecognitionTerms.presetText("vng-2008").replace("\"trust\": []", "\"trust\": " + trust);
    return Recogniser.of(RecognitionTerms.KIND.read(text, "test.json").orThrow());
  }
}
