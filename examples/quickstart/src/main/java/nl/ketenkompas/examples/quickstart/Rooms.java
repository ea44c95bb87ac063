package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.examples.chain.Chain;
import nl.ketenkompas.model.rule.Language;

/** What the rooms beside identity say of a chain: their files, and their parts of the summary. */
final class Rooms {

  private Rooms() {}

  static List<Section> ask(
      Chain chain, Path out, Language language, Progress progress, FindingLog findings)
      throws IOException {
    List<Section> sections = new ArrayList<>();
    sections.add(new Access(chain, out, language, progress).run());
    sections.add(new Rulings(chain, out, language, findings).run());
    sections.addAll(new Monitor(chain, out, language, progress, findings).run());
    return sections;
  }
}
