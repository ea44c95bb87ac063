package nl.ketenkompas.model.signal;

import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * All that the library logs, through slf4j under the logger {@code nl.ketenkompas}: the message is
 * the name of the event, the rest are key-value pairs. Names, levels and fields are promises, so
 * that a host can count and alert on them. Nothing else is logged anywhere.
 *
 * <p>A field is a whole number, a constant of an enum, or a code from an agreement; any other text
 * becomes {@code *}, so that no name of a person or file gets in. Thread safe.
 */
public enum LogEvent {
  /** An agreement was read and can be used: its kind, id and version. */
  AGREEMENT_READ("agreement.read", Level.DEBUG, "kind", "agreement", "version"),
  /** An agreement cannot be used: its kind, and how many errors it has. */
  AGREEMENT_REFUSED("agreement.refused", Level.WARN, "kind", "errors"),
  /** A partner file was read: of which partner, and what became of its records. */
  FILE_READ("file.read", Level.INFO, "partner", "read", "accepted", "rejected"),
  /** A partner file was not used as a whole: of which partner, and the code of the problem. */
  FILE_REFUSED("file.refused", Level.WARN, "partner", "problem"),
  /** A ledger was opened: the event after which replay began, and the last one. */
  JOURNAL_REPLAYED("journal.replayed", Level.INFO, "ledger", "from", "to"),
  /** A ledger was not opened, because its journal cannot be trusted or understood. */
  JOURNAL_REFUSED("journal.refused", Level.ERROR, "ledger", "problem"),
  /** Records were brought together: how many, and how many clients they make. */
  RECORDS_GROUPED("records.grouped", Level.INFO, "agreement", "records", "clients");

  private static final Logger LOGGER = LoggerFactory.getLogger("nl.ketenkompas");

  private final String event;
  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> fields;

  LogEvent(String event, Level level, String... fields) {
    this.event = event;
    this.level = level;
    this.fields = List.of(fields);
  }

  /**
   * The name under which it is logged.
   *
   * @return such as {@code agreement.read}
   */
  public String event() {
    return event;
  }

  /**
   * The level at which it is logged.
   *
   * @return DEBUG, INFO, WARN or ERROR
   */
  public String level() {
    return level.name();
  }

  /**
   * The keys of its fields.
   *
   * @return in the order in which they are logged
   */
  public List<String> fields() {
    return fields;
  }

  /**
   * Logs the event; for engines.
   *
   * @param values one for each field, in order
   * @throws IllegalArgumentException if there are more or fewer values than fields
   */
  public void log(Object... values) {
    log(LOGGER, values);
  }

  void log(Logger logger, Object... values) {
    if (values.length != fields.size()) {
      throw new IllegalArgumentException(event + ": expected values for " + fields);
    }
    LoggingEventBuilder builder = logger.atLevel(level).setMessage(event);
    for (int i = 0; i < values.length; i++) {
      builder = builder.addKeyValue(fields.get(i), safe(values[i]));
    }
    builder.log();
  }

  private static Object safe(Object value) {
    if (value instanceof Long || value instanceof Integer) {
      return value;
    }
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    try {
      return value instanceof String text ? Checks.code(text, "field") : "*";
    } catch (InvalidValueException e) {
      return "*";
    }
  }
}
