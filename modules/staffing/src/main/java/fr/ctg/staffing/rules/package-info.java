/** The staffing rules of the catalogue, one pure class each, named after its code. */
package fr.ctg.staffing.rules;
