package nl.ketenkompas.model.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortsTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, NONE, true",
    "NONE, EXISTS, false",
    "EXISTS, EXISTS, true",
    "EXISTS, SUMMARY, false",
    "SUMMARY, EXISTS, true",
    "SUMMARY, FULL, false",
    "FULL, SUMMARY, true",
    "FULL, FULL, true",
  })
  @Covers("SK-C12")
  void aLevelGivesWhatTheLevelsBeforeItGive(Level level, Level asked, boolean gives) {
    assertThat(level.atLeast(asked)).isEqualTo(gives);
  }

  @Test
  @Covers("NEN-7513")
  void anEntrySaysWhoSawWhatOfWhomOnWhoseBehalf() {
    List<AccessLog.Item> items = new ArrayList<>();
    items.add(new AccessLog.Item("housing", Level.FULL, Rule.of("SK-C12")));
    AccessLog.Entry entry =
        new AccessLog.Entry(
            "u-1",
            "shelter",
            "shelter-worker",
            "care",
            new ClientId("k-1"),
            Moment.asOf(LocalDate.of(2012, 3, 31)),
            "vng-2008@1",
            items);
    items.clear();
    List<AccessLog.Entry> kept = new ArrayList<>();
    AccessLog log = kept::add;
    assertThat(log.confirm(entry)).isTrue();
    assertThat(kept).containsExactly(entry);
    assertThat(entry.items()).hasSize(1);
  }
}
