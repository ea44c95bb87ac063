package nl.ketenkompas.identity.evidence;

/** What is linked with what. */
enum LinkageKind {
  ONE_FILE,
  TWO_FILES,
  ONE_TO_ONE;

  boolean linking() {
    return this != ONE_FILE;
  }
}
