package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.time.DateRange;

/**
 * People who live together (<i>huishouden</i>), with who belonged to it when. On days on which
 * there is at least one parent and one child it is a family (<i>gezin</i>, rules ST-FAM and
 * PH-GHP). Members are named by the key under which the partner delivered them; which client that
 * is, is asked at read time. Questions take time linear in the number of members. Personal: {@link
 * #toString} shows the key only. Immutable.
 *
 * <pre>{@code
 * Household household =
 *     Household.of(SourceKey.of("shelter", "G1"))
 *         .with(Member.of(SourceKey.of("shelter", "1"), Role.PARENT, DateRange.parse("2011-01-01/..")))
 *         .with(Member.of(SourceKey.of("shelter", "2"), Role.CHILD, DateRange.parse("2011-03-01/..")));
 * household.family(LocalDate.of(2011, 2, 1)); // false
 * }</pre>
 *
 * @param key partner and the partner's own number of the household
 * @param members in any order; the same person more than once, but not on one day
 */
@JsonPropertyOrder({"key", "members"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Household(SourceKey key, List<Member> members) {

  /** What somebody is in a household. */
  public enum Role {
    /** Parent, or who has the authority and care of one (<i>ouder</i>). */
    PARENT,
    /** Child (<i>kind</i>), of any age. */
    CHILD,
    /** Partner of another member who is no parent of the children (<i>partner</i>). */
    PARTNER,
    /** Other relative, such as a grandmother (<i>familielid</i>). */
    RELATIVE,
    /** Anybody else, such as a lodger (<i>huisgenoot</i>). */
    HOUSEMATE;

    /**
     * The code: the name of the constant.
     *
     * @return such as {@code PARENT}
     */
    @JsonValue
    public String code() {
      return name();
    }

    /**
     * Obtains a role from JSON.
     *
     * @param value the text
     * @return the role
     * @throws InvalidValueException for any other code; the value is not in the message
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Role ofJson(Object value) {
      String text = JsonScalar.text(value, "householdRole");
      for (Role role : values()) {
        if (role.name().equals(text)) {
          return role;
        }
      }
      throw new InvalidValueException("householdRole", ValueError.UNKNOWN_CODE);
    }
  }

  /**
   * Somebody belonging to a household during some days. Personal. Immutable.
   *
   * @param person partner and the partner's own number of the person
   * @param role what the person is in the household
   * @param on the days
   * @param birthDate or {@link PartialDate#UNKNOWN}
   */
  @JsonPropertyOrder({"person", "role", "on", "birthDate"})
  public record Member(SourceKey person, Role role, DateRange on, PartialDate birthDate) {

    /**
     * Checks the parts.
     *
     * @param person partner and the partner's own number of the person
     * @param role what the person is in the household
     * @param on the days
     * @param birthDate or null
     * @throws InvalidValueException if one of the first three is missing
     */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Member {
      Checks.given(person, "member");
      Checks.given(role, "householdRole");
      Checks.given(on, "memberOn");
      birthDate = birthDate == null ? PartialDate.UNKNOWN : birthDate;
    }

    /**
     * Refuses a text where an object is expected, since Jackson would show it in its message.
     *
     * @param text not a member
     * @return never
     * @throws InvalidValueException always
     */
    @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Member ofJson(String text) {
      throw new InvalidValueException("member", ValueError.FORMAT);
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
    public static Member ofJson(long number) {
      throw new InvalidValueException("member", ValueError.FORMAT);
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
    public static Member ofJson(double fraction) {
      throw new InvalidValueException("member", ValueError.FORMAT);
    }

    /**
     * Obtains a member whose birth date is not known.
     *
     * @param person partner and the partner's own number of the person
     * @param role what the person is in the household
     * @param on the days
     * @return the member
     */
    public static Member of(SourceKey person, Role role, DateRange on) {
      return new Member(person, role, on, PartialDate.UNKNOWN);
    }

    /**
     * The age on a day, by the rules of the BRP ({@link PartialDate#ageOn}).
     *
     * @param day the day on which the age is asked
     * @return the age in completed years, or empty
     */
    public OptionalInt ageOn(LocalDate day) {
      return birthDate.ageOn(day);
    }

    /** Shows the key only. */
    @Override
    public String toString() {
      return "Member[" + person + "]";
    }

    /** That of the key: nothing personal goes into it. */
    @Override
    public int hashCode() {
      return person.hashCode();
    }
  }

  /**
   * Checks that nobody is a member twice on one day.
   *
   * @param key partner and the partner's own number of the household
   * @param members in any order, or null
   * @throws InvalidValueException if somebody is, or the key is missing
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Household {
    Checks.given(key, "household");
    members = members == null ? List.of() : List.copyOf(members);
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      for (Member earlier : members.subList(0, i)) {
        if (earlier.person().equals(member.person()) && earlier.on().overlaps(member.on())) {
          throw new InvalidValueException("member", ValueError.DUPLICATE_KEY);
        }
      }
    }
  }

  /**
   * Obtains a household without members.
   *
   * @param key partner and the partner's own number of the household
   * @return the household
   */
  public static Household of(SourceKey key) {
    return new Household(key, List.of());
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not a household
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Household ofJson(String text) {
    throw new InvalidValueException("household", ValueError.FORMAT);
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
  public static Household ofJson(long number) {
    throw new InvalidValueException("household", ValueError.FORMAT);
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
  public static Household ofJson(double fraction) {
    throw new InvalidValueException("household", ValueError.FORMAT);
  }

  /**
   * A copy with one more member.
   *
   * @param member the member
   * @return the copy
   * @throws InvalidValueException if the person is a member already on one of the days
   */
  public Household with(Member member) {
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    return new Household(key, more);
  }

  /**
   * A copy in which a person is no longer a member from a day on; what comes later falls away.
   *
   * @param person the person
   * @param day the first day without
   * @return the copy
   */
  public Household without(SourceKey person, LocalDate day) {
    List<Member> rest = new ArrayList<>();
    for (Member member : members) {
      DateRange on = member.on();
      if (!member.person().equals(person) || (on.until() != null && !on.until().isAfter(day))) {
        rest.add(member);
      } else if (on.from().isBefore(day)) {
        rest.add(
            new Member(person, member.role(), DateRange.of(on.from(), day), member.birthDate()));
      }
    }
    return new Household(key, rest);
  }

  /**
   * Who belongs to it on a day.
   *
   * @param day the day
   * @return the members, in the order of the list
   */
  public List<Member> on(LocalDate day) {
    return members.stream().filter(member -> member.on().contains(day)).toList();
  }

  /**
   * What a person is in it on a day.
   *
   * @param person the person
   * @param day the day
   * @return the member, or empty when the person does not belong to it
   */
  public Optional<Member> on(SourceKey person, LocalDate day) {
    return members.stream()
        .filter(member -> member.person().equals(person) && member.on().contains(day))
        .findFirst();
  }

  /**
   * Whether it is a family on a day: one or more parents and one or more children (rules ST-FAM and
   * PH-GHP).
   *
   * @param day the day
   * @return true for a family
   */
  public boolean family(LocalDate day) {
    List<Member> now = on(day);
    return now.stream().anyMatch(member -> member.role() == Role.PARENT)
        && now.stream().anyMatch(member -> member.role() == Role.CHILD);
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "Household[" + key + "]";
  }

  /** That of the key: nothing personal goes into it. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
