package nl.ketenkompas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.ketenkompas.examples.chain.Agreements;
import nl.ketenkompas.examples.chain.Chain;
import nl.ketenkompas.examples.chain.Delivery;
import nl.ketenkompas.examples.chain.Facts;
import nl.ketenkompas.examples.chain.InputFolder;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.SampleChain;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What policy officers want to hold of the agreements of the sample chain, tried on its people
 * through the same wiring as the main job. Each test also shows that an edit of the agreement file
 * breaks the promise.
 */
class SamplePolicyTest {
  private static final Path SAMPLE =
      Path.of("../quickstart/src/main/resources/nl/ketenkompas/examples/quickstart/sample");
  private static final String DIAGNOSIS = "psychiatric-diagnosis";

  @TempDir Path edited;

  @Test
  @Covers("SK-C12")
  void onlyMentalHealthCareSeesWhatTheDiagnosisIs() throws IOException {
    assertThat(rolesThatSee(chain(SAMPLE), Level.FULL)).containsExactly("mental-health-worker");

    String role = "\"role\" : \"mental-health-worker\"";
    Chain widened = chain(editedSample("convenant.json", role, "\"role\" : \"shelter-worker\""));

    assertThat(rolesThatSee(widened, Level.FULL)).contains("shelter-worker");
  }

  private static Set<String> rolesThatSee(Chain chain, Level level) {
    Situation situation = chain.situation().orElseThrow();
    Set<String> roles = new TreeSet<>();
    for (User user : chain.users()) {
      Viewer viewer = situation.viewer(user, "care");
      for (Client client : chain.recognised().clients()) {
        if (viewer.level(client.id(), DIAGNOSIS).atLeast(level)) {
          roles.add(user.role());
          break;
        }
      }
    }
    return roles;
  }

  @Test
  @Covers("FM-0.DRAFT")
  void noAdviceBindsAPartnerBeforeItSigned() throws IOException {
    Chain chain = chain(SAMPLE);
    assertThat(bindingBefore(chain, LocalDate.of(2011, 2, 7))).isZero();

    Chain unselected =
        chain(editedSample("gezinnen.jsonl", "\"gekozen_op\":\"2010", "\"gekozen_op\":\"2012"));

    assertThat(binding(unselected)).isLessThan(binding(chain));
  }

  private static long bindingBefore(Chain chain, LocalDate day) {
    return chain.facts().advice().stream()
        .filter(advice -> advice.date().isBefore(day))
        .filter(advice -> chain.mandate().orElseThrow().rule(advice) instanceof Ruling.Binding)
        .count();
  }

  private static long binding(Chain chain) {
    return bindingBefore(chain, LocalDate.MAX);
  }

  @Test
  @Covers("SK-M2")
  void aLongerNormLetsFewerPeopleGo() throws IOException {
    long three = holding(chain(SAMPLE));

    long twelve = holding(chain(editedSample("norm.json", "\"P3M\"", "\"P12M\"")));

    assertThat(three).isPositive();
    assertThat(twelve).isLessThan(three);
  }

  private static long holding(Chain chain) {
    return chain.recognised().clients().stream()
        .map(client -> chain.norm().orElseThrow().assess(chain.factsOf(client), chain.moment()))
        .filter(mix -> mix.holds() == Holds.YES)
        .count();
  }

  @Test
  @Covers("SK-C7")
  void withoutTheNameKeyFewerRecordsAreOnePerson() throws IOException {
    int clients = chain(SAMPLE).recognised().clients().size();

    Chain careful = chain(editedSample("herkenning.json", "\"KNOWN\"", "\"POSSIBLE\""));

    assertThat(careful.recognised().clients()).hasSizeGreaterThan(clients);
  }

  /** A copy of the sample in which one file says something else. */
  private Path editedSample(String file, String from, String to) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLE)) {
      for (Path each : files.toList()) {
        Files.copy(
            each,
            edited.resolve(String.valueOf(each.getFileName())),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    String text = Files.readString(edited.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(edited.resolve(file), text.replace(from, to));
    return edited;
  }

  private static Chain chain(Path dir) {
    InputFolder folder = InputFolder.open(dir);
    List<String> problems = new ArrayList<>();
    Agreements agreements = Agreements.in(folder, problems);
    assertThat(problems).isEmpty();
    Facts facts = new Facts();
    Delivery delivery =
        Delivery.read(
            folder,
            new Delivery.Listener() {
              @Override
              public void rejected(Reject reject) {}

              @Override
              public void progress(long bytes, long all) {}
            },
            facts);
    return Chain.of(agreements, delivery.persons(), facts, Moment.asOf(SampleChain.AS_OF));
  }
}
