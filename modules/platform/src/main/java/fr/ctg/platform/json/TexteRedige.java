package fr.ctg.platform.json;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a constraint annotation: the texts that it is about are somebody's words, and are read
 * as {@link Texte#epurer} writes them. Codes, identifiers and the like are read as they stand.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface TexteRedige {}
