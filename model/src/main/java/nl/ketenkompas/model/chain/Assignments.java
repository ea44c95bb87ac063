package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Who has which role for which client, family or partner over time. Two holders of a role that only
 * one can have are kept and reported by {@link #overlaps}, since files of partners do hold them; a
 * handover on one day is none, as the last day is exclusive (rule ST-COORD). Built in linear time;
 * a question takes time linear in the assignments of its subject or person. Immutable and thread
 * safe.
 *
 * <pre>{@code
 * assignments.holders("CASE_DIRECTOR", Subject.client(key), LocalDate.of(2012, 3, 1));
 * }</pre>
 */
@JsonPropertyOrder({"roles", "assignments"})
public final class Assignments {
  private final List<ChainRole> roles;
  private final List<Assignment> all;
  private final Map<Subject, List<Assignment>> bySubject = new LinkedHashMap<>();
  private final Map<String, List<Assignment>> byStaff = new HashMap<>();

  private Assignments(List<ChainRole> roles, List<Assignment> assignments) {
    this.roles = List.copyOf(roles);
    all = List.copyOf(assignments);
    Set<String> codes = new HashSet<>();
    for (ChainRole role : this.roles) {
      if (!codes.add(role.id())) {
        throw new InvalidValueException("role", ValueError.DUPLICATE_KEY);
      }
    }
    for (Assignment one : all) {
      if (!codes.contains(one.role())) {
        throw new InvalidValueException("role", ValueError.UNKNOWN_CODE);
      }
      bySubject.computeIfAbsent(one.subject(), subject -> new ArrayList<>()).add(one);
      byStaff.computeIfAbsent(one.staff(), staff -> new ArrayList<>()).add(one);
    }
  }

  /**
   * Two people had a role at a time that only one can have.
   *
   * @param one the first in the list
   * @param two the other
   * @param on the days they share
   */
  @JsonPropertyOrder({"one", "two", "on"})
  public record Overlap(Assignment one, Assignment two, DateRange on) {}

  /**
   * Obtains assignments.
   *
   * @param roles each code once, or null
   * @param assignments in any order, or null
   * @return the assignments
   * @throws InvalidValueException if a code stands twice, or a role is not in the list
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static Assignments of(
      @JsonProperty("roles") @Nullable List<ChainRole> roles,
      @JsonProperty("assignments") @Nullable List<Assignment> assignments) {
    return new Assignments(
        roles == null ? List.of() : roles, assignments == null ? List.of() : assignments);
  }

  /**
   * The roles.
   *
   * @return in the order given
   */
  @JsonProperty("roles")
  public List<ChainRole> roles() {
    return roles;
  }

  /**
   * All assignments.
   *
   * @return in the order given
   */
  @JsonProperty("assignments")
  public List<Assignment> all() {
    return all;
  }

  /**
   * Who has a role for a subject on a day.
   *
   * @param role code of the role
   * @param subject for whom or what
   * @param day the day
   * @return the codes of the people; more than one also where only one can have the role
   */
  public SortedSet<String> holders(String role, Subject subject, LocalDate day) {
    SortedSet<String> holders = new TreeSet<>();
    for (Assignment one : bySubject.getOrDefault(subject, List.of())) {
      if (one.role().equals(role) && one.on().contains(day)) {
        holders.add(one.staff());
      }
    }
    return holders;
  }

  /**
   * Which roles somebody has on a day, and for whom.
   *
   * @param staff code of the person
   * @param day the day
   * @return the assignments, in the order given
   */
  public List<Assignment> of(String staff, LocalDate day) {
    return byStaff.getOrDefault(staff, List.of()).stream()
        .filter(one -> one.on().contains(day))
        .toList();
  }

  /**
   * Where two people had a role at a time that only one can have. Takes time quadratic in the
   * assignments of one subject.
   *
   * @return the overlaps, by subject in the order given; none for one person assigned twice
   */
  public List<Overlap> overlaps() {
    Set<String> single = new HashSet<>();
    roles.stream().filter(ChainRole::one).forEach(role -> single.add(role.id()));
    List<Overlap> overlaps = new ArrayList<>();
    for (List<Assignment> same : bySubject.values()) {
      for (int i = 0; i < same.size(); i++) {
        for (Assignment two : same.subList(i + 1, same.size())) {
          Assignment one = same.get(i);
          if (single.contains(one.role())
              && one.role().equals(two.role())
              && !one.staff().equals(two.staff())) {
            Optional<DateRange> shared = Ranges.shared(one.on(), two.on());
            shared.ifPresent(on -> overlaps.add(new Overlap(one, two, on)));
          }
        }
      }
    }
    return List.copyOf(overlaps);
  }

  /**
   * The days on which nobody has a role for a subject, where somebody always must (rule ST-COORD).
   *
   * @param role code of the role
   * @param subject for whom or what
   * @param within the days that matter, such as those of the trajectory
   * @return the gaps, in order
   */
  public List<DateRange> gaps(String role, Subject subject, DateRange within) {
    return Ranges.gaps(
        within,
        bySubject.getOrDefault(subject, List.of()).stream()
            .filter(one -> one.role().equals(role))
            .map(Assignment::on)
            .toList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Assignments a && a.roles.equals(roles) && a.all.equals(all);
  }

  @Override
  public int hashCode() {
    return 31 * roles.hashCode() + all.hashCode();
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "Assignments[" + all.size() + "]";
  }
}
