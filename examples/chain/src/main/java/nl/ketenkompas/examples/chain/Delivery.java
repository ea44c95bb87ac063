package nl.ketenkompas.examples.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.exchange.Sink;

/**
 * What the partners delivered: the people of all files that a mapping names, with a report per
 * file. Immutable.
 *
 * @param persons in the order of the files
 * @param reports one per file, in the order of the files
 */
public record Delivery(List<PersonRecord> persons, List<ReadReport> reports) {

  /** Hears what happens while files are read. */
  public interface Listener {

    /**
     * Hears of a record that was not accepted.
     *
     * @param reject where and why, never what it said
     */
    void rejected(Reject reject);

    /**
     * Hears how far the reading is.
     *
     * @param bytes read of all files together
     * @param all bytes that there are
     */
    void progress(long bytes, long all);
  }

  /**
   * Copies the lists.
   *
   * @param persons in the order of the files
   * @param reports one per file
   */
  public Delivery {
    persons = List.copyOf(persons);
    reports = List.copyOf(reports);
  }

  /**
   * Reads the partner files of a folder.
   *
   * @param folder with mappings and files
   * @param listener hears rejects and progress
   * @param rows takes the rows of files that are not of people: the code of the kind of fact, and
   *     the row. It may throw {@link nl.ketenkompas.model.InvalidValueException} to reject the row
   * @return what was delivered
   */
  public static Delivery read(InputFolder folder, Listener listener, BiConsumer<String, Row> rows) {
    long all = 0;
    for (Agreement<MappingTerms> mapping : folder.mappings()) {
      all += size(folder.dir().resolve(mapping.terms().file()));
    }
    List<PersonRecord> persons = new ArrayList<>();
    List<ReadReport> reports = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Map<String, Set<SourceKey>> shared = new HashMap<>();
    for (Agreement<MappingTerms> mapping : folder.mappings()) {
      String partner = mapping.terms().partner().id();
      if (mapping.terms().of().equals(MappingTerms.PERSON) && !seen.add(partner)) {
        shared.put(partner, new HashSet<>());
      }
    }
    long before = 0;
    for (Agreement<MappingTerms> mapping : folder.mappings()) {
      Path file = folder.dir().resolve(mapping.terms().file());
      String kind = mapping.terms().of();
      reports.add(
          kind.equals(MappingTerms.PERSON)
              ? PartnerFileReader.persons(mapping)
                  .read(file, new Counted<>(listener, before, all, once(shared, persons)))
              : PartnerFileReader.rows(mapping)
                  .read(file, new Counted<>(listener, before, all, row -> rows.accept(kind, row))));
      before += size(file);
    }
    return new Delivery(persons, reports);
  }

  /**
   * A partner that delivers people in several files may name each only once; the reader sees one
   * file.
   */
  private static Consumer<PersonRecord> once(
      Map<String, Set<SourceKey>> shared, List<PersonRecord> persons) {
    return person -> {
      Set<SourceKey> keys = shared.get(person.key().partner());
      if (keys != null && !keys.add(person.key())) {
        throw new InvalidValueException("key", ValueError.DUPLICATE_KEY);
      }
      persons.add(person);
    };
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      // Reading it will say what is wrong with it
      return 0;
    }
  }

  private record Counted<T>(Listener listener, long before, long all, Consumer<T> taker)
      implements Sink<T> {

    @Override
    public void accept(long line, T record) {
      taker.accept(record);
    }

    @Override
    public void reject(Reject reject) {
      listener.rejected(reject);
    }

    @Override
    public void progress(long bytes) {
      listener.progress(before + bytes, all);
    }
  }

  /**
   * Physical records of all files together.
   *
   * @return accepted + rejected
   */
  public long read() {
    return reports.stream().mapToLong(ReadReport::read).sum();
  }

  /**
   * Records that were accepted, of all files together.
   *
   * @return how many
   */
  public long accepted() {
    return reports.stream().mapToLong(ReadReport::accepted).sum();
  }

  /**
   * Records that were rejected, of all files together.
   *
   * @return how many
   */
  public long rejected() {
    return reports.stream().mapToLong(ReadReport::rejected).sum();
  }
}
