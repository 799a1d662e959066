package fr.ctg.funding.rest;

/**
 * Stands in the OpenAPI document for the name of an axis of the convention, a text of 1 to 200
 * characters: the scanner does not see constraints on the elements of a list, so that the schema of
 * this type is given by configuration ({@code mp.openapi.schema.…}). It has no instances.
 */
interface NomDAxe {}
