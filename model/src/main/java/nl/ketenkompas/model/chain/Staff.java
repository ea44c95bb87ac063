package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Who works for which partner over time (<i>medewerkers</i>). One may be employed by one partner
 * and seconded to another at a time, but not twice either. Building takes time quadratic in the
 * relations of a person, questions linear in all. Immutable and thread safe.
 *
 * @param employments in any order
 */
public record Staff(List<Employment> employments) {

  /**
   * Checks that nobody is employed twice, or seconded twice, on one day.
   *
   * @param employments in any order, or null
   * @throws InvalidValueException if somebody is
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Staff {
    employments = employments == null ? List.of() : List.copyOf(employments);
    Map<String, List<Employment>> byStaff = new HashMap<>();
    for (Employment one : employments) {
      List<Employment> same = byStaff.computeIfAbsent(one.staff(), staff -> new ArrayList<>());
      for (Employment earlier : same) {
        if (earlier.seconded() == one.seconded() && earlier.on().overlaps(one.on())) {
          throw new InvalidValueException("employment", ValueError.DUPLICATE_KEY);
        }
      }
      same.add(one);
    }
  }

  /**
   * The partner that employs somebody on a day.
   *
   * @param staff code of the person
   * @param day the day
   * @return its id, or empty
   */
  public Optional<String> employer(String staff, LocalDate day) {
    return partner(staff, false, day);
  }

  /**
   * The partner for which somebody works on a day: the one to which the person is seconded, or else
   * the employer.
   *
   * @param staff code of the person
   * @param day the day
   * @return its id, or empty
   */
  public Optional<String> worksFor(String staff, LocalDate day) {
    return partner(staff, true, day).or(() -> employer(staff, day));
  }

  private Optional<String> partner(String staff, boolean seconded, LocalDate day) {
    return employments.stream()
        .filter(
            one ->
                one.staff().equals(staff) && one.seconded() == seconded && one.on().contains(day))
        .map(Employment::partner)
        .findFirst();
  }

  /**
   * Who works for a partner on a day.
   *
   * @param partner id of the partner
   * @param day the day
   * @return the codes of its own people who are not seconded elsewhere, and of those seconded to it
   */
  public SortedSet<String> of(String partner, LocalDate day) {
    SortedSet<String> staff = new TreeSet<>();
    for (Employment one : employments) {
      if (one.partner().equals(partner)
          && one.on().contains(day)
          && (one.seconded() || partner(one.staff(), true, day).isEmpty())) {
        staff.add(one.staff());
      }
    }
    return staff;
  }
}
