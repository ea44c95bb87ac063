package nl.ketenkompas.model.exchange;

import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/** Makes one record out of the values of a row. */
interface Assembler<T> {
  /** The record, or null when the row has failed. */
  @Nullable T assemble(RowValues row, SourceKey key, long line);

  /** Whether a key may stand in a file only once. */
  boolean uniqueKeys();
}
