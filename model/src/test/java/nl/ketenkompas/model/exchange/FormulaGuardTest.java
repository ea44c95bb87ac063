package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaGuardTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          =1+1,    '=1+1
          +31,     '+31
          -1,      '-1
          @x,      '@x
          \uff1d1, '\uff1d1
          '=1,     ''=1
          't Hof,  't Hof
          ',       '
          a=b,     a=b
          ~~,      ~~
          """)
  void guardsWhatASpreadsheetWouldCompute(String text, String cell) {
    assertThat(FormulaGuard.on(text)).isEqualTo(cell);
    assertThat(FormulaGuard.off(cell)).isEqualTo(text);
  }
}
