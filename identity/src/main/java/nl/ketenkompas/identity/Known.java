package nl.ketenkompas.identity;

import java.util.function.IntConsumer;
import nl.ketenkompas.model.client.ClientId;

/** Clients and their records, by number, and who has which key: what a question is asked of. */
interface Known {
  /** The client of a record, or -1 when the record does not count. */
  int clientOf(int record);

  int[] recordsOf(int client);

  Traits traits(int record);

  ClientId id(int client);

  /**
   * The records with the whole key of a complete record. Returns how many share it when they are
   * more than {@code max}, and so are not all given; 0 otherwise.
   */
  int whole(Clause clause, Traits traits, int max, IntConsumer record);

  /**
   * The records that might fit partly: those among which one must look, perhaps with some that do
   * not count; as {@link #whole}.
   */
  int nearby(Clause clause, Traits traits, int max, IntConsumer record);

  /** The records that might fit by a partner's surname; as {@link #whole}. */
  int byPartnerSurname(Clause clause, Traits traits, int max, IntConsumer record);
}
