package nl.ketenkompas.privacy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The clients of a situation for whom a predicate holds, as one bit a row. What does not depend on
 * the user is worked out once and kept: 125 kB for a million clients and each different leaf.
 */
final class Rows implements ClientPredicate.Visitor<long[]> {
  private final Situation situation;
  private final int words;
  private final ConcurrentMap<ClientPredicate, long[]> leaves = new ConcurrentHashMap<>();

  /** Caseloads and emergencies are small and many: kept as the numbers of their rows. */
  private final Map<Integer, int[]> caseloads;

  private final Map<Integer, int[]> emergencies;

  Rows(Situation situation) {
    this.situation = situation;
    words = (situation.traits.length + 63) >>> 6;
    caseloads = Index.of(situation.traits, traits -> traits.caseloads);
    emergencies = Index.of(situation.traits, traits -> traits.emergencies);
  }

  /** Never write to what this returns: it may be one that is kept. */
  long[] of(ClientPredicate predicate) {
    return predicate.accept(this);
  }

  private long[] kept(ClientPredicate leaf) {
    long[] found = leaves.get(leaf);
    return found == null ? leaves.computeIfAbsent(leaf, this::build) : found;
  }

  private long[] build(ClientPredicate leaf) {
    long[] bits = new long[words];
    for (int row = 0; row < situation.traits.length; row++) {
      if (leaf.accept(new RowTest(situation, row))) {
        bits[row >>> 6] |= 1L << row;
      }
    }
    return bits;
  }

  @Override
  public long[] all(ClientPredicate.All all) {
    if (all.parts().isEmpty()) {
      long[] bits = new long[words];
      for (int row = 0; row < situation.traits.length; row++) {
        bits[row >>> 6] |= 1L << row;
      }
      return bits;
    }
    long[] bits = of(all.parts().get(0)).clone();
    for (ClientPredicate part : all.parts().subList(1, all.parts().size())) {
      long[] more = of(part);
      for (int i = 0; i < words; i++) {
        bits[i] &= more[i];
      }
    }
    return bits;
  }

  @Override
  public long[] any(ClientPredicate.Any any) {
    long[] bits = new long[words];
    for (ClientPredicate part : any.parts()) {
      long[] more = of(part);
      for (int i = 0; i < words; i++) {
        bits[i] |= more[i];
      }
    }
    return bits;
  }

  @Override
  public long[] labelled(ClientPredicate.Labelled labelled) {
    return kept(labelled);
  }

  @Override
  public long[] inChain(ClientPredicate.InChain in) {
    return kept(in);
  }

  @Override
  public long[] inMunicipality(ClientPredicate.InMunicipality in) {
    return kept(in);
  }

  @Override
  public long[] inCaseload(ClientPredicate.InCaseload in) {
    return bits(caseloads, in.user());
  }

  @Override
  public long[] inDesignatedFamily(ClientPredicate.InDesignatedFamily in) {
    return kept(in);
  }

  @Override
  public long[] stands(ClientPredicate.Stands stands) {
    return kept(stands);
  }

  @Override
  public long[] inStep(ClientPredicate.InStep in) {
    return kept(in);
  }

  @Override
  public long[] shares(ClientPredicate.Shares shares) {
    return kept(shares);
  }

  @Override
  public long[] knownTo(ClientPredicate.KnownTo known) {
    return kept(known);
  }

  @Override
  public long[] openedBy(ClientPredicate.OpenedBy opened) {
    return bits(emergencies, opened.user());
  }

  private long[] bits(Map<Integer, int[]> index, String user) {
    long[] bits = new long[words];
    for (int row : index.getOrDefault(situation.names.of(user), new int[0])) {
      bits[row >>> 6] |= 1L << row;
    }
    return bits;
  }
}
