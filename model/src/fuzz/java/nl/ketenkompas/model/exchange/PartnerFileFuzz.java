package nl.ketenkompas.model.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import nl.ketenkompas.model.client.PersonRecord;

/** Whatever bytes a partner delivers: no exception, and every record is accepted or rejected. */
class PartnerFileFuzz {
  private static final String MAPPING =
      """
      {
        "schemaVersion": 1, "kind": "mapping", "id": "fuzz", "version": 1,
        "title": {"nl": "Proef", "en": "Trial"}, "source": "fuzz", "zone": "Europe/Amsterdam",
        "valid": "2008-01-01/..",
        "terms": {
          "partner": {"id": "fuzz", "name": "Fuzz"}, "file": "fuzz", "format": "FORMAT",
          "fields": {
            "key": {"column": "KEY", "required": true},
            "fullName": {"column": "NAME", "split": "SURNAME_COMMA_INITIALS"},
            "birthDate": {"column": "BORN", "format": "dd-MM-yyyy|yyyyMMdd"},
            "bsn": {"column": "BSN", "onBad": "DROP"}
          }
        }
      }
      """;

  private static final PartnerFileReader<PersonRecord> CSV = reader("CSV", "");
  private static final PartnerFileReader<PersonRecord> JSON_LINES = reader("JSON_LINES", "/");
  private static final byte[] HEADER = "KEY;NAME;BORN;BSN\n".getBytes(StandardCharsets.UTF_8);

  private static PartnerFileReader<PersonRecord> reader(String format, String slash) {
    String json = MAPPING.replace("FORMAT", format);
    for (String column : new String[] {"KEY", "NAME", "BORN", "BSN"}) {
      json = json.replace("\"" + column + "\"", "\"" + slash + column + "\"");
    }
    return PartnerFileReader.persons(MappingTerms.KIND.read(json, "fuzz.json").orThrow());
  }

  /**
   * One target, since only one is fuzzed per run of a class; the first byte chooses what the rest
   * is.
   */
  @FuzzTest
  void everyRecordOfAnyBytesIsCountedOnce(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    switch (bytes[0] & 3) {
      case 0 -> count(CSV, rest);
      case 1 -> count(JSON_LINES, rest);
      default -> {
        byte[] file = Arrays.copyOf(HEADER, HEADER.length + rest.length);
        System.arraycopy(rest, 0, file, HEADER.length, rest.length);
        count(CSV, file);
      }
    }
  }

  private static void count(PartnerFileReader<PersonRecord> reader, byte[] file) {
    AtomicLong accepted = new AtomicLong();
    AtomicLong rejected = new AtomicLong();
    ReadReport report =
        reader.read(
            new ByteArrayInputStream(file),
            "fuzz",
            new Sink<>() {
              @Override
              public void accept(long line, PersonRecord record) {
                accepted.incrementAndGet();
              }

              @Override
              public void reject(Reject reject) {
                rejected.incrementAndGet();
              }
            });
    if (report.read() != accepted.get() + rejected.get()
        || report.accepted() != accepted.get()
        || report.rejected() != rejected.get()) {
      throw new AssertionError("a record was lost");
    }
  }
}
