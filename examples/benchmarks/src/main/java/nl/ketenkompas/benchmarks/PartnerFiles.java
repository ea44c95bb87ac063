package nl.ketenkompas.benchmarks;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.model.exchange.PartnerFileReader;

/** Partner files of any size, made while they are read, and the mapping that goes with them. */
final class PartnerFiles {
  private static final String MAPPING =
      """
      {
        "schemaVersion": 1, "kind": "mapping", "id": "bench", "version": 1,
        "title": {"nl": "Meting", "en": "Benchmark"}, "source": "bench",
        "zone": "Europe/Amsterdam", "valid": "2008-01-01/..",
        "terms": {
          "partner": {"id": "shelter", "name": "Opvang"}, "file": "bench.csv", "format": "CSV",
          "fields": {
            "key": {"column": "nr"},
            "bsn": {"column": "bsn", "onBad": "DROP"},
            "givenNames": {"column": "voornamen"},
            "initials": {"column": "voorletters"},
            "prefix": {"column": "voorvoegsel"},
            "surname": {"column": "achternaam"},
            "birthDate": {"column": "geboortedatum", "format": "dd-MM-yyyy"},
            "gender": {"column": "geslacht", "codes": {"man": "M", "vrouw": "V"}},
            "postcode": {"column": "postcode"},
            "houseNumber": {"column": "huisnummer"},
            "trajectoryManager": {"column": "trajectmanager"},
            "status": {"column": "status", "codes": {"in huis": "STAYING", "vertrokken": "LEFT"}}
          }
        }
      }
      """;
  private static final String HEADER =
      "nr;bsn;voornamen;voorletters;voorvoegsel;achternaam;geboortedatum;geslacht;postcode;"
          + "huisnummer;trajectmanager;status\n";
  private static final String[] SURNAMES = {
    "Jansen",
    "Vries",
    "Berg",
    "Bakker",
    "Visser",
    "Smit",
    "Meijer",
    "Groot",
    "Mulder",
    "Bos",
    "Dijkstra",
    "Peters",
    "Kok",
    "G\u00fcndo\u011fan",
    "H\u00f6vell"
  };
  private static final String[] PREFIXES = {"", "", "", "van der", "de", "van den", ""};
  private static final String[] GIVEN_NAMES = {
    "Anna Maria", "Johannes", "Piet", "Cornelia", "Fatima", "Mohammed", "Jos\u00e9"
  };

  private PartnerFiles() {}

  static PartnerFileReader<nl.ketenkompas.model.client.PersonRecord> reader() {
    return PartnerFileReader.persons(MappingTerms.KIND.read(MAPPING, "bench.json").orThrow());
  }

  /** A stream that ends behind the line with which it reaches so many bytes. */
  static InputStream stream(long bytes, boolean ordered) {
    return new Generated(bytes, ordered);
  }

  /** Makes a line when it is asked for. */
  private static final class Generated extends InputStream {
    private final Random random = new Random(7);
    private final StringBuilder line = new StringBuilder(HEADER);
    private final boolean ordered;
    private long left;
    private long number;
    private byte[] ready = HEADER.getBytes(StandardCharsets.UTF_8);
    private int at;

    Generated(long bytes, boolean ordered) {
      this.left = bytes;
      this.ordered = ordered;
    }

    private boolean more() {
      if (at < ready.length) {
        return true;
      }
      if (left <= 0) {
        return false;
      }
      line.setLength(0);
      for (int i = 0; i < 500; i++) {
        person();
      }
      ready = line.toString().getBytes(StandardCharsets.UTF_8);
      left -= ready.length;
      at = 0;
      return true;
    }

    private void person() {
      number++;
      // An odd multiplier modulo a power of two goes through all numbers, in no order.
      line.append(ordered ? number : number * 0x9E3779B1L & 0xffff_ffffL).append(';');
      int bsn = 999_990_000 + random.nextInt(9_999);
      line.append(elevenTest(bsn) ? Integer.toString(bsn) : "").append(';');
      String given = GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
      line.append(given).append(';').append(given.charAt(0)).append(".;");
      line.append(PREFIXES[random.nextInt(PREFIXES.length)]).append(';');
      line.append(SURNAMES[random.nextInt(SURNAMES.length)]).append(';');
      two(1 + random.nextInt(28)).append('-');
      two(1 + random.nextInt(12)).append('-').append(1940 + random.nextInt(70)).append(';');
      line.append(random.nextBoolean() ? "man;" : "vrouw;").append(1000 + random.nextInt(8999));
      line.append(" AB;").append(1 + random.nextInt(300)).append(";J. Bakker");
      line.append(random.nextInt(20))
          .append(random.nextInt(3) == 0 ? ";vertrokken\n" : ";in huis\n");
    }

    private StringBuilder two(int number) {
      return line.append(number < 10 ? "0" : "").append(number);
    }

    private static boolean elevenTest(int bsn) {
      int rest = bsn;
      int sum = -(rest % 10);
      for (int weight = 2; weight <= 9; weight++) {
        rest /= 10;
        sum += weight * (rest % 10);
      }
      return sum % 11 == 0;
    }

    @Override
    public int read() {
      return more() ? ready[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      if (!more()) {
        return -1;
      }
      int count = Math.min(length, ready.length - at);
      System.arraycopy(ready, at, bytes, offset, count);
      at += count;
      return count;
    }
  }
}
