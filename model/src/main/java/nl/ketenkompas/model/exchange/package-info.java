/**
 * Partner files in and out, as they come; begin with {@link
 * nl.ketenkompas.model.exchange.PartnerFileReader} to read and with {@link
 * nl.ketenkompas.model.exchange.PartnerFileWriter} to write.
 *
 * <p>Partners keep their own systems (SK-C6) and deliver files with their own column names, date
 * forms and code lists. What those mean is written down once, in an agreement of kind {@code
 * mapping}: a complete one, for a shelter with a CSV file, is
 *
 * <pre>{@code
 * {
 *   "schemaVersion": 1,
 *   "kind": "mapping",
 *   "id": "shelter-guests",
 *   "version": 1,
 *   "title": {"nl": "Gasten van de opvang", "en": "Guests of the shelter"},
 *   "source": "export of the guest register of the shelter",
 *   "zone": "Europe/Amsterdam",
 *   "valid": "2026-01-01/..",
 *   "terms": {
 *     "partner": {"id": "shelter", "name": "Opvang De Haven"},
 *     "file": "gasten.csv",
 *     "of": "person",
 *     "format": "CSV",
 *     "encoding": "windows-1252",
 *     "separator": ";",
 *     "quote": "\"",
 *     "header": true,
 *     "trust": 2,
 *     "fields": {
 *       "key": {"column": "Gastnummer", "required": true},
 *       "bsn": {"column": "BSN", "onBad": "DROP"},
 *       "fullName": {"column": "Naam", "split": "SURNAME_COMMA_INITIALS"},
 *       "birthDate": {"column": "Geb.datum", "format": "dd-MM-yyyy|MM-yyyy|yyyy"},
 *       "gender": {"column": "M/V", "codes": {"man": "M", "vrouw": "V", "anders": "O"}},
 *       "postcode": {"column": "Postcode", "onBad": "DROP"},
 *       "addressKind": {"constant": "B"},
 *       "trajectoryManager": {"column": "Begeleider"},
 *       "status": {"column": "Status", "codes": {"in huis": "STAYING", "vertrokken": "LEFT"}}
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Mappings to begin from ship with the library: {@link
 * nl.ketenkompas.model.exchange.MappingTerms#preset}. What is odd about one is told before the
 * first row is read: {@link nl.ketenkompas.model.exchange.MappingFinding}.
 *
 * <p>Nothing may get lost: every physical record of a file is accepted or rejected, each reject has
 * a code and a place, and no value of a person is ever in a reject, a message or a finding.
 */
@NullMarked
package nl.ketenkompas.model.exchange;

import org.jspecify.annotations.NullMarked;
