package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresetsTest {

  public record Word(@NotNull String word) {}

  private static final AgreementKind<Word> KIND = AgreementKind.of("word", Word.class, 1);

  private static final String HELLO =
      """
      {"schemaVersion": 1, "kind": "word", "id": "hello", "version": 1,
       "title": {"nl": "Woord", "en": "Word"}, "source": "één", "zone": "Europe/Amsterdam",
       "valid": "2026-01-01/..", "terms": {"word": "hello"}}
      """;

  private static final Map<String, String> FILES =
      Map.of("word-hello.json", HELLO, "word-broken.json", "{}");

  private static final Presets<Word> PRESETS =
      Presets.of(KIND, "word-", PresetsTest::open, "hello", "absent", "broken");

  private static @Nullable InputStream open(String file) {
    String text = FILES.get(file);
    return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void listsAndReads() {
    assertThat(PRESETS.ids()).containsExactly("hello", "absent", "broken");
    assertThat(PRESETS.text("hello")).isEqualTo(HELLO);
    assertThat(PRESETS.get("hello")).isEqualTo(KIND.read(HELLO, "f").orThrow());
    assertThat(PRESETS.get("hello").source()).isEqualTo("één");
  }

  @Test
  void refusesWhatIsNotListed() {
    assertThatThrownBy(() -> PRESETS.get("word")).hasMessage("preset: UNKNOWN_CODE");
    assertThatThrownBy(() -> PRESETS.text("../hello")).hasMessage("preset: UNKNOWN_CODE");
  }

  @Test
  void aListedFileMustBeThereAndUsable() {
    assertThatThrownBy(() -> PRESETS.get("absent"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("word-absent.json: not found");
    assertThatThrownBy(() -> PRESETS.get("broken"))
        .isInstanceOf(AgreementException.class)
        .hasMessageContaining("word-broken.json:1:1 /kind: expected a text that is not blank");
  }

  @Test
  void aFileThatCannotBeReadIsNotHidden() {
    Presets<Word> unreadable =
        Presets.of(
            KIND,
            "",
            file ->
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException(file);
                  }

                  @Override
                  public int read(byte[] bytes, int offset, int length) throws IOException {
                    throw new IOException(file);
                  }
                },
            "hello");
    assertThatThrownBy(() -> unreadable.text("hello")).isInstanceOf(UncheckedIOException.class);
  }
}
