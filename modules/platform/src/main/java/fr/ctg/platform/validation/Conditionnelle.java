package fr.ctg.platform.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands on a constraint annotation that compares values: its fault is left out where another fault
 * stands at its pointer or below, from which it would only follow. Shares of which one is no number
 * do not add up, and that is no news.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface Conditionnelle {}
