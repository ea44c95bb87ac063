package nl.ketenkompas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README promises exists. */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern ROW = Pattern.compile("\\| [^|]+\\? \\| `([^`]+)` \\| (.+) \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void everyQuestionOfTheTableHasItsTypeAndMethods() throws Exception {
    List<String> checked = new ArrayList<>();
    for (String line : readme()) {
      Matcher row = ROW.matcher(line);
      if (!row.matches()) {
        continue;
      }
      Class<?> type = Class.forName("nl.ketenkompas." + row.group(1));
      List<String> methods = Stream.of(type.getMethods()).map(Method::getName).toList();
      Matcher method = CODE.matcher(row.group(2));
      while (method.find()) {
        assertThat(methods).as(type.getName()).contains(method.group(1));
        checked.add(method.group(1));
      }
    }
    assertThat(checked).hasSizeGreaterThan(10);
  }

  @Test
  void itsTwoCommandsStandAloneUnderTheirHeadings() throws IOException {
    String text = String.join("\n", readme());
    assertThat(text)
        .contains("## Run the main job\n")
        .containsPattern(
            "## Run the main job\\n(?:(?!##|```)[^\\n]*\\n)*```sh\\nexamples/quickstart/run\\n```")
        .containsPattern(
            "## Run the tests\\n(?:(?!##|```)[^\\n]*\\n)*```sh\\n\\./mvnw verify\\n```");
  }

  @Test
  void itsLinksLeadSomewhere() throws IOException {
    for (String line : readme()) {
      Matcher link = LINK.matcher(line);
      while (link.find()) {
        assertThat(ROOT.resolve(link.group(1))).exists();
      }
    }
  }

  private static List<String> readme() throws IOException {
    return Files.readAllLines(ROOT.resolve("README.md"));
  }
}
