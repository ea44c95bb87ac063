package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * An address that may not become known, such as that of a women's shelter (BRP-2.40, BRP-2.41).
 * Everything that happens to values by accident loses it: text, JSON and hash code tell that there
 * is a hidden address and of which kind, and nothing else. Only {@link #reveal} gives it. What is
 * read from JSON therefore holds no address; a host that must keep one keeps what {@code reveal}
 * gave, where only those come who may see it. Immutable.
 *
 * <p>Text and JSON: {@code hidden/W} or {@code hidden/B}.
 *
 * <pre>{@code
 * HiddenAddress shelter = HiddenAddress.of(address);
 * shelter.toString(); // hidden/W
 * }</pre>
 */
public final class HiddenAddress {
  private static final String PREFIX = "hidden/";

  private final Address.Kind kind;
  private final @Nullable Address address;

  private HiddenAddress(Address.Kind kind, @Nullable Address address) {
    this.kind = kind;
    this.address = address;
  }

  /**
   * Hides an address.
   *
   * @param address the address
   * @return the hidden address
   */
  public static HiddenAddress of(Address address) {
    return new HiddenAddress(address.kind(), address);
  }

  /**
   * Obtains a hidden address of which only the kind is known here.
   *
   * @param kind home or correspondence
   * @return the hidden address
   */
  public static HiddenAddress withheld(Address.Kind kind) {
    return new HiddenAddress(Checks.given(kind, "addressKind"), null);
  }

  /**
   * Obtains a hidden address from JSON; the address itself is not there.
   *
   * @param value the text
   * @return the hidden address
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HiddenAddress ofJson(Object value) {
    String text = JsonScalar.text(value, "hiddenAddress");
    if (!text.startsWith(PREFIX)) {
      throw new InvalidValueException("hiddenAddress", ValueError.FORMAT);
    }
    return withheld(Address.Kind.ofCode(text.substring(PREFIX.length())));
  }

  /**
   * Which kind of address is hidden.
   *
   * @return home or correspondence
   */
  public Address.Kind kind() {
    return kind;
  }

  /**
   * The address itself. Ask for it only when the one who will see it may, and has been logged.
   *
   * @return the address, or empty when it is not known here
   */
  public Optional<Address> reveal() {
    return Optional.ofNullable(address);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HiddenAddress h && h.kind == kind && Objects.equals(h.address, address);
  }

  /** That of the kind: the address does not go into it. */
  @Override
  public int hashCode() {
    return Digits.mix(kind.code().hashCode());
  }

  /** Shows the kind only. */
  @JsonValue
  @Override
  public String toString() {
    return PREFIX + kind.code();
  }
}
