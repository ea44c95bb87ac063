package nl.ketenkompas.model.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.ketenkompas.model.client.Household;
import nl.ketenkompas.model.client.Household.Member;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;

/**
 * The households of a population: who really belongs together, and the same as a partner would
 * deliver it.
 */
public final class Families {
  private Families() {}

  /**
   * People who belong together.
   *
   * @param head the person with whom the household begins
   * @param members all of them, the head first, by number
   */
  public record Family(TruePerson head, List<TruePerson> members) {

    /** Copies the list. */
    public Family {
      members = List.copyOf(members);
    }

    /**
     * The household as one partner delivers it, under the keys of the people's first copies. The
     * head and the partner count as parents as soon as there is a child.
     *
     * @param partner code of the partner
     * @param on the days of everybody's membership
     * @return the household
     */
    public Household household(String partner, DateRange on) {
      boolean children = members.stream().anyMatch(Families::isChild);
      Household household = Household.of(SourceKey.of(partner, "family-" + head.number()));
      for (TruePerson member : members) {
        household =
            household.with(
                Member.of(member.copies().get(0).record().key(), role(member, children), on));
      }
      return household;
    }

    /**
     * Whether there is a child, so that the household is a family.
     *
     * @param day any day of the household
     * @return true if so
     */
    public boolean isFamily(LocalDate day) {
      return household("kit", DateRange.from(day)).family(day);
    }

    /** Shows the number of the head only. */
    @Override
    public String toString() {
      return "Family[" + head.number() + "]";
    }
  }

  /**
   * The households of two people or more.
   *
   * @param population any
   * @return by the number of the head; the whole population is walked through
   */
  public static Stream<Family> of(Population population) {
    TreeMap<Integer, List<TruePerson>> byHead = new TreeMap<>();
    for (TruePerson person : population) {
      byHead.computeIfAbsent(person.household(), head -> new ArrayList<>()).add(person);
    }
    return byHead.values().stream()
        .filter(members -> members.size() > 1)
        .map(members -> new Family(members.get(0), members));
  }

  private static boolean isChild(TruePerson person) {
    return switch (person.relation()) {
      case CHILD, NAMESAKE -> true;
      case HEAD, TWIN, PARTNER -> false;
    };
  }

  private static Household.Role role(TruePerson person, boolean children) {
    return switch (person.relation()) {
      case CHILD, NAMESAKE -> Household.Role.CHILD;
      case TWIN -> Household.Role.RELATIVE;
      case PARTNER -> children ? Household.Role.PARENT : Household.Role.PARTNER;
      case HEAD -> children ? Household.Role.PARENT : Household.Role.HOUSEMATE;
    };
  }
}
