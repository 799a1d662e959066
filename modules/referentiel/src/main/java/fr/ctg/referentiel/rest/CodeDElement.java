package fr.ctg.referentiel.rest;

/** Stands in the contract for an element's code in a list; the configuration gives its schema. */
public interface CodeDElement {}
