package nl.ketenkompas.model.exchange;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever bytes a partner delivers: no exception, and every record is accepted or rejected. */
class PartnerFileFuzz {

  @FuzzTest
  void everyRecordOfAnyBytesIsCountedOnce(byte[] bytes) {
    AnyBytes.asPartnerFile(bytes);
  }
}
