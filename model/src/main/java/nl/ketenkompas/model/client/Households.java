package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * All households, with who belonged to which when: a child whose parents live apart belongs to two
 * at a time. Built in time linear in the number of members; a question takes time linear in the
 * members of the households that the person was ever in. JSON: the list. Immutable and thread safe.
 */
public final class Households {
  private final List<Household> all;
  private final Map<SourceKey, Household> byKey = new HashMap<>();
  private final Map<SourceKey, Set<Household>> byPerson = new HashMap<>();

  private Households(Collection<Household> households) {
    all = List.copyOf(households);
    for (Household household : all) {
      if (byKey.put(household.key(), household) != null) {
        throw new InvalidValueException("household", ValueError.DUPLICATE_KEY);
      }
      for (Household.Member member : household.members()) {
        byPerson.computeIfAbsent(member.person(), person -> new LinkedHashSet<>()).add(household);
      }
    }
  }

  /**
   * Obtains all households.
   *
   * @param households in any order
   * @return the households
   * @throws InvalidValueException if two have the same key
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Households of(List<Household> households) {
    return new Households(households);
  }

  /**
   * All of them.
   *
   * @return in the order given
   */
  @JsonValue
  public List<Household> all() {
    return all;
  }

  /**
   * The household with a key.
   *
   * @param key partner and the partner's own number of the household
   * @return the household, or empty
   */
  public Optional<Household> find(SourceKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /**
   * The households to which a person belongs on a day.
   *
   * @param person the person
   * @param day the day
   * @return none, one or more, in the order given
   */
  public List<Household> of(SourceKey person, LocalDate day) {
    return byPerson.getOrDefault(person, Set.of()).stream()
        .filter(household -> household.on(person, day).isPresent())
        .toList();
  }

  /**
   * With whom a person lives on a day, in any household.
   *
   * @param person the person
   * @param day the day
   * @return the others, in the order of their keys
   */
  public List<SourceKey> livingWith(SourceKey person, LocalDate day) {
    Set<SourceKey> others = new TreeSet<>();
    for (Household household : of(person, day)) {
      household.on(day).forEach(member -> others.add(member.person()));
    }
    others.remove(person);
    return List.copyOf(others);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Households h && h.all.equals(all);
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "Households[" + all.size() + "]";
  }
}
