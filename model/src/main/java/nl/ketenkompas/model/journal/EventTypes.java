package nl.ketenkompas.model.journal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.journal.JournalException.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * The types of events of a ledger: how each is written as JSON, and how lines that older releases
 * wrote are brought up to date. A type or version that is not listed stops replay. Immutable and
 * thread safe, as long as the upcasters are.
 *
 * <pre>{@code
 * EventTypes<BudgetEvent> types =
 *     EventTypes.<BudgetEvent>builder()
 *         .type("booked", 2, Booked.class)
 *         .upcast("booked", 1, "booked", 2, line -> { line.put("kind", "SERVICE"); return line; })
 *         .build();
 * }</pre>
 *
 * @param <E> what the events have in common; each is a record with Jackson's annotations
 */
public final class EventTypes<E> {
  /** The type under which the writer keeps refusals. */
  static final String REFUSED = "refused";

  private final Map<String, Current<E>> byName;
  private final Map<Class<?>, Current<E>> byForm;
  private final Map<Name, Upcaster> upcasters;

  private EventTypes(Builder<E> builder) {
    byName = Map.copyOf(builder.byName);
    byForm = Map.copyOf(builder.byForm);
    upcasters = Map.copyOf(builder.upcasters);
  }

  /**
   * Begins a list of types.
   *
   * @param <E> what the events have in common
   * @return a builder
   */
  public static <E> Builder<E> builder() {
    return new Builder<>();
  }

  /** The line of an event. */
  Line write(Object event) {
    Current<E> current = byForm.get(event.getClass());
    if (current == null) {
      throw new IllegalArgumentException(
          event.getClass().getName() + ": no type of this ledger.\nMaybe add it to its EventTypes");
    }
    return new Line(current.name.type, current.name.version, EventJson.text(event));
  }

  /** The event of a line, brought up to date. */
  E read(String where, String type, int version, String json) {
    Current<E> current = byName.get(type);
    try {
      if (current != null && current.name.version == version) {
        E event = current.read(where, json);
        if (!current.shapes.has(json)) {
          // The text is always the same, so a component that came or went shows
          if (!EventJson.text(event).equals(json)) {
            throw unreadable(where, type, version);
          }
          current.shapes.add(json);
        }
        return event;
      }
      return upcast(where, new Name(type, version), json);
    } catch (JacksonException | IllegalArgumentException e) {
      throw unreadable(where, type, version);
    }
  }

  private E upcast(String where, Name from, String json) {
    Name name = from;
    Map<String, @Nullable Object> line = null;
    while (true) {
      Upcaster upcaster = upcasters.get(name);
      if (upcaster == null) {
        throw new JournalException(
            Problem.UNKNOWN_TYPE,
            where + ", type " + name.type + " version " + name.version,
            "a newer release wrote it, or an upcaster is missing");
      }
      line = upcaster.change.apply(line == null ? EventJson.map(json) : line);
      name = upcaster.to;
      Current<E> current = byName.get(name.type);
      if (current != null && current.name.equals(name)) {
        return current.read(where, EventJson.text(line));
      }
    }
  }

  private static JournalException unreadable(String where, String type, int version) {
    return new JournalException(
        Problem.UNREADABLE,
        where + ", type " + type + " version " + version,
        "the form of the event changed, and its version did not");
  }

  /** An event as type, version and JSON. */
  record Line(String type, int version, String json) {}

  private record Name(String type, int version) {}

  private record Upcaster(Name to, UnaryOperator<Map<String, @Nullable Object>> change) {}

  private static final class Current<E> {
    final Name name;
    final Class<? extends E> form;
    final ObjectReader reader;
    final Shapes shapes = new Shapes();

    Current(Name name, Class<? extends E> form) {
      this.name = name;
      this.form = form;
      this.reader = EventJson.reader(form);
    }

    E read(String where, String json) {
      @Nullable Object value = reader.readValue(json.getBytes(StandardCharsets.UTF_8));
      if (value == null) {
        throw unreadable(where, name.type, name.version);
      }
      return form.cast(value);
    }
  }

  /**
   * Collects types and upcasters.
   *
   * @param <E> what the events have in common
   */
  public static final class Builder<E> {
    private final Map<String, Current<E>> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Current<E>> byForm = new LinkedHashMap<>();
    private final Map<Name, Upcaster> upcasters = new HashMap<>();

    private Builder() {}

    /**
     * Adds a type in the version that is written today.
     *
     * @param type its code, unique in the ledger; not {@code refused}, which the writer uses
     * @param version from 1; raise it when the form changes, and add an upcaster
     * @param form the record
     * @return this
     * @throws IllegalArgumentException if the type or form was added before, or is not allowed
     */
    public Builder<E> type(String type, int version, Class<? extends E> form) {
      Checks.code(type, "type");
      if (version < 1 || type.equals(REFUSED)) {
        throw new IllegalArgumentException(
            "type " + type + " version " + version + " is not allowed");
      }
      Current<E> current = new Current<>(new Name(type, version), form);
      if (byName.putIfAbsent(type, current) != null || byForm.putIfAbsent(form, current) != null) {
        throw new IllegalArgumentException("type " + type + " or its form is there already");
      }
      return this;
    }

    /**
     * Adds how a line of an older release is brought up to date, or a step nearer to it.
     *
     * @param type type of the old line
     * @param version version of the old line
     * @param newType type of the new one
     * @param newVersion version of the new one
     * @param change is given the fields of the old line to change as it likes, and returns the
     *     fields of the new one; it must always do the same
     * @return this
     * @throws IllegalArgumentException if there is one for this type and version
     */
    public Builder<E> upcast(
        String type,
        int version,
        String newType,
        int newVersion,
        UnaryOperator<Map<String, @Nullable Object>> change) {
      Name from = new Name(type, version);
      if (upcasters.putIfAbsent(from, new Upcaster(new Name(newType, newVersion), change))
          != null) {
        throw new IllegalArgumentException(
            "type " + type + " version " + version + ": there is an upcaster already");
      }
      return this;
    }

    /**
     * Checks that every upcaster leads to a type of today.
     *
     * @return the types
     * @throws IllegalArgumentException if one leads nowhere or in a circle, or starts at a type of
     *     today
     */
    public EventTypes<E> build() {
      upcasters.forEach(
          (from, first) -> {
            Name name = from;
            for (int steps = 0; !isCurrent(name); steps++) {
              Upcaster next = upcasters.get(name);
              if (next == null || steps > upcasters.size()) {
                throw new IllegalArgumentException(
                    "type "
                        + from.type
                        + " version "
                        + from.version
                        + ": leads to no type of today");
              }
              name = next.to;
            }
            if (isCurrent(from)) {
              throw new IllegalArgumentException(
                  "type " + from.type + " version " + from.version + ": is a type of today");
            }
          });
      return new EventTypes<>(this);
    }

    private boolean isCurrent(Name name) {
      Current<E> current = byName.get(name.type);
      return current != null && current.name.equals(name);
    }
  }
}
