package nl.ketenkompas.privacy.audit;

import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/** Reads what stands between the tabs. */
final class AuditText {
  private AuditText() {}

  static long number(String text, String field) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new InvalidValueException(field, ValueError.FORMAT);
    }
  }
}
