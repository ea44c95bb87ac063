package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.testing.Pilot;
import nl.ketenkompas.model.testing.SampleChain;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;

/**
 * An input folder for the main job: the files of a synthetic chain, and the agreements beside them.
 */
final class SampleFolder {

  private SampleFolder() {}

  static void write(Path dir, long seed, int people) throws IOException {
    SampleChain.write(dir, seed, people);
    Files.writeString(
        dir.resolve("herkenning.json"),
        RecognitionTerms.presetText("vng-2008"),
        StandardCharsets.UTF_8);
    write(dir, "convenant.json", CovenantTerms.KIND, covenant());
    write(dir, "mandaat.json", MandateTerms.KIND, MandateTerms.preset("groningen-2011"));
    write(dir, "processtappen.json", TrajectoryTerms.KIND, TrajectoryTerms.preset("six-steps"));
    write(dir, "norm.json", NormTerms.KIND, NormTerms.preset("vws-2008"));
    write(dir, "cohort.json", CohortTerms.KIND, CohortTerms.preset("homeless-2008"));
  }

  private static <T> void write(
      Path dir, String file, AgreementKind<T> kind, Agreement<T> agreement) throws IOException {
    Files.writeString(dir.resolve(file), kind.write(agreement), StandardCharsets.UTF_8);
  }

  /**
   * The covenant of the sample chain, as if it had been drawn up in the years of the sample data.
   * Its articles are those of today, so the days from which they hold are left out.
   */
  private static Agreement<CovenantTerms> covenant() {
    Agreement<CovenantTerms> today = CovenantTerms.preset("sample-chain");
    CovenantTerms terms = today.terms();
    List<Basis> bases =
        terms.bases().stream()
            .map(
                basis ->
                    new Basis(
                        basis.code(), basis.article(), null, basis.reaches(), basis.parties()))
            .toList();
    return new Agreement<>(
        today.schemaVersion(),
        today.kind(),
        Pilot.COVENANT,
        today.version(),
        today.title(),
        today.source() + "; dated back to the years of the sample data",
        today.zone(),
        DateRange.parse("2008-01-01/.."),
        new CovenantTerms(
            terms.parties(),
            terms.purposes(),
            terms.kinds(),
            bases,
            terms.roles(),
            terms.grants(),
            terms.outreachCare(),
            terms.breakGlass(),
            terms.steps(),
            terms.precedence()));
  }
}
