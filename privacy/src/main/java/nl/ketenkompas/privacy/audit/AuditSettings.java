package nl.ketenkompas.privacy.audit;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.journal.KeySource;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.jspecify.annotations.Nullable;

/**
 * What an audit trail needs of its host. Immutable.
 *
 * <pre>{@code
 * AuditSettings.of(Clock.systemUTC(), random::nextLong, keys, "https://register.example/", "cvs")
 *     .with(covenant)
 *     .anchoring(10_000, notary)
 * }</pre>
 *
 * @param instants what the time of writing is taken from
 * @param ids where ids of requests and operations come from: random, never the same for long; not
 *     secret, so a fast generator will do
 * @param keys with which what the trail tells of clients is encrypted: one subject a client, see
 *     {@link AuditTrail#subject}
 * @param register beginning of the URI of each activity in the register of processing (AVG-30)
 * @param application name of the application that writes
 * @param covenants by which agreements and purposes are known by name and register number
 * @param anchorEvery after how many lines the heads are anchored, 1 or more
 * @param anchoring where to, or null: nowhere
 */
public record AuditSettings(
    InstantSource instants,
    LongSupplier ids,
    KeySource keys,
    String register,
    String application,
    List<Agreement<CovenantTerms>> covenants,
    long anchorEvery,
    @Nullable Anchoring anchoring) {

  /**
   * Checks the parts.
   *
   * @param instants what the time of writing is taken from
   * @param ids where ids come from
   * @param keys with which clients are encrypted
   * @param register beginning of the URI of each activity
   * @param application name of the application
   * @param covenants that are known
   * @param anchorEvery after how many lines, 1 or more
   * @param anchoring where to, or null
   * @throws InvalidValueException with the reason
   */
  public AuditSettings {
    Checks.text(register, 200, "register");
    Checks.text(application, 80, "application");
    covenants = List.copyOf(covenants);
    if (anchorEvery < 1) {
      throw new InvalidValueException("anchorEvery", ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains settings without covenants and anchoring.
   *
   * @param instants what the time of writing is taken from
   * @param ids where ids come from
   * @param keys with which clients are encrypted
   * @param register beginning of the URI of each activity
   * @param application name of the application
   * @return the settings
   * @throws InvalidValueException with the reason
   */
  public static AuditSettings of(
      InstantSource instants,
      LongSupplier ids,
      KeySource keys,
      String register,
      String application) {
    return new AuditSettings(instants, ids, keys, register, application, List.of(), 1, null);
  }

  /**
   * A copy that knows a covenant.
   *
   * @param covenant one version of it
   * @return the copy
   */
  public AuditSettings with(Agreement<CovenantTerms> covenant) {
    List<Agreement<CovenantTerms>> more = new ArrayList<>(covenants);
    more.add(covenant);
    return new AuditSettings(
        instants, ids, keys, register, application, more, anchorEvery, anchoring);
  }

  /**
   * A copy that anchors.
   *
   * @param every after how many lines, 1 or more
   * @param where takes the heads
   * @return the copy
   * @throws InvalidValueException if the number is below 1
   */
  public AuditSettings anchoring(long every, Anchoring where) {
    return new AuditSettings(instants, ids, keys, register, application, covenants, every, where);
  }
}
