package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementDiffTest {

  public record Clause(
      @Nullable String id,
      @Nullable String rule,
      @Nullable String name,
      @Nullable List<Clause> sub) {}

  public record Terms(
      @Nullable List<Clause> clauses,
      @Nullable List<String> codes,
      @Nullable Map<String, Integer> a) {}

  private static final AgreementKind<Terms> KIND = AgreementKind.of("k", Terms.class, 1);

  private static Agreement<Terms> agreement(String terms) {
    return KIND.read(
            """
            {"schemaVersion": 1, "kind": "k", "id": "x", "version": 1,
             "title": {"nl": "a", "en": "b"}, "source": "s", "zone": "UTC",
             "valid": "2026-01-01/..", "terms": %s}
            """
                .formatted(terms.replace('\'', '"')),
            "f")
        .orThrow();
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        arguments("{'codes':['a']}", "{'codes':['a']}", List.of()),
        arguments(
            "{'codes':['a']}",
            "{'codes':['b','c']}",
            List.of(
                "/terms/codes/0 CHANGED /terms/codes/0 /terms/codes/0 []",
                "/terms/codes/1 ADDED null /terms/codes/1 []")),
        arguments(
            "{'a':{'x':1,'y/~':2}}",
            "{'a':{'y/~':3}}",
            List.of(
                "/terms/a/x REMOVED /terms/a/x null []",
                "/terms/a/y~1~0 CHANGED /terms/a/y~1~0 /terms/a/y~1~0 []")),
        arguments(
            "{'clauses':[{'id':'a','rule':'SK-C7','name':'p'},{'id':'b','name':'q'}]}",
            "{'clauses':[{'id':'b','name':'r'},{'id':'a','rule':'SK-C8','name':'p'}]}",
            List.of(
                "/terms/clauses REORDERED /terms/clauses /terms/clauses []",
                "/terms/clauses/a/rule CHANGED /terms/clauses/0/rule /terms/clauses/1/rule"
                    + " [SK-C7, SK-C8]",
                "/terms/clauses/b/name CHANGED /terms/clauses/1/name /terms/clauses/0/name []")),
        arguments(
            "{'clauses':[{'id':'FM-9.SOZAWE.1','sub':[{'name':'p'}]}]}",
            "{'clauses':[{'id':'new','rule':'SK-C7'},{'id':'FM-9.SOZAWE.1','sub':[{'name':'q'}]}]}",
            List.of(
                "/terms/clauses/FM-9.SOZAWE.1/sub/0/name CHANGED /terms/clauses/0/sub/0/name"
                    + " /terms/clauses/1/sub/0/name [FM-9.SOZAWE.1]",
                "/terms/clauses/new ADDED null /terms/clauses/0 [SK-C7]")),
        arguments(
            "{'clauses':[{'id':'not a code','name':'p'}]}",
            "{'clauses':[{'id':'not a code','name':'q'}]}",
            List.of(
                "/terms/clauses/0/name CHANGED /terms/clauses/0/name /terms/clauses/0/name []")),
        arguments(
            "{'clauses':[{'id':'a'},{'id':'a'}]}",
            "{'clauses':[{'id':'a'}]}",
            List.of("/terms/clauses/1 REMOVED /terms/clauses/1 null []")));
  }

  private static String line(Change c) {
    return c.clause() + " " + c.type() + " " + c.before() + " " + c.after() + " " + c.rules();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void namesWhatDiffersByClause(String before, String after, List<String> expected) {
    List<Change> changes = KIND.diff(agreement(before), agreement(after));
    assertThat(changes).extracting(AgreementDiffTest::line).containsExactlyElementsOf(expected);
    assertThat(KIND.diff(agreement(after), agreement(before)))
        .containsExactlyElementsOf(changes.stream().map(Change::mirrored).toList());
    assertThat(KIND.diff(agreement(before), agreement(before))).isEmpty();
  }
}
