package nl.ketenkompas.identity.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.rule.Rule;

/**
 * One way to recognise a client: all fields equal and complete on both sides. A record in which a
 * field of the key is missing has no such key at all; it never gets a wider one. Immutable.
 *
 * @param id code of the key, such as {@code bsn}
 * @param rule the rule it rests on, such as SK-C7
 * @param fields what must be equal
 * @param mayBeIncomplete fields that may be unknown or partly known on either side for a possible
 *     match; what is known of them must not contradict. For an address: it may also be another one
 * @param outcome what follows when the key fits exactly one client
 * @param unless exceptions: contradictions that leave the decision to a person
 */
@JsonPropertyOrder({"id", "rule", "fields", "mayBeIncomplete", "outcome", "unless"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecognitionKey(
    @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String id,
    @NotNull Rule rule,
    @NotEmpty List<@NotNull KeyField> fields,
    List<@NotEmpty List<@NotNull KeyField>> mayBeIncomplete,
    @NotNull KeyOutcome outcome,
    List<@NotNull @Valid Contradiction> unless) {

  /**
   * Copies the lists.
   *
   * @param id code of the key
   * @param rule the rule it rests on
   * @param fields what must be equal
   * @param mayBeIncomplete sets of fields that may be unknown for a possible match
   * @param outcome what follows when the key fits exactly one client
   * @param unless contradictions that leave the decision to a person
   */
  public RecognitionKey {
    fields = Lists.copy(fields);
    mayBeIncomplete = Lists.copyEach(mayBeIncomplete);
    unless = Lists.copy(unless);
  }

  /**
   * Whether no field stands twice in the key.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(message = "expected each field once")
  public boolean isWithoutRepetition() {
    return new HashSet<>(fields).size() == fields.size();
  }

  /**
   * Whether what may be incomplete is part of the key and leaves enough to search by.
   *
   * @return true when it is so
   */
  @JsonIgnore
  @AssertTrue(
      message =
          "expected sets of fields of this key, each leaving the bsn, the surname or the birth date; postcode and"
              + " houseNumber of a key go together")
  public boolean isSearchable() {
    for (List<KeyField> open : mayBeIncomplete) {
      if (open != null && !open.contains(null) && !fields.contains(null) && !leavesEnough(open)) {
        return false;
      }
    }
    return true;
  }

  private boolean leavesEnough(List<KeyField> open) {
    if (!fields.containsAll(open)) {
      return false;
    }
    Set<KeyField> left = new HashSet<>(fields);
    open.forEach(left::remove);
    boolean anchored =
        left.contains(KeyField.BSN)
            || left.contains(KeyField.SURNAME)
            || left.contains(KeyField.BIRTH_DATE);
    boolean wholeAddress =
        open.stream().noneMatch(KeyField::ofAddress)
            || left.stream().noneMatch(KeyField::ofAddress);
    return anchored && wholeAddress;
  }
}
