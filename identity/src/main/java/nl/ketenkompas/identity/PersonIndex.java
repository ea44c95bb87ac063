package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import nl.ketenkompas.identity.Lexicon.Word;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.rule.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every record that a register was given, found by the keys of the agreement. It
 * grows only: which versions count, and who is which client, is said with each question ({@link
 * Counted}), so that many states of a register share one index. Hosts use the register; this is
 * what it stands on.
 *
 * <p>Versions are numbered by <i>row</i>; a source key is numbered by its first row, its
 * <i>place</i>. One thread adds at a time; others may ask meanwhile and never wait.
 */
public final class PersonIndex {
  /** So many spellings are remembered at most. */
  private static final int SPELLINGS = 1 << 14;

  private static final int BY_KEY = -1;
  private static final int BY_NUMBER = -2;

  private final Clauses clauses;
  private final Lexicon lexicon = new Lexicon();
  private final Postings postings = new Postings();
  private final List<Shapes> shapes = new ArrayList<>();

  /** Read anew for each row that is found: it may have come after the last ones were read. */
  private volatile Rows rows = new Rows(1 << 10);

  private int size;

  /** What is known of each row. */
  private static final class Rows {
    final Traits[] traits;
    final PersonRecord[] records;
    final ClientId[] numbers;
    final int[] places;

    Rows(int size) {
      this(new Traits[size], new PersonRecord[size], new ClientId[size], new int[size]);
    }

    Rows(Traits[] traits, PersonRecord[] records, ClientId[] numbers, int[] places) {
      this.traits = traits;
      this.records = records;
      this.numbers = numbers;
      this.places = places;
    }

    Rows wider() {
      int size = places.length + (places.length >> 1);
      return new Rows(
          Arrays.copyOf(traits, size),
          Arrays.copyOf(records, size),
          Arrays.copyOf(numbers, size),
          Arrays.copyOf(places, size));
    }
  }

  /** What one key is searched by. */
  private record Shapes(KeyShape whole, KeyShape partner, List<OpenShape> opens) {}

  private record OpenShape(boolean loose, KeyShape all, KeyShape unfinished) {}

  /** Which rows count, and for which client. Clients are numbered as the caller likes. */
  public interface Counted {
    /**
     * The client that a row counts for.
     *
     * @param row of the index
     * @return 0 or more, or -1 when the row does not count
     */
    int client(int row);

    /**
     * The rows that count for a client.
     *
     * @param client as given by {@link #client}
     * @return at least one
     */
    int[] rows(int client);

    /**
     * The number by which people know a client.
     *
     * @param client as given by {@link #client}
     * @return the number
     */
    ClientId number(int client);
  }

  /** What people decided about some rows, by their position in a list of rows. */
  public interface Decided {
    /** Nothing was decided. */
    Decided NOTHING =
        new Decided() {
          @Override
          public int unit(int row) {
            return row;
          }

          @Override
          public boolean apart(int one, int two) {
            return false;
          }
        };

    /**
     * The first position that is the same person by decision.
     *
     * @param row a position
     * @return a position, the same one when nothing was decided; never a later one
     */
    int unit(int row);

    /**
     * Whether two positions are never the same person by decision.
     *
     * @param one a position
     * @param two a position
     * @return true when they must stay apart
     */
    boolean apart(int one, int two);
  }

  PersonIndex(Clauses clauses) {
    this.clauses = clauses;
    int number = 0;
    for (Clause clause : clauses.keys) {
      List<OpenShape> opens = new ArrayList<>();
      KeyShape whole = new KeyShape(number++, clause.fields);
      KeyShape partner = new KeyShape(number++, clause.fields);
      for (Clause.Open open : clause.opens) {
        opens.add(
            new OpenShape(
                open.loose(),
                new KeyShape(number++, open.anchor()),
                new KeyShape(number++, open.anchor())));
      }
      shapes.add(new Shapes(whole, partner, List.copyOf(opens)));
    }
  }

  /**
   * Adds a version of a record; one that is there already is not added again.
   *
   * @param record as delivered
   * @param number the client number that came with it
   * @param counted the BSN that counts for it: its own, or the one that took its place, or null
   * @return its row
   */
  public synchronized int add(PersonRecord record, ClientId number, @Nullable Bsn counted) {
    PersonRecord compared =
        Objects.equals(record.bsn(), counted) ? record : record.withBsn(counted);
    int bsn = counted == null ? 0 : Integer.parseInt(counted.text());
    int[] found = {-1, -1};
    boolean[] numbered = {false};
    Rows before = rows;
    postings.each(
        hash(record.key()),
        row -> {
          if (before.records[row].key().equals(record.key())) {
            found[1] = before.places[row];
            boolean sameNumber = before.numbers[row].equals(number);
            numbered[0] |= sameNumber;
            if (sameNumber && before.traits[row].bsn == bsn && before.records[row].equals(record)) {
              found[0] = row;
            }
          }
          return found[0] < 0;
        });
    if (found[0] >= 0) {
      return found[0];
    }
    if (size == before.places.length) {
      rows = before.wider();
    }
    if (size % SPELLINGS == 0) {
      lexicon.complete();
    }
    int row = size++;
    Rows now = rows;
    Traits traits = Traits.adding(compared, lexicon);
    now.traits[row] = traits;
    now.records[row] = record;
    now.numbers[row] = number;
    now.places[row] = found[1] < 0 ? row : found[1];
    file(traits, row);
    if (!numbered[0]) {
      postings.add(hash(number), row);
    }
    postings.add(hash(record.key()), row);
    return row;
  }

  private void file(Traits traits, int row) {
    for (Clause clause : clauses.keys) {
      Shapes by = shapes.get(clause.index);
      boolean complete = clause.complete(traits);
      if (complete) {
        by.whole.each(traits, traits.surname, value -> postings.add(value, row));
      }
      if (isByPartner(clause) && clause.complete(traits, clause.besideSurname)) {
        for (Word partner : traits.partners) {
          by.partner.each(traits, partner, value -> postings.add(value, row));
        }
      }
      for (OpenShape open : by.opens) {
        if (clause.complete(traits, open.all.fields)) {
          open.all.each(traits, traits.surname, value -> postings.add(value, row));
          if (!complete && !open.loose) {
            open.unfinished.each(traits, traits.surname, value -> postings.add(value, row));
          }
        }
      }
    }
  }

  private boolean isByPartner(Clause clause) {
    return clauses.partnerSurnames && clause.fields.contains(KeyField.SURNAME);
  }

  private static long hash(SourceKey key) {
    return Postings.mix(
        Postings.mix(BY_KEY + (long) key.partner().hashCode()) + key.local().hashCode());
  }

  private static long hash(ClientId number) {
    return Postings.mix(Postings.mix(BY_NUMBER) + number.text().hashCode());
  }

  /**
   * The place of a source key.
   *
   * @param key of a record
   * @return its first row, or -1 when no version of it was ever added
   */
  public int place(SourceKey key) {
    int[] place = {-1};
    postings.each(
        hash(key),
        row -> {
          if (rows.records[row].key().equals(key)) {
            place[0] = rows.places[row];
          }
          return place[0] < 0;
        });
    return place[0];
  }

  /**
   * The place of the source key of a row.
   *
   * @param row of the index
   * @return the first row with that source key
   */
  public int place(int row) {
    return rows.places[row];
  }

  /**
   * The rows that first had a client number.
   *
   * @param number any
   * @param row is given each
   */
  public void numbered(ClientId number, IntConsumer row) {
    postings.each(
        hash(number),
        each -> {
          if (rows.numbers[each].equals(number)) {
            row.accept(each);
          }
          return true;
        });
  }

  /**
   * The record of a row.
   *
   * @param row of the index
   * @return as it was delivered
   */
  public PersonRecord record(int row) {
    return rows.records[row];
  }

  /**
   * The client number that came with a row.
   *
   * @param row of the index
   * @return the number
   */
  public ClientId number(int row) {
    return rows.numbers[row];
  }

  /**
   * Whether a row counts as having a BSN, and which, as a number without meaning of its own.
   *
   * @param row of the index
   * @return equal for equal BSNs, 0 when it has none
   */
  public int bsn(int row) {
    return rows.traits[row].bsn;
  }

  /**
   * The rows that might be joined with a row, whole keys being equal. More than the agreement's
   * {@code tooCommonAbove} are never joined, and so are not given.
   *
   * @param row of the index
   * @param counts which rows count
   * @param other is given each, some perhaps twice, perhaps the row itself
   */
  public void sharing(int row, IntPredicate counts, IntConsumer other) {
    Traits traits = rows.traits[row];
    for (Clause clause : clauses.keys) {
      if (clause.decides && clause.complete(traits)) {
        // One more: a group that has just become too common was joined before.
        whole(clause, traits, clauses.tooCommonAbove + 1, counts, other);
      }
    }
  }

  /**
   * Joins rows into clients as the agreement says, within what people decided. Rows that are given
   * together must be all that {@link #sharing} and decisions connect.
   *
   * @param some rows of different places
   * @param decided by people
   * @return for each row the number of its client, from 0
   */
  public int[] join(int[] some, Decided decided) {
    Rows now = rows;
    Traits[] traits = Arrays.stream(some).mapToObj(row -> now.traits[row]).toArray(Traits[]::new);
    List<KeyIndex> indexes = new ArrayList<>();
    for (Clause clause : clauses.keys) {
      if (clause.decides) {
        indexes.add(KeyIndex.ofWhole(clause, traits));
      }
    }
    return new Grouping(clauses, traits, decided, (clause, members) -> {}).clients(indexes);
  }

  /**
   * Whether a record is about one of the clients.
   *
   * @param record of any partner, known or new
   * @param counted which rows count, for which client
   * @return as {@link KnownPersons#recognise} would of the same clients
   */
  public Recognition recognise(PersonRecord record, Counted counted) {
    return new Inquiry(clauses, new Asked(counted), Traits.asking(record, lexicon), null).answer();
  }

  /**
   * The same answer, with the steps and turning points.
   *
   * @param record of any partner, known or new
   * @param counted which rows count, for which client
   * @return as {@link KnownPersons#explain} would of the same clients
   */
  public Explanation<Recognition> explain(PersonRecord record, Counted counted) {
    return Inquiry.explain(clauses, new Asked(counted), Traits.asking(record, lexicon));
  }

  private int whole(
      Clause clause, Traits traits, int max, IntPredicate counts, IntConsumer record) {
    Found found = new Found(max);
    shapes
        .get(clause.index)
        .whole
        .each(
            traits,
            traits.surname,
            value -> found.look(value, counts, other -> clause.fits(traits, other), record));
    return found.most;
  }

  /** Gives the rows under a value, when they are not too many. */
  private final class Found {
    private final int max;
    private int most;
    private int[] buffer = new int[8];

    Found(int max) {
      this.max = max;
    }

    /** Gives the rows under a value that count and fit. */
    void look(long value, IntPredicate counts, Predicate<Traits> fits, IntConsumer record) {
      IntPredicate counted = row -> fits.test(rows.traits[row]) && counts.test(row);
      int size = collect(value, counted);
      if (size > max) {
        most = Math.max(most, size);
      } else {
        give(size, record);
      }
    }

    /**
     * Gives all rows under a value; only when there seem to be too many, those that count and fit.
     * Whether one counts takes longer to find out than that it does not fit.
     */
    void lookLoosely(long value, IntPredicate counts, Predicate<Traits> fits, IntConsumer record) {
      int size = collect(value, row -> true);
      if (size > max) {
        look(value, counts, fits, record);
      } else {
        give(size, record);
      }
    }

    private int collect(long value, IntPredicate counted) {
      int[] size = {0};
      postings.each(
          value,
          row -> {
            if (counted.test(row)) {
              if (size[0] == buffer.length) {
                buffer = Arrays.copyOf(buffer, size[0] * 2);
              }
              buffer[size[0]++] = row;
            }
            return size[0] <= max;
          });
      return size[0];
    }

    private void give(int size, IntConsumer record) {
      int[] given = buffer;
      for (int i = 0; i < size; i++) {
        record.accept(given[i]);
      }
    }
  }

  /** The clients of one state. */
  private final class Asked implements Known {
    private final Counted counted;
    private final IntPredicate counts;

    Asked(Counted counted) {
      this.counted = counted;
      this.counts = row -> counted.client(row) >= 0;
    }

    @Override
    public int clientOf(int record) {
      return counted.client(record);
    }

    @Override
    public int[] recordsOf(int client) {
      return counted.rows(client);
    }

    @Override
    public Traits traits(int record) {
      return rows.traits[record];
    }

    @Override
    public ClientId id(int client) {
      return counted.number(client);
    }

    @Override
    public int whole(Clause clause, Traits traits, int max, IntConsumer record) {
      return PersonIndex.this.whole(clause, traits, max, counts, record);
    }

    @Override
    public int nearby(Clause clause, Traits traits, int max, IntConsumer record) {
      Found found = new Found(max);
      boolean complete = clause.complete(traits);
      for (OpenShape open : shapes.get(clause.index).opens) {
        KeyField[] anchor = open.all.fields;
        if (clause.complete(traits, anchor)) {
          // Two complete records cannot fit in part, unless complete values may differ too.
          KeyShape among = open.loose || !complete ? open.all : open.unfinished;
          among.each(
              traits,
              traits.surname,
              value ->
                  found.lookLoosely(
                      value, counts, other -> agree(clause, anchor, traits, other), record));
        }
      }
      return found.most;
    }

    @Override
    public int byPartnerSurname(Clause clause, Traits traits, int max, IntConsumer record) {
      if (!isByPartner(clause) || !clause.complete(traits, clause.besideSurname)) {
        return 0;
      }
      Found found = new Found(max);
      Shapes by = shapes.get(clause.index);
      if (traits.surname != null) {
        by.partner.each(
            traits, traits.surname, value -> beside(clause, traits, value, found, record));
      }
      for (Word partner : traits.partners) {
        by.whole.each(traits, partner, value -> beside(clause, traits, value, found, record));
        by.partner.each(traits, partner, value -> beside(clause, traits, value, found, record));
      }
      return found.most;
    }

    private void beside(Clause clause, Traits traits, long value, Found found, IntConsumer record) {
      found.lookLoosely(
          value, counts, other -> agree(clause, clause.besideSurname, traits, other), record);
    }
  }

  private static boolean agree(Clause clause, KeyField[] fields, Traits one, Traits two) {
    for (KeyField field : fields) {
      if (!clause.agrees(field, one, two)) {
        return false;
      }
    }
    return true;
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "PersonIndex[*]";
  }
}
