package nl.ketenkompas.privacy.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who signed a consent (WMO-5.3.3). Under {@value #CHILD} the representative signs; from then on
 * until {@value #ALONE} child and representative both do; from {@value #ALONE} on the client alone,
 * unless he cannot decide for himself: then the representative does. Of whom no age is known is
 * taken for an adult, as most clients of the chain are.
 *
 * <p>What a representative alone signed for a child lapses when the child turns {@value #CHILD}.
 *
 * <p>Personal: {@link #toString} shows who signed only. Immutable.
 *
 * @param by who signed
 * @param birthDate of the client, or null when it is not known
 * @param incapable whether the client cannot decide for himself; null: no
 */
@JsonPropertyOrder({"by", "birthDate", "incapable"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Signing(Signatory by, @Nullable LocalDate birthDate, @Nullable Boolean incapable) {

  /** From this age on the client signs too. */
  public static final int CHILD = 12;

  /** From this age on the client signs alone. */
  public static final int ALONE = 16;

  /** Who signed. */
  public enum Signatory {
    /** The client. */
    CLIENT,
    /** Who represents the client by law. */
    REPRESENTATIVE,
    /** The client and the representative. */
    BOTH
  }

  private boolean isIncapable() {
    return Boolean.TRUE.equals(incapable);
  }

  /** Who has to sign on a day; signing by both is never wrong. */
  Signatory needed(LocalDate day) {
    if (isIncapable() || isYounger(CHILD, day)) {
      return Signatory.REPRESENTATIVE;
    }
    return isYounger(ALONE, day) ? Signatory.BOTH : Signatory.CLIENT;
  }

  /** Whether those signed who had to on this day. */
  boolean isValid(LocalDate day) {
    return by == Signatory.BOTH || by == needed(day);
  }

  /** The first day on which the signature of the representative does not suffice, or null. */
  @Nullable LocalDate lapsesOn() {
    return by == Signatory.REPRESENTATIVE && birthDate != null && !isIncapable()
        ? birthDate.plusYears(CHILD)
        : null;
  }

  private boolean isYounger(int years, LocalDate day) {
    return birthDate != null && day.isBefore(birthDate.plusYears(years));
  }

  /** Shows who signed only. */
  @Override
  public String toString() {
    return "Signing[" + by + "]";
  }
}
