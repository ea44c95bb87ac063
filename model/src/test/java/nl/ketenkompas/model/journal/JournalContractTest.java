package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.testing.JournalContract;
import nl.ketenkompas.model.testing.JournalContract.Store;
import nl.ketenkompas.model.testing.KeySourceContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalContractTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> inMemory() {
    return JournalContract.tests(() -> new Memory(new InMemoryJournal()));
  }

  @TestFactory
  Stream<DynamicTest> inAFile() {
    return JournalContract.tests(
        () -> {
          try {
            return new InFile(Files.createTempDirectory(folder, "journal").resolve("journal.txt"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> keysInMemory() {
    return KeySourceContract.tests(() -> new InMemoryKeys(7));
  }

  @ParameterizedTest
  @EnumSource
  void aBrokenJournalIsCaught(Flaw flaw) {
    Supplier<Store> stores = () -> new Memory(flaw.breaks(new InMemoryJournal()));
    List<String> caught = new ArrayList<>();
    JournalContract.tests(stores)
        .forEach(
            test -> {
              try {
                test.getExecutable().execute();
              } catch (Throwable e) {
                caught.add(test.getDisplayName());
              }
            });
    assertThat(caught).isNotEmpty();
  }

  private record Memory(Journal journal) implements Store {
    @Override
    public Journal open() {
      return journal;
    }

    @Override
    public void endHalfWay(List<StoredEvent> batch) {
      try {
        journal.append(
            new AbstractList<>() {
              @Override
              public StoredEvent get(int index) {
                if (index == 1) {
                  throw new IllegalStateException("ends half way");
                }
                return batch.get(index);
              }

              @Override
              public int size() {
                return batch.size();
              }
            });
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("ends half way");
      }
    }
  }

  private record InFile(Path file) implements Store {
    @Override
    public Journal open() {
      return new FileJournal(file);
    }

    @Override
    public void endHalfWay(List<StoredEvent> batch) {
      String line = FileJournal.line(batch);
      try {
        Files.writeString(
            file,
            line.substring(0, line.length() / 2),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private enum Flaw {
    TAKES_ANY_SEQUENCE(
        sound ->
            new Journal() {
              private final List<StoredEvent> events = new ArrayList<>();

              @Override
              public synchronized boolean append(List<StoredEvent> batch) {
                return events.addAll(batch);
              }

              @Override
              public synchronized void read(long from, Predicate<StoredEvent> reader) {
                List.copyOf(events).stream()
                    .filter(event -> event.sequence() >= from)
                    .takeWhile(reader)
                    .forEach(event -> {});
              }
            }),
    APPENDS_ONE_BY_ONE(
        sound ->
            new Altered(sound) {
              @Override
              public boolean append(List<StoredEvent> batch) {
                boolean mine = super.append(batch.subList(0, 1));
                for (int i = 1; mine && i < batch.size(); i++) {
                  mine = super.append(batch.subList(i, i + 1));
                }
                return mine;
              }
            }),
    READS_BACKWARDS(
        sound ->
            new Altered(sound) {
              @Override
              public void read(long from, Predicate<StoredEvent> reader) {
                List<StoredEvent> events = new ArrayList<>(JournalContract.read(sound, from));
                for (int i = events.size() - 1; i >= 0 && reader.test(events.get(i)); i--) {}
              }
            }),
    READS_TWICE(
        sound ->
            new Altered(sound) {
              @Override
              public void read(long from, Predicate<StoredEvent> reader) {
                sound.read(from, event -> List.of(event, event).stream().allMatch(reader));
              }
            }),
    READS_FROM_THE_NEXT(
        sound ->
            new Altered(sound) {
              @Override
              public void read(long from, Predicate<StoredEvent> reader) {
                sound.read(from + 1, reader);
              }
            }),
    NEVER_STOPS(
        sound ->
            new Altered(sound) {
              @Override
              public void read(long from, Predicate<StoredEvent> reader) {
                sound.read(from, event -> reader.test(event) || event.sequence() > 0);
              }
            }),
    FORGETS(
        sound ->
            new Altered(sound) {
              @Override
              public boolean append(List<StoredEvent> batch) {
                return batch.size() > 2 || super.append(batch);
              }
            }),
    CUTS_PAYLOADS(
        sound ->
            new Altered(sound) {
              @Override
              public void read(long from, Predicate<StoredEvent> reader) {
                sound.read(
                    from,
                    event ->
                        reader.test(
                            StoredEvent.parse(
                                event.text().replace("\\\\u0000", "").replace("\u2028", ""))));
              }
            });

    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    private final Function<InMemoryJournal, Journal> breaker;

    Flaw(Function<InMemoryJournal, Journal> breaker) {
      this.breaker = breaker;
    }

    Journal breaks(InMemoryJournal sound) {
      return breaker.apply(sound);
    }
  }

  private static class Altered implements Journal {
    private final Journal sound;

    Altered(Journal sound) {
      this.sound = sound;
    }

    @Override
    public boolean append(List<StoredEvent> batch) {
      return sound.append(batch);
    }

    @Override
    public void read(long from, Predicate<StoredEvent> reader) {
      sound.read(from, reader);
    }
  }
}
