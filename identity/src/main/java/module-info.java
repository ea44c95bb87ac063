/**
 * Recognition: is this person already known in the chain?
 *
 * <p>Begin with {@link nl.ketenkompas.identity.Recogniser}.
 *
 * <pre>{@code
 * Recogniser recogniser = Recogniser.of(RecognitionTerms.preset("vng-2008"));
 * PersonRecord shelter =
 *     PersonRecord.of(SourceKey.of("shelter", "0012"))
 *         .withName(PersonName.of("Anna Maria", "van der", "Meer"))
 *         .withBirthDate(PartialDate.parse("1971-03-14"))
 *         .withGender(Gender.FEMALE);
 * PersonRecord police =
 *     PersonRecord.of(SourceKey.of("police", "PL-77"))
 *         .withName(PersonName.of("A.", null, "MEER"))
 *         .withBirthDate(PartialDate.parse("1971-03-14"));
 * RecognisedClients clients = recogniser.group(List.of(shelter), ClientNumbers.counting("C"));
 * KnownPersons known = recogniser.knownPersons(clients.clients());
 * return known.explain(police).turningPoints().get(0).change().text(Language.EN);
 * }</pre>
 */
module nl.ketenkompas.identity {
  requires transitive nl.ketenkompas.model;
  requires static org.jspecify;
  requires jakarta.validation;

  exports nl.ketenkompas.identity;
  exports nl.ketenkompas.identity.agreement;
  exports nl.ketenkompas.identity.encoding;
  exports nl.ketenkompas.identity.evidence;
  exports nl.ketenkompas.identity.presence;
  exports nl.ketenkompas.identity.register;
  exports nl.ketenkompas.identity.workshop;

  opens nl.ketenkompas.identity.agreement to
      org.hibernate.validator;
  opens nl.ketenkompas.identity.evidence to
      org.hibernate.validator;
  opens nl.ketenkompas.identity.workshop to
      org.hibernate.validator;
}
