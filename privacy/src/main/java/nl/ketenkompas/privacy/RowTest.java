package nl.ketenkompas.privacy;

import java.util.List;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** Whether a predicate holds for one client of a situation. */
final class RowTest implements ClientPredicate.Visitor<Boolean> {
  private final Situation situation;
  private final int row;
  private final Traits client;

  RowTest(Situation situation, int row) {
    this.situation = situation;
    this.row = row;
    this.client = situation.traits[row];
  }

  @Override
  public Boolean all(ClientPredicate.All all) {
    return all.parts().stream().allMatch(part -> part.accept(this));
  }

  @Override
  public Boolean any(ClientPredicate.Any any) {
    return any.parts().stream().anyMatch(part -> part.accept(this));
  }

  @Override
  public Boolean labelled(ClientPredicate.Labelled labelled) {
    return (Covenant.named(labelled.codes(), situation.covenant.labels) & client.labels) != 0;
  }

  @Override
  public Boolean inChain(ClientPredicate.InChain in) {
    return (Covenant.named(in.codes(), situation.covenant.chains) & client.labels) != 0;
  }

  @Override
  public Boolean inMunicipality(ClientPredicate.InMunicipality in) {
    return has(client.municipalities, in.names());
  }

  @Override
  public Boolean inCaseload(ClientPredicate.InCaseload in) {
    return has(client.caseloads, List.of(in.user()));
  }

  @Override
  public Boolean inDesignatedFamily(ClientPredicate.InDesignatedFamily in) {
    return client.designated;
  }

  @Override
  public Boolean stands(ClientPredicate.Stands stands) {
    @Nullable Standing standing = client.standing;
    return standing != null && stands.standings().contains(standing);
  }

  @Override
  public Boolean inStep(ClientPredicate.InStep in) {
    return (Covenant.named(in.codes(), situation.covenant.steps) & client.steps) != 0;
  }

  @Override
  public Boolean shares(ClientPredicate.Shares shares) {
    return situation.shares(profile(shares.partner(), shares.purpose()), shares);
  }

  @Override
  public Boolean knownTo(ClientPredicate.KnownTo known) {
    return !profile(known.partner(), known.purpose()).hidden();
  }

  @Override
  public Boolean openedBy(ClientPredicate.OpenedBy opened) {
    return client.isOpenedBy(situation.names.of(opened.user()));
  }

  private Profile profile(String partner, String purpose) {
    return situation.sharing(partner, purpose).of(row);
  }

  private boolean has(int[] numbers, List<String> codes) {
    for (String code : codes) {
      int wanted = situation.names.of(code);
      for (int number : numbers) {
        if (number == wanted) {
          return true;
        }
      }
    }
    return false;
  }
}
