package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchKeysTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Meer,                     meer",
        "MEER,                     meer",
        "Boer,                     boer",
        "'s-Gravesande,            sgravesande",
        "'s Gravesande,           sgravesande",
        "’s-Gravesande,            sgravesande",
        "‘s Gravesande,            sgravesande",
        "ʼs-Gravesande,            sgravesande",
        "S Gravesande,             sgravesande",
        "Gündoğan,                 gundogan",
        "Gundogan,                 gundogan",
        "Weeß,                     weess",
        "WEEẞ,                     weess",
        "Weess,                    weess",
        "Ørsted,                   orsted",
        "Đorđević,                 dordevic",
        "Łukasz,                   lukasz",
        "Yıldız,                   yildiz",
        "İnönü,                    inonu",
        "Þórðardóttir,             thordardottir",
        "Æbelø,                    aebelo",
        "Œuvray,                   oeuvray",
        "Ŋamba,                    ngamba",
        "Ħamra,                    hamra",
        "Ŧesta,                    testa",
        "ĸra,                      kra",
        "Żáïŀëñøŕ Åłéèç Đëļŧå,     zailenoraleecdelta",
        "ŉdaba,                    ndaba",
        "Ĳzer,                     ijzer",
        "ĳzer,                     ijzer",
        "IJzer,                    ijzer",
        "Ijzer,                    ijzer",
        "Yzer,                     yzer",
        "Ș Ț ș ț,                  stst",
        "Ｂｏｅｒ,                   boer",
        "Jansen-de Groot,          jansendegroot",
        "O'Brien,                  obrien",
        "Ali bin Mohammed,         alibinmohammed",
        "Παπαδόπουλος,             παπαδοπουλοσ",
        "Σίσυφος Σ,                σισυφοσσ",
        "3Jansen,                  3jansen",
      })
  @Covers("SK-C7")
  void foldsNames(String name, String key) {
    assertThat(SearchKeys.name(name)).contains(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "-", "''", "...", "\u0301"})
  void hasNoKeyWhereNothingIsLeft(String name) {
    assertThat(SearchKeys.name(name)).isEmpty();
    assertThat(SearchKeys.initial(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "IJsbrand, I",
        "I.,       I",
        "IJ.,      I",
        "Ij,       I",
        "Y.,       I",
        "Ynte,     I",
        "ĳ,        I",
        "Ĳ.,       I",
        "İbrahim,  I",
        "Th.,      T",
        "T.,       T",
        "Theo,     T",
        "Þór,      T",
        "Chr.,     C",
        "C.,       C",
        "Ph.,      P",
        "P.,       P",
        "A.-F.,    A",
        "A.,       A",
        "Ólafur,   O",
        "Øyvind,   O",
        "Æ.,       A",
        "ß,        S",
        "'Abd,      A",
        "\" Anna\",  A",
        "1e Jan,   E",
        "σ,        Σ",
      })
  @Covers("SK-C7")
  void foldsTheFirstInitial(String given, String initial) {
    assertThat(SearchKeys.initial(given)).contains(initial);
  }
}
