package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkompas.model.testing.RuleUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleUsageTest {
  // Put together here, so that the scan of this module does not take them for real ones
  private static final String COVERS = "@Cov" + "ers";

  @TempDir Path module;

  @Test
  void findsCitationsInCodeAndResources() throws IOException {
    main("java/a/B.java", "/** Rules SK-C7, SK-C10 and WMO-5.2.9(5). */ class B {}");
    main(
        "resources/a/b.json",
        "{\"rule\": \"FM-9.SOZAWE.2.a\", \"law\": \"AWB-10:1\", \"x\": \"XSK-C7\"}");
    assertThat(RuleUsage.in(module).cited().keySet())
        .containsExactly("AWB-10:1", "FM-9.SOZAWE.2", "SK-C10", "SK-C7", "WMO-5.2.9");
  }

  @Test
  void reportsWhatIsUnknownAndWhatIsNotCovered() throws IOException {
    main("java/a/B.java", "// SK-C7, SK-C8, SK-C99, FM-9, FM-8");
    test(
        "a/BTest.java",
        COVERS
            + "(\"SK-C7\") @Test void same() {} "
            + COVERS
            + "({\"SK-X\",\n \"FM-9.BJZ.1\"})\nvoid b() {}");
    assertThat(RuleUsage.in(module).problems())
        .containsExactly(
            "SK-C99: not in the registry, but in java/a/B.java",
            "SK-X: not in the registry, but in BTest.b",
            "FM-8: cited in java/a/B.java, but no test of this module has " + COVERS + "(\"FM-8\")",
            "SK-C8: cited in java/a/B.java, but no test of this module has "
                + COVERS
                + "(\"SK-C8\")");
  }

  @Test
  void tabulatesRulesWithCodeAndTests() throws IOException {
    main("java/a/B.java", "// SK-C7");
    main("java/a/C.java", "// SK-C7");
    test(
        "a/BTest.java",
        COVERS + "(\"SK-C7\")\nclass BTest { " + COVERS + "(\"SK-C7\") void m() {} }");
    RuleUsage usage = RuleUsage.in(module);
    assertThat(usage.problems()).isEmpty();
    assertThat(usage.table())
        .isEqualTo(
            """
            rule\towner\tnature\tcode\ttests
            SK-C7\tidentity\texecutable\tjava/a/B.java java/a/C.java\tBTest BTest.m
            """);
    usage.writeTable(module.resolve("target/traceability.tsv"));
    assertThat(module.resolve("target/traceability.tsv")).hasContent(usage.table());
  }

  @Test
  void aModuleWithoutSourcesHasNoProblems() {
    assertThat(RuleUsage.in(module).problems()).isEmpty();
  }

  private void main(String file, String text) throws IOException {
    write(module.resolve("src/main").resolve(file), text);
  }

  private void test(String file, String text) throws IOException {
    write(module.resolve("src/test/java").resolve(file), text);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
