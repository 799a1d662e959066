/**
 * What a use case knows of the platform: that it works as a whole or not at all, that it is asked
 * in writing, and from which version a change starts. Neither HTTP nor SQL.
 */
package fr.ctg.platform.application;
