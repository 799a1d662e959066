package fr.ctg.platform.evenement;

import java.time.Duration;

/**
 * How events are delivered; the application's configuration says it.
 *
 * @param battement after so long without an event, a stream says that it lives
 * @param fluxEnTout the most streams that a node holds open
 * @param fluxParSujet the most streams that a node holds open for one subject
 * @param anneau how many of the last events a node keeps at hand
 * @param sondage after so long without a call of the database, a node looks by itself
 * @param joursGardes for so many days events are kept
 * @param menage how often those that are older are cleared away
 */
public record ReglagesDesEvenements(
    Duration battement,
    int fluxEnTout,
    int fluxParSujet,
    int anneau,
    Duration sondage,
    int joursGardes,
    Duration menage) {}
