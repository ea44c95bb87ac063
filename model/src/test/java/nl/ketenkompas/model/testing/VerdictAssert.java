package nl.ketenkompas.model.testing;

import java.util.List;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions on what a verdict rests on.
 *
 * <pre>{@code
 * assertThatVerdict(recogniser.recognise(record)).restsOn("SK-C7").isDecidedBy("SK-C7");
 * }</pre>
 */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {

  private VerdictAssert(Verdict actual) {
    super(actual, VerdictAssert.class);
  }

  /**
   * Begins an assertion.
   *
   * @param verdict to look at
   * @return the assertion
   */
  public static VerdictAssert assertThatVerdict(Verdict verdict) {
    return new VerdictAssert(verdict);
  }

  /**
   * Verifies that the reasons cite these rules, and perhaps others.
   *
   * @param rules ids of rules
   * @return this assertion
   */
  public VerdictAssert restsOn(String... rules) {
    isNotNull();
    for (String rule : rules) {
      if (!rules().contains(rule)) {
        failWithMessage("expected a reason that cites %s%nbut they are %s", rule, actual.reasons());
      }
    }
    return this;
  }

  /**
   * Verifies that no reason cites any of these rules.
   *
   * @param rules ids of rules
   * @return this assertion
   */
  public VerdictAssert doesNotRestOn(String... rules) {
    isNotNull();
    for (String rule : rules) {
      if (rules().contains(rule)) {
        failWithMessage(
            "expected no reason that cites %s%nbut they are %s", rule, actual.reasons());
      }
    }
    return this;
  }

  /**
   * Verifies which rule the decisive reason, the first one, cites.
   *
   * @param rule its id
   * @return this assertion
   */
  public VerdictAssert isDecidedBy(String rule) {
    isNotNull();
    if (actual.reasons().isEmpty() || !rules().get(0).equals(rule)) {
      failWithMessage(
          "expected the first reason to cite %s%nbut they are %s", rule, actual.reasons());
    }
    return this;
  }

  /**
   * Verifies that there is a reason with this code.
   *
   * @param code name of the reason code
   * @return this assertion
   */
  public VerdictAssert hasReason(String code) {
    isNotNull();
    if (actual.reasons().stream().noneMatch(r -> r.code().name().equals(code))) {
      failWithMessage("expected a reason %s%nbut they are %s", code, actual.reasons());
    }
    return this;
  }

  private List<String> rules() {
    return actual.reasons().stream().map(Reason::rule).map(Object::toString).toList();
  }
}
