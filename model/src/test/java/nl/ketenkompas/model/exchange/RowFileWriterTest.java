package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.chain.Partner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowFileWriterTest {
  private static final Partner SHELTER = new Partner("shelter", "Opvang");
  private static final RowFileWriter WRITER =
      RowFileWriter.of(SHELTER, "answer", List.of("key", "answer"));

  private static String written(List<List<@Nullable String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(WRITER.write(rows.iterator(), out)).isEqualTo(rows.size());
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> read(String text) {
    List<String> read = new ArrayList<>();
    ReadReport report =
        PartnerFileReader.rows(WRITER.mapping())
            .read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                "answers.csv",
                new Sink<Row>() {
                  @Override
                  public void accept(long line, Row row) {
                    read.add(row.key() + "=" + row.get("answer").orElse("-"));
                  }

                  @Override
                  public void reject(Reject reject) {
                    read.add(reject.toString());
                  }
                });
    return report.usable() ? read : List.of("unusable");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    List<List<@Nullable String>> rows =
        List.of(
            List.of("1", "KNOWN"),
            List.of("2", "a;b \"c\""),
            Arrays.asList("3", null),
            List.of("4", ""),
            List.of("5", "=1+1"),
            List.of("6", "één"));
    String text = written(rows);
    assertThat(text)
        .startsWith("key;answer\n1;KNOWN\n2;\"a;b \"\"c\"\"\"\n3;\n4;\n5;'=1+1\n6;één\n#sha-256 ");
    assertThat(read(text))
        .containsExactly(
            "shelter/1=KNOWN",
            "shelter/2=a;b \"c\"",
            "shelter/3=-",
            "shelter/4=-",
            "shelter/5==1+1",
            "shelter/6=één");
  }

  @Test
  void aFileWithoutRowsIsAFile() throws IOException {
    assertThat(read(written(List.of()))).isEmpty();
  }

  @Test
  void aFileThatBrokeOffIsRefused() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () -> WRITER.write(List.of(List.of("1", "a"), List.of("", "b")).iterator(), out))
        .isInstanceOf(InvalidValueException.class);
    assertThat(read(out.toString(StandardCharsets.UTF_8))).containsExactly("unusable");
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "\ta", "a\nb", "\ufeffa", "a\ufffd", " "})
  void aValueThatWouldBeReadAsAnotherIsRefused(String value) {
    assertThatThrownBy(() -> written(List.of(List.of("1", value))))
        .isInstanceOf(InvalidValueException.class)
        .message()
        .contains("answer");
  }

  @Test
  void aRowHasAValueForEveryColumn() {
    for (List<@Nullable String> row :
        List.of(List.<@Nullable String>of("1"), List.<@Nullable String>of("1", "a", "b"))) {
      assertThatThrownBy(() -> written(List.of(row)))
          .isInstanceOfSatisfying(
              InvalidValueException.class, e -> assertThat(e.error()).isEqualTo(ValueError.LENGTH));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a b, key, x, CHARACTERS",
    "person, key, x, UNKNOWN_CODE",
    "fact, key, key, DUPLICATE_KEY",
    "fact, x, y, EMPTY",
    "fact, key, x y, CHARACTERS"
  })
  void checksItsColumns(String of, String one, String other, ValueError error) {
    assertThatThrownBy(() -> RowFileWriter.of(SHELTER, of, List.of(one, other)))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.error()).isEqualTo(error));
  }
}
