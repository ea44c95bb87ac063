package nl.ketenkompas.privacy.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/** The covenants by id and version, and the activities they describe. */
final class Book {
  private final String register;
  private final Map<String, Agreement<CovenantTerms>> covenants = new HashMap<>();
  private String agreement = "";
  private String purpose = "";
  private String uri = "";

  Book(String register, List<Agreement<CovenantTerms>> agreements) {
    this.register = register;
    agreements.forEach(known -> covenants.put(known.id() + "@" + known.version(), known));
  }

  Optional<Agreement<CovenantTerms>> covenant(String name) {
    return Optional.ofNullable(covenants.get(name));
  }

  /**
   * The URI of the activity; of an agreement that is not known, by its name. One thread at a time:
   * it keeps the last one.
   */
  String uri(AccessLog.Entry entry) {
    if (!entry.agreement().equals(agreement) || !entry.purpose().equals(purpose)) {
      agreement = entry.agreement();
      purpose = entry.purpose();
      uri = made(agreement, purpose);
    }
    return uri;
  }

  private String made(String name, String use) {
    return register
        + covenant(name).map(known -> Covenant.activity(known, use)).orElse(name + "/" + use);
  }
}
