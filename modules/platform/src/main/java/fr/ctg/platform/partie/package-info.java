/**
 * What may be done with the parts of something, whatever they are: created, corrected, taken away,
 * read. Neither HTTP nor SQL.
 */
package fr.ctg.platform.partie;
