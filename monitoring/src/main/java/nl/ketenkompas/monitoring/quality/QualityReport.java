package nl.ketenkompas.monitoring.quality;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.time.Moment;

/**
 * How good the data are. Immutable.
 *
 * @param moment the day it is about, and what was known
 * @param clients how many clients were looked at
 * @param notes what is odd: client by client as handed in, then what is between clients
 * @param partners per partner, in order of their codes
 */
@JsonPropertyOrder({"moment", "clients", "notes", "partners"})
public record QualityReport(
    Moment moment, int clients, List<QualityNote> notes, List<PartnerQuality> partners) {

  /**
   * Copies the lists.
   *
   * @param moment the day it is about
   * @param clients how many clients were looked at
   * @param notes what is odd
   * @param partners per partner
   */
  public QualityReport {
    notes = List.copyOf(notes);
    partners = List.copyOf(partners);
  }

  /**
   * How often each finding was made.
   *
   * @return in the order of the findings; those never made are not in it
   */
  public Map<QualityFinding, Integer> counts() {
    Map<QualityFinding, Integer> counts = new EnumMap<>(QualityFinding.class);
    for (QualityNote note : notes) {
      counts.merge(QualityFinding.valueOf(note.reason().code().name()), 1, Integer::sum);
    }
    return Collections.unmodifiableMap(counts);
  }
}
