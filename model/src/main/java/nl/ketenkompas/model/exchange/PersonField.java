package nl.ketenkompas.model.exchange;

import java.util.LinkedHashMap;
import java.util.Map;

/** The target fields of persons. */
enum PersonField {
  KEY("key"),
  BSN("bsn"),
  GIVEN_NAMES("givenNames"),
  INITIALS("initials"),
  PREFIX("prefix"),
  SURNAME("surname"),
  FULL_NAME("fullName"),
  PARTNER_PREFIX("partnerPrefix"),
  PARTNER_SURNAME("partnerSurname"),
  NAME_USAGE("nameUsage"),
  BIRTH_DATE("birthDate"),
  GENDER("gender"),
  POSTCODE("postcode"),
  HOUSE_NUMBER("houseNumber"),
  HOUSE_NUMBER_SUFFIX("houseNumberSuffix"),
  STREET("street"),
  PLACE("place"),
  ADDRESS_KIND("addressKind"),
  DEATH_DATE("deathDate"),
  SECRET("secret"),
  TRAJECTORY_MANAGER("trajectoryManager"),
  TRAJECTORY_MANAGER_ORGANISATION("trajectoryManagerOrganisation"),
  TRAJECTORY_MANAGER_CONTACT("trajectoryManagerContact"),
  STATUS("status");

  static final Map<String, PersonField> BY_NAME = new LinkedHashMap<>();

  static {
    for (PersonField field : values()) {
      BY_NAME.put(field.target, field);
    }
  }

  /** The name in mappings and rejects. */
  final String target;

  PersonField(String target) {
    this.target = target;
  }

  boolean isDate() {
    return this == BIRTH_DATE || this == DEATH_DATE;
  }
}
