package nl.ketenkompas.identity;

import nl.ketenkompas.model.testing.CodeListing;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void codesAreThoseOfThePageAndHaveASentenceInBothLanguages() {
    CodeListing.of(Recogniser.class).assertUnchanged();
  }
}
