package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.HiddenAddress;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Where a client lived and received post over time: at most one home address and one correspondence
 * address (<i>briefadres</i>, BRP-2.23) on a day, each of which may be hidden (BRP-2.40, BRP-2.41).
 * Questions take time linear in the number of entries. Personal: {@link #toString} shows how many
 * there are. Immutable.
 *
 * @param entries in any order
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Addresses(List<Entry> entries) {

  /**
   * Checks that no kind of address stands twice on one day.
   *
   * @param entries in any order, or null
   * @throws InvalidValueException if one does
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Addresses {
    entries = entries == null ? List.of() : List.copyOf(entries);
    for (int i = 0; i < entries.size(); i++) {
      for (Entry earlier : entries.subList(0, i)) {
        if (earlier.kind() == entries.get(i).kind() && earlier.on().overlaps(entries.get(i).on())) {
          throw new InvalidValueException("addresses", ValueError.DUPLICATE_KEY);
        }
      }
    }
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not addresses
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Addresses ofJson(String text) {
    throw new InvalidValueException("addresses", ValueError.FORMAT);
  }

  /**
   * Refuses a number where an object is expected, since Jackson would show it in its message.
   *
   * @param number in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Addresses ofJson(long number) {
    throw new InvalidValueException("addresses", ValueError.FORMAT);
  }

  /**
   * Refuses a fraction where an object is expected, since Jackson would show it in its message.
   *
   * @param fraction in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Addresses ofJson(double fraction) {
    throw new InvalidValueException("addresses", ValueError.FORMAT);
  }

  /**
   * An address during some days; either open or hidden. Personal. Immutable.
   *
   * @param on the days
   * @param address the address, or null when it is hidden
   * @param hidden the hidden address, or null when it is open
   */
  @JsonPropertyOrder({"on", "address", "hidden"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Entry(DateRange on, @Nullable Address address, @Nullable HiddenAddress hidden) {

    /**
     * Checks that there is one address.
     *
     * @param on the days
     * @param address the address, or null
     * @param hidden the hidden address, or null
     * @throws InvalidValueException if the days or the address are missing, or there are two
     */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Entry {
      Checks.given(on, "addressOn");
      if (address == null && hidden == null) {
        throw new InvalidValueException("address", ValueError.EMPTY);
      }
      if (address != null && hidden != null) {
        throw new InvalidValueException("address", ValueError.DUPLICATE_KEY);
      }
    }

    /**
     * Refuses a text where an object is expected, since Jackson would show it in its message.
     *
     * @param text not an entry
     * @return never
     * @throws InvalidValueException always
     */
    @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Entry ofJson(String text) {
      throw new InvalidValueException("addresses", ValueError.FORMAT);
    }

    /**
     * Refuses a number where an object is expected, since Jackson would show it in its message.
     *
     * @param number in place of an object
     * @return never
     * @throws InvalidValueException always
     */
    @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Entry ofJson(long number) {
      throw new InvalidValueException("addresses", ValueError.FORMAT);
    }

    /**
     * Refuses a fraction where an object is expected, since Jackson would show it in its message.
     *
     * @param fraction in place of an object
     * @return never
     * @throws InvalidValueException always
     */
    @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Entry ofJson(double fraction) {
      throw new InvalidValueException("addresses", ValueError.FORMAT);
    }

    /**
     * Obtains an open address.
     *
     * @param address the address
     * @param on the days
     * @return the entry
     */
    public static Entry of(Address address, DateRange on) {
      return new Entry(on, address, null);
    }

    /**
     * Obtains a hidden address.
     *
     * @param address the hidden address
     * @param on the days
     * @return the entry
     */
    public static Entry of(HiddenAddress address, DateRange on) {
      return new Entry(on, null, address);
    }

    /**
     * Which kind of address it is.
     *
     * @return home or correspondence
     */
    public Address.Kind kind() {
      return address != null ? address.kind() : Checks.given(hidden, "address").kind();
    }

    /** Shows the kind, and whether the address is hidden. */
    @Override
    public String toString() {
      return "Entry[" + (hidden == null ? "" : "hidden/") + kind().code() + "]";
    }

    /** Mixed, so that a hash code in a dump is not that of an address. */
    @Override
    public int hashCode() {
      return Digits.mix(31 * on.hashCode() + kind().code().hashCode());
    }
  }

  /**
   * The address of a kind on a day, open or hidden.
   *
   * @param kind home or correspondence
   * @param day the day
   * @return the entry, or empty when there is none
   */
  public Optional<Entry> on(Address.Kind kind, LocalDate day) {
    return entries.stream()
        .filter(entry -> entry.kind() == kind && entry.on().contains(day))
        .findFirst();
  }

  /**
   * Where post may be sent on a day: to the correspondence address, or else to the home address;
   * never to a hidden one, nor to a home address when the correspondence address is hidden.
   *
   * @param day the day
   * @return the address, or empty when there is none that may be used
   */
  public Optional<Address> post(LocalDate day) {
    Optional<Entry> entry =
        on(Address.Kind.CORRESPONDENCE, day).or(() -> on(Address.Kind.HOME, day));
    return entry.map(Entry::address);
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "Addresses[" + entries.size() + "]";
  }

  /** Mixed, so that a hash code in a dump is not that of the parts. */
  @Override
  public int hashCode() {
    return Digits.mix(entries.hashCode());
  }
}
