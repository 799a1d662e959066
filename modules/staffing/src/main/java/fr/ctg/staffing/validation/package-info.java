/** The named constraints of posts, usable on any request that speaks of one. */
package fr.ctg.staffing.validation;
