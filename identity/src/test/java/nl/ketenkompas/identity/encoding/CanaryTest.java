package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Population;
import org.junit.jupiter.api.Test;

/** No byte of a key and no value of a person turns up in what the library says. */
class CanaryTest {
  private static final byte[] SECRET =
      "ZwaluwQ7ZwaluwX8ZwaluwV9ZwaluwJ6".getBytes(StandardCharsets.US_ASCII);
  private static final ClientId CLIENT = new ClientId("kanarie-client");
  private static final PersonRecord RECORD =
      PersonRecord.of(SourceKey.of("shelter", "kanarie-nr"))
          .withName(PersonName.of("Kanariana", null, "Kanariestra"))
          .withBsn(Bsn.parse("999990019"))
          .withBirthDate(PartialDate.parse("1971-03-14"));

  private final StringBuilder said = new StringBuilder();

  private interface Failing {
    void run() throws IOException;
  }

  private void failing(Failing failing) throws IOException {
    try {
      failing.run();
    } catch (RuntimeException e) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      said.append(trace);
      return;
    }
    throw new AssertionError("expected to fail");
  }

  @Test
  void keysAndPersonsStayInside() throws IOException {
    Agreement<EncodingTerms> terms = EncodingTerms.preset("salted");
    DomainKey key = DomainKey.of("linking", 1, SECRET);
    DomainKey other = DomainKey.of("other", 1, SECRET);
    DomainKeys keys = DomainKeys.of(List.of(key, other));
    KeyedPseudonyms pseudonyms = KeyedPseudonyms.of(keys);
    PersonEncoder encoder = PersonEncoder.of(terms, keys);
    PersonEncoder.Encoded encoded = encoder.encode("shelter", List.of(RECORD));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    EncodedFile.of(terms, Population.SHELTER).write(encoded.persons(), file);
    EncodedLinkage linkage = PersonLinker.of(terms).link(encoded.persons(), encoded.persons());

    said.append(List.of(key, keys, pseudonyms, encoder, encoded, encoded.persons(), linkage));
    said.append(PseudonymConversion.between(key, other, List.of(CLIENT)));
    said.append(pseudonyms.of(CLIENT, "linking"));
    said.append(linkage.links()).append(file.toString(StandardCharsets.UTF_8));
    failing(() -> DomainKey.of("linking", 0, SECRET));
    failing(() -> DomainKey.of("linking", 1, Arrays.copyOf(SECRET, 31)));
    failing(() -> DomainKeys.of(List.of(key, DomainKey.of("linking", 1, SECRET))));
    failing(() -> pseudonyms.of(CLIENT, "nowhere"));
    failing(() -> encoder.encode("police", List.of(RECORD)));
    failing(() -> encoder.encode("shelter", List.of(RECORD, RECORD)));
    key.destroy();
    failing(() -> pseudonyms.of(CLIENT, "linking"));
    failing(() -> encoder.keyOf(RECORD.key()));
    failing(() -> PersonEncoder.of(terms, keys));
    said.append(key);

    String all = said.toString().toLowerCase(Locale.ROOT);
    for (int i = 0; i + 4 <= SECRET.length; i++) {
      byte[] part = Arrays.copyOfRange(SECRET, i, i + 4);
      assertThat(all)
          .doesNotContain(new String(part, StandardCharsets.US_ASCII))
          .doesNotContain(HexFormat.of().formatHex(part))
          .doesNotContain(Arrays.toString(part));
    }
    assertThat(said.toString()).doesNotContain(Base64.getEncoder().encodeToString(SECRET));
    assertThat(all.replaceAll("[0-9a-f]{32,}", ""))
        .doesNotContain("kanari")
        .doesNotContain("999990019")
        .doesNotContain("1971");
  }
}
