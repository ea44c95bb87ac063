package nl.ketenkompas.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.privacy.agreement.RetentionTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import nl.ketenkompas.privacy.retention.CurrentClients.LastContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentClientsTest {
  private static final ClientId ANNE = new ClientId("c1");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

  private static final RetentionPlan PLAN =
      RetentionPlan.of(
          RetentionPlanTest.terms(
              "{\"rule\": \"WMO-5.3.4\", \"kind\": \"all\", \"purpose\": \"all\","
                  + " \"keep\": \"P15Y\", \"from\": \"RECEIVED\", \"valid\": \"2015-01-01/..\"}",
              ", \"inactiveAfter\": \"P6M\""),
          WorkCalendar.preset("nl"));

  private static LastContact fact(ClientId client, Standing standing, String contact) {
    return new LastContact(client, standing, LocalDate.parse(contact));
  }

  @Covers("SK-C17")
  @ParameterizedTest
  @CsvSource({
    "CURRENT,  2026-11-01, true,  false",
    "CURRENT,  2026-05-01, true,  false",
    "CURRENT,  2026-04-30, false, true",
    "CURRENT,  2026-11-02, false, false",
    "FORMER,   2026-11-01, false, false",
    "FORMER,   2026-04-30, false, false",
    "DECEASED, 2026-11-01, false, false"
  })
  void whoIsCurrentIsInView(Standing standing, String contact, boolean current, boolean lapsed) {
    CurrentClients clients = CurrentClients.on(DAY, PLAN, List.of(fact(ANNE, standing, contact)));

    assertThat(clients.clients().contains(ANNE)).isEqualTo(current);
    assertThat(clients.lapsed().contains(ANNE)).isEqualTo(lapsed);
    Sight all = (client, kind) -> kind.equals("plan") ? Level.SUMMARY : Level.EXISTS;
    assertThat(clients.view(all).level(ANNE, "plan"))
        .isEqualTo(current ? Level.SUMMARY : Level.NONE);
    assertThat(clients.view(all).level(ANNE, "debts"))
        .isEqualTo(current ? Level.EXISTS : Level.NONE);
    assertThat(clients).hasToString("CurrentClients[" + (current ? 1 : 0) + "]");
  }

  @Covers("SK-C17")
  @Test
  void ofSeveralFactsTheStrictestStandingAndTheLatestContactCount() {
    LastContact old = fact(ANNE, Standing.CURRENT, "2025-01-01");
    LastContact young = fact(ANNE, Standing.CURRENT, "2026-10-01");
    LastContact former = fact(ANNE, Standing.FORMER, "2020-01-01");
    for (List<LastContact> facts : List.of(List.of(old, young), List.of(young, old))) {
      assertThat(CurrentClients.on(DAY, PLAN, facts).clients()).containsExactly(ANNE);
    }
    for (List<LastContact> facts : List.of(List.of(former, young), List.of(young, former))) {
      assertThat(CurrentClients.on(DAY, PLAN, facts).clients()).isEmpty();
      assertThat(CurrentClients.on(DAY, PLAN, facts).lapsed()).isEmpty();
    }
  }

  @Covers("SK-C17")
  @Test
  void withoutATimePartnersDecide() {
    RetentionPlan wmo =
        RetentionPlan.of(RetentionTerms.preset("wmo-2015"), WorkCalendar.preset("nl"));
    LastContact old = fact(ANNE, Standing.CURRENT, "2016-01-01");

    assertThat(wmo.currentUntil(DAY)).isEmpty();
    assertThat(PLAN.currentUntil(LocalDate.of(2026, 5, 1))).contains(DAY);
    assertThat(CurrentClients.on(DAY, wmo, List.of(old)).clients()).containsExactly(ANNE);
  }
}
