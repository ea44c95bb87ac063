package nl.ketenkompas.monitoring.quality;

import java.time.Instant;
import java.util.List;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;

/**
 * All that partners delivered about one client. Immutable.
 *
 * @param client number in the chain
 * @param records as persons
 * @param observations in life areas
 * @param stays and trajectories
 */
public record ClientFile(
    ClientId client, List<PersonRecord> records, List<Observation> observations, List<Stay> stays) {

  /**
   * Copies the lists.
   *
   * @param client number in the chain
   * @param records as persons
   * @param observations in life areas
   * @param stays and trajectories
   */
  public ClientFile {
    records = List.copyOf(records);
    observations = List.copyOf(observations);
    stays = List.copyOf(stays);
  }

  /** What was recorded up to an instant. */
  ClientFile known(Instant until) {
    return new ClientFile(
        client,
        records,
        observations.stream().filter(each -> !each.recordedAt().isAfter(until)).toList(),
        stays.stream().filter(each -> !each.recordedAt().isAfter(until)).toList());
  }

  @Override
  public String toString() {
    return "ClientFile[" + client + "]";
  }
}
