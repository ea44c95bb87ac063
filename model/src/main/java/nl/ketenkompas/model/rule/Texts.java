package nl.ketenkompas.model.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one enum in both languages, from the files {@code <Enum>_nl.properties} and
 * {@code <Enum>_en.properties} (UTF-8) beside it. No locale is read, and a constant without a
 * sentence, or a sentence without a constant, stops the class from loading. Immutable and thread
 * safe.
 */
public final class Texts {
  private final Map<Language, Properties> texts;

  private Texts(Map<Language, Properties> texts) {
    this.texts = texts;
  }

  /**
   * Reads the sentences of an enum.
   *
   * @param type the enum
   * @param resources opens a file beside the enum; pass {@code name ->
   *     TheEnum.class.getResourceAsStream(name)}, since a module may open only its own files
   * @return the sentences
   * @throws IllegalStateException if a file is missing or does not have exactly the constants of
   *     the enum
   */
  public static Texts of(
      Class<? extends Enum<?>> type, Function<String, @Nullable InputStream> resources) {
    Map<Language, Properties> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      String file = type.getSimpleName() + "_" + language.code() + ".properties";
      Properties properties = read(resources.apply(file), file);
      for (Enum<?> constant : type.getEnumConstants()) {
        if (!properties.containsKey(constant.name())) {
          throw new IllegalStateException(file + ": no text for " + constant.name());
        }
      }
      if (properties.size() != type.getEnumConstants().length) {
        throw new IllegalStateException(file + ": has texts for constants that do not exist");
      }
      texts.put(language, properties);
    }
    return new Texts(texts);
  }

  private static Properties read(@Nullable InputStream stream, String file) {
    if (stream == null) {
      throw new IllegalStateException(file + ": not found");
    }
    Properties properties = new Properties();
    try (InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /**
   * The sentence of a constant.
   *
   * @param constant of the enum
   * @param language of the sentence
   * @return the sentence, with {@code {0}}, {@code {1}} for facts
   */
  public String text(Enum<?> constant, Language language) {
    Properties properties = texts.get(language);
    String text = properties == null ? null : properties.getProperty(constant.name());
    if (text == null) {
      throw new IllegalStateException("no text for " + constant.name());
    }
    return text;
  }
}
