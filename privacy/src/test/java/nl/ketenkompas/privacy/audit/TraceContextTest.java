package nl.ketenkompas.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceContextTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String OPERATION = "00f067aa0ba902b7";

  @Covers("LDV")
  @ParameterizedTest
  @CsvSource({
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-ff",
    "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"
  })
  void readsTheHeader(String header) {
    TraceContext context = TraceContext.parse(header);

    assertThat(context).isEqualTo(new TraceContext(TRACE, OPERATION));
    assertThat(TraceContext.parse(context.toString())).isEqualTo(context);
    assertThat(context).hasToString("00-" + TRACE + "-" + OPERATION + "-01");
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
    "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "0g-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7_01",
    "00-4BF92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902B7-01",
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01"
  })
  void refusesWhatIsNone(String header) {
    assertThatThrownBy(() -> TraceContext.parse(header)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "4bf92f3577b34da6a3ce929d0e0e473, 00f067aa0ba902b7",
    "4bf92f3577b34da6a3ce929d0e0e4736, 00f067aa0ba902b70"
  })
  void idsHaveTheirLength(String traceId, String operationId) {
    assertThatThrownBy(() -> new TraceContext(traceId, operationId))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void idsOfOperationsKeepTheirZeros() {
    assertThat(TraceContext.hex(10)).isEqualTo("000000000000000a");
    assertThat(TraceContext.hex(-1)).isEqualTo("ffffffffffffffff");
  }
}
