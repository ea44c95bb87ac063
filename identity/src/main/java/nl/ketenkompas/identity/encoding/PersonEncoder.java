package nl.ketenkompas.identity.encoding;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.identity.agreement.EncodingTerms.Part;
import nl.ketenkompas.identity.agreement.PersonPart;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import nl.ketenkompas.model.person.SearchKeys;
import org.jspecify.annotations.Nullable;

/**
 * Encodes people as keyed Bloom filters, so that a partner with the same agreement and key, or a
 * third party with neither key nor names, can see who is alike but not who it is. What it resists
 * and what not stands in the README of this module; hand encodings to those with whom there is an
 * agreement only.
 *
 * <pre>{@code
 * PersonEncoder encoder = PersonEncoder.of(terms, keys);
 * PersonEncoder.Encoded ours = encoder.encode("shelter", records);
 * EncodedFile.of(terms, shelter).write(ours.persons(), out);
 * }</pre>
 *
 * <p>Each pair of letters of a name, and each value of another part, sets some bits of the filter.
 * Which ones follows from SipHash-2-4 under a key that HMAC-SHA256 makes of the key of the domain,
 * the hash of the agreement, the part and the salt: every position is drawn anew, since two hashes
 * added to each other (double hashing) leave patterns. The same pair in another part, under other
 * salt or another agreement sets other bits.
 *
 * <p>The BSN is never encoded (rules WABB-10, WABB-13). People with the secrecy indicator are left
 * out, since being found is being known. The numbers of the partner do not stand in an encoding
 * either, but their HMAC; {@link #keyOf} gives the partner the way back.
 *
 * <p>Immutable but for a cache of derived keys, and thread safe.
 */
public final class PersonEncoder {
  private static final String USE = "encoding";
  private static final int KEY_BYTES = 16;
  private static final int MOST_CACHED = 1 << 16;
  private static final int POSITION_BITS = 12;
  private static final int POSITIONS_PER_HASH = 5;
  private static final int NOISE_BITS = 10;
  private static final char BEGIN = 1;
  private static final char END = 2;

  private final EncodingTerms terms;
  private final String hash;
  private final DomainKey key;
  private final Part[] parts;
  private final int bits;
  private final int length;
  private final int @Nullable [] shuffle;
  private final long[] empty;
  private final int flips;
  private final Map<String, long[]> derived = new ConcurrentHashMap<>();

  private PersonEncoder(Agreement<EncodingTerms> agreement, DomainKey key) {
    this.terms = agreement.terms();
    this.hash = EncodingTerms.KIND.hash(agreement);
    this.key = key;
    this.parts = terms.parts().toArray(Part[]::new);
    this.bits = terms.bits();
    this.length = terms.length();
    this.flips = terms.hardening().flipsPer1024();
    this.shuffle = terms.hardening().balanced() ? shuffle() : null;
    this.empty = shuffle == null ? new long[0] : empty(shuffle);
  }

  /**
   * What became of the records of a partner. Immutable.
   *
   * @param persons those who were encoded
   * @param secret how many were left out because of the secrecy indicator; for the partner's own
   *     eyes
   * @param incomplete how many were left out because a required part or the salt is unknown
   */
  public record Encoded(EncodedPersons persons, int secret, int incomplete) {}

  /**
   * Obtains an encoder.
   *
   * @param agreement what both partners agreed
   * @param keys where the key of its domain is
   * @return the encoder
   * @throws IllegalArgumentException if there is no key of that domain and version
   * @throws IllegalStateException if the key was destroyed
   */
  public static PersonEncoder of(Agreement<EncodingTerms> agreement, DomainKeys keys) {
    String domain = agreement.terms().domain();
    int version = agreement.terms().keyVersion();
    return new PersonEncoder(
        agreement,
        keys.find(domain, version)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "no key of domain " + domain + " version " + version)));
  }

  /**
   * Encodes the people of one partner, in an order that tells nothing.
   *
   * @param partner code of the partner
   * @param records of that partner, each with a key of its own
   * @return the encodings, and how many were left out
   * @throws IllegalArgumentException if a record is of another partner
   * @throws InvalidValueException if two records have the same key
   * @throws IllegalStateException if the key was destroyed
   */
  public Encoded encode(String partner, Collection<PersonRecord> records) {
    List<String> names = new ArrayList<>(records.size());
    List<long[]> filters = new ArrayList<>(records.size());
    int secret = 0;
    int incomplete = 0;
    for (PersonRecord record : records) {
      if (!record.key().partner().equals(partner)) {
        throw new IllegalArgumentException("key: expected numbers of " + partner);
      }
      long[] filter = encode(record);
      if (record.secret()) {
        secret++;
      } else if (filter == null) {
        incomplete++;
      } else {
        names.add(keyOf(record.key()));
        filters.add(filter);
      }
    }
    return new Encoded(EncodedPersons.of(hash, length, names, filters), secret, incomplete);
  }

  /**
   * The name under which a record stands among the encodings, so that a partner finds its own
   * records back.
   *
   * @param record key of the partner's record
   * @return 32 hexadecimal digits
   * @throws IllegalStateException if the key was destroyed
   */
  public String keyOf(SourceKey record) {
    byte[] code = key.code("encoded-key", hash + '\n' + record);
    return HexFormat.of().formatHex(code, 0, KEY_BYTES);
  }

  /** The filter of a record; null when a required part or the salt is unknown. */
  long @Nullable [] encode(PersonRecord record) {
    String salt = salt(record);
    if (salt == null) {
      return null;
    }
    long[] keys = keys(salt);
    long[] filter = new long[bits / Long.SIZE];
    for (int p = 0; p < parts.length; p++) {
      Part part = parts[p];
      boolean known =
          part.part().byPairs()
              ? addPairs(filter, record, part, keys[2 * p], keys[2 * p + 1])
              : addValue(filter, record, part, keys[2 * p], keys[2 * p + 1]);
      if (!known && part.required()) {
        return null;
      }
    }
    return hardened(filter, record, keys);
  }

  private @Nullable String salt(PersonRecord record) {
    if (terms.salt().isEmpty()) {
      return "";
    }
    StringBuilder salt = new StringBuilder();
    for (PersonPart part : terms.salt()) {
      OptionalLong value = value(record, part);
      if (value.isEmpty()) {
        return null;
      }
      salt.append(value.getAsLong()).append('/');
    }
    return salt.toString();
  }

  /** Two words for each part and two for the noise, made of the key of the domain. */
  private long[] keys(String salt) {
    long[] found = derived.get(salt);
    if (found == null) {
      found = new long[2 * parts.length + 2];
      for (int p = 0; p < parts.length; p++) {
        derive("part\n" + parts[p].part().name() + '\n' + salt, found, 2 * p);
      }
      derive("noise\n", found, 2 * parts.length);
      if (derived.size() < MOST_CACHED) {
        derived.put(salt, found);
      }
    }
    return found;
  }

  private void derive(String what, long[] into, int at) {
    ByteBuffer code = ByteBuffer.wrap(key.code(USE, hash + '\n' + what));
    into[at] = code.getLong();
    into[at + 1] = code.getLong();
  }

  private boolean addPairs(long[] filter, PersonRecord record, Part part, long k0, long k1) {
    String text = text(record, part.part());
    if (text == null) {
      return false;
    }
    char before = BEGIN;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : END;
      add(filter, ((long) before << Character.SIZE) | c, part.positions(), k0, k1);
      before = c;
    }
    return true;
  }

  private boolean addValue(long[] filter, PersonRecord record, Part part, long k0, long k1) {
    OptionalLong value = value(record, part.part());
    value.ifPresent(each -> add(filter, each, part.positions(), k0, k1));
    return value.isPresent();
  }

  private void add(long[] filter, long token, int positions, long k0, long k1) {
    int left = positions;
    for (long counter = 0; left > 0; counter++) {
      long drawn = SipHash.of(k0, k1, token | counter << 48);
      for (int i = Math.min(left, POSITIONS_PER_HASH); i > 0; i--) {
        int position = (int) drawn & (bits - 1);
        filter[position >>> 6] |= 1L << position;
        drawn >>>= POSITION_BITS;
      }
      left -= POSITIONS_PER_HASH;
    }
  }

  private long[] hardened(long[] filter, PersonRecord record, long[] keys) {
    long[] made = shuffle == null ? filter : balanced(filter, shuffle);
    for (int fold = 0; fold < terms.hardening().folds(); fold++) {
      long[] half = new long[made.length / 2];
      for (int i = 0; i < half.length; i++) {
        half[i] = made[i] ^ made[i + half.length];
      }
      made = half;
    }
    if (flips > 0) {
      turnOver(made, record.key(), keys[keys.length - 2], keys[keys.length - 1]);
    }
    return made;
  }

  /** The filter of nobody with its mirror image, shuffled. */
  private long[] empty(int[] shuffle) {
    long[] made = new long[2 * bits / Long.SIZE];
    for (int i = bits; i < 2 * bits; i++) {
      made[shuffle[i] >>> 6] |= 1L << shuffle[i];
    }
    return made;
  }

  private long[] balanced(long[] filter, int[] shuffle) {
    long[] made = empty.clone();
    for (int w = 0; w < filter.length; w++) {
      for (long rest = filter[w]; rest != 0; rest &= rest - 1) {
        int bit = w * Long.SIZE + Long.numberOfTrailingZeros(rest);
        int one = shuffle[bit];
        int zero = shuffle[bit + bits];
        made[one >>> 6] |= 1L << one;
        made[zero >>> 6] &= ~(1L << zero);
      }
    }
    return made;
  }

  /** A permutation that follows from the key. */
  private int[] shuffle() {
    long[] keys = new long[2];
    derive("shuffle\n", keys, 0);
    int[] places = new int[2 * bits];
    for (int i = 0; i < places.length; i++) {
      int other = (int) Long.remainderUnsigned(SipHash.of(keys[0], keys[1], i), i + 1L);
      places[i] = places[other];
      places[other] = i;
    }
    return places;
  }

  /**
   * Turns over each bit with a chance of so many in 1024: ten random words, taken together from the
   * lowest bit of the number on, have such a chance in each of their bits.
   */
  private void turnOver(long[] filter, SourceKey record, long k0, long k1) {
    long seed = seed(record, k0, k1);
    long seedKey = SipHash.of(k0, k1, ~seed);
    long counter = 0;
    int least = Integer.numberOfTrailingZeros(flips);
    for (int w = 0; w < filter.length; w++) {
      long turned = 0;
      for (int bit = least; bit < NOISE_BITS; bit++) {
        long random = SipHash.of(seed, seedKey, counter++);
        turned = (flips >>> bit & 1) == 1 ? turned | random : turned & random;
      }
      filter[w] ^= turned;
    }
  }

  private static long seed(SourceKey record, long k0, long k1) {
    String text = record.toString();
    long seed = SipHash.of(k0, k1, text.length());
    for (int i = 0; i < text.length(); i++) {
      seed = SipHash.of(k0, k1, seed ^ text.charAt(i));
    }
    return seed;
  }

  private static @Nullable String text(PersonRecord record, PersonPart part) {
    return switch (part) {
      case SURNAME -> record.name().coreKey().orElse(null);
      case GIVEN_NAME -> givenName(record.name());
      case POSTCODE -> postcode(record.addresses());
      default -> throw new IllegalArgumentException("no text: " + part);
    };
  }

  private static @Nullable String givenName(PersonName name) {
    String given = name.givenNames();
    if (given == null) {
      return null;
    }
    String stripped = given.strip();
    int blank = stripped.indexOf(' ');
    String first = blank < 0 ? stripped : stripped.substring(0, blank);
    Optional<String> folded = first.indexOf('.') < 0 ? SearchKeys.name(first) : Optional.empty();
    return folded.filter(text -> text.length() > 1).orElse(null);
  }

  private static @Nullable String postcode(List<Address> addresses) {
    for (Address address : addresses) {
      Postcode postcode = address.postcode();
      if (postcode != null) {
        return postcode.text();
      }
    }
    return null;
  }

  private static OptionalLong value(PersonRecord record, PersonPart part) {
    long value =
        switch (part) {
          case INITIAL ->
              record.name().firstInitial().map(letter -> letter.codePointAt(0)).orElse(0);
          case BIRTH_YEAR -> record.birthDate().year();
          case BIRTH_MONTH -> record.birthDate().month();
          case BIRTH_DAY -> record.birthDate().day();
          case GENDER ->
              switch (record.gender()) {
                case UNKNOWN -> 0;
                case MALE -> 1;
                case FEMALE -> 2;
              };
          default -> throw new IllegalArgumentException("no value: " + part);
        };
    return value == 0 ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** Shows the beginning of the hash of the agreement only. */
  @Override
  public String toString() {
    return "PersonEncoder[" + hash.substring(0, 8) + "]";
  }
}
