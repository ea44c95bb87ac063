package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.care.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Everything a norm needs to know of one client: the union of what was delivered under all keys of
 * the client, in any order (SN-9). Immutable.
 *
 * @param observations what was seen
 * @param exemptions areas that do not apply for a while
 * @param confirmations by persons
 * @param birth the day of birth, or null; days before it are silent
 * @param death the day of death, or null; that day and the days after it are silent
 */
public record ClientFacts(
    List<Observation> observations,
    List<Exemption> exemptions,
    List<Confirmation> confirmations,
    @Nullable LocalDate birth,
    @Nullable LocalDate death) {

  /** Nothing is known. */
  public static final ClientFacts NONE = of(List.of());

  /**
   * Copies the lists.
   *
   * @param observations what was seen
   * @param exemptions areas that do not apply for a while
   * @param confirmations by persons
   * @param birth the day of birth, or null
   * @param death the day of death, or null
   */
  public ClientFacts {
    observations = List.copyOf(observations);
    exemptions = List.copyOf(exemptions);
    confirmations = List.copyOf(confirmations);
  }

  /**
   * Obtains facts that are observations only.
   *
   * @param observations what was seen
   * @return the facts
   */
  public static ClientFacts of(List<Observation> observations) {
    return new ClientFacts(observations, List.of(), List.of(), null, null);
  }

  /**
   * The facts with other observations.
   *
   * @param others what was seen
   * @return the facts
   */
  public ClientFacts withObservations(List<Observation> others) {
    return new ClientFacts(others, exemptions, confirmations, birth, death);
  }

  /**
   * The facts with other exemptions.
   *
   * @param others areas that do not apply for a while
   * @return the facts
   */
  public ClientFacts withExemptions(List<Exemption> others) {
    return new ClientFacts(observations, others, confirmations, birth, death);
  }

  /**
   * The facts with other confirmations.
   *
   * @param others by persons
   * @return the facts
   */
  public ClientFacts withConfirmations(List<Confirmation> others) {
    return new ClientFacts(observations, exemptions, others, birth, death);
  }

  /**
   * The facts with another life span.
   *
   * @param born the day of birth, or null
   * @param died the day of death, or null
   * @return the facts
   */
  public ClientFacts withLife(@Nullable LocalDate born, @Nullable LocalDate died) {
    return new ClientFacts(observations, exemptions, confirmations, born, died);
  }

  /**
   * The facts of two clients that turn out to be one: the union (SN-9).
   *
   * @param other the other client; its birth and death count where ours are not known
   * @return the facts of both
   */
  public ClientFacts merge(ClientFacts other) {
    return new ClientFacts(
        union(observations, other.observations),
        union(exemptions, other.exemptions),
        union(confirmations, other.confirmations),
        birth == null ? other.birth : birth,
        death == null ? other.death : death);
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    List<T> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** Says how many facts there are, not what they are. */
  @Override
  public String toString() {
    return "ClientFacts[" + observations.size() + " observations]";
  }
}
