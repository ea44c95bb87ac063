package nl.ketenkompas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkompas.model.rule.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {

  @Test
  void columnsAreAlignedAndNumbersStandToTheRight() {
    Table table =
        new Table("Caption", "what", "#count", "rule").row("a", 5, "").row("longer", 12345, "SK");

    assertThat(table.lines())
        .containsExactly("what       count  rule", "a              5", "longer     12345  SK");
  }

  @Test
  void aRowHasAsManyCellsAsTheHead() {
    assertThatThrownBy(() -> new Table("Caption", "one").row("a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePageEscapesEveryText(@TempDir Path dir) throws IOException {
    String bad = "<b onclick='x'>\"&amp;";
    Section section = new Section(bad).add(bad).add(new Table(bad, bad, "#" + bad).row(bad, bad));
    section.addToPage(new Table("more", "", "#").row(bad, 1));

    Page.write(dir.resolve("p.html"), Language.EN, bad, List.of(section));

    String page = Files.readString(dir.resolve("p.html"));
    assertThat(page)
        .doesNotContain("<b o", "onclick='")
        .contains("&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;amp;");
  }
}
