package fr.ctg.convention.rest;

/**
 * Stands in the OpenAPI document for the name of a signatory in a list of names: the scanner does
 * not see the limits of the elements of a list, so that the schema of this type is given by
 * configuration ({@code mp.openapi.schema.…}). It has no instances.
 */
interface NomDeSignataire {}
