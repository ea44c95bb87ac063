package nl.ketenkompas.privacy;

import nl.ketenkompas.model.testing.CodeListing;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void codesAreThoseOfThePageAndHaveASentenceInBothLanguages() {
    CodeListing.of(Viewer.class).assertUnchanged();
  }
}
