package nl.ketenkompas.model.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.MappingTerms.Format;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import org.jspecify.annotations.Nullable;

/** The reading of one file: counts, and sees to it that every record is accepted or rejected. */
final class ReadRun<T> {
  private static final int SNIFF = 4096;
  private static final long PROGRESS_STEP = 1 << 20;

  private final MappingTerms terms;
  private final List<Slot> slots;
  private final Assembler<T> assembler;
  private final ReadLimits limits;
  private final String file;
  private final Sink<? super T> sink;

  private final RowValues row;
  private final KeyLog keys;
  private final PersonLog persons;
  private final int[] columns;
  private final Slot key;
  private final List<Slot> unfilled;
  private final List<FileProblem> problems = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<RejectCode, Long> rejects = new EnumMap<>(RejectCode.class);
  private final Map<String, Map<RejectCode, Long>> dropped = new TreeMap<>();
  private int columnCount = -1;
  private int columnsNeeded;
  private long nextProgress = PROGRESS_STEP;
  private long repeatedRows;
  private long keysTwice;
  private long personsTwice;
  private long read;
  private long accepted;
  private long rejected;
  private boolean cancelled;

  ReadRun(
      MappingTerms terms,
      List<Slot> slots,
      Assembler<T> assembler,
      ReadLimits limits,
      String file,
      Sink<? super T> sink) {
    this.terms = terms;
    this.slots = slots;
    this.assembler = assembler;
    this.limits = limits;
    this.file = file;
    this.sink = sink;
    this.row = new RowValues(slots, assembler.uniqueKeys(), terms.formulaGuard());
    this.keys = new KeyLog(limits.keys());
    this.persons = new PersonLog(limits.keys());
    this.columns = new int[slots.size()];
    this.unfilled = new ArrayList<>(slots);
    this.key = slots.stream().filter(slot -> slot.target().equals("key")).findFirst().orElseThrow();
  }

  ReadReport missing() {
    problem(
        1,
        RejectCode.FILE_MISSING,
        "expected a file of this name that can be opened.",
        "Maybe the partner has not delivered yet, or the mapping names another file.");
    return report(0);
  }

  ReadReport read(PartnerFileReader.Counted counted) {
    try {
      readAll(counted);
    } catch (IOException e) {
      brokenOff(e);
    }
    sink.progress(counted.count());
    summarise();
    return report(counted.count());
  }

  /**
   * Looks whether the last line confirms the file, so that nothing of one that it does not confirm
   * is passed on.
   *
   * @return false when the sink stopped it
   */
  boolean confirm(InputStream stream) {
    byte[] bytes = new byte[1 << 16];
    try {
      Confirmed confirmed = new Confirmed(unzipped(stream), terms.format());
      while (confirmed.read(bytes, 0, bytes.length) >= 0) {
        if (sink.cancelled()) {
          cancelled = true;
          return false;
        }
      }
      if (!confirmed.right()) {
        notConfirmed();
      }
    } catch (IOException e) {
      brokenOff(e);
    }
    return true;
  }

  /** The report of a file of which nothing was read. */
  ReadReport nothing() {
    return report(0);
  }

  private void notConfirmed() {
    if (!knows(RejectCode.FILE_CHECKSUM)) {
      problem(
          1,
          RejectCode.FILE_CHECKSUM,
          "expected a last line that confirms all before it.",
          "Maybe the file was cut off, or opened and saved by another program: ask for it again.");
    }
  }

  private ReadReport report(long bytes) {
    return new ReadReport(
        file,
        terms.partner().id(),
        read,
        accepted,
        rejected,
        bytes,
        cancelled,
        rejects,
        problems,
        findings);
  }

  private boolean knows(RejectCode code) {
    return problems.stream().anyMatch(problem -> problem.code() == code);
  }

  private void problem(long line, RejectCode code, String expected, String advice) {
    problems.add(new FileProblem(file, line, code, expected, advice));
  }

  private void brokenOff(IOException reason) {
    boolean tooLarge = reason instanceof Gunzip.TooLarge;
    if (knows(tooLarge ? RejectCode.FILE_TOO_LARGE : RejectCode.FILE_UNREADABLE)) {
      return; // it was found out when the file was confirmed
    }
    if (tooLarge) {
      problem(
          1,
          RejectCode.FILE_TOO_LARGE,
          "expected a file that unpacks to no more than the limits allow; stopped after "
              + read
              + " records.",
          "Maybe it is not what it seems: ask the partner how large it is, and raise the limits.");
    } else {
      problem(
          1,
          RejectCode.FILE_UNREADABLE,
          "expected to read the file to its end; it broke off after " + read + " records.",
          "Maybe it was not copied completely: ask for it again.");
    }
  }

  private void readAll(PartnerFileReader.Counted counted) throws IOException {
    boolean csv = terms.format() == Format.CSV;
    InputStream bytes = unzipped(counted);
    Confirmed confirmed = terms.checksum() ? new Confirmed(bytes, terms.format()) : null;
    RecordScanner scanner =
        new RecordScanner(
            confirmed == null ? bytes : confirmed,
            Encodings.named(terms.encoding()),
            csv ? terms.separator().charAt(0) : -1,
            csv && !terms.quote().isEmpty() ? terms.quote().charAt(0) : -1,
            limits,
            () -> stops(counted));
    beginning(scanner);
    JsonLine json = csv ? null : new JsonLine(slots);
    if (csv && terms.header()) {
      header(scanner);
    } else if (csv) {
      for (Slot slot : slots) {
        String column = slot.column();
        columns[slot.index()] = column == null ? -1 : MappingLint.columnNumber(column);
        columnsNeeded = Math.max(columnsNeeded, columns[slot.index()] + 1);
      }
    }
    while (!cancelled) {
      if (sink.cancelled()) {
        cancelled = true;
        break;
      }
      RecordScanner.Kind kind = scanner.next();
      if (kind == RecordScanner.Kind.END || kind == RecordScanner.Kind.STOPPED) {
        break;
      }
      read++;
      record(scanner, kind, json);
    }
    encoding(scanner);
    IOException broken = scanner.broken();
    if (cancelled) {
      return;
    }
    if (broken != null) {
      brokenOff(broken);
    } else if (confirmed != null && !confirmed.right()) {
      notConfirmed();
    } else if (read == 0 && confirmed == null && problems.isEmpty() && (!csv || !terms.header())) {
      empty();
    }
  }

  /** Asked before more bytes are read: also within a line that does not end. */
  private boolean stops(PartnerFileReader.Counted counted) {
    if (counted.count() >= nextProgress) {
      sink.progress(counted.count());
      nextProgress = counted.count() + PROGRESS_STEP;
    }
    cancelled |= sink.cancelled();
    return cancelled;
  }

  private void encoding(RecordScanner scanner) {
    Charset charset = scanner.charset();
    if (Encodings.isDetect(terms.encoding())) {
      String found = charset == null ? "us-ascii" : Encodings.name(charset);
      findings.add(
          new Finding(
              Severity.INFO,
              "/terms/encoding",
              Reason.of(ExchangeFinding.ENCODING_DETECTED, Fact.code(found))));
    }
    Long odd = rejects.get(RejectCode.BAD_ENCODING);
    if (odd != null && charset != null) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "/terms/encoding",
              Reason.of(
                  ExchangeFinding.ENCODING_CONTRADICTED,
                  Fact.number(odd),
                  Fact.code(Encodings.name(charset)))));
    }
  }

  private void empty() {
    problem(
        1,
        RejectCode.FILE_EMPTY,
        "expected at least one line.",
        "Maybe the export went wrong: ask the partner to deliver again.");
  }

  private InputStream unzipped(InputStream stream) throws IOException {
    byte[] magic = stream.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(magic), stream);
    boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return gzip ? new Gunzip(whole, limits) : whole;
  }

  /** Looks at the first bytes: byte order marks, and files that are no text. */
  private void beginning(RecordScanner scanner) {
    byte[] start = scanner.peek(SNIFF);
    Charset declared = Encodings.named(terms.encoding());
    if (starts(start, 0xef, 0xbb, 0xbf)) {
      scanner.skipMark();
      if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
        problem(
            1,
            RejectCode.HEADER_ENCODING,
            "expected a file in " + terms.encoding() + "; it begins with the mark of utf-8.",
            "Maybe the encoding in the mapping must be utf-8.");
      }
    } else if (starts(start, 0xff, 0xfe) || starts(start, 0xfe, 0xff)) {
      problem(
          1,
          RejectCode.FILE_BINARY,
          "expected a file in " + terms.encoding() + "; it begins with the mark of utf-16.",
          "Maybe it was saved as \"Unicode\": save it as CSV in utf-8.");
    } else if (starts(start, 'P', 'K', 3, 4)) {
      problem(
          1,
          RejectCode.FILE_BINARY,
          "expected a text file; it is a zip file or a spreadsheet.",
          "Maybe it must be unpacked, or saved as CSV.");
    } else {
      int odd = 0;
      for (byte b : start) {
        odd += (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r') || b == 0x7f ? 1 : 0;
      }
      if (odd * 20 > start.length) {
        problem(
            1,
            RejectCode.FILE_BINARY,
            "expected a text file; much of its beginning is not text.",
            "Maybe another file was delivered under this name, or it was saved as utf-16.");
      }
    }
  }

  private static boolean starts(byte[] bytes, int... magic) {
    if (bytes.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private void header(RecordScanner scanner) {
    RecordScanner.Kind kind = scanner.next();
    if (kind == RecordScanner.Kind.END) {
      if (problems.isEmpty() && scanner.broken() == null) {
        empty();
      }
      return;
    }
    if (!problems.isEmpty()
        || kind == RecordScanner.Kind.BROKEN_OFF
        || kind == RecordScanner.Kind.STOPPED) {
      return;
    }
    long line = scanner.line();
    RejectCode damage = kind == RecordScanner.Kind.RECORD ? scanner.damage() : null;
    if (damage == RejectCode.BAD_ENCODING) {
      problem(
          line,
          RejectCode.HEADER_ENCODING,
          "expected a header in " + terms.encoding() + ".",
          "Maybe the file is in another encoding: windows-1252 is what older programs write.");
    } else if (damage != null) {
      problem(
          line,
          RejectCode.FILE_BINARY,
          "expected a header; it has characters that are not text.",
          "Maybe another file was delivered under this name.");
    } else if (kind != RecordScanner.Kind.RECORD) {
      problem(
          line,
          RejectCode.HEADER_UNREADABLE,
          "expected a header; found " + kind + ".",
          "Maybe a quote is missing in the header, or the mapping has another quote or separator.");
    } else {
      columns(scanner, line);
    }
  }

  private void columns(RecordScanner scanner, long line) {
    columnCount = scanner.size();
    Map<String, Integer> names = new HashMap<>();
    Set<String> twice = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (int i = 0; i < scanner.size(); i++) {
      String name = scanner.text(i);
      if (name != null) {
        if (names.putIfAbsent(name, i) != null) {
          twice.add(name);
        }
        folded.add(name.toLowerCase(Locale.ROOT));
      }
    }
    Set<String> told = new HashSet<>();
    for (Slot slot : slots) {
      String column = slot.column();
      Integer at = column == null ? Integer.valueOf(-1) : names.get(column.strip());
      columns[slot.index()] = at == null ? -1 : at;
      if (column == null || !told.add(column)) {
        continue;
      }
      if (at == null) {
        problem(
            line,
            RejectCode.HEADER_COLUMN_MISSING,
            "expected a column \"" + column + "\" (" + slot.target() + ").",
            missingAdvice(folded.contains(column.strip().toLowerCase(Locale.ROOT))));
      } else if (twice.remove(column.strip())) {
        problem(
            line,
            RejectCode.HEADER_DUPLICATE,
            "expected one column \"" + column + "\" (" + slot.target() + "), found more.",
            "Maybe two exports were pasted together: give each column a name of its own.");
      }
    }
    if (!twice.isEmpty()) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "",
              Reason.of(ExchangeFinding.COLUMN_TWICE, Fact.number(twice.size()))));
    }
  }

  private String missingAdvice(boolean otherCapitals) {
    if (otherCapitals) {
      return "Maybe the column is there with other capitals: write it in the mapping as in the"
          + " file.";
    }
    return columnCount == 1
        ? "Maybe the file has another separator than the mapping: the header is one column."
        : "Maybe the partner renamed the column, or the file has no header.";
  }

  private void record(RecordScanner scanner, RecordScanner.Kind kind, @Nullable JsonLine json) {
    long line = scanner.line();
    if (!problems.isEmpty()) {
      reject(line, "", problems.get(0).code());
      return;
    }
    RejectCode structure =
        switch (kind) {
          case UNCLOSED_QUOTE -> RejectCode.UNCLOSED_QUOTE;
          case BAD_QUOTING -> RejectCode.BAD_QUOTING;
          case LINE_TOO_LONG -> RejectCode.LINE_TOO_LONG;
          case BROKEN_OFF -> RejectCode.FILE_UNREADABLE;
          case RECORD, STOPPED, END -> scanner.damage();
        };
    if (structure != null) {
      reject(line, "", structure);
      return;
    }
    row.clear();
    if (json == null) {
      if (columnCount < 0 && scanner.size() >= columnsNeeded) {
        columnCount = scanner.size();
      }
      if (scanner.size() != columnCount) {
        reject(line, "", RejectCode.COLUMN_COUNT);
        return;
      }
      for (Slot slot : slots) {
        int column = columns[slot.index()];
        long place = column < 0 ? -1 : scanner.locate(column);
        if (place >= 0) {
          row.put(slot, scanner, place);
        } else {
          row.put(slot);
        }
      }
    } else {
      RejectCode wrong = json.read(scanner.text(), row);
      if (wrong != null) {
        reject(line, "", wrong);
        return;
      }
    }
    offer(scanner, line);
  }

  private void offer(RecordScanner scanner, long line) {
    try {
      SourceKey key = key();
      if (key == null) {
        refuse(line);
        return;
      }
      String local = key.local();
      boolean unique = assembler.uniqueKeys();
      long content = scanner.fingerprint();
      long fingerprint = unique ? KeyLog.fingerprint(local) : content;
      // Asked before the record is made, so that the memory answers meanwhile.
      KeyLog.Known known =
          unique ? keys.find(local, fingerprint, content) : keys.find(fingerprint, content);
      T record = assembler.assemble(row, key, line);
      if (record == null || row.failed()) {
        refuse(line);
        return;
      }
      if (known != KeyLog.Known.NEW && unique) {
        keysTwice += known == KeyLog.Known.DIFFERENT ? 1 : 0;
        reject(
            line,
            "key",
            known == KeyLog.Known.SAME ? RejectCode.REPEATED_RECORD : RejectCode.DUPLICATE_KEY);
        return;
      }
      sink.accept(line, record);
      accepted++;
      if (row.person != 0 && !persons.add(row.person)) {
        personsTwice++;
      }
      if (known != KeyLog.Known.NEW) {
        repeatedRows++;
      } else if (unique) {
        keys.add(local, fingerprint, content);
      } else {
        keys.add(fingerprint, content);
      }
    } catch (InvalidValueException e) {
      reject(line, e.type(), RejectCode.of(e.error()));
      return;
    }
    if (!unfilled.isEmpty()) {
      unfilled.removeIf(row::has);
    }
    for (RowValues.Drop drop : row.drops()) {
      String target = drop.slot().target();
      dropped
          .computeIfAbsent(target, t -> new EnumMap<>(RejectCode.class))
          .merge(drop.code(), 1L, Long::sum);
      sink.dropped(new Reject(file, line, target, drop.code()));
    }
  }

  private void refuse(long line) {
    RejectCode code = row.failedCode();
    reject(line, row.failedField(), code == null ? RejectCode.MISSING : code);
  }

  private @Nullable SourceKey key() {
    String local = row.get(key);
    if (local == null || row.failed()) {
      return null;
    }
    var error = PersonAssembler.error(local, 80);
    if (error != null) {
      row.bad(key, error);
      return null;
    }
    return SourceKey.of(terms.partner().id(), local);
  }

  private void reject(long line, String field, RejectCode code) {
    rejected++;
    rejects.merge(code, 1L, Long::sum);
    sink.reject(new Reject(file, line, field, code));
  }

  private void summarise() {
    dropped.forEach(
        (field, codes) ->
            codes.forEach(
                (code, count) ->
                    findings.add(
                        new Finding(
                            Severity.WARNING,
                            "/terms/fields/" + field,
                            Reason.of(
                                ExchangeFinding.VALUE_DROPPED,
                                Fact.field(field),
                                Fact.code(code.name()),
                                Fact.number(count))))));
    twice(
        ExchangeFinding.DOUBLE_ENTRY,
        repeatedRows + rejects.getOrDefault(RejectCode.REPEATED_RECORD, 0L));
    twice(ExchangeFinding.KEY_TWICE, keysTwice);
    twice(ExchangeFinding.PERSON_TWICE, personsTwice);
    if (keys.full()) {
      findings.add(
          new Finding(
              Severity.WARNING,
              "",
              Reason.of(ExchangeFinding.KEYS_NOT_COMPARED, Fact.number(keys.size()))));
    }
    if (accepted > 0) {
      for (Slot slot : unfilled) {
        findings.add(
            new Finding(
                Severity.INFO,
                "/terms/fields/" + slot.target(),
                Reason.of(ExchangeFinding.NEVER_FILLED, Fact.field(slot.target()))));
      }
    }
  }

  private void twice(ExchangeFinding kind, long count) {
    if (count > 0) {
      findings.add(new Finding(Severity.WARNING, "", Reason.of(kind, Fact.number(count))));
    }
  }
}
