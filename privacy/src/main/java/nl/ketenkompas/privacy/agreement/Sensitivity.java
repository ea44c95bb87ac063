package nl.ketenkompas.privacy.agreement;

/** Which extra protection the law gives to a kind of data. */
public enum Sensitivity {
  /** Personal data without extra protection (AVG-6). */
  ORDINARY,
  /** Data about health (AVG-9), such as a diagnosis, even when only its existence is told. */
  HEALTH,
  /** Data about convictions and offences (AVG-10). */
  CRIMINAL,
  /** A national number (UAVG-46), such as the BSN. */
  NATIONAL_NUMBER
}
