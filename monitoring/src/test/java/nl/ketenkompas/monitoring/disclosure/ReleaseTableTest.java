package nl.ketenkompas.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Plot;
import org.junit.jupiter.api.Test;

@Covers("SK-C22")
class ReleaseTableTest {
  private static final Title TITLE = new Title("Wijken", "Districts");
  private static final Dimension DISTRICT = Dimension.of("district", "NORTH", "SOUTH");

  @Test
  void hiddenCellsAreMarkedAndTheNoteSaysWhatWasDone() {
    Release release =
        Protection.of(DisclosureRules.standard())
            .protect(
                CountTable.of(
                    "clients",
                    DISTRICT,
                    Dimension.of("mix", "YES", "NO"),
                    new long[][] {{40, 3}, {25, 12}}));
    ReportTable table = ReleaseTable.of("districts", TITLE, release);
    assertThat(table.audience()).isEqualTo(Audience.EVERYONE);
    assertThat(table.plot()).isEqualTo(Plot.BARS);
    assertThat(table.columns())
        .extracting(column -> column.title().nl())
        .containsExactly("district", "YES", "NO", "totaal");
    assertThat(table.columns())
        .extracting(ReportTable.Column::code)
        .containsExactly("category", "c0", "c1", "total");
    assertThat(table.rows().get(0))
        .containsExactly(Cell.code("NORTH"), Cell.HIDDEN, Cell.HIDDEN, Cell.of(43));
    assertThat(table.rows().get(2))
        .containsExactly(Cell.of("totaal", "total"), Cell.of(65), Cell.of(15), Cell.of(80));
    assertThat(table.notes().get(0).en()).startsWith("Of 9 counts 4 are hidden");
    assertThat(table.notes().get(0).nl()).startsWith("Van 9 aantallen zijn er 4 verborgen");
    assertThat(table.title()).isEqualTo(TITLE);
  }

  @Test
  void oneDimensionHasItsTotalAlone() {
    ReportTable table =
        ReleaseTable.of(
            "districts",
            TITLE,
            Protection.of(DisclosureRules.standard())
                .protect(CountTable.of("clients", DISTRICT, 40, 25)));
    assertThat(table.columns()).hasSize(2);
    assertThat(table.rows().get(1)).containsExactly(Cell.code("SOUTH"), Cell.of(25));
  }

  @Test
  void codesHaveWordsAndMergedOnesTheirParts() {
    Release merged =
        Protection.of(DisclosureRules.standard().withMaxHidden(0).merging("age"))
            .protect(
                CountTable.of("clients", Dimension.of("age", "YOUNG", "OLD", "AGED"), 3, 40, 25));
    ReportTable table =
        ReleaseTable.of(
            "ages",
            TITLE,
            merged,
            Map.of("age", new Title("leeftijd", "age"), "YOUNG", new Title("jong", "young")));
    assertThat(table.columns().get(0).title()).isEqualTo(new Title("leeftijd", "age"));
    assertThat(table.rows().get(0).get(0)).isEqualTo(Cell.of("jong + OLD", "young + OLD"));
    Release two =
        Protection.of(DisclosureRules.standard())
            .protect(
                CountTable.of(
                    "clients",
                    DISTRICT,
                    Dimension.of("mix", "YES", "NO"),
                    new long[][] {{40, 30}, {25, 12}}));
    assertThat(
            ReleaseTable.of("two", TITLE, two, Map.of("YES", new Title("ja", "yes")))
                .columns()
                .get(1)
                .title())
        .isEqualTo(new Title("ja", "yes"));
  }

  @Test
  void whatIsWithheldHasNoRows() {
    ReportTable table =
        ReleaseTable.of(
            "districts",
            TITLE,
            Protection.of(DisclosureRules.standard().keeping("district"))
                .protect(CountTable.of("clients", DISTRICT, 40, 3)));
    assertThat(table.rows()).isEmpty();
    assertThat(table.columns()).hasSize(1);
    assertThat(table.plot()).isEqualTo(Plot.NONE);
    assertThat(table.audience()).isEqualTo(Audience.EVERYONE);
    assertThat(table.notes().get(0).en()).startsWith("This table cannot be shown");
  }
}
