package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client, each field from the best source: authentic data first, then the order
 * of trust of the agreement, then the fullest, then the latest, then the smallest source key. It is
 * made from the records whenever it is asked for and never edited. Personal: {@link #toString}
 * shows how many suggestions there are only. Immutable.
 *
 * @param bsn if available
 * @param name with a birth surname where anybody knows one, or null
 * @param birthDate as far as known, or null
 * @param gender or null when unknown
 * @param addresses of one record, or null
 * @param deathDate or null when nobody says that the client died
 * @param trajectoryManager or null
 * @param status the code of the partner, or null
 * @param secret whether the secrecy indicator stands in any record
 * @param reportBack authentic values that other records contradict
 */
@JsonPropertyOrder({
  "bsn",
  "name",
  "birthDate",
  "gender",
  "addresses",
  "deathDate",
  "trajectoryManager",
  "status",
  "secret",
  "reportBack"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GoldenRecord(
    @Nullable Golden<Bsn> bsn,
    @Nullable Golden<PersonName> name,
    @Nullable Golden<PartialDate> birthDate,
    @Nullable Golden<Gender> gender,
    @Nullable Golden<List<Address>> addresses,
    @Nullable Golden<PartialDate> deathDate,
    @Nullable Golden<TrajectoryManager> trajectoryManager,
    @Nullable Golden<String> status,
    boolean secret,
    List<ReportBack> reportBack) {

  /**
   * Copies the list.
   *
   * @param bsn if available
   * @param name with a birth surname where anybody knows one, or null
   * @param birthDate as far as known, or null
   * @param gender or null when unknown
   * @param addresses of one record, or null
   * @param deathDate or null when nobody says that the client died
   * @param trajectoryManager or null
   * @param status the code of the partner, or null
   * @param secret whether the secrecy indicator stands in any record
   * @param reportBack authentic values that other records contradict
   */
  public GoldenRecord {
    reportBack = List.copyOf(reportBack);
  }

  /** Shows a count only. */
  @Override
  public String toString() {
    return "GoldenRecord[" + reportBack.size() + " to report back]";
  }

  /** Nothing personal goes into it. */
  @Override
  public int hashCode() {
    return reportBack.hashCode();
  }
}
