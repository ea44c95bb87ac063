package nl.ketenkompas.identity;

import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;

/**
 * Gives clients their numbers. The host owns them; the library never derives one from a BSN or a
 * name.
 */
@FunctionalInterface
public interface ClientNumbers {

  /**
   * The number of a client. Asked once per client, in the order of their smallest source keys.
   *
   * @param position counted from 0 in that order
   * @param records what was delivered about the client, by source key
   * @return a number that no other client of this run gets
   */
  ClientId number(int position, List<PersonRecord> records);

  /**
   * Numbers clients in the order of their smallest source keys: {@code C000001}, {@code C000002}
   * and so on. The same records get the same numbers; with other records they shift, so this is for
   * a single run.
   *
   * @param prefix what stands before the digits: a code of at most 20 characters
   * @return the numbers
   * @throws nl.ketenkompas.model.InvalidValueException if the prefix is no code
   */
  static ClientNumbers counting(String prefix) {
    Checks.code(prefix, "prefix");
    return (position, records) -> {
      String digits = Integer.toString(position + 1);
      return new ClientId(prefix + "0".repeat(Math.max(0, 6 - digits.length())) + digits);
    };
  }
}
