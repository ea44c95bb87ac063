package nl.ketenkompas.identity.workshop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.identity.agreement.KeyOutcome;
import nl.ketenkompas.identity.agreement.RecognitionKey;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.agreement.ReviewTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.rule.Texts;

/**
 * What a usable recognition agreement can still have that its writers may not have meant.
 *
 * <pre>{@code
 * List<Finding> findings = RecognitionFinding.of(agreement);
 * }</pre>
 */
public enum RecognitionFinding implements ReasonCode {
  /**
   * An earlier key has the same fields or fewer, so that this one adds nothing; facts: this key,
   * the earlier one.
   */
  KEY_NEVER_DECIDES("SK-C7"),
  /** A key that decides without a BSN or a birth date joins strangers; fact: the key. */
  KEY_TOO_WIDE("SK-C7"),
  /**
   * A key decides on an initial, and no exception looks at the given names: twins are joined; fact:
   * the key.
   */
  TWINS_ARE_JOINED("SK-C7"),
  /** A key with the BSN has no exception for people who differ otherwise; fact: the key. */
  BSN_UNCHECKED("WABB-12"),
  /** Every key that decides needs a BSN, which is often unknown. */
  ONLY_WITH_BSN("SK-C10"),
  /** No key decides: everything goes to people. */
  NO_KEY_DECIDES("SK-C7"),
  /** The agreement does not say which functions decide reviews: an open norm. */
  NOBODY_NAMED("SK-C7"),
  /** A wrong merge costs less than a miss, though it shows a file to the wrong people. */
  MERGE_CHEAPER_THAN_MISS("SK-C7"),
  /** Looking at reviews of this kind costs more than it saves; fact: the kind. */
  REVIEW_NEVER_PAYS("SK-C7"),
  /** No partner is trusted above another, so that chance decides whose data go first. */
  TRUST_OPEN("SK-C7");

  private static final Texts TEXTS =
      Texts.of(
          RecognitionFinding.class, name -> RecognitionFinding.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  RecognitionFinding(String rule) {
    this.rule = Rule.of(rule);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }

  /**
   * Looks an agreement through.
   *
   * @param agreement as read
   * @return the findings, in the order of the agreement; none prevents its use
   */
  public static List<Finding> of(Agreement<RecognitionTerms> agreement) {
    List<Finding> findings = new ArrayList<>();
    RecognitionTerms terms = agreement.terms();
    keys(terms.keys(), findings);
    if (terms.trust().isEmpty() && terms.authentic().isEmpty()) {
      findings.add(TRUST_OPEN.at(Severity.INFO, "/terms/trust"));
    }
    review(terms.review(), findings);
    return List.copyOf(findings);
  }

  private Finding at(Severity severity, String pointer, Fact... facts) {
    return new Finding(severity, pointer, Reason.of(this, facts));
  }

  private static void keys(List<RecognitionKey> keys, List<Finding> findings) {
    boolean any = false;
    boolean withoutBsn = false;
    for (int i = 0; i < keys.size(); i++) {
      RecognitionKey key = keys.get(i);
      shadowed(keys.subList(0, i), key, "/terms/keys/" + i, findings);
      if (key.outcome() == KeyOutcome.KNOWN) {
        any = true;
        withoutBsn |= !key.fields().contains(KeyField.BSN);
        deciding(key, "/terms/keys/" + i, findings);
      }
    }
    if (!any) {
      findings.add(NO_KEY_DECIDES.at(Severity.WARNING, "/terms/keys"));
    } else if (!withoutBsn) {
      findings.add(ONLY_WITH_BSN.at(Severity.WARNING, "/terms/keys"));
    }
  }

  private static void shadowed(
      List<RecognitionKey> earlier, RecognitionKey key, String pointer, List<Finding> findings) {
    for (RecognitionKey other : earlier) {
      if (new HashSet<>(key.fields()).containsAll(other.fields())
          && (other.outcome() == KeyOutcome.KNOWN || key.outcome() == KeyOutcome.POSSIBLE)) {
        findings.add(
            KEY_NEVER_DECIDES.at(
                Severity.WARNING, pointer, Fact.code(key.id()), Fact.code(other.id())));
        return;
      }
    }
  }

  private static void deciding(RecognitionKey key, String pointer, List<Finding> findings) {
    Fact id = Fact.code(key.id());
    if (key.fields().contains(KeyField.BSN)) {
      if (key.unless().isEmpty()) {
        findings.add(BSN_UNCHECKED.at(Severity.WARNING, pointer, id));
      }
      return;
    }
    if (!key.fields().contains(KeyField.BIRTH_DATE)) {
      findings.add(KEY_TOO_WIDE.at(Severity.WARNING, pointer, id));
    }
    boolean looksAtNames =
        key.fields().contains(KeyField.GIVEN_NAMES)
            || key.unless().stream()
                .anyMatch(unless -> unless.fields().equals(List.of(KeyField.GIVEN_NAMES)));
    if (!looksAtNames) {
      findings.add(TWINS_ARE_JOINED.at(Severity.WARNING, pointer, id));
    }
  }

  private static void review(ReviewTerms review, List<Finding> findings) {
    ReviewTerms.Costs costs = review.costs();
    if (costs.wrongMerge() < costs.miss()) {
      findings.add(MERGE_CHEAPER_THAN_MISS.at(Severity.WARNING, "/terms/review/costs"));
    }
    likelihoods(review.likelihood())
        .forEach(
            (kind, percent) -> {
              long cost = kind.equals("bsnDispute") ? costs.wrongMerge() : costs.miss();
              if (cost * percent / 100 < costs.review()) {
                findings.add(
                    REVIEW_NEVER_PAYS.at(
                        Severity.INFO, "/terms/review/likelihood/" + kind, Fact.code(kind)));
              }
            });
    if (review.deciders().isEmpty()) {
      findings.add(NOBODY_NAMED.at(Severity.INFO, "/terms/review/deciders"));
    }
  }

  private static Map<String, Integer> likelihoods(ReviewTerms.Likelihood likelihood) {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("bsnDispute", likelihood.bsnDispute());
    all.put("differentBsn", likelihood.differentBsn());
    all.put("deceased", likelihood.deceased());
    all.put("contradiction", likelihood.contradiction());
    all.put("ambiguous", likelihood.ambiguous());
    all.put("hint", likelihood.hint());
    all.put("tooCommon", likelihood.tooCommon());
    all.put("incomplete", likelihood.incomplete());
    all.put("partnerSurname", likelihood.partnerSurname());
    return all;
  }
}
