package fr.ctg.platform.journal;

import java.time.Duration;

/**
 * How often all rows are compared with the journal without being asked to; the application's
 * configuration says it.
 *
 * @param intervalle so long after the last time; zero: never
 */
public record RythmeDesVerifications(Duration intervalle) {}
