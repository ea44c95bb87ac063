package nl.ketenkompas.monitoring;

import nl.ketenkompas.model.testing.ApiListing;
import org.junit.jupiter.api.Test;

class ApiTest {

  @Test
  void publicTypesAndSignaturesAreThoseInApiTxt() {
    ApiListing.assertUnchanged();
  }
}
