package nl.ketenkompas.model.testing;

import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.RejectCode;
import org.assertj.core.api.AbstractAssert;

/**
 * AssertJ assertions on what became of a partner's file.
 *
 * <pre>{@code
 * assertThatReport(report).isUsable().accepted(998).rejected(RejectCode.COLUMN_COUNT, 2).rejected(2);
 * }</pre>
 */
public final class ReadReportAssert extends AbstractAssert<ReadReportAssert, ReadReport> {

  private ReadReportAssert(ReadReport actual) {
    super(actual, ReadReportAssert.class);
  }

  /**
   * Begins an assertion.
   *
   * @param report to look at
   * @return the assertion
   */
  public static ReadReportAssert assertThatReport(ReadReport report) {
    return new ReadReportAssert(report);
  }

  /**
   * Verifies that the file could be used and was read to its end.
   *
   * @return this assertion
   */
  public ReadReportAssert isUsable() {
    isNotNull();
    if (!actual.usable() || actual.cancelled()) {
      failWithMessage("expected a file that was used to its end%nbut got %s", actual);
    }
    return this;
  }

  /**
   * Verifies that the file as a whole was not used.
   *
   * @return this assertion
   */
  public ReadReportAssert isNotUsable() {
    isNotNull();
    if (actual.usable()) {
      failWithMessage("expected a file that cannot be used%nbut got %s", actual);
    }
    return this;
  }

  /**
   * Verifies how many records were accepted.
   *
   * @param count how many
   * @return this assertion
   */
  public ReadReportAssert accepted(long count) {
    isNotNull();
    if (actual.accepted() != count) {
      failWithMessage("expected %s accepted records%nbut got %s", count, actual);
    }
    return this;
  }

  /**
   * Verifies how many records were rejected.
   *
   * @param count how many
   * @return this assertion
   */
  public ReadReportAssert rejected(long count) {
    isNotNull();
    if (actual.rejected() != count) {
      failWithMessage("expected %s rejected records%nbut got %s", count, actual);
    }
    return this;
  }

  /**
   * Verifies how many rejects there are of one code.
   *
   * @param code why
   * @param count how many
   * @return this assertion
   */
  public ReadReportAssert rejected(RejectCode code, long count) {
    isNotNull();
    if (actual.rejects().getOrDefault(code, 0L) != count) {
      failWithMessage("expected %s rejects %s%nbut got %s", count, code, actual);
    }
    return this;
  }

  /**
   * Begins an assertion on the findings of the report.
   *
   * @return the assertion
   */
  public FindingsAssert findings() {
    isNotNull();
    return FindingsAssert.assertThatFindings(actual.findings());
  }
}
