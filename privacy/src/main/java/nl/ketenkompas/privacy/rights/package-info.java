/**
 * The rights of the client: who may ask, what he is told, what becomes of a request, and the
 * register of processing. Begin with {@link nl.ketenkompas.privacy.rights.Applicant}, {@link
 * nl.ketenkompas.privacy.rights.Insight} and {@link nl.ketenkompas.privacy.rights.RightsLedger};
 * the register is {@link nl.ketenkompas.privacy.rights.ProcessingRegister}.
 */
@NullMarked
package nl.ketenkompas.privacy.rights;

import org.jspecify.annotations.NullMarked;
