package nl.ketenkompas.privacy.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.Representation;
import nl.ketenkompas.model.client.Representation.Matter;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to use a right of a client (rule WMO-5.3.2). The client himself may from 12 years on,
 * unless he cannot weigh his own interests. Who represents him by law in matters of care may until
 * he is 16, and after that as long as he cannot. Whom he authorised in writing may when he himself
 * may. An unknown birth date is taken for that of an adult, as elsewhere. Whether somebody is who
 * he says is for the host.
 *
 * <p>Personal: {@link #toString} shows the capacity only. Immutable.
 *
 * <pre>{@code
 * Entitlement may = Applicant.client(birthDate).assess(day);
 * }</pre>
 *
 * @param as in which capacity he asks
 * @param birthDate of the client, or null when it is unknown
 * @param incapable whether the client cannot weigh his own interests
 * @param representation by which he represents the client, or null
 * @param authorised whether there is a written authorisation of the client
 */
@JsonPropertyOrder({"as", "birthDate", "incapable", "representation", "authorised"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Applicant(
    Capacity as,
    @Nullable LocalDate birthDate,
    boolean incapable,
    @Nullable Representation representation,
    boolean authorised) {

  /** From this age on a client may ask himself. */
  public static final int CHILD = 12;

  /** From this age on a client decides alone. */
  public static final int ALONE = 16;

  /** In which capacity somebody asks. */
  public enum Capacity {
    /** As the client. */
    CLIENT,
    /** As who represents him by law (<i>wettelijk vertegenwoordiger</i>). */
    REPRESENTATIVE,
    /** As whom he authorised (<i>gemachtigde</i>), such as a street advocate. */
    AUTHORISED
  }

  /**
   * Obtains a client who asks himself and can weigh his own interests.
   *
   * @param birthDate of the client, or null when it is unknown
   * @return the applicant
   */
  public static Applicant client(@Nullable LocalDate birthDate) {
    return new Applicant(Capacity.CLIENT, birthDate, false, null, false);
  }

  /**
   * Whether he may use the rights of the client.
   *
   * @param day the day
   * @return the answer, with the reason
   */
  public Entitlement assess(LocalDate day) {
    return switch (as) {
      case CLIENT -> own(day, RightsReason.CLIENT_ASKS);
      case REPRESENTATIVE -> represented(day);
      case AUTHORISED ->
          authorised
              ? own(day, RightsReason.AUTHORISED_ASKS)
              : answer(false, RightsReason.NOT_AUTHORISED);
    };
  }

  private Entitlement own(LocalDate day, RightsReason asks) {
    if (isYounger(CHILD, day)) {
      return answer(false, RightsReason.TOO_YOUNG);
    }
    return incapable ? answer(false, RightsReason.NOT_CAPABLE) : answer(true, asks);
  }

  private Entitlement represented(LocalDate day) {
    if (representation == null || !representation.acts(Matter.CARE, day)) {
      return answer(false, RightsReason.NOT_REPRESENTING);
    }
    return isYounger(ALONE, day) || incapable
        ? answer(true, RightsReason.REPRESENTATIVE_ASKS)
        : answer(false, RightsReason.CLIENT_DECIDES);
  }

  private static Entitlement answer(boolean may, RightsReason reason) {
    return new Entitlement(may, List.of(Reason.of(reason)));
  }

  private boolean isYounger(int years, LocalDate day) {
    return birthDate != null && day.isBefore(birthDate.plusYears(years));
  }

  /** Shows the capacity only. */
  @Override
  public String toString() {
    return "Applicant[" + as + "]";
  }
}
