package nl.ketenkompas.privacy;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/**
 * Why something may or may not be seen. Where a clause of a covenant is the reason, the reason
 * cites the rule that the clause names instead of the rule below.
 */
public enum AccessReason implements ReasonCode {
  /** The covenant is in force. */
  COVENANT_IN_FORCE("SK-C11"),
  /** The covenant is not in force, so nothing is shared under it. */
  COVENANT_NOT_IN_FORCE("SK-C11"),
  /** The user's organisation is a party and signed. */
  PARTY_SIGNED("ST-PRIV"),
  /** The user's organisation is no party. */
  NO_PARTY("ST-PRIV"),
  /** The user's organisation is a party that has not signed. */
  PARTY_NOT_SIGNED("ST-PRIV"),
  /** The covenant knows the role, and people of this party can hold it. */
  ROLE_HELD("SK-C12"),
  /** The covenant does not know the role. */
  ROLE_UNKNOWN("SK-C12"),
  /** People of this party cannot hold the role. */
  ROLE_OF_OTHER_PARTY("SK-C12"),
  /** The covenant knows the purpose. */
  PURPOSE_KNOWN("AVG-6"),
  /** The covenant does not know the purpose. */
  PURPOSE_UNKNOWN("AVG-6"),
  /** The covenant does not know this kind of data. */
  KIND_UNKNOWN("SK-C12"),
  /** A clause grants the role this level of this kind of data. */
  GRANTED("SK-C12"),
  /** No clause grants the role anything of this kind of data for this purpose. */
  NOTHING_GRANTED("SK-C12"),
  /** The client is one of those the role sees. */
  CLIENT_IN_SCOPE("SK-C12"),
  /** Nothing is known of the client's circumstances. */
  CLIENT_UNKNOWN("SK-C12"),
  /** The client is not one of those the role sees. */
  CLIENT_OUT_OF_SCOPE("SK-C12"),
  /** The client is no longer current, and the role sees current clients only. */
  CLIENT_NOT_CURRENT("SK-C17"),
  /** There is a legal basis. */
  BASIS_STANDS("AVG-6"),
  /** The clause names no legal basis. */
  BASIS_MISSING("AVG-6"),
  /** The legal basis does not stand on this day. */
  BASIS_NOT_VALID("AVG-6"),
  /** The legal basis does not reach this protected kind of data. */
  BASIS_TOO_NARROW("AVG-6"),
  /** The legal basis is not one on which this party can rest. */
  BASIS_OF_OTHER_PARTY("AVG-6"),
  /** No law that the covenant names entitles this party to the national number. */
  NUMBER_NOT_ENTITLED("UAVG-46"),
  /** The step that the client is in does not need this kind of data. */
  NOT_NEEDED_IN_STEP("SK-C4"),
  /** The clause is about data of other parties. */
  NOT_OF_THIS_PARTY("FM-8.VII"),
  /** The law decides, by this basis; nobody is asked. */
  LAW_DECIDES("AVG-6"),
  /** The client decides: he belongs first to himself. */
  CLIENT_DECIDES("SK-C23"),
  /** Those who decided on outreach care decide. */
  TEAM_DECIDES("SK-C11"),
  /** The user decided in an emergency, and is asked afterwards. */
  USER_DECIDES("NEN-7513"),
  /** The clause asks nothing of the client. */
  NO_CONSENT_NEEDED("SK-C11"),
  /** The client signed for it. */
  CONSENT_GIVEN("SK-C11"),
  /** The client did not sign for it, or took it back. */
  CONSENT_MISSING("SK-C11"),
  /** Outreach care was decided with a recorded ground. */
  OUTREACH_DECIDED("SK-C11"),
  /** There is no valid decision on outreach care that reaches it. */
  OUTREACH_MISSING("SK-C11"),
  /** The user opened the file in an emergency, with a reason. */
  EMERGENCY("NEN-7513"),
  /** The client himself authorised this party. */
  AUTHORISED("SK-P1"),
  /** The client did not authorise this very party. */
  AUTHORISATION_MISSING("SK-P1"),
  /** The user gets pseudonyms only, and there is nothing to make them with. */
  PSEUDONYMS_NEEDED("FM-8.VIII"),
  /** The access log did not confirm, so the file stays closed. */
  LOG_REFUSED("NEN-7513"),
  /** Turning point: another day. */
  IF_ON_DAY("SK-C11"),
  /** Turning point: the party signs. */
  IF_PARTY_SIGNED("ST-PRIV"),
  /** Turning point: another role at the same party. */
  IF_ROLE("SK-C12"),
  /** Turning point: another purpose. */
  IF_PURPOSE("AVG-6"),
  /** Turning point: the client carries a label. */
  IF_LABEL("SK-C12"),
  /** Turning point: the client is followed in a chain. */
  IF_CHAIN("SK-C14"),
  /** Turning point: the client belongs to a municipality of the role. */
  IF_MUNICIPALITY("SK-C12"),
  /** Turning point: the client is in the user's caseload. */
  IF_CASELOAD("SK-C12"),
  /** Turning point: the client belongs to a chosen family. */
  IF_DESIGNATED("FM-8.VII"),
  /** Turning point: the client is in a step that needs this kind of data. */
  IF_STEP("SK-C4"),
  /** Turning point: the client is current. */
  IF_CURRENT("SK-C17"),
  /** Turning point: the law gives a basis that reaches this kind of data. */
  IF_BASIS("AVG-6"),
  /** Turning point: the client signs. */
  IF_CONSENT("SK-C11"),
  /** Turning point: the client authorises this party by name. */
  IF_AUTHORISED("SK-P1"),
  /** Turning point: outreach care is decided. */
  IF_OUTREACH("SK-C11"),
  /** Turning point: the client takes his consent back. */
  IF_WITHDRAWN("AVG-7"),
  /** Turning point: outreach care ends at its review. */
  IF_OUTREACH_ENDED("SK-C11");

  private static final Texts TEXTS =
      Texts.of(AccessReason.class, name -> AccessReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  AccessReason(String rule) {
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
}
