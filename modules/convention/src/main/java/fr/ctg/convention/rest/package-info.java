/** The public reading of the territories. */
@org.jspecify.annotations.NullMarked
package fr.ctg.convention.rest;
