/** Findings as they are shown, of a simulated team and of a stored one. */
package fr.ctg.staffing.constat;
