package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementException;

/**
 * What must hold for whatever bytes come as a partner file or as a mapping. The fuzz targets look
 * for bytes for which it does not; what they found is tried again in every build.
 */
final class AnyBytes {
  private static final String FIELDS =
      """
      "key": {"column": "NR", "required": true},
      "fullName": {"column": "NAME", "split": "SURNAME_COMMA_INITIALS"},
      "birthDate": {"column": "BORN", "format": "dd-MM-yyyy|yyyyMMdd"},
      "gender": {"column": "MV", "codes": {"m": "M", "": "V"}, "onBad": "DROP"},
      "bsn": {"column": "BSN", "onBad": "DROP"}
      """;
  private static final List<String> PRESETS =
      MappingTerms.presets().stream()
          .map(preset -> MappingTerms.KIND.write(MappingTerms.preset(preset)))
          .toList();
  private static final String HEADER = "NR;NAME;BORN;MV;BSN\n";

  private static final List<PartnerFileReader<?>> READERS =
      List.of(
          persons("\"format\": \"CSV\", ", FIELDS),
          persons(
              "\"format\": \"JSON_LINES\", ",
              FIELDS.replace("{\"column\": \"", "{\"column\": \"/")),
          persons("\"format\": \"CSV\", \"encoding\": \"detect\", ", FIELDS),
          persons(
              "\"format\": \"CSV\", \"encoding\": \"windows-1252\", \"formulaGuard\": true, ",
              FIELDS),
          persons("\"format\": \"CSV\", \"encoding\": \"iso-8859-15\", \"quote\": \"\", ", FIELDS),
          persons("\"format\": \"CSV\", \"checksum\": true, ", FIELDS),
          PartnerFileReader.rows(
              Mappings.of(
                  "\"of\": \"fact\", \"format\": \"CSV\", \"header\": false, \"separator\": \",\","
                      + " \"fields\": {\"key\": {\"column\": \"1\"}, \"a\": {\"column\": \"3\"}}")),
          persons("\"format\": \"CSV\", ", FIELDS).withLimits(new ReadLimits(64, 16, 2)));

  private AnyBytes() {}

  private static PartnerFileReader<?> persons(String head, String fields) {
    return PartnerFileReader.persons(Mappings.of(head + "\"fields\": {" + fields + "}"));
  }

  /** The first byte says how the others are read: by which mapping, with a header, compressed. */
  static void asPartnerFile(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    PartnerFileReader<?> reader = READERS.get(bytes[0] & 7);
    byte[] file = Arrays.copyOfRange(bytes, 1, bytes.length);
    if ((bytes[0] & 8) != 0) {
      byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
      byte[] whole = Arrays.copyOf(header, header.length + file.length);
      System.arraycopy(file, 0, whole, header.length, file.length);
      file = whole;
    }
    if ((bytes[0] & 16) != 0) {
      file = gzip(file);
    }
    ReadReport whole = read(reader, new ByteArrayInputStream(file), Long.MAX_VALUE);
    ReadReport inDrops = read(reader, new Drops(file), Long.MAX_VALUE);
    if (!inDrops.equals(whole)) {
      throw new AssertionError("read otherwise in drops: " + inDrops + " for " + whole);
    }
    ReadReport stopped = read(reader, new ByteArrayInputStream(file), 2);
    if (whole.accepted() >= 2 && stopped.accepted() != 2) {
      throw new AssertionError("did not stop where it was told: " + stopped);
    }
  }

  private static <T> ReadReport read(PartnerFileReader<T> reader, InputStream in, long most) {
    long[] counts = new long[2];
    ReadReport report =
        reader.read(
            in,
            "any",
            new Sink<T>() {
              @Override
              public void accept(long line, T record) {
                counts[0]++;
              }

              @Override
              public void reject(Reject reject) {
                counts[1]++;
              }

              @Override
              public boolean cancelled() {
                return counts[0] >= most;
              }
            });
    if (report.accepted() != counts[0] || report.rejected() != counts[1]) {
      throw new AssertionError("a record was lost: " + report);
    }
    return report;
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * As damage to a preset when the first byte is a letter from @ to O, else as the text of a
   * mapping when it is even, else as choices of which one is made.
   */
  static void asMapping(byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(bytes, 1, bytes.length);
    String json =
        (bytes[0] & 0xf0) == 0x40
            ? damaged(PRESETS.get(bytes[0] & 7), rest)
            : bytes[0] % 2 == 0
                ? new String(rest, StandardCharsets.UTF_8)
                : Mappings.json(new Choices(rest).terms());
    MappingTerms.KIND
        .read(json, "any.json")
        .fold(
            agreement -> {
              use(agreement);
              return true;
            },
            errors -> {
              assertThat(errors).isNotEmpty().allMatch(error -> error.line() > 0);
              return false;
            });
  }

  /** Every three bytes are a place and what is put there; a zero takes some characters away. */
  private static String damaged(String text, byte[] damage) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 0; i + 2 < damage.length && damaged.length() > 0; i += 3) {
      int at = ((damage[i] & 0xff) << 8 | (damage[i + 1] & 0xff)) % damaged.length();
      if (damage[i + 2] == 0) {
        damaged.delete(at, Math.min(damaged.length(), at + 1 + (damage[i] & 0xf)));
      } else {
        damaged.setCharAt(at, (char) (damage[i + 2] & 0xff));
      }
    }
    return damaged.toString();
  }

  private static void use(Agreement<MappingTerms> mapping) {
    String written = MappingTerms.KIND.write(mapping);
    if (!MappingTerms.KIND.read(written, "again.json").orThrow().equals(mapping)) {
      throw new AssertionError("written otherwise than read");
    }
    MappingFinding.of(mapping);
    PartnerFileReader<?> reader;
    try {
      reader =
          mapping.terms().of().equals(MappingTerms.PERSON)
              ? PartnerFileReader.persons(mapping)
              : PartnerFileReader.rows(mapping);
    } catch (AgreementException e) {
      throw new AssertionError("read as usable, but is not", e);
    }
    String file = "NR;NAME\n1;Bos\n\"2\";\n{\"NR\": 3}\n";
    read(reader, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
  }

  /** Makes terms out of bytes: most of what can be said in a mapping, and some that cannot. */
  private static final class Choices {
    private static final List<String> TARGETS = List.copyOf(PersonField.BY_NAME.keySet());
    private static final List<String> TEXTS =
        List.of(
            "NR", "NAME", "/NR", "1", "", " ", "M", "2000-01-01", "999990019", "x/y~z", "\u00e9");
    private static final List<String> FORMATS =
        List.of("dd-MM-yyyy", "yyyyMMdd|yyyy", "d.M.yyyy", "yy", "|", "MM/dd/yyyy|dd/MM/yyyy", "");

    private static final List<String> SPLITS =
        Stream.of(MappingTerms.Split.values()).map(Enum::name).toList();

    private final byte[] bytes;
    private int at;

    Choices(byte[] bytes) {
      this.bytes = bytes;
    }

    private int next(int bound) {
      return at < bytes.length ? (bytes[at++] & 0xff) % bound : 0;
    }

    private String one(List<String> from) {
      return "\"" + from.get(next(from.size())) + "\"";
    }

    String terms() {
      StringBuilder terms = new StringBuilder("\"of\": ");
      terms.append(one(List.of("person", "person", "fact", "")));
      terms.append(", \"format\": ").append(one(List.of("CSV", "JSON_LINES", "XML")));
      terms
          .append(", \"encoding\": ")
          .append(one(List.of("utf-8", "detect", "windows-1252", "ISO-8859-15", "utf-16")));
      terms.append(", \"separator\": ").append(one(List.of(";", ",", "\\t", "", "ab", "\\n")));
      terms.append(", \"quote\": ").append(one(List.of("\\\"", "", "'", ";", "\u00ab")));
      terms.append(", \"header\": ").append(next(2) == 0);
      terms.append(", \"checksum\": ").append(next(4) == 3);
      terms.append(", \"formulaGuard\": ").append(next(4) == 3);
      terms.append(", \"fields\": {\"key\": {\"column\": ").append(one(TEXTS)).append("}");
      int fields = next(6);
      int target = next(TARGETS.size());
      for (int i = 0; i < fields; i++) {
        target = (target + 1 + next(4)) % TARGETS.size();
        if (!TARGETS.get(target).equals("key")) {
          terms.append(", \"").append(TARGETS.get(target)).append("\": ").append(field());
        }
      }
      return terms.append("}").toString();
    }

    private String field() {
      StringBuilder field = new StringBuilder("{\"required\": ").append(next(2) == 1);
      if (next(4) > 0) {
        field.append(", \"column\": ").append(one(TEXTS));
      }
      if (next(5) == 0) {
        field.append(", \"constant\": ").append(one(TEXTS));
      }
      if (next(4) == 0) {
        field.append(", \"format\": ").append(one(FORMATS));
      }
      if (next(4) == 0) {
        field.append(", \"codes\": {").append(one(TEXTS)).append(": ").append(one(TEXTS));
        field.append("}");
      }
      if (next(4) == 0) {
        field.append(", \"split\": ").append(one(SPLITS));
      }
      if (next(3) == 0) {
        field.append(", \"onBad\": \"DROP\"");
      }
      return field.append("}").toString();
    }
  }

  /** Gives some bytes at a time, so that every place is once the end of what was read. */
  private static final class Drops extends ByteArrayInputStream {
    private int most;

    Drops(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      most = most % 11 + 1;
      return super.read(bytes, offset, Math.min(length, most));
    }
  }
}
