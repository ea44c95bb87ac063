package nl.ketenkompas.model.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.PersonName;
import org.jspecify.annotations.Nullable;

/** Makes equal parts of records one object; all these parts are immutable. Not thread safe. */
final class SharedParts {
  private final Map<Object, Object> parts = new HashMap<>();

  PersonRecord in(PersonRecord record) {
    TrajectoryManager manager = record.trajectoryManager();
    return new PersonRecord(
        record.key(),
        name(record.name()),
        record.bsn(),
        same(record.birthDate()),
        record.gender(),
        same(List.copyOf(record.addresses().stream().map(this::address).toList())),
        shared(record.deathDate()),
        record.secret(),
        shared(manager),
        shared(record.status()));
  }

  private PersonName name(PersonName name) {
    return new PersonName(
        shared(name.givenNames()),
        shared(name.initials()),
        shared(name.prefix()),
        shared(name.surname()),
        same(name.partners()),
        name.usage(),
        name.title());
  }

  private Address address(Address address) {
    return new Address(
        address.kind(),
        address.postcode(),
        shared(address.houseNumber()),
        shared(address.suffix()),
        shared(address.street()),
        shared(address.place()));
  }

  private <T> @Nullable T shared(@Nullable T part) {
    return part == null ? null : same(part);
  }

  @SuppressWarnings("unchecked") // a part is only replaced by its equal
  private <T> T same(T part) {
    return (T) parts.computeIfAbsent(part, equal -> equal);
  }
}
