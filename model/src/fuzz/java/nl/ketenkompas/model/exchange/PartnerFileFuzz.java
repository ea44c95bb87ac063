package nl.ketenkompas.model.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
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

  @FuzzTest
  void csvFileOfAnyBytes(byte[] bytes) {
    count(CSV, bytes);
  }

  @FuzzTest
  void csvRecordsOfAnyBytes(byte[] bytes) {
    byte[] file = new byte[HEADER.length + bytes.length];
    System.arraycopy(HEADER, 0, file, 0, HEADER.length);
    System.arraycopy(bytes, 0, file, HEADER.length, bytes.length);
    count(CSV, file);
  }

  @FuzzTest
  void jsonLinesOfAnyBytes(byte[] bytes) {
    count(JSON_LINES, bytes);
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
