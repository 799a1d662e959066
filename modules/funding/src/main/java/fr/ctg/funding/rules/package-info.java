/**
 * The funding rules of the catalogue, one pure class each, named after its code, and {@link
 * fr.ctg.funding.rules.CalculDeSimulation}, which applies them.
 */
package fr.ctg.funding.rules;
