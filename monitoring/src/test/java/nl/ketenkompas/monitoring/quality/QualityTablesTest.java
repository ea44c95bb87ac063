package nl.ketenkompas.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import org.junit.jupiter.api.Test;

@Covers("SK-C9")
class QualityTablesTest {

  @Test
  void aPageSaysWhatIsOddAndWhatToDo() {
    QualityReport report =
        QualityChecks.of(Sketch.RULES)
            .check(
                List.of(
                    Sketch.clean().person(r -> r.withBsn(null).withStatus(null)).file(),
                    new Sketch().record(Sketch.person(Sketch.OTHER)).file("c2")),
                Sketch.MOMENT);
    ReportTable findings = QualityTables.findings("findings", report);
    assertThat(findings.audience()).isEqualTo(Audience.STAFF);
    assertThat(findings.rows()).hasSize(3);
    assertThat(findings.rows().get(0))
        .containsExactly(
            Cell.code("BSN_MISSING"),
            Cell.code("INFO"),
            Cell.code("IDENTITY"),
            Cell.of(1),
            Cell.of(
                "Vraag het na als dat kan; zonder BSN werkt alles ook.",
                "Ask for it where possible; everything works without it too."));

    ReportTable partners = QualityTables.partners("partners", report);
    assertThat(partners.columns()).hasSize(15);
    assertThat(partners.rows().get(0))
        .containsExactly(
            Cell.code("ggz"),
            Cell.of(1),
            Cell.of(0),
            Cell.of(0),
            Cell.NONE,
            Cell.NONE,
            Cell.NONE,
            Cell.NONE,
            Cell.of(1000),
            Cell.of(1000),
            Cell.of(1000),
            Cell.of(1000),
            Cell.of(1000),
            Cell.of(1000),
            Cell.of(1000));
    assertThat(partners.rows().get(1).subList(0, 9))
        .containsExactly(
            Cell.code("shelter"),
            Cell.of(1),
            Cell.of(0),
            Cell.of(3),
            Cell.of(0),
            Cell.of(4),
            Cell.of(0),
            Cell.of(0),
            Cell.of(0));
    assertThat(partners.audience()).isEqualTo(Audience.STAFF);
  }
}
