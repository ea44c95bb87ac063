package nl.ketenkompas.identity;

import java.util.Set;
import nl.ketenkompas.identity.agreement.KeyField;

/**
 * What of an address a key looks at: the postcode, the house number, or both of the same address.
 */
record AddressPart(boolean postcode, boolean houseNumber) {

  static AddressPart of(Set<KeyField> fields) {
    return new AddressPart(
        fields.contains(KeyField.POSTCODE), fields.contains(KeyField.HOUSE_NUMBER));
  }

  boolean none() {
    return !postcode && !houseNumber;
  }

  /** The part of one address; 0 when something that is needed is unknown. */
  long of(long address) {
    return Traits.addressPart(address, postcode, houseNumber);
  }

  boolean known(Traits traits) {
    for (long address : traits.addresses) {
      if (of(address) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether two records have such a part in common. */
  boolean agrees(Traits one, Traits two) {
    for (long a : one.addresses) {
      long part = of(a);
      if (part != 0) {
        for (long b : two.addresses) {
          if (part == of(b)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
