package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;

/**
 * The fact that a party signed the covenant, until it left (rule ST-PRIV). If there are any for a
 * party, they count instead of the date in the published text. Immutable.
 *
 * @param partner code of the party
 * @param period from the day of signature; its end is the day the party left
 * @param recordedAt since when it is known; {@link Instant#MIN} for ever
 */
@JsonPropertyOrder({"partner", "period", "recordedAt"})
public record Signature(String partner, DateRange period, Instant recordedAt) {

  /**
   * Checks the code.
   *
   * @param partner code of the party
   * @param period from the day of signature
   * @param recordedAt since when it is known
   * @throws InvalidValueException with the reason
   */
  public Signature {
    Checks.code(partner, "partner");
  }

  /**
   * Obtains a signature that is known for ever.
   *
   * @param partner code of the party
   * @param period from the day of signature; its end is the day the party left
   * @return the signature
   * @throws InvalidValueException with the reason
   */
  public static Signature of(String partner, DateRange period) {
    return new Signature(partner, period, Instant.MIN);
  }

  boolean isKnown(Moment moment) {
    return !recordedAt.isAfter(moment.knownOn());
  }
}
