package nl.ketenkompas.model.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Circumstances;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Pseudonyms;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * The contracts of the five ports as tests for any implementation; each is given what the test
 * needs to know about what was put in.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   return PortContract.clients(register, SourceKey.of("shelter", "0012"), moment);
 * }
 * }</pre>
 */
public final class PortContract {
  private static final SourceKey NO_KEY = SourceKey.of("no-such-partner", "0");
  private static final ClientId NOBODY = new ClientId("no-such-client");
  private static final String NO_KIND = "no-such-kind";

  private PortContract() {}

  private static DynamicTest test(String name, Executable test) {
    return DynamicTest.dynamicTest(name, test);
  }

  /** The same day, before anything was recorded. */
  private static Moment beforeAll(Moment moment) {
    return new Moment(moment.asOf(), Instant.MIN.plusSeconds(1));
  }

  /**
   * Tests of {@link Clients}.
   *
   * @param clients the implementation
   * @param known a key with a client, recorded at some instant
   * @param moment at which it has one
   * @return one test for each promise
   */
  public static Stream<DynamicTest> clients(Clients clients, SourceKey known, Moment moment) {
    return Stream.of(
        test(
            "a known key has a client, the same each time",
            () ->
                assertThat(clients.find(known, moment))
                    .isPresent()
                    .isEqualTo(clients.find(known, moment))),
        test("an unknown key has none", () -> assertThat(clients.find(NO_KEY, moment)).isEmpty()),
        test(
            "before it was recorded there is none",
            () -> assertThat(clients.find(known, beforeAll(moment))).isEmpty()));
  }

  /**
   * Tests of {@link Sight}.
   *
   * @param sight the implementation
   * @param client of whom something may be seen
   * @param kind of which something may be seen
   * @return one test for each promise
   */
  public static Stream<DynamicTest> sight(Sight sight, ClientId client, String kind) {
    return Stream.of(
        test(
            "gives a level, the same each time",
            () ->
                assertThat(sight.level(client, kind))
                    .isNotEqualTo(Level.NONE)
                    .isEqualTo(sight.level(client, kind))),
        test(
            "nothing of an unknown client",
            () -> assertThat(sight.level(NOBODY, kind)).isEqualTo(Level.NONE)),
        test(
            "nothing of an unknown kind",
            () -> assertThat(sight.level(client, NO_KIND)).isEqualTo(Level.NONE)));
  }

  /**
   * Tests of {@link AccessLog}.
   *
   * @param sound an implementation that can keep entries
   * @param failing one that cannot
   * @param entry to write
   * @return one test for each promise
   */
  public static Stream<DynamicTest> accessLog(
      AccessLog sound, AccessLog failing, AccessLog.Entry entry) {
    return Stream.of(
        test("confirms what is kept", () -> assertThat(sound.confirm(entry)).isTrue()),
        test("confirms each look anew", () -> assertThat(sound.confirm(entry)).isTrue()),
        test(
            "never confirms what is not kept",
            () -> assertThat(confirmed(failing, entry)).isFalse()));
  }

  private static boolean confirmed(AccessLog log, AccessLog.Entry entry) {
    try {
      return log.confirm(entry);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /**
   * Tests of {@link Circumstances}.
   *
   * @param circumstances the implementation
   * @param client who has something in every column, recorded at some instant
   * @param moment at which that is so
   * @return one test for each promise
   */
  public static Stream<DynamicTest> circumstances(
      Circumstances circumstances, ClientId client, Moment moment) {
    return Stream.of(
        test(
            "a known client has something in every column",
            () -> assertThat(columns(circumstances, client, moment)).doesNotContain("[]", "")),
        test(
            "says the same each time",
            () ->
                assertThat(columns(circumstances, client, moment))
                    .isEqualTo(columns(circumstances, client, moment))),
        test(
            "an unknown client has nothing",
            () -> assertThat(columns(circumstances, NOBODY, moment)).containsOnly("[]", "")),
        test(
            "before it was recorded there is nothing",
            () ->
                assertThat(columns(circumstances, client, beforeAll(moment)))
                    .containsOnly("[]", "")),
        test(
            "what it returns cannot be changed",
            () -> {
              assertFixed(circumstances.labels(client, moment));
              assertFixed(circumstances.families(client, moment));
              assertFixed(circumstances.caseloads(client, moment));
            }));
  }

  private static void assertFixed(Set<?> set) {
    assertThatThrownBy(set::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<String> columns(Circumstances circumstances, ClientId client, Moment moment) {
    return List.of(
        circumstances.labels(client, moment).stream().sorted().toList().toString(),
        circumstances.municipality(client, moment).orElse(""),
        circumstances.processStep(client, moment).orElse(""),
        circumstances.families(client, moment).stream().sorted().toList().toString(),
        circumstances.caseloads(client, moment).stream().sorted().toList().toString());
  }

  /**
   * Tests of {@link Pseudonyms}.
   *
   * @param pseudonyms the implementation
   * @param rotated the same after the key was replaced
   * @param clients two or more
   * @return one test for each promise
   */
  public static Stream<DynamicTest> pseudonyms(
      Pseudonyms pseudonyms, Pseudonyms rotated, List<ClientId> clients) {
    List<String> domains = List.of("domain-one", "domain-two");
    return Stream.of(
        test(
            "the same client has the same pseudonym in a domain",
            () ->
                clients.forEach(
                    client ->
                        assertThat(pseudonyms.of(client, "domain-one"))
                            .isEqualTo(pseudonyms.of(client, "domain-one")))),
        test(
            "each client has another one in each domain",
            () -> {
              Set<String> texts = new HashSet<>();
              for (ClientId client : clients) {
                for (String domain : domains) {
                  assertThat(texts.add(pseudonyms.of(client, domain).text())).isTrue();
                }
              }
            }),
        test(
            "tells nothing about the client",
            () ->
                clients.forEach(
                    client ->
                        assertThat(pseudonyms.of(client, "domain-one").text())
                            .doesNotContain(client.text()))),
        test(
            "another key has another version and gives other pseudonyms",
            () -> {
              Pseudonyms.Pseudonym before = pseudonyms.of(clients.get(0), "domain-one");
              Pseudonyms.Pseudonym after = rotated.of(clients.get(0), "domain-one");
              assertThat(after.keyVersion()).isGreaterThan(before.keyVersion());
              assertThat(after.text()).isNotEqualTo(before.text());
              assertThat(after.domain()).isEqualTo(before.domain()).isEqualTo("domain-one");
            }),
        test(
            "a domain is a code",
            () ->
                assertThatThrownBy(() -> pseudonyms.of(clients.get(0), "no code"))
                    .isInstanceOf(InvalidValueException.class)));
  }
}
