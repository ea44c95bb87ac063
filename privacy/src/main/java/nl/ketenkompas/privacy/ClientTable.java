package nl.ketenkompas.privacy;

import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;

/**
 * From a client to his row: open addressing over two arrays, since the nodes and boxed numbers of a
 * hash map take most of the time of a decision.
 */
final class ClientTable {
  private final ClientId[] clients;
  private final int[] slots;
  private final int mask;

  ClientTable(List<ClientId> clients) {
    this.clients = clients.toArray(new ClientId[0]);
    int size = Integer.highestOneBit(Math.max(4, clients.size()) * 2 - 1) << 1;
    mask = size - 1;
    slots = new int[size];
    Arrays.fill(slots, -1);
    for (int row = 0; row < this.clients.length; row++) {
      int slot = slot(this.clients[row]);
      while (slots[slot] >= 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = row;
    }
  }

  int row(ClientId client) {
    int slot = slot(client);
    int row = slots[slot];
    while (row >= 0) {
      ClientId found = clients[row];
      if (found.text().equals(client.text())) {
        return row;
      }
      slot = slot + 1 & mask;
      row = slots[slot];
    }
    return -1;
  }

  /** Spread, since the texts of numbers that follow each other have hash codes that do too. */
  private int slot(ClientId client) {
    int hash = client.text().hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & mask;
  }
}
