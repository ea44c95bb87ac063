package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The target groups and labels of a chain: an open list, for which {@link #preset} ships those of
 * the sources. Two definitions of a multi-problem family stand side by side and are never mixed:
 * three problems (FM-DEF.MPG) and four life areas (ST-DEF). Immutable.
 *
 * @param id code of the list
 * @param source where the definitions come from, at most 300 characters
 * @param groups each code once
 */
@JsonPropertyOrder({"id", "source", "groups"})
public record TargetGroups(String id, String source, List<TargetGroup> groups) {
  private static final List<String> PRESETS =
      List.of("delft", "ethos-light", "multi-problem-families", "stedelijk-kompas");

  /**
   * Checks that no code stands twice.
   *
   * @param id code of the list
   * @param source where the definitions come from
   * @param groups each code once
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public TargetGroups {
    Checks.code(id, "targetGroups");
    Checks.text(source, 300, "source");
    groups = groups == null ? List.of() : List.copyOf(groups);
    Set<String> codes = new HashSet<>();
    for (TargetGroup group : groups) {
      if (!codes.add(group.id())) {
        throw new InvalidValueException("targetGroup", ValueError.DUPLICATE_KEY);
      }
    }
  }

  /**
   * The codes of the lists that are shipped: {@code stedelijk-kompas} (SK-A7), {@code ethos-light},
   * {@code multi-problem-families} (FM-DEF.MPG and ST-DEF) and {@code delft} (DE-GROUP, DE-AGE).
   *
   * @return in alphabetical order
   */
  public static List<String> presets() {
    return PRESETS;
  }

  /**
   * A list that is shipped.
   *
   * @param id one of {@link #presets}
   * @return the list
   * @throws InvalidValueException if there is none with that code
   */
  public static TargetGroups preset(String id) {
    if (!PRESETS.contains(id)) {
      throw new InvalidValueException("targetGroups", ValueError.UNKNOWN_CODE);
    }
    String file = "target-groups-" + id + ".json";
    try (InputStream in = TargetGroups.class.getResourceAsStream(file)) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(Checks.given(in, file), TargetGroups.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The group with a code.
   *
   * @param code of the group
   * @return the group, or empty
   */
  public Optional<TargetGroup> find(String code) {
    return groups.stream().filter(group -> group.id().equals(code)).findFirst();
  }

  /**
   * A wider list.
   *
   * @param group to add, or to put in the place of the one with its code
   * @return the list
   */
  public TargetGroups with(TargetGroup group) {
    List<TargetGroup> more = new ArrayList<>(groups);
    more.removeIf(other -> other.id().equals(group.id()));
    more.add(group);
    return new TargetGroups(id, source, more);
  }
}
