package nl.ketenkompas.identity.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;

/** Agreements, keys and generated people for the tests of encodings. */
final class Encodings {
  static final DomainKeys KEYS = DomainKeys.of(List.of(Keys.of("linking", 1)));

  private Encodings() {}

  static Agreement<EncodingTerms> terms(String preset, String... changes) {
    String text = EncodingTerms.presetText(preset);
    for (int i = 0; i < changes.length; i += 2) {
      if (!text.contains(changes[i])) {
        throw new IllegalArgumentException("not in the preset: " + changes[i]);
      }
      text = text.replace(changes[i], changes[i + 1]);
    }
    return EncodingTerms.KIND.read(text, preset).orThrow();
  }

  static PersonEncoder encoder(String preset, String... changes) {
    return PersonEncoder.of(terms(preset, changes), KEYS);
  }

  /** The first record of every person at each partner, without secrecy. */
  static Map<String, List<PersonRecord>> records(Population population) {
    Map<String, List<PersonRecord>> all = new TreeMap<>();
    for (TruePerson person : population) {
      Map<String, PersonRecord> first = new HashMap<>();
      person
          .copies()
          .forEach(copy -> first.putIfAbsent(copy.record().key().partner(), copy.record()));
      first.forEach(
          (partner, record) ->
              all.computeIfAbsent(partner, p -> new ArrayList<>()).add(record.withSecret(false)));
    }
    return all;
  }
}
