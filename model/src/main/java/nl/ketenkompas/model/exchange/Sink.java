package nl.ketenkompas.model.exchange;

import nl.ketenkompas.model.InvalidValueException;

/**
 * Receives what a file holds, in the order of the file, on the thread that reads. An exception
 * other than {@link InvalidValueException} ends the reading and goes on to the caller.
 *
 * @param <T> what the records of the file are
 */
public interface Sink<T> {

  /**
   * Receives a record. To refuse it after all, throw {@link InvalidValueException} with the name of
   * the field, as the getters of {@link Row} do: the record is then counted and passed on as a
   * reject.
   *
   * @param line on which it begins, counted from 1
   * @param record what was read
   * @throws InvalidValueException to refuse the record
   */
  void accept(long line, T record);

  /**
   * Receives a reject.
   *
   * @param reject where and why
   */
  void reject(Reject reject);

  /**
   * Hears that an accepted record goes on without a value that is not valid, because the mapping
   * says {@code DROP}. Called after {@link #accept}.
   *
   * @param value where and why
   */
  default void dropped(Reject value) {}

  /**
   * Hears how far the reading is; about once per mebibyte and at the end.
   *
   * @param bytes read of the file so far, as it lies on disk
   */
  default void progress(long bytes) {}

  /**
   * Asked before each record, and within long ones each time that bytes are taken from the stream:
   * whether the reading is to stop there.
   *
   * @return true to stop
   */
  default boolean cancelled() {
    return false;
  }
}
