package nl.ketenkompas.model.testing;

import java.util.List;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Severity;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions on findings.
 *
 * <pre>{@code
 * assertThatFindings(norm.findings(facts, moment)).has("CONTRADICTION").citing("SN-4").hasSize(1);
 * }</pre>
 */
public final class FindingsAssert extends AbstractAssert<FindingsAssert, List<Finding>> {

  private FindingsAssert(List<Finding> actual) {
    super(actual, FindingsAssert.class);
  }

  /**
   * Begins an assertion.
   *
   * @param findings to look at
   * @return the assertion
   */
  public static FindingsAssert assertThatFindings(List<Finding> findings) {
    return new FindingsAssert(findings);
  }

  /**
   * Verifies that nothing was found.
   *
   * @return this assertion
   */
  public FindingsAssert areNone() {
    return hasSize(0);
  }

  /**
   * Verifies how many findings there are.
   *
   * @param size how many
   * @return this assertion
   */
  public FindingsAssert hasSize(int size) {
    isNotNull();
    if (actual.size() != size) {
      failWithMessage("expected %s findings%nbut they are %s", size, actual);
    }
    return this;
  }

  /**
   * Verifies that there is a finding with this reason code.
   *
   * @param code name of the reason code
   * @return this assertion
   */
  public FindingsAssert has(String code) {
    isNotNull();
    if (actual.stream().noneMatch(f -> f.reason().code().name().equals(code))) {
      failWithMessage("expected a finding %s%nbut they are %s", code, actual);
    }
    return this;
  }

  /**
   * Verifies that no finding has this reason code.
   *
   * @param code name of the reason code
   * @return this assertion
   */
  public FindingsAssert hasNo(String code) {
    isNotNull();
    if (actual.stream().anyMatch(f -> f.reason().code().name().equals(code))) {
      failWithMessage("expected no finding %s%nbut they are %s", code, actual);
    }
    return this;
  }

  /**
   * Verifies that a finding cites a rule.
   *
   * @param rule its id
   * @return this assertion
   */
  public FindingsAssert citing(String rule) {
    isNotNull();
    if (actual.stream().noneMatch(f -> f.reason().rule().id().equals(rule))) {
      failWithMessage("expected a finding that cites %s%nbut they are %s", rule, actual);
    }
    return this;
  }

  /**
   * Verifies that a finding points at a place in the agreement.
   *
   * @param pointer JSON pointer
   * @return this assertion
   */
  public FindingsAssert at(String pointer) {
    isNotNull();
    if (actual.stream().noneMatch(f -> f.pointer().equals(pointer))) {
      failWithMessage("expected a finding at %s%nbut they are %s", pointer, actual);
    }
    return this;
  }

  /**
   * Verifies that no finding is an error.
   *
   * @return this assertion
   */
  public FindingsAssert haveNoErrors() {
    isNotNull();
    if (actual.stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      failWithMessage("expected no finding of severity ERROR%nbut they are %s", actual);
    }
    return this;
  }
}
