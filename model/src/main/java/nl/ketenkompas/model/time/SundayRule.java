package nl.ketenkompas.model.time;

/** Where a holiday goes in a year in which its date is a Sunday. */
public enum SundayRule {
  /** It stays on the Sunday. */
  STAYS,
  /** It is kept on the Saturday before, as King's Day is, and Queen's Day was from 1980. */
  SATURDAY_BEFORE,
  /** It is kept on the Monday after, as Queen's Day was until 1979. */
  MONDAY_AFTER
}
