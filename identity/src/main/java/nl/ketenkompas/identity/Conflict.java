package nl.ketenkompas.identity;

import java.util.List;
import nl.ketenkompas.model.rule.Reason;

/** Why two records may not be joined without a person looking. */
record Conflict(ReviewItem.Kind kind, List<Reason> reasons) {
  static final Conflict DIFFERENT_BSN =
      new Conflict(
          ReviewItem.Kind.DIFFERENT_BSN, List.of(Reason.of(RecognitionReason.DIFFERENT_BSN)));
  static final Conflict DECEASED =
      new Conflict(
          ReviewItem.Kind.DECEASED, List.of(Reason.of(RecognitionReason.DECEASED_AND_LIVING)));
}
