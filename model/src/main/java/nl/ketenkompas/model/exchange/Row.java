package nl.ketenkompas.model.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A record of a file that is not of people: observations, consents, advice. Its getters throw
 * {@link InvalidValueException} with the name of the field; thrown on through {@link Sink#accept},
 * that rejects the record. A field that the mapping does not have, or that is not filled in, is
 * empty.
 *
 * <p>Personal: {@link #toString} shows the line and the key only. Immutable.
 *
 * <pre>{@code
 * String area = row.text("area");
 * LocalDate from = row.date("from").orElse(today);
 * }</pre>
 */
public final class Row {
  private final SourceKey key;
  private final long line;
  private final Map<String, Slot> slots;
  private final @Nullable String[] values;

  Row(SourceKey key, long line, Map<String, Slot> slots, @Nullable String[] values) {
    this.key = key;
    this.line = line;
    this.slots = slots;
    this.values = values;
  }

  /**
   * Whom the fact is about: partner and the partner's own number.
   *
   * @return the key
   */
  public SourceKey key() {
    return key;
  }

  /**
   * The line on which the record begins.
   *
   * @return counted from 1
   */
  public long line() {
    return line;
  }

  /**
   * A value as text, codes translated.
   *
   * @param field target field of the mapping
   * @return the value, or empty
   */
  public Optional<String> get(String field) {
    Slot slot = slots.get(field);
    return slot == null ? Optional.empty() : Optional.ofNullable(values[slot.index()]);
  }

  /**
   * A value that must be there.
   *
   * @param field target field of the mapping
   * @return the value
   * @throws InvalidValueException when it is not filled in
   */
  public String text(String field) {
    return get(field).orElseThrow(() -> new InvalidValueException(field, ValueError.EMPTY));
  }

  /**
   * A whole date, in the form that the mapping gives.
   *
   * @param field target field of the mapping
   * @return the date, or empty
   * @throws InvalidValueException when it is not one
   */
  public Optional<LocalDate> date(String field) {
    return partialDate(field)
        .map(
            date ->
                date.toLocalDate()
                    .orElseThrow(() -> new InvalidValueException(field, ValueError.FORMAT)));
  }

  /**
   * A date of which parts may be unknown, in the form that the mapping gives.
   *
   * @param field target field of the mapping
   * @return the date, or empty
   * @throws InvalidValueException when it is not one
   */
  public Optional<PartialDate> partialDate(String field) {
    Slot slot = slots.get(field);
    String text = slot == null ? null : values[slot.index()];
    if (slot == null || text == null) {
      return Optional.empty();
    }
    Parsed<PartialDate> date = slot.dates().parse(text);
    if (date instanceof Parsed.Bad<PartialDate> bad) {
      throw new InvalidValueException(field, bad.error());
    }
    return date.value();
  }

  /**
   * A whole number: at most 18 digits, a minus sign before them if negative.
   *
   * @param field target field of the mapping
   * @return the number, or empty
   * @throws InvalidValueException when it is not one
   */
  public OptionalLong wholeNumber(String field) {
    String text = get(field).orElse(null);
    if (text == null) {
      return OptionalLong.empty();
    }
    int start = text.charAt(0) == '-' ? 1 : 0;
    if (text.length() == start || text.length() > start + 18) {
      throw new InvalidValueException(field, ValueError.LENGTH);
    }
    long number = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new InvalidValueException(
            field, Character.isDigit(c) ? ValueError.NON_ASCII_DIGITS : ValueError.CHARACTERS);
      }
      number = number * 10 + (c - '0');
    }
    return OptionalLong.of(start == 1 ? -number : number);
  }

  /**
   * An instant, written with its offset: {@code 2026-11-22T10:15:30Z} or {@code
   * 2026-11-22T11:15:30+01:00}.
   *
   * @param field target field of the mapping
   * @return the instant, or empty
   * @throws InvalidValueException when it is not one
   */
  public Optional<Instant> instant(String field) {
    String text = get(field).orElse(null);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      throw new InvalidValueException(field, ValueError.FORMAT);
    }
  }

  /** Shows the line and the key only. */
  @Override
  public String toString() {
    return "Row[" + line + " " + key + "]";
  }
}
