package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/** Facts for tests, added one by one; every key {@code x/c1...} belongs to client {@code c1}. */
final class Facts {
  static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  static final ClientId CLIENT = new ClientId("c1");
  static final SourceKey KEY = SourceKey.of("shelter", "c1");
  static final SourceKey OTHER_KEY = SourceKey.of("mental-health", "c1-b");
  static final DateRange THIS_YEAR = DateRange.parse("2026-01-01/2027-01-01");

  private final List<Signature> signatures = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();
  private final List<OutreachCare> outreachCare = new ArrayList<>();
  private final List<Circumstances> circumstances = new ArrayList<>();

  static Facts facts() {
    return new Facts();
  }

  Facts signedBy(String... partners) {
    Arrays.stream(partners)
        .map(partner -> Signature.of(partner, DateRange.from(LocalDate.of(2010, 1, 1))))
        .forEach(signatures::add);
    return this;
  }

  Facts with(Signature signature) {
    signatures.add(signature);
    return this;
  }

  Facts with(Consent consent) {
    consents.add(consent);
    return this;
  }

  Facts with(OutreachCare decision) {
    outreachCare.add(decision);
    return this;
  }

  Facts with(Circumstances of) {
    circumstances.add(of);
    return this;
  }

  static Consent consent(SharingScope scope) {
    return Consent.signed(KEY, scope, THIS_YEAR, "doc-1");
  }

  static OutreachCare outreach(String from, String review) {
    return OutreachCare.decided(
        KEY,
        "cannot-care-for-self",
        "ggd-team",
        DateRange.of(LocalDate.parse(from), LocalDate.parse(review)));
  }

  static Circumstances client(String municipality, String... labels) {
    return Circumstances.of(KEY, municipality).withLabels(labels);
  }

  CovenantFacts all() {
    return new CovenantFacts(signatures, consents, outreachCare, circumstances);
  }

  /** Client c1-b is the same person as c1: the part before the hyphen counts. */
  static Optional<ClientId> resolve(SourceKey key) {
    return Optional.of(new ClientId(key.local().replaceAll("-.*", "")));
  }

  Situation on(Agreement<CovenantTerms> agreement, LocalDate day) {
    return Covenant.of(agreement).at(Moment.asOf(day), all(), Facts::resolve);
  }

  Viewer viewer(Agreement<CovenantTerms> agreement, User user, String purpose) {
    return on(agreement, DAY).viewer(user, purpose);
  }
}
