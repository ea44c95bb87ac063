package nl.ketenkompas.identity.encoding;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Gender;

/** What goes into an encoding, in plain, with its weight: the reference without key and filter. */
final class PlainTokens {
  private PlainTokens() {}

  static Map<String, Integer> of(PersonRecord record, EncodingTerms terms) {
    Map<String, Integer> tokens = new HashMap<>();
    for (EncodingTerms.Part part : terms.parts()) {
      String name = part.part().name() + ":";
      String given = record.name().givenNames();
      switch (part.part()) {
        case SURNAME ->
            record.name().coreKey().ifPresent(key -> pairs(name, key, part.positions(), tokens));
        case GIVEN_NAME -> {
          if (given != null && !given.contains(".") && given.length() > 1) {
            String first = given.split(" ", -1)[0].toLowerCase(Locale.ROOT);
            pairs(name, first, part.positions(), tokens);
          }
        }
        case INITIAL ->
            record.name().firstInitial().ifPresent(i -> tokens.put(name + i, part.positions()));
        case BIRTH_YEAR -> value(name, record.birthDate().year(), part.positions(), tokens);
        case BIRTH_MONTH -> value(name, record.birthDate().month(), part.positions(), tokens);
        case BIRTH_DAY -> value(name, record.birthDate().day(), part.positions(), tokens);
        case GENDER -> {
          if (record.gender() != Gender.UNKNOWN) {
            tokens.put(name + record.gender(), part.positions());
          }
        }
        case POSTCODE -> throw new IllegalArgumentException("not in the presets");
      }
    }
    return tokens;
  }

  private static void pairs(String name, String text, int weight, Map<String, Integer> tokens) {
    String padded = "<" + text + ">";
    for (int i = 0; i + 1 < padded.length(); i++) {
      tokens.put(name + padded.substring(i, i + 2), weight);
    }
  }

  private static void value(String name, int value, int weight, Map<String, Integer> tokens) {
    if (value != 0) {
      tokens.put(name + value, weight);
    }
  }

  static double dice(Map<String, Integer> one, Map<String, Integer> other) {
    int common = 0;
    int together = 0;
    for (Map.Entry<String, Integer> token : one.entrySet()) {
      together += token.getValue();
      common += other.containsKey(token.getKey()) ? token.getValue() : 0;
    }
    for (int weight : other.values()) {
      together += weight;
    }
    return together == 0 ? 0 : 2.0 * common / together;
  }
}
