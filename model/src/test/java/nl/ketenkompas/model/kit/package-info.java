/** Tests of the testing kit itself; apart from it, since the kit is delivered to others. */
@NullMarked
package nl.ketenkompas.model.kit;

import org.jspecify.annotations.NullMarked;
