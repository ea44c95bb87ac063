package nl.ketenkompas.model.exchange;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a reader gave for some bytes: records by line, rejects, dropped values and the report. */
final class Collected<T> implements Sink<T> {
  final Map<Long, T> accepted = new LinkedHashMap<>();
  final List<Reject> rejects = new ArrayList<>();
  final List<Reject> dropped = new ArrayList<>();
  final List<Long> progress = new ArrayList<>();
  private ReadReport report =
      new ReadReport("", "", 0, 0, 0, 0, false, Map.of(), List.of(), List.of());

  static <T> Collected<T> read(PartnerFileReader<T> reader, byte[] bytes) {
    Collected<T> collected = new Collected<>();
    collected.report = reader.read(new ByteArrayInputStream(bytes), "some.csv", collected);
    return collected;
  }

  static <T> Collected<T> read(PartnerFileReader<T> reader, String text) {
    return read(reader, text, StandardCharsets.UTF_8);
  }

  static <T> Collected<T> read(PartnerFileReader<T> reader, String text, Charset charset) {
    return read(reader, text.getBytes(charset));
  }

  @Override
  public void accept(long line, T record) {
    accepted.put(line, record);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  @Override
  public void dropped(Reject value) {
    dropped.add(value);
  }

  @Override
  public void progress(long bytes) {
    progress.add(bytes);
  }

  void keep(ReadReport report) {
    this.report = report;
  }

  ReadReport report() {
    return report;
  }

  /** The rejects in short, such as {@code 3 bsn ELEVEN_TEST}. */
  List<String> reasons() {
    return rejects.stream().map(Collected::brief).collect(Collectors.toList());
  }

  static String brief(Reject reject) {
    return reject.line()
        + (reject.field().isEmpty() ? "" : " " + reject.field())
        + " "
        + reject.code();
  }

  /** The record that begins on a line. */
  T at(long line) {
    T record = accepted.get(line);
    if (record == null) {
      throw new AssertionError("expected a record on line " + line + ", found " + reasons());
    }
    return record;
  }

  T only() {
    if (accepted.size() != 1) {
      throw new AssertionError("expected one record, found " + accepted.size() + " " + reasons());
    }
    return accepted.values().iterator().next();
  }
}
