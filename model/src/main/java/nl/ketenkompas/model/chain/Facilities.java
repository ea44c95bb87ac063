package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facilities of a chain and the kinds they are of, over time. Building takes time quadratic in
 * the number of facilities, questions linear. Immutable and thread safe.
 *
 * @param kinds each code once
 * @param facilities in any order; each code once on a day, of a kind in the list
 */
@JsonPropertyOrder({"kinds", "facilities"})
public record Facilities(List<FacilityKind> kinds, List<Facility> facilities) {

  /**
   * Checks the lists.
   *
   * @param kinds each code once, or null
   * @param facilities in any order, or null
   * @throws InvalidValueException if a code stands twice, or a kind is not in the list
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Facilities {
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    facilities = facilities == null ? List.of() : List.copyOf(facilities);
    Set<String> codes = new HashSet<>();
    for (FacilityKind kind : kinds) {
      if (!codes.add(kind.id())) {
        throw new InvalidValueException("facilityKind", ValueError.DUPLICATE_KEY);
      }
    }
    for (int i = 0; i < facilities.size(); i++) {
      Facility facility = facilities.get(i);
      if (!codes.contains(facility.kind())) {
        throw new InvalidValueException("facilityKind", ValueError.UNKNOWN_CODE);
      }
      for (Facility earlier : facilities.subList(0, i)) {
        if (earlier.id().equals(facility.id()) && earlier.on().overlaps(facility.on())) {
          throw new InvalidValueException("facility", ValueError.DUPLICATE_KEY);
        }
      }
    }
  }

  /**
   * The kinds of the sources, with whether they ask for a pass (rule SK-I2).
   *
   * @return the kinds
   */
  public static List<FacilityKind> presetKinds() {
    try (InputStream in = Facilities.class.getResourceAsStream("facility-kinds.json")) {
      return List.copyOf(
          Arrays.asList(
              JsonMapper.builder()
                  .build()
                  .readValue(Checks.given(in, "facility-kinds"), FacilityKind[].class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A facility as it is on a day.
   *
   * @param id code of the facility
   * @param day the day
   * @return the facility, or empty when it is not there
   */
  public Optional<Facility> find(String id, LocalDate day) {
    return facilities.stream()
        .filter(facility -> facility.id().equals(id) && facility.on().contains(day))
        .findFirst();
  }

  /**
   * The facilities of a kind on a day.
   *
   * @param kind code of the kind
   * @param day the day
   * @return the facilities, in the order of the list
   */
  public List<Facility> on(String kind, LocalDate day) {
    return facilities.stream()
        .filter(facility -> facility.kind().equals(kind) && facility.on().contains(day))
        .toList();
  }

  /**
   * For how many clients there is room in the facilities of a kind on a day.
   *
   * @param kind code of the kind
   * @param day the day
   * @return the number, or empty when a facility does not say how many it has room for
   */
  public OptionalLong capacity(String kind, LocalDate day) {
    long total = 0;
    for (Facility facility : on(kind, day)) {
      if (facility.capacity() == null) {
        return OptionalLong.empty();
      }
      total += facility.capacity();
    }
    return OptionalLong.of(total);
  }

  /**
   * Whether a client needs to be registered and have a pass (<i>pasje</i>) for a facility on a day
   * (rule SK-I2): as the facility decided, or else as its kind does.
   *
   * @param id code of the facility
   * @param day the day
   * @return whether, or empty when the facility is not there
   */
  public Optional<Boolean> passRequired(String id, LocalDate day) {
    return find(id, day)
        .map(
            facility ->
                facility.passRequired() != null
                    ? facility.passRequired()
                    : kinds.stream()
                        .anyMatch(
                            kind -> kind.id().equals(facility.kind()) && kind.passRequired()));
  }
}
