package nl.ketenkompas.model.care;

/**
 * How much a kind of data can harm whom it is about, and which extra protection the law gives it.
 */
public enum Sensitivity {
  /** Personal data without extra protection (AVG-6). */
  ORDINARY("AVG-6"),
  /**
   * Without extra protection by law (AVG-6), but felt to be delicate, such as debts: for agreements
   * to weigh.
   */
  SENSITIVE("AVG-6"),
  /** Data about health (AVG-9), such as a diagnosis, even when only its existence is told. */
  HEALTH("AVG-9"),
  /** A special category other than health (AVG-9), such as religion or descent. */
  SPECIAL_CATEGORY("AVG-9"),
  /** Data about convictions and offences (AVG-10). */
  CRIMINAL("AVG-10"),
  /** A national number (UAVG-46), such as the BSN. */
  NATIONAL_NUMBER("UAVG-46");

  private final String article;

  Sensitivity(String article) {
    this.article = article;
  }

  /**
   * The article of law that says under which conditions such data may be processed.
   *
   * @return id of a rule, such as {@code AVG-9}
   */
  public String article() {
    return article;
  }

  /**
   * Whether the law protects such data beyond other personal data, so that not every legal basis
   * reaches them.
   *
   * @return true for health, special categories, criminal data and national numbers
   */
  public boolean isProtected() {
    return this != ORDINARY && this != SENSITIVE;
  }
}
