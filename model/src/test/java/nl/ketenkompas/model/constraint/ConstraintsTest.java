package nl.ketenkompas.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.testing.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constraints for hosts' raw text, under the two lines of Hibernate Validator that hosts have. */
class ConstraintsTest {
  private static final ClassLoader VERSION_8 = version8();

  @ParameterizedTest
  @Covers({"SK-C7", "SK-C9"})
  @CsvSource(
      nullValues = "null",
      value = {
        "bsn, null, valid, valid",
        "bsn, 999990019, valid, valid",
        "bsn, 999990018, a digit is wrong or two are exchanged, een cijfer is fout of twee zijn verwisseld",
        "bsn, 99999001, a digit is wrong or two are exchanged, een cijfer is fout of twee zijn verwisseld",
        "bsn, 9999900, too short or too long, te kort of te lang",
        "bsn, 000000000, only zeros is not a number, alleen nullen is geen nummer",
        "bsn, 9999.90.019, contains a character that cannot occur here, bevat een teken dat hier niet kan voorkomen",
        "bsn, '', fill this in, vul dit in",
        "bsn, ٩٩٩٩٩٠٠١٩, write the digits as 0 to 9, schrijf de cijfers als 0 tot en met 9",
        "typedBsn, 9999.90.019, this number is reserved for testing, dit nummer is gereserveerd om te testen",
        "typedBsn, 1234.56.789, a digit is wrong or two are exchanged, een cijfer is fout of twee zijn verwisseld",
        "ownWords, 999990018, own words, own words",
        "bsns, 999990019, valid, valid",
        "bsns, 999990018, a digit is wrong or two are exchanged, een cijfer is fout of twee zijn verwisseld",
        "aNumber, 12, too short or too long, te kort of te lang",
        "postcode, 1234AB, valid, valid",
        "postcode, 1234, too short or too long, te kort of te lang",
        "rsin, 123456789, a digit is wrong or two are exchanged, een cijfer is fout of twee zijn verwisseld",
        "kvk, 12345678, valid, valid",
        "kvk, 1234567, too short or too long, te kort of te lang",
        "oin, 123, too short or too long, te kort of te lang",
        "municipality, 0014, valid, valid",
        "municipality, 14x4, contains a character that cannot occur here, bevat een teken dat hier niet kan voorkomen",
        "date, 1970-02, valid, valid",
        "date, 19700230, this day or month does not exist, deze dag of maand bestaat niet",
        "past, 2026-11-21, valid, valid",
        "past, 2026-11-22, this date does not lie in the past, deze datum ligt niet in het verleden",
        "past, 2026, valid, valid",
        "past, 2027, this date does not lie in the past, deze datum ligt niet in het verleden",
        "past, 00000000, valid, valid",
        "past, 1700-01-01, the year must lie between 1850 and 2200, het jaar moet tussen 1850 en 2200 liggen",
        "pastOrToday, 2026-11-22, valid, valid",
        "pastOrToday, 2026-11-23, this date does not lie in the past, deze datum ligt niet in het verleden",
        "gender, V, valid, valid",
        "gender, X, this code is not in the list, deze code staat niet in de lijst"
      })
  void saysTheReasonUnderBothVersions(
      String field, @Nullable String text, String english, String dutch) throws Exception {
    assertThat(ConstraintProbe.message(field, text, "en")).isEqualTo(english);
    assertThat(ConstraintProbe.message(field, text, "nl")).isEqualTo(dutch);
    Method message =
        VERSION_8
            .loadClass(ConstraintProbe.class.getName())
            .getMethod("message", String.class, String.class, String.class);
    assertThat(message.invoke(null, field, text, "en")).isEqualTo(english);
    assertThat(message.invoke(null, field, text, "nl")).isEqualTo(dutch);
  }

  @Test
  void bothVersionsAreThere() throws Exception {
    Object old =
        VERSION_8.loadClass(ConstraintProbe.class.getName()).getMethod("version").invoke(null);
    assertThat(old).asString().startsWith("8.");
    assertThat(ConstraintProbe.version()).startsWith("9.");
  }

  @Test
  void noExpressionLanguageIsNeeded() {
    for (ClassLoader loader : List.of(VERSION_8, ConstraintsTest.class.getClassLoader())) {
      assertThat(loader.getResource("jakarta/el/ExpressionFactory.class")).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_en", "_nl"})
  void everyReasonHasItsMessage(String language) {
    Properties root = messages("");
    Properties translated = messages(language);
    assertThat(translated.keySet()).isEqualTo(root.keySet());
    for (ValueError error : ValueError.values()) {
      assertThat(translated).containsKey("nl.ketenkompas.model.constraint." + error.name());
    }
    assertThat(root.keySet())
        .allMatch(key -> key.toString().startsWith("nl.ketenkompas.model.constraint."));
  }

  /** A machine whose own language is Dutch must not give Dutch to those who ask English. */
  @Test
  void englishIsTheSameWithAndWithoutItsName() {
    assertThat(messages("_en")).isEqualTo(messages(""));
  }

  private static Properties messages(String language) {
    Properties messages = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(
            ValidBsn.class.getResourceAsStream(
                "/ContributorValidationMessages" + language + ".properties"))) {
      messages.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages;
  }

  private static ClassLoader version8() {
    try (Stream<Path> jars = Files.list(Path.of("target", "hv8"))) {
      URL[] urls =
          Stream.concat(
                  Stream.of(Path.of("target", "classes"), Path.of("target", "test-classes")), jars)
              .map(ConstraintsTest::url)
              .toArray(URL[]::new);
      // No parent: on the module path the platform's loader finds version 9 as well
      return new URLClassLoader(urls, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
