package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.testing.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the feature files of the BRP API. */
class FormsOfAddressTest {

  @ParameterizedTest
  @CsvSource({
    "Henk,                 H.",
    "Anna Cornelia,        A.C.",
    "Johan Frank Robert,   J.F.R.",
    "Theo Philip IJsbrand, T.P.I.",
    "Anne-Fleur Belle,     A.B.",
    "Suzie Q,              S.Q",
    "A,                    A",
    "J P,                  J P",
    "J Piet,               J P.",
    "Ali bin Mohammed,     A.b.M.",
    "Bølle Ólafur,         B.Ó.",
    "Anna  Özil,           A.Ö.",
    "Ĳsbrand,              I.",
    "ĳ Jan,                i J.",
    "Christiaan Thomas,    C.T.",
    "\"'Abd 'Isa\",        A.I.",
    "Jan -,                J.",
  })
  void derivesInitials(String givenNames, String initials) {
    PersonName name = PersonName.of(givenNames.replace("\"", ""), null, "Boer");
    assertThat(name.derivedInitials()).contains(initials);
  }

  @Test
  void takesInitialsAsDeliveredWithoutGivenNames() {
    assertThat(new PersonName(null, "Th. P.", null, "Boer", List.of(), null).derivedInitials())
        .contains("Th. P.");
    assertThat(new PersonName(".", "A.", null, "Boer", List.of(), null).derivedInitials())
        .contains("A.");
    assertThat(PersonName.UNKNOWN.derivedInitials()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        // gender, given names, prefix, surname, usage, prefix and surname of partner
        "O,Anna Özil,-,Groenen,E,-,-,A.Ö. Groenen,Geachte A.Ö. Groenen,A.Ö. Groenen",
        "M,Bert Philip,van,Groenen,E,-,-,B.P. van Groenen,Geachte heer Van Groenen,de heer Van"
            + " Groenen",
        "V,Carla Theodora,Van,Groenen,E,-,-,C.T. Van Groenen,Geachte mevrouw Van Groenen,mevrouw"
            + " Van Groenen",
        "M,Dirk-Willem,in het,Groenen,E,-,-,D. in het Groenen,Geachte heer In het Groenen,de heer"
            + " In het Groenen",
        "O,Elise Q,In Den,Groenen,E,-,-,E.Q In Den Groenen,Geachte E.Q In Den Groenen,E.Q In Den"
            + " Groenen",
        "O,Robin Melle,van,Puffelen,E,-,-,R.M. van Puffelen,Geachte R.M. van Puffelen,R.M. van"
            + " Puffelen",
        "M,Bert Philip,-,Groenen,P,-,Groenlo,B.P. Groenlo,Geachte heer Groenlo,de heer Groenlo",
        "V,Carla Theodora,-,Groenen,V,-,Groenlo,C.T. Groenlo-Groenen,Geachte mevrouw"
            + " Groenlo-Groenen,mevrouw Groenlo-Groenen",
        "M,Dirk-Willem,-,Groenen,N,-,Groenlo,D. Groenen-Groenlo,Geachte heer Groenen-Groenlo,de"
            + " heer Groenen-Groenlo",
        "M,Nico,van,Velzen,P,Van Den,Berg,N. Van Den Berg,Geachte heer Van Den Berg,de heer Van Den"
            + " Berg",
        "V,Odette,van,Velzen,V,Van Den,Berg,O. Van Den Berg-van Velzen,Geachte mevrouw Van Den"
            + " Berg-van Velzen,mevrouw Van Den Berg-van Velzen",
        "M,Piet,van,Velzen,N,Van Den,Berg,P. van Velzen-Van Den Berg,Geachte heer Van Velzen-Van"
            + " Den Berg,de heer Van Velzen-Van Den Berg",
        "V,Jo Rene,in het,Zonnetje,E,'t,Wolkje,J.R. in het Zonnetje,Geachte mevrouw In het"
            + " Zonnetje,mevrouw In het Zonnetje",
        "O,Jo Rene,in het,Zonnetje,E,'t,Wolkje,J.R. in het Zonnetje,Geachte J.R. in het"
            + " Zonnetje,J.R. in het Zonnetje",
        "O,-,in het,Zonnetje,E,'t,Wolkje,In het Zonnetje,Geachte In het Zonnetje,In het Zonnetje",
        "V,Jo Rene,in het,Zonnetje,P,'t,Wolkje,J.R. 't Wolkje,Geachte mevrouw 't Wolkje,mevrouw 't"
            + " Wolkje",
        "V,Jo Rene,in het,Zonnetje,V,'t,Wolkje,J.R. 't Wolkje-in het Zonnetje,Geachte mevrouw 't"
            + " Wolkje-in het Zonnetje,mevrouw 't Wolkje-in het Zonnetje",
        "V,Jo Rene,in het,Zonnetje,N,'t,Wolkje,J.R. in het Zonnetje-'t Wolkje,Geachte mevrouw In"
            + " het Zonnetje-'t Wolkje,mevrouw In het Zonnetje-'t Wolkje",
        "O,Jo Rene,Op Den,Berghe,V,Van Der,Broeck,J.R. Van Der Broeck-Op Den Berghe,Geachte J.R."
            + " Van Der Broeck-Op Den Berghe,J.R. Van Der Broeck-Op Den Berghe",
        "M,-,-,ijssel,E,-,-,IJssel,Geachte heer IJssel,de heer IJssel",
        "O,-,-,Ali bin Mohammed,E,van,Velzen,Ali bin Mohammed,Geachte Ali bin Mohammed,Ali bin"
            + " Mohammed",
        "O,-,-,Ali bin Mohammed,P,van,Velzen,Van Velzen,Geachte Van Velzen,Van Velzen",
        "O,-,-,Ali bin Mohammed,V,van,Velzen,Van Velzen-Ali bin Mohammed,Geachte Van Velzen-Ali bin"
            + " Mohammed,Van Velzen-Ali bin Mohammed",
        "O,-,-,Ali bin Mohammed,N,van,Velzen,Ali bin Mohammed-van Velzen,Geachte Ali bin"
            + " Mohammed-van Velzen,Ali bin Mohammed-van Velzen",
        // without a partner, or one with a known surname, only the own name can be used
        "V,Fred,in het,Veld,P,-,-,F. in het Veld,Geachte mevrouw In het Veld,mevrouw In het Veld",
        "V,Fred,de,Boer,P,-,.,F. de Boer,Geachte mevrouw De Boer,mevrouw De Boer",
        "V,Fred,de,Boer,V,-,.,F. de Boer,Geachte mevrouw De Boer,mevrouw De Boer",
        "V,Fred,de,Boer,N,-,.,F. de Boer,Geachte mevrouw De Boer,mevrouw De Boer",
        // an unknown own surname can only be replaced by that of the partner
        "V,Ali bin Mohammed,-,.,P,de,Boer,A.b.M. de Boer,Geachte mevrouw De Boer,mevrouw De Boer",
        "V,Ali bin Mohammed,-,.,E,de,Boer,-,-,-",
        "V,Ali bin Mohammed,-,.,V,de,Boer,-,-,-",
        "V,Ali bin Mohammed,-,-,N,de,Boer,-,-,-",
        "V,Ali bin Mohammed,-,.,P,-,.,-,-,-",
        "M,van  double,van  den,Dam,-,-,-,v.d. van den Dam,Geachte heer Van den Dam,de heer Van den"
            + " Dam",
      })
  @Covers("SK-C8")
  void followsTheNameUsage(
      String gender,
      @Nullable String givenNames,
      @Nullable String prefix,
      @Nullable String surname,
      @Nullable String usage,
      @Nullable String partnerPrefix,
      @Nullable String partnerSurname,
      @Nullable String envelope,
      @Nullable String letter,
      @Nullable String sentence) {
    PersonName name =
        PersonName.of(givenNames, prefix, surname)
            .withPartners(
                partnerSurname == null
                    ? List.of()
                    : List.of(new PartnerName(partnerPrefix, partnerSurname)))
            .withUsage(usage == null ? null : NameUsage.ofCode(usage));
    FormsOfAddress forms = FormsOfAddress.of(name, Gender.ofCode(gender));
    assertThat(forms.formOfAddress().orElse(null)).isEqualTo(envelope);
    assertThat(forms.salutation().orElse(null)).isEqualTo(letter);
    assertThat(forms.runningText().orElse(null)).isEqualTo(sentence);
    assertThat(forms.style()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // title, gender: as in the table of changes of gender, and for the head of a letter
        "JH,M,Jonkheer A. van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,jonkheer van den"
            + " Aedel",
        "JH,V,Jonkvrouw A. van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,jonkvrouw"
            + " van den Aedel",
        "JH,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "JV,M,Jonkheer A. van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,jonkheer van den"
            + " Aedel",
        "JV,V,Jonkvrouw A. van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,jonkvrouw"
            + " van den Aedel",
        "JV,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "R,M,A. ridder van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,ridder van den"
            + " Aedel",
        "R,V,A. van den Aedel,-,Hoogwelgeboren vrouwe,mevrouw Van den Aedel",
        "R,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "B,M,A. baron van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,baron van den Aedel",
        "B,V,A. barones van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,barones van"
            + " den Aedel",
        "B,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "BS,M,A. baron van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,baron van den"
            + " Aedel",
        "BS,V,A. barones van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,barones van"
            + " den Aedel",
        "BS,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "G,M,A. graaf van den Aedel,De hooggeboren heer,Hooggeboren heer,graaf van den Aedel",
        "G,V,A. gravin van den Aedel,De hooggeboren vrouwe,Hooggeboren vrouwe,gravin van den Aedel",
        "G,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "GI,M,A. graaf van den Aedel,De hooggeboren heer,Hooggeboren heer,graaf van den Aedel",
        "GI,V,A. gravin van den Aedel,De hooggeboren vrouwe,Hooggeboren vrouwe,gravin van den"
            + " Aedel",
        "GI,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "H,M,A. hertog van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,hertog van den"
            + " Aedel",
        "H,V,A. hertogin van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,hertogin van"
            + " den Aedel",
        "HI,M,A. hertog van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,hertog van den"
            + " Aedel",
        "HI,V,A. hertogin van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,hertogin van"
            + " den Aedel",
        "M,M,A. markies van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,markies van den"
            + " Aedel",
        "M,V,A. markiezin van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,markiezin"
            + " van den Aedel",
        "MI,M,A. markies van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,markies van den"
            + " Aedel",
        "MI,V,A. markiezin van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,markiezin"
            + " van den Aedel",
        "P,M,A. prins van den Aedel,De hoogheid,Hoogheid,prins van den Aedel",
        "P,V,A. prinses van den Aedel,De hoogheid,Hoogheid,prinses van den Aedel",
        "P,O,A. van den Aedel,De hoogheid,Hoogheid,A. van den Aedel",
        "PS,M,A. prins van den Aedel,De hoogheid,Hoogheid,prins van den Aedel",
        "PS,V,A. prinses van den Aedel,De hoogheid,Hoogheid,prinses van den Aedel",
        "PS,O,A. van den Aedel,De hoogheid,Hoogheid,A. van den Aedel",
      })
  void titlesFollowTheGender(
      String title,
      String gender,
      String envelope,
      @Nullable String style,
      String letter,
      String sentence) {
    PersonName name = PersonName.of("Anne", "van den", "Aedel").withTitle(NobleTitle.ofCode(title));
    FormsOfAddress forms = FormsOfAddress.of(name, Gender.ofCode(gender));
    assertThat(forms.formOfAddress()).contains(envelope);
    assertThat(forms.style().orElse(null)).isEqualTo(style);
    assertThat(forms.salutation()).contains(letter);
    assertThat(forms.runningText()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // gender, title, usage, whether the marriage was dissolved
        "V,BS,E,false,J.A. barones van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,barones van den Aedel",
        "V,BS,P,false,J.A. de Boer,-,Geachte mevrouw De Boer,mevrouw De Boer",
        "V,BS,V,false,J.A. de Boer-barones van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,mevrouw De Boer-barones van den Aedel",
        "V,BS,N,false,J.A. barones van den Aedel-de Boer,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,barones van den Aedel-de Boer",
        "M,G,P,false,J.A. de Boer,-,Geachte heer De Boer,de heer De Boer",
        "M,G,V,false,J.A. de Boer-graaf van den Aedel,De hooggeboren heer,Hooggeboren heer,de heer"
            + " De Boer-graaf van den Aedel",
        "M,JH,E,false,Jonkheer J.A. van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren"
            + " heer,jonkheer van den Aedel",
        "M,JH,P,false,J.A. de Boer,-,Geachte heer De Boer,de heer De Boer",
        "M,JH,V,false,J.A. de Boer-jonkheer van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren"
            + " heer,de heer De Boer-jonkheer van den Aedel",
        "M,JH,N,false,Jonkheer J.A. van den Aedel-de Boer,De hoogwelgeboren heer,Hoogwelgeboren"
            + " heer,jonkheer van den Aedel-de Boer",
        "V,JV,E,false,J.A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "V,JV,P,false,J.A. de Boer,-,Geachte mevrouw De Boer,mevrouw De Boer",
        "V,JV,V,false,J.A. de Boer-van den Aedel,-,Geachte mevrouw De Boer-van den Aedel,mevrouw De"
            + " Boer-van den Aedel",
        "V,JV,N,false,J.A. van den Aedel-de Boer,-,Geachte mevrouw Van den Aedel-de Boer,mevrouw"
            + " Van den Aedel-de Boer",
        "V,JH,E,true,Jonkvrouw J.A. van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,jonkvrouw van den Aedel",
        "V,JV,P,true,J.A. de Boer,-,Geachte mevrouw De Boer,mevrouw De Boer",
        "V,JV,V,true,J.A. de Boer-van den Aedel,-,Geachte mevrouw De Boer-van den Aedel,mevrouw De"
            + " Boer-van den Aedel",
        "V,JV,N,true,J.A. van den Aedel-de Boer,-,Geachte mevrouw Van den Aedel-de Boer,mevrouw Van"
            + " den Aedel-de Boer",
        "M,JH,V,true,J.A. de Boer-jonkheer van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren"
            + " heer,de heer De Boer-jonkheer van den Aedel",
        "O,JH,V,true,J.A. de Boer-van den Aedel,-,Geachte J.A. de Boer-van den Aedel,J.A. de"
            + " Boer-van den Aedel",
        "O,JH,N,true,J.A. van den Aedel-de Boer,-,Geachte J.A. van den Aedel-de Boer,J.A. van den"
            + " Aedel-de Boer",
      })
  void titlesFollowTheNameUsage(
      String gender,
      String title,
      String usage,
      boolean dissolved,
      String envelope,
      @Nullable String style,
      String letter,
      String sentence) {
    PersonName name =
        PersonName.of("Jo Anne", "van den", "Aedel")
            .withTitle(NobleTitle.ofCode(title))
            .withUsage(NameUsage.ofCode(usage))
            .withPartners(
                List.of(
                    new PartnerName(
                        "de",
                        "Boer",
                        null,
                        null,
                        dissolved ? PartialDate.parse("2021-11-09") : null)));
    FormsOfAddress forms = FormsOfAddress.of(name, Gender.ofCode(gender));
    assertThat(forms.formOfAddress()).contains(envelope);
    assertThat(forms.style().orElse(null)).isEqualTo(style);
    assertThat(forms.salutation()).contains(letter);
    assertThat(forms.runningText()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // own title, title of partner, usage, gender; the person is De Boer, the partner Van den
        // Aedel
        "-,B,E,V,A. de Boer,-,Geachte mevrouw De Boer,mevrouw De Boer",
        "-,B,P,V,A. barones van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,barones"
            + " van den Aedel",
        "-,B,V,V,A. barones van den Aedel-de Boer,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,barones van den Aedel-de Boer",
        "-,B,N,V,A. de Boer-barones van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,mevrouw De Boer-barones van den Aedel",
        "-,B,P,M,A. van den Aedel,-,Geachte heer Van den Aedel,de heer Van den Aedel",
        "-,B,P,O,A. van den Aedel,-,Geachte A. van den Aedel,A. van den Aedel",
        "-,G,P,V,A. gravin van den Aedel,De hooggeboren vrouwe,Hooggeboren vrouwe,gravin van den"
            + " Aedel",
        "-,H,P,V,A. hertogin van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,hertogin"
            + " van den Aedel",
        "-,M,P,V,A. markiezin van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,markiezin van den Aedel",
        "-,P,P,V,A. prinses van den Aedel,De hoogheid,Hoogheid,prinses van den Aedel",
        "-,BS,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "-,GI,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "-,HI,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "-,MI,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "-,PS,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "-,JH,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "-,JV,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "-,R,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "BS,P,E,V,A. barones de Boer,De hoogwelgeboren vrouwe,Hoogwelgeboren vrouwe,barones de"
            + " Boer",
        "BS,P,P,V,A. prinses van den Aedel,De hoogheid,Hoogheid,prinses van den Aedel",
        "BS,P,V,V,A. prinses van den Aedel-barones de Boer,De hoogheid,Hoogheid,prinses van den"
            + " Aedel-barones de Boer",
        "BS,P,N,V,A. barones de Boer-prinses van den Aedel,De hoogheid,Hoogheid,barones de"
            + " Boer-prinses van den Aedel",
        "BS,GI,N,V,A. barones de Boer-van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,barones de Boer-van den Aedel",
        "GI,R,P,V,A. van den Aedel,-,Geachte mevrouw Van den Aedel,mevrouw Van den Aedel",
        "GI,B,V,V,A. barones van den Aedel-gravin de Boer,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,barones van den Aedel-gravin de Boer",
        "JV,B,V,V,A. barones van den Aedel-de Boer,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,barones van den Aedel-de Boer",
        "JV,B,N,V,A. de Boer-barones van den Aedel,De hoogwelgeboren vrouwe,Hoogwelgeboren"
            + " vrouwe,mevrouw De Boer-barones van den Aedel",
        "B,PS,P,M,A. van den Aedel,-,Geachte heer Van den Aedel,de heer Van den Aedel",
        "B,PS,N,M,A. baron de Boer-van den Aedel,De hoogwelgeboren heer,Hoogwelgeboren heer,baron"
            + " de Boer-van den Aedel",
      })
  void aWomanMayBearTheTitleThatGoesWithHerPartnersName(
      @Nullable String title,
      String partnersTitle,
      String usage,
      String gender,
      String envelope,
      @Nullable String style,
      String letter,
      String sentence) {
    PersonName name =
        PersonName.of("Anne-Fleur", "de", "Boer")
            .withTitle(title == null ? null : NobleTitle.ofCode(title))
            .withUsage(NameUsage.ofCode(usage))
            .withPartners(
                List.of(
                    new PartnerName(
                        "van den", "Aedel", NobleTitle.ofCode(partnersTitle), null, null)));
    FormsOfAddress forms = FormsOfAddress.of(name, Gender.ofCode(gender));
    assertThat(forms.formOfAddress()).contains(envelope);
    assertThat(forms.style().orElse(null)).isEqualTo(style);
    assertThat(forms.salutation()).contains(letter);
    assertThat(forms.runningText()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "V, G,  E, Geachte mevrouw De Boer",
    "V, G,  V, Hooggeboren vrouwe",
    "V, G,  N, Hooggeboren vrouwe",
    "V, G,  P, Hooggeboren vrouwe",
    "M, G,  V, Geachte heer De Boer",
    "O, G,  V, Geachte J.A. de Boer",
    "V, GI, V, Geachte mevrouw De Boer",
    "V, JH, V, Geachte mevrouw De Boer",
  })
  void aPartnerWithoutAKnownSurnameMayStillGiveATitle(
      String gender, String partnersTitle, String usage, String letter) {
    PersonName name =
        PersonName.of("Jo Anne", "de", "Boer")
            .withUsage(NameUsage.ofCode(usage))
            .withPartners(
                List.of(new PartnerName(null, ".", NobleTitle.ofCode(partnersTitle), null, null)));
    FormsOfAddress forms = FormsOfAddress.of(name, Gender.ofCode(gender));
    assertThat(forms.salutation()).contains(letter);
    assertThat(forms.formOfAddress()).contains("J.A. de Boer");
    assertThat(forms.style()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "M,G,E,Hooggeboren heer",
        "M,G,V,Hooggeboren heer",
        "M,G,P,Geachte heer De Boer",
        "V,G,E,Hooggeboren vrouwe",
        "V,JV,P,Geachte mevrouw De Boer",
        "O,G,E,-",
        "V,JV,E,-",
        "V,JV,V,-",
        "V,JV,N,-",
      })
  void aTitleIsEnoughForALetterWithoutASurname(
      String gender, String title, String usage, @Nullable String letter) {
    PersonName name =
        PersonName.of("Jo Anne", null, null)
            .withTitle(NobleTitle.ofCode(title))
            .withUsage(NameUsage.ofCode(usage))
            .withPartners(List.of(new PartnerName("de", "Boer")));
    assertThat(FormsOfAddress.of(name, Gender.ofCode(gender)).salutation().orElse(null))
        .isEqualTo(letter);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "19580401,-,19610808,-,Geel",
        "19610808,-,19580401,-,Roodt",
        "19580401,-,19610000,-,Geel",
        "19580401,-,00000000,-,Roodt",
        "19610800,-,19610808,-,Geel",
        "19610000,-,19610800,-,Geel",
        "-,-,-,-,Geel",
        "19580401,-,-,-,Roodt",
        "19580401,19700101,19610808,-,Roodt",
        "19580401,-,19610808,19700101,Geel",
        "19580401,00000000,19610808,-,Roodt",
        "19580401,19600101,19610808,19700101,Roodt",
        "19580401,19710101,19610808,19700101,Geel",
        "19580401,19700101,19610808,19700101,Geel",
        "19580401,00000000,19610808,19700101,Roodt",
      })
  void choosesAmongSeveralPartners(
      @Nullable String from1,
      @Nullable String until1,
      @Nullable String from2,
      @Nullable String until2,
      String chosen) {
    PersonName name =
        PersonName.of("Ferdinand Cornelis", null, "Groen")
            .withUsage(NameUsage.PARTNER_OWN)
            .withPartners(
                List.of(
                    new PartnerName(null, "Geel", null, date(from1), date(until1)),
                    new PartnerName(null, "Roodt", null, date(from2), date(until2))));
    assertThat(name.partnerInUse().orElseThrow().surname()).isEqualTo(chosen);
    assertThat(FormsOfAddress.of(name, Gender.FEMALE).salutation())
        .contains("Geachte mevrouw " + chosen + "-Groen");
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "V,-,Christina Maria,-,Maassen,Christina Maria Maassen",
        "M,-,Gerrit,den,Braber,Gerrit den Braber",
        "O,-,-,-,Obbadah,Obbadah",
        "M,-,Mohamed,El,Rafi,Mohamed El Rafi",
        "V,-,Dian Marini Maya,-,.,Dian Marini Maya",
        "V,-,Lisanty del niño,De las,do Livramento Jansz.,Lisanty del niño De las do Livramento"
            + " Jansz.",
        "O,-,-,-,.,-",
        "V,JV,Jo Anne,van,Hoogh,jonkvrouw Jo Anne van Hoogh",
        "M,JV,Jo Anne,van,Hoogh,jonkheer Jo Anne van Hoogh",
        "O,JV,Jo Anne,van,Hoogh,jonkvrouw Jo Anne van Hoogh",
        "V,JH,Jo Anne,van,Hoogh,jonkvrouw Jo Anne van Hoogh",
        "O,JH,Jo Anne,van,Hoogh,jonkheer Jo Anne van Hoogh",
        "V,BS,Carolina,Van,Naersen,Carolina barones Van Naersen",
        "M,R,Hendrik Jan,de,Brink,Hendrik Jan ridder de Brink",
        "V,R,Robin Sam,van  den,Aedel,Robin Sam ridder van den Aedel",
        "O,R,Robin Sam,van  den,Aedel,Robin Sam ridder van den Aedel",
        "O,G,Robin Sam,van  den,Aedel,Robin Sam graaf van den Aedel",
        "O,GI,Robin Sam,van  den,Aedel,Robin Sam gravin van den Aedel",
        "M,GI,Robin Sam,van  den,Aedel,Robin Sam graaf van den Aedel",
        "O,B,Robin Sam,van  den,Aedel,Robin Sam baron van den Aedel",
        "O,BS,Robin Sam,van  den,Aedel,Robin Sam barones van den Aedel",
        "O,H,Robin Sam,van  den,Aedel,Robin Sam hertog van den Aedel",
        "O,HI,Robin Sam,van  den,Aedel,Robin Sam hertogin van den Aedel",
        "O,M,Robin Sam,van  den,Aedel,Robin Sam markies van den Aedel",
        "O,MI,Robin Sam,van  den,Aedel,Robin Sam markiezin van den Aedel",
        "O,P,Robin Sam,van  den,Aedel,Robin Sam prins van den Aedel",
        "O,PS,Robin Sam,van  den,Aedel,Robin Sam prinses van den Aedel",
      })
  void writesTheFullName(
      String gender,
      @Nullable String title,
      @Nullable String givenNames,
      @Nullable String prefix,
      String surname,
      @Nullable String full) {
    PersonName name =
        PersonName.of(givenNames, prefix, surname)
            .withTitle(title == null ? null : NobleTitle.ofCode(title));
    FormsOfAddress forms = FormsOfAddress.of(name, Gender.ofCode(gender));
    assertThat(forms.fullName().orElse(null)).isEqualTo(full);
    assertThat(forms).hasToString("FormsOfAddress[*]");
  }

  static Stream<NobleTitle> titles() {
    return Stream.of(NobleTitle.values());
  }

  @ParameterizedTest
  @MethodSource("titles")
  void knowsTheThirteenCodes(NobleTitle title) {
    assertThat(NobleTitle.ofCode(title.code())).isEqualTo(title);
    assertThat(NobleTitle.values()).hasSize(13);
    assertThat(title.form(Gender.MALE)).isPresent();
    assertThat(title.form(Gender.UNKNOWN)).isEmpty();
    assertThatThrownBy(() -> NobleTitle.ofCode(title.code() + "x"))
        .hasMessage("nobleTitle: UNKNOWN_CODE");
  }
}
