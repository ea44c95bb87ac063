package nl.ketenkompas.model.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.ketenkompas.model.testing.JournalContract;

/**
 * A journal in a file of one batch a line; shows that the contract can be kept with plain means.
 */
final class FileJournal implements Journal {
  private static final String BETWEEN = "\t";

  private final Path file;
  private final InMemoryJournal read = new InMemoryJournal();
  private long next;

  FileJournal(Path file) {
    this.file = file;
    load();
    next = JournalContract.read(read, 1).size() + 1L;
  }

  private void load() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      String text = Files.readString(file);
      int end = text.lastIndexOf('\n') + 1;
      for (String line : text.substring(0, end).lines().toList()) {
        read.append(batch(line));
      }
      // What stands after the last line end was never answered for
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(text.substring(0, end).getBytes(StandardCharsets.UTF_8).length);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String line(List<StoredEvent> batch) {
    return batch.stream().map(StoredEvent::text).collect(Collectors.joining(BETWEEN)) + "\n";
  }

  private static List<StoredEvent> batch(String line) {
    List<StoredEvent> batch = new ArrayList<>();
    for (String text : line.split(BETWEEN, -1)) {
      batch.add(StoredEvent.parse(text));
    }
    return batch;
  }

  @Override
  public synchronized boolean append(List<StoredEvent> batch) {
    List<StoredEvent> events = List.copyOf(batch);
    long first = events.isEmpty() ? 1 : events.get(0).sequence();
    for (int i = 0; i < Math.max(events.size(), 1); i++) {
      if (events.isEmpty() || events.get(i).sequence() != first + i) {
        throw new IllegalArgumentException("a batch has events that follow on each other");
      }
    }
    if (first != next) {
      return false;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(line(events).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    next += events.size();
    return read.append(events);
  }

  @Override
  public void read(long from, Predicate<StoredEvent> reader) {
    read.read(from, reader);
  }
}
