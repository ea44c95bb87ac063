package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.rule.Explanation;

/**
 * Known clients, ready to be asked whether a record is about one of them (rule SK-C7). Obtained
 * from {@link Recogniser#knownPersons}. Immutable and thread safe; a question takes a few look-ups,
 * and never compares with more records than the agreement's {@code tooCommonAbove} per key.
 */
public final class KnownPersons {
  private final Clauses clauses;
  private final Lexicon lexicon = new Lexicon();
  private final ClientId[] ids;
  private final int[] start;
  private final int[] clientOf;
  private final Traits[] records;
  private final List<KeyIndex> indexes;
  private final Known known = new Sorted();

  KnownPersons(Clauses clauses, Collection<Client> clients) {
    this.clauses = clauses;
    List<Client> sorted = new ArrayList<>(clients);
    sorted.sort(Comparator.comparing(Client::id));
    ids = sorted.stream().map(Client::id).toArray(ClientId[]::new);
    start = new int[ids.length + 1];
    for (int c = 0; c < ids.length; c++) {
      if (c > 0 && ids[c].equals(ids[c - 1])) {
        throw new IllegalArgumentException("client number " + ids[c] + " is there twice");
      }
      start[c + 1] = start[c] + sorted.get(c).records().size();
    }
    records = new Traits[start[ids.length]];
    clientOf = new int[records.length];
    for (int c = 0; c < ids.length; c++) {
      int at = start[c];
      for (PersonRecord record : sorted.get(c).records()) {
        clientOf[at] = c;
        records[at++] = Traits.adding(record, lexicon);
      }
    }
    lexicon.complete();
    List<KeyIndex> indexes = new ArrayList<>();
    for (Clause clause : clauses.keys) {
      indexes.add(new KeyIndex(clause, records, clauses.partnerSurnames));
    }
    this.indexes = List.copyOf(indexes);
  }

  /**
   * How many clients are known.
   *
   * @return the number
   */
  public int clients() {
    return ids.length;
  }

  /**
   * Whether a record is about a known client. Keys are tried in the order of the agreement. The
   * person is known when a key that decides fits exactly one client, nothing contradicts, and no
   * earlier key points elsewhere.
   *
   * @param record of any partner, known or new
   * @return known, possible or unknown, with reasons
   */
  public Recognition recognise(PersonRecord record) {
    return new Inquiry(clauses, known, Traits.asking(record, lexicon), null).answer();
  }

  /**
   * The same answer as {@link #recognise}, with the steps: each key in order, with the exceptions
   * that were looked at; then what fits in part. Turning points name the single fields that would
   * turn the answer, each verified by asking again; of a possible match, for the first three
   * candidates.
   *
   * @param record of any partner, known or new
   * @return the answer and how it came about
   */
  public Explanation<Recognition> explain(PersonRecord record) {
    return Inquiry.explain(clauses, known, Traits.asking(record, lexicon));
  }

  /** Clients and records by their place. */
  private final class Sorted implements Known {
    @Override
    public int clientOf(int record) {
      return clientOf[record];
    }

    @Override
    public int[] recordsOf(int client) {
      int[] own = new int[start[client + 1] - start[client]];
      Arrays.setAll(own, i -> start[client] + i);
      return own;
    }

    @Override
    public Traits traits(int record) {
      return records[record];
    }

    @Override
    public ClientId id(int client) {
      return ids[client];
    }

    @Override
    public int whole(Clause clause, Traits traits, int max, IntConsumer record) {
      return indexes.get(clause.index).whole(traits, max, record);
    }

    @Override
    public int nearby(Clause clause, Traits traits, int max, IntConsumer record) {
      return indexes.get(clause.index).nearby(traits, max, record);
    }

    @Override
    public int byPartnerSurname(Clause clause, Traits traits, int max, IntConsumer record) {
      return indexes.get(clause.index).byPartnerSurname(traits, max, record);
    }
  }
}
