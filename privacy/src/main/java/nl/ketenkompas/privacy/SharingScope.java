package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/**
 * What a consent or decision is about: kinds of data, receiving parties and purposes, by their
 * codes in the covenant. The word {@code all} stands for all of them; an empty list for none, so
 * that a forgotten cell in a file never opens anything. Codes that a covenant does not know mean
 * nothing.
 *
 * <p>Which kinds of data someone consents to can tell much about him: {@link #toString} masks.
 * Immutable.
 *
 * @param kinds codes of kinds of data, or {@code all}
 * @param partners codes of the parties that may see them, or {@code all}
 * @param purposes codes of purposes, or {@code all}
 */
@JsonPropertyOrder({"kinds", "partners", "purposes"})
public record SharingScope(List<String> kinds, List<String> partners, List<String> purposes) {
  private static final List<String> ALL = List.of(CovenantTerms.ALL);

  /** Everything with everyone in the covenant, for every purpose in it. */
  public static final SharingScope EVERYTHING = new SharingScope(ALL, ALL, ALL);

  /**
   * Copies the lists.
   *
   * @param kinds codes of kinds of data, or {@code all}
   * @param partners codes of parties, or {@code all}
   * @param purposes codes of purposes, or {@code all}
   */
  public SharingScope {
    kinds = List.copyOf(kinds);
    partners = List.copyOf(partners);
    purposes = List.copyOf(purposes);
  }

  /**
   * A copy for these kinds of data only.
   *
   * @param codes of kinds of data
   * @return the copy
   */
  public SharingScope withKinds(String... codes) {
    return new SharingScope(List.of(codes), partners, purposes);
  }

  /**
   * A copy for these receiving parties only.
   *
   * @param codes of parties
   * @return the copy
   */
  public SharingScope withPartners(String... codes) {
    return new SharingScope(kinds, List.of(codes), purposes);
  }

  /**
   * A copy for these purposes only.
   *
   * @param codes of purposes
   * @return the copy
   */
  public SharingScope withPurposes(String... codes) {
    return new SharingScope(kinds, partners, List.of(codes));
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "SharingScope[*]";
  }
}
