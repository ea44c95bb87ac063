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

class PortTest {

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource({
    "NONE, NONE, true",
    "NONE, EXISTS, false",
    "EXISTS, NONE, true",
    "EXISTS, SUMMARY, false",
    "SUMMARY, EXISTS, true",
    "SUMMARY, FULL, false",
    "FULL, FULL, true"
  })
  void levelIncludesThoseBeforeIt(Level level, Level asked, boolean included) {
    assertThat(level.atLeast(asked)).isEqualTo(included);
  }

  @Covers("NEN-7513")
  @Test
  void entryOfTheAccessLogKeepsItsItems() {
    List<AccessLog.Item> items = new ArrayList<>();
    items.add(new AccessLog.Item("health", Level.EXISTS, Rule.of("SK-C12")));
    AccessLog.Entry entry =
        new AccessLog.Entry(
            "u1",
            "shelter",
            "shelter-worker",
            "care",
            new ClientId("c1"),
            Moment.asOf(LocalDate.of(2026, 11, 1)),
            "covenant@1",
            items);

    items.clear();

    assertThat(entry.items()).hasSize(1);
  }
}
