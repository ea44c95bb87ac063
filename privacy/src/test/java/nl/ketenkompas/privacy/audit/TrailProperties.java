package nl.ketenkompas.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;

/** Random looks, rotations and erasures against a list of what was asked. */
class TrailProperties {
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final List<Rule> RULES =
      List.of(Rule.of("SK-C12"), Rule.of("SK-C4"), Rule.of("SK-C23"));

  private record Asked(AccessLog.Entry entry, boolean erased) {}

  @Covers({"NEN-7513", "AVG-17", "LDV"})
  @Property
  void theTrailTellsWhatWasAskedOfAllButThoseWhoWereErased(@ForAll long seed) {
    Random random = new Random(seed);
    Trails trails = new Trails();
    List<Asked> asked = new ArrayList<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      ClientId client = new ClientId("canary-" + random.nextInt(5));
      switch (random.nextInt(8)) {
        case 0 -> {
          trails.trail.erase(client);
          asked.replaceAll(
              one -> one.entry().client().equals(client) ? new Asked(one.entry(), true) : one);
        }
        case 1 -> trails.keys.rotate(AuditTrail.subject(client));
        case 2 -> trails.trail = trails.open(trails.settings());
        default -> {
          AccessLog.Entry entry = entry(random, client);
          assertThat(trails.trail.confirm(entry)).isTrue();
          asked.add(new Asked(entry, false));
        }
      }
    }

    TrailCheck check = TrailCheck.of(trails.processing, trails.access, List.of());
    assertThat(check.processing()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.access()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.unpaired()).isEmpty();
    for (int i = 0; i < asked.size(); i++) {
      AccessRecord record = trails.record(i);
      AccessLog.Entry entry = asked.get(i).entry();
      assertThat(trails.access.lines().get(i).text()).doesNotContain("canary");
      assertThat(trails.processing.lines().get(i).text()).doesNotContain("canary");
      assertThat(trails.row(i).operationId()).isEqualTo(record.operationId());
      assertThat(record.user()).isEqualTo(entry.user());
      assertThat(record.client()).isEqualTo(asked.get(i).erased() ? null : entry.client());
      if (!asked.get(i).erased()) {
        assertThat(record.items()).isEqualTo(entry.items());
      }
    }
    for (int c = 0; c < 5; c++) {
      ClientId client = new ClientId("canary-" + c);
      long expected =
          asked.stream()
              .filter(one -> one.entry().client().equals(client) && !one.erased())
              .count();
      assertThat(trails.trail.about(client)).hasSize((int) expected);
    }
  }

  private static AccessLog.Entry entry(Random random, ClientId client) {
    List<AccessLog.Item> items = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      boolean opened = random.nextBoolean();
      items.add(
          new AccessLog.Item(
              "kind-" + i,
              LEVELS.get(random.nextInt(LEVELS.size())),
              RULES.get(random.nextInt(RULES.size())),
              opened ? "CONSENT_GIVEN" : null,
              opened ? SourceKey.of("shelter", "canary/" + random.nextInt(3)) : null));
    }
    return new AccessLog.Entry(
        "u" + random.nextInt(3),
        "shelter",
        "worker",
        "care",
        client,
        Trails.MOMENT,
        "small@1",
        items);
  }
}
