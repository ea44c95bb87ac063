package nl.ketenkompas.identity.evidence;

import java.util.List;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What one record says about who somebody is, as text. Usually made {@linkplain #of(PersonRecord)
 * of a person record}; by itself it also holds values that no person record takes, since a birth
 * date with month 45 or a number that fails its test still tells two people apart. Immutable.
 *
 * <p>Personal: {@link #toString} shows nothing of it.
 *
 * @param givenNames separated by blanks, or null
 * @param initials or null
 * @param surnames the own one first, then those of partners and earlier ones; with or without
 *     prefix
 * @param birthDate eight digits, year first; zeros are unknown, and the date need not exist; or
 *     null
 * @param gender UNKNOWN says nothing
 * @param bsn a valid one; two different ones are never one person; or null
 * @param number another number of the person, or a BSN with a wrong digit; or null
 * @param postcode or null
 * @param houseNumber with or without addition, or null
 * @param street or null
 * @param place or null
 * @param region province or state, or null
 */
public record Evidence(
    @Nullable String givenNames,
    @Nullable String initials,
    List<String> surnames,
    @Nullable String birthDate,
    Gender gender,
    @Nullable Bsn bsn,
    @Nullable String number,
    @Nullable String postcode,
    @Nullable String houseNumber,
    @Nullable String street,
    @Nullable String place,
    @Nullable String region) {

  /**
   * Copies the list.
   *
   * @param givenNames or null
   * @param initials or null
   * @param surnames the own one first
   * @param birthDate eight digits, or null
   * @param gender UNKNOWN says nothing
   * @param bsn or null
   * @param number or null
   * @param postcode or null
   * @param houseNumber or null
   * @param street or null
   * @param place or null
   * @param region or null
   */
  public Evidence {
    surnames = List.copyOf(surnames);
  }

  /**
   * Obtains the evidence of a person record: of several addresses the first that has a postcode, or
   * else the first.
   *
   * @param record any
   * @return what it says
   */
  public static Evidence of(PersonRecord record) {
    PersonName name = record.name();
    List<String> surnames;
    if (name.partners().isEmpty()) {
      surnames = name.surname() == null ? List.of() : List.of(name.surname());
    } else {
      surnames = new java.util.ArrayList<>();
      surnames.add(name.surname() == null ? "" : name.surname());
      for (PartnerName partner : name.partners()) {
        if (partner.known()) {
          surnames.add(partner.surname());
        }
      }
    }
    PartialDate date = record.birthDate();
    Address address = address(record.addresses());
    return new Evidence(
        name.givenNames(),
        name.initials(),
        surnames,
        date.equals(PartialDate.UNKNOWN) ? null : digits(date),
        record.gender(),
        record.bsn(),
        null,
        address == null || address.postcode() == null ? null : address.postcode().text(),
        address == null || address.houseNumber() == null
            ? null
            : Integer.toString(address.houseNumber()),
        address == null ? null : address.street(),
        address == null ? null : address.place(),
        null);
  }

  private static @Nullable Address address(List<Address> addresses) {
    for (Address address : addresses) {
      if (address.postcode() != null) {
        return address;
      }
    }
    return addresses.isEmpty() ? null : addresses.get(0);
  }

  private static String digits(PartialDate date) {
    return Integer.toString(100_000_000 + date.year() * 10_000 + date.month() * 100 + date.day())
        .substring(1);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Evidence[*]";
  }

  /** Mixed, so that a hash code in a dump is not that of a name. */
  @Override
  public int hashCode() {
    long hash = surnames.hashCode();
    hash = Mix.of(hash * 31 + (birthDate == null ? 0 : birthDate.hashCode()));
    return (int) Mix.of(hash * 31 + (givenNames == null ? 0 : givenNames.hashCode()));
  }
}
