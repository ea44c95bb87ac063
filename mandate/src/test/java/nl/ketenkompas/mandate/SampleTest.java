package nl.ketenkompas.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;

/** The sample of module-info, word for word. */
class SampleTest {

  @Test
  void sampleRuns() {
    String text = sample();
    assertThat(text)
        .isEqualTo("The advice binds; the institution decides in its own name. [FM-9.SOZAWE.1]");
  }

  private static String sample() {
    // begin
    Agreement<MandateTerms> agreement = MandateTerms.preset("groningen-2011");
    LocalDate day = LocalDate.of(2011, 5, 2);
    SourceKey family = SourceKey.of("pilot", "family-1");
    MandateFacts facts =
        MandateFacts.none()
            .withSignatures(List.of(new Signature("A", LocalDate.of(2011, 2, 1))))
            .withFamilies(List.of(new ChosenFamily(family, DateRange.from(day))))
            .withHolders(List.of(new Holder("coach-1", "COACH", DateRange.from(day))));
    Mandate mandate = Mandate.of(agreement, facts);
    Advice advice =
        Advice.of(SourceKey.of("pilot", "advice-1"), family, day)
            .by("coach-1", "COACH")
            .to("SOZAWE", "SPECIAL_ASSISTANCE");
    Ruling ruling = mandate.rule(advice);
    return ruling.reasons().get(0).text(Language.EN);
    // end
  }

  @Test
  void moduleInfoShowsTheSample() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String test =
        Files.readString(module.resolve("src/test/java/nl/ketenkompas/mandate/SampleTest.java"));
    String code =
        test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    // end\n"))
            .replaceAll("(?m)^    ", " * ");
    assertThat(Files.readString(module.resolve("src/main/java/module-info.java")))
        .contains("<pre>{@code\n" + code + " * }</pre>");
  }

  @Test
  void theGuideShowsTheSample() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String test =
        Files.readString(module.resolve("src/test/java/nl/ketenkompas/mandate/SampleTest.java"));
    String code =
        test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    // end\n"))
            .replaceAll("(?m)^    ", "");
    assertThat(Files.readString(module.resolve("README.md")))
        .contains("```java\n" + code + "```", "gives `" + sample() + "`");
  }
}
