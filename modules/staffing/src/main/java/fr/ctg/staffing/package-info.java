/**
 * Posts of chargés de coopération (CCT) as the rules look at them, and the examination of a team.
 *
 * <p>{@link fr.ctg.staffing.ExamenDEquipe} gives all staffing findings of an {@link
 * fr.ctg.staffing.Equipe}; everything here is a value or a pure function. What is kept of a post, a
 * holder or a convention is another thing than what the rules look at of it, which is called {@code
 * FaitsDUn…}.
 */
package fr.ctg.staffing;
