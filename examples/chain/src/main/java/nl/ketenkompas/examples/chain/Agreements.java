package nl.ketenkompas.examples.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.jspecify.annotations.Nullable;

/**
 * The agreements of a chain, at most one of each kind. None is needed to answer the questions of
 * the others, except the one by which clients are recognised. Immutable.
 */
public final class Agreements {
  private static final List<AgreementKind<?>> KINDS =
      List.of(
          RecognitionTerms.KIND,
          CovenantTerms.KIND,
          MandateTerms.KIND,
          TrajectoryTerms.KIND,
          NormTerms.KIND,
          CohortTerms.KIND);

  private final @Nullable Agreement<RecognitionTerms> recognition;
  private final @Nullable Agreement<CovenantTerms> covenant;
  private final @Nullable Agreement<MandateTerms> mandate;
  private final @Nullable Agreement<TrajectoryTerms> trajectory;
  private final @Nullable Agreement<NormTerms> norm;
  private final @Nullable Agreement<CohortTerms> cohort;
  private final Map<String, Integer> weights;

  private Agreements(InputFolder folder, List<String> problems) {
    recognition = folder.agreement(RecognitionTerms.KIND, problems).orElse(null);
    covenant = folder.agreement(CovenantTerms.KIND, problems).orElse(null);
    mandate = folder.agreement(MandateTerms.KIND, problems).orElse(null);
    trajectory = folder.agreement(TrajectoryTerms.KIND, problems).orElse(null);
    norm = folder.agreement(NormTerms.KIND, problems).orElse(null);
    cohort = folder.agreement(CohortTerms.KIND, problems).orElse(null);
    weights =
        folder.mappings().stream()
            .map(Agreement::terms)
            .filter(terms -> terms.of().equals(MappingTerms.PERSON))
            .collect(
                Collectors.toUnmodifiableMap(
                    terms -> terms.partner().id(), MappingTerms::trust, Math::max));
    Set<String> unknown = new TreeSet<>(folder.kinds());
    KINDS.forEach(kind -> unknown.remove(kind.name()));
    for (String kind : unknown) {
      problems.add(
          "agreement of kind "
              + kind
              + ": not used, no room knows this kind.\nMaybe one of "
              + String.join(", ", KINDS.stream().map(AgreementKind::name).toList())
              + " is meant.");
    }
  }

  /**
   * Takes the agreements that lie in a folder.
   *
   * @param folder to look in
   * @param problems where to note what is wrong with them, a text of one or more lines each
   * @return the usable ones
   */
  public static Agreements in(InputFolder folder, List<String> problems) {
    List<String> found = new ArrayList<>();
    Agreements agreements = new Agreements(folder, found);
    problems.addAll(found);
    return agreements;
  }

  /**
   * By which clients are recognised.
   *
   * @return the agreement, or empty
   */
  public Optional<Agreement<RecognitionTerms>> recognition() {
    return Optional.ofNullable(recognition);
  }

  /**
   * Who may see what.
   *
   * @return the covenant, or empty
   */
  public Optional<Agreement<CovenantTerms>> covenant() {
    return Optional.ofNullable(covenant);
  }

  /**
   * Whose advice binds whom.
   *
   * @return the agreement, or empty
   */
  public Optional<Agreement<MandateTerms>> mandate() {
    return Optional.ofNullable(mandate);
  }

  /**
   * Which process steps the chain takes.
   *
   * @return the agreement, or empty
   */
  public Optional<Agreement<TrajectoryTerms>> trajectory() {
    return Optional.ofNullable(trajectory);
  }

  /**
   * When things go well for long enough.
   *
   * @return the norm, or empty
   */
  public Optional<Agreement<NormTerms>> norm() {
    return Optional.ofNullable(norm);
  }

  /**
   * Whom the indicators are about.
   *
   * @return the agreement, or empty
   */
  public Optional<Agreement<CohortTerms>> cohort() {
    return Optional.ofNullable(cohort);
  }

  /**
   * How much weight the data about people of each partner have, by the mappings of their files; of
   * several files of a partner the heaviest counts.
   *
   * @return code of the partner to weight
   */
  public Map<String, Integer> weights() {
    return weights;
  }
}
