package nl.ketenkompas.examples.chain;

import java.time.Instant;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.trajectory.Change.OutOfOrder;
import org.jspecify.annotations.Nullable;

/**
 * A process step of a client as a partner recorded it: a claim, until the rules of the trajectory
 * judge it. Immutable.
 *
 * @param key under which it was delivered
 * @param id of the step at the partner, or null
 * @param step which
 * @param period from the day it was opened until the day it was done; open while it goes on
 * @param responsible code of the responsible person
 * @param partner code of the partner that takes the step
 * @param override who departed from the order, and why; null when nobody did
 * @param recordedAt when it was recorded
 */
public record StepTaken(
    SourceKey key,
    @Nullable String id,
    ProcessStep step,
    DateRange period,
    String responsible,
    String partner,
    @Nullable OutOfOrder override,
    Instant recordedAt) {

  /** Shows the key and the step only. */
  @Override
  public String toString() {
    return "StepTaken[" + key + " " + step + "]";
  }
}
