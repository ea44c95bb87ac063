package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Chains and the links between them (rule SK-C14). A partner may stand in several chains; that
 * alone lets nothing pass, and what passed over one link does not pass over the next. Questions
 * take time linear in the number of participations or links. Immutable and thread safe.
 *
 * @param chains each id once
 * @param links between them, in any order
 */
@JsonPropertyOrder({"chains", "links"})
public record Chains(List<Chain> chains, List<ChainLink> links) {

  /**
   * Checks the lists.
   *
   * @param chains each id once, or null
   * @param links between them, or null
   * @throws InvalidValueException if a chain stands twice, or a link names one that is not there
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Chains {
    chains = chains == null ? List.of() : List.copyOf(chains);
    links = links == null ? List.of() : List.copyOf(links);
    Set<String> ids = new HashSet<>();
    for (Chain chain : chains) {
      if (!ids.add(chain.id())) {
        throw new InvalidValueException("chain", ValueError.DUPLICATE_KEY);
      }
    }
    for (ChainLink link : links) {
      if (!ids.contains(link.from()) || !ids.contains(link.to())) {
        throw new InvalidValueException("chain", ValueError.UNKNOWN_CODE);
      }
    }
  }

  /**
   * In which chains a partner stands on a day.
   *
   * @param partner id of the partner, the same in all chains
   * @param day the day
   * @return the ids of the chains
   */
  public SortedSet<String> of(String partner, LocalDate day) {
    SortedSet<String> in = new TreeSet<>();
    for (Chain chain : chains) {
      if (chain.partners().find(partner, day).isPresent()) {
        in.add(chain.id());
      }
    }
    return in;
  }

  /**
   * Whether a kind of data may pass from one chain to another on a day. Whether a viewer there may
   * then see it is for the agreements of that chain.
   *
   * @param from id of the chain that gives
   * @param to id of the chain that receives
   * @param kind code of the kind of data
   * @param day the day
   * @return true when a link between just these two, in this direction, lets it
   */
  public boolean passes(String from, String to, String kind, LocalDate day) {
    return links.stream()
        .anyMatch(
            link ->
                link.from().equals(from)
                    && link.to().equals(to)
                    && link.kinds().contains(kind)
                    && link.on().contains(day));
  }
}
