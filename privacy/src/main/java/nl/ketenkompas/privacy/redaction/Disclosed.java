package nl.ketenkompas.privacy.redaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One field of a redacted file: as much as may be seen, and nothing else. Code that holds it cannot
 * read a withheld value, because it is not there. Personal: its text masks the value. Immutable.
 *
 * @param <T> the type of the field
 */
public sealed interface Disclosed<T> {

  /**
   * The name of the case.
   *
   * @return FULL, SUMMARY, EXISTS, ABSENT or WITHHELD
   */
  @JsonProperty("disclosed")
  String disclosed();

  /**
   * The value.
   *
   * @param value as it stands in the file
   * @param <T> the type of the field
   */
  @JsonPropertyOrder({"disclosed", "value"})
  record Full<T>(T value) implements Disclosed<T> {
    @Override
    public String disclosed() {
      return "FULL";
    }

    /** Shows the case only. */
    @Override
    public String toString() {
      return "Full[*]";
    }
  }

  /**
   * The value in broad terms.
   *
   * @param summary as the field's summariser puts it
   * @param <T> the type of the field
   */
  @JsonPropertyOrder({"disclosed", "summary"})
  record Summary<T>(String summary) implements Disclosed<T> {
    @Override
    public String disclosed() {
      return "SUMMARY";
    }

    /** Shows the case only. */
    @Override
    public String toString() {
      return "Summary[*]";
    }
  }

  /**
   * There is a value.
   *
   * @param <T> the type of the field
   */
  record Exists<T>() implements Disclosed<T> {
    @Override
    public String disclosed() {
      return "EXISTS";
    }
  }

  /**
   * There is no value that may be passed on: nothing is known, or only by a partner that did not
   * sign (rule ST-PRIV).
   *
   * @param <T> the type of the field
   */
  record Absent<T>() implements Disclosed<T> {
    @Override
    public String disclosed() {
      return "ABSENT";
    }
  }

  /**
   * May not be seen; the same whether there is a value or not.
   *
   * @param <T> the type of the field
   */
  record Withheld<T>() implements Disclosed<T> {
    @Override
    public String disclosed() {
      return "WITHHELD";
    }
  }

  /**
   * Handles all cases.
   *
   * @param full for the value
   * @param summary for the value in broad terms
   * @param exists when there is a value
   * @param absent when there is none
   * @param withheld when that may not be told
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super T, ? extends R> full,
      Function<? super String, ? extends R> summary,
      Supplier<? extends R> exists,
      Supplier<? extends R> absent,
      Supplier<? extends R> withheld) {
    if (this instanceof Full<T> f) {
      return full.apply(f.value());
    }
    if (this instanceof Summary<T> s) {
      return summary.apply(s.summary());
    }
    if (this instanceof Exists<T>) {
      return exists.get();
    }
    return this instanceof Absent<T> ? absent.get() : withheld.get();
  }
}
