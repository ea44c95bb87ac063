/**
 * Where is this client on the way? Begin with {@link
 * nl.ketenkompas.monitoring.trajectory.TrajectoryRules}.
 */
@NullMarked
package nl.ketenkompas.monitoring.trajectory;

import org.jspecify.annotations.NullMarked;
