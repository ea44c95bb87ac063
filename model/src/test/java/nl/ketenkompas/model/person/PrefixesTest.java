package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkompas.model.person.Prefixes.Relation;
import nl.ketenkompas.model.person.Prefixes.Split;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      nullValues = "-",
      value = {
        "van der Meer;van der;Meer",
        "Van Der Meer;Van Der;Meer",
        "vd Meer;vd;Meer",
        "v.d. Meer;v.d.;Meer",
        "v.d.Meer;v.d.;Meer",
        "v. d. Meer;v. d.;Meer",
        "v/d Meer;v/d;Meer",
        "v.der Meer;v.der;Meer",
        "Vander Meer;Vander;Meer",
        "Meer, van der;van der;Meer",
        "Meer,v.d.;v.d.;Meer",
        "Meer (van der);van der;Meer",
        "  de  Vries ;de;Vries",
        "v. Dijk;v.;Dijk",
        "v Dijk;v;Dijk",
        "'s-Gravesande;'s;Gravesande",
        "'s Gravesande;'s;Gravesande",
        "’s-Gravesande;’s;Gravesande",
        "S Gravesande;S;Gravesande",
        "'t Hart;'t;Hart",
        "van 't Hof;van 't;Hof",
        "van't Hof;van't;Hof",
        "v.'t Hof;v.'t;Hof",
        "in ’t Veld;in ’t;Veld",
        "d'Hondt;d';Hondt",
        "d’ Heripon;d’;Heripon",
        "van de l'Isle;van de l';Isle",
        "de die le Brun;de die le;Brun",
        "uijt te de Bult;uijt te de;Bult",
        "van van de Ven;van van de;Ven",
        "voor in 't Hout;voor in 't;Hout",
        "El Rafi;El;Rafi",
        "zur Mühlen;zur;Mühlen",
        "van der Meer-de Groot;van der;Meer-de Groot",
        "Meer;-;Meer",
        "Jansen-de Groot;-;Jansen-de Groot",
        "Vandermeer;-;Vandermeer",
        "Van;-;Van",
        "De;-;De",
        "van der;van;der",
        "Ter-Braak;-;Ter-Braak",
        "O'Brien;-;O'Brien",
        "S. Jansen;-;S. Jansen",
        "Ali bin Mohammed;-;Ali bin Mohammed",
        "Jansen, Piet;-;Jansen, Piet",
        "Jansen (Piet);-;Jansen (Piet)",
        ", van der;-;, van der",
        "(van) der;-;(van) der",
        "ʼt Hart;ʼt;Hart",
        "van -;-;van -",
        "Hövell tot Westerflier;-;Hövell tot Westerflier",
        "De Ø;De;Ø",
        "van 𝟗;van;𝟗",
      })
  void partsThePrefixFromTheSurname(String text, @Nullable String prefix, String surname) {
    assertThat(Prefixes.split(text)).isEqualTo(new Split(prefix, surname));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      nullValues = "-",
      value = {
        "-;-;SAME",
        "van der;van der;SAME",
        "van der;Van Der;SAME",
        "van der;van  der;SAME",
        "vander;van der;SAME",
        "'t;’t;SAME",
        "v.d.;vd;SAME",
        "van 't;van't;SAME",
        "v.d.;van der;ABBREVIATED",
        "v.d.;van den;ABBREVIATED",
        "vd;van de;ABBREVIATED",
        "v.;van;ABBREVIATED",
        "van 't;van het;ABBREVIATED",
        "'t;het;ABBREVIATED",
        "vdr;v.d.;ABBREVIATED",
        "van;-;ABSENT",
        "-;de;ABSENT",
        "van de;van den;DIFFERENT",
        "van;de;DIFFERENT",
        "v.;van der;DIFFERENT",
        "ibn;bin;DIFFERENT",
        "ibn;ibn;SAME",
      })
  void comparesWeakly(@Nullable String one, @Nullable String other, Relation relation) {
    assertThat(Prefixes.compare(one, other)).isEqualTo(relation);
    assertThat(Prefixes.compare(other, one)).isEqualTo(relation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "van den", "VAN DEN", "'t", "t", "s'", "zur", "v.d.", "uit te de"})
  void knowsPrefixes(String text) {
    assertThat(Prefixes.isKnown(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "jan", "van jan", "'"})
  void knowsNoOthers(String text) {
    assertThat(Prefixes.isKnown(text)).isFalse();
  }

  @Test
  void showsNothing() {
    assertThat(Prefixes.split("de Boer"))
        .hasToString("Split[*]")
        .hasSameHashCodeAs(new Split("de", "Boer"));
  }
}
