package nl.ketenkompas.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.client.SourceKey;

/** The facts of one client, as they were delivered. Filled while gathering, then only read. */
record Known(
    List<Circumstances> circumstances,
    List<Consent> consents,
    List<OutreachCare> outreachCare,
    List<Declined> declined,
    List<BreakGlass> breakGlass,
    Set<SourceKey> designated) {

  static Known nothing(Set<SourceKey> designated) {
    return new Known(
        new ArrayList<>(1),
        new ArrayList<>(1),
        new ArrayList<>(0),
        new ArrayList<>(0),
        new ArrayList<>(0),
        designated);
  }

  boolean isDesignated(List<SourceKey> families) {
    for (SourceKey family : families) {
      if (designated.contains(family)) {
        return true;
      }
    }
    return false;
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Known[*]";
  }
}
