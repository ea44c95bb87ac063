package nl.ketenkompas.model.scenario;

import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** All that needs the optional YAML library; touching this class fails when it is not there. */
final class Yaml {
  static final TokenStreamFactory FORMAT =
      YAMLFactory.builder().streamReadConstraints(Document.limits()).build();

  private Yaml() {}

  static boolean isAlias(JsonParser parser) {
    return parser instanceof YAMLParser yaml && yaml.isCurrentAlias();
  }
}
