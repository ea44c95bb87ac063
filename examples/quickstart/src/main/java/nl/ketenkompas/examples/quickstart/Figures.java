package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.ketenkompas.examples.chain.Way;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.Report;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.disclosure.CountTable;
import nl.ketenkompas.monitoring.disclosure.Dimension;
import nl.ketenkompas.monitoring.disclosure.DisclosureRules;
import nl.ketenkompas.monitoring.disclosure.Protection;
import nl.ketenkompas.monitoring.disclosure.ReleaseTable;

/** What everyone may see: counts that went through protection, as JSON and as a page. */
final class Figures {
  private static final Dimension TRAJECTORY = Dimension.of("trajectory", "GOING_ON", "NOT", "NONE");
  private static final Dimension MIX = Dimension.of("mix", "YES", "NO", "UNKNOWN");

  private static final Map<String, Title> WORDS =
      Map.of(
          "trajectory",
          new Title("Traject", "Trajectory"),
          "GOING_ON",
          new Title("loopt", "going on"),
          "NOT",
          new Title("beëindigd", "ended"),
          "NONE",
          new Title("nooit begonnen", "never begun"),
          "YES",
          new Title("stabiele mix", "stable mix"),
          "NO",
          new Title("geen stabiele mix", "no stable mix"),
          "UNKNOWN",
          new Title("niet te zeggen", "nothing can be said"));

  private final long[][] counts = new long[TRAJECTORY.categories().size()][];

  Figures() {
    for (int r = 0; r < counts.length; r++) {
      counts[r] = new long[MIX.categories().size()];
    }
  }

  void add(Holds holds, Way way) {
    int row = way.trajectory().isGoingOn() ? 0 : way.trajectory().rounds() > 0 ? 1 : 2;
    counts[row][MIX.categories().indexOf(holds.name())]++;
  }

  /** Writes figures.json and figures.html. */
  void write(Path out, Moment moment, Agreement<NormTerms> norm, Language language)
      throws IOException {
    Title title = new Title("Stabiele mix en traject", "Stable mix and trajectory");
    Report report =
        Report.of("figures", title, moment)
            .countedBy(NormTerms.KIND, norm)
            .with(
                ReleaseTable.of(
                    "mix-by-trajectory",
                    title,
                    Protection.of(DisclosureRules.standard())
                        .protect(CountTable.of("clients", TRAJECTORY, MIX, counts)),
                    WORDS))
            .forEveryone();
    try (JsonLines json = new JsonLines(out.resolve("figures.json"))) {
      json.write(report);
    }
    Files.writeString(
        out.resolve("figures.html"), ReportPage.of(report, language), StandardCharsets.UTF_8);
  }
}
