/** What a computation of financing is made from and what comes of it: values, no framework. */
package fr.ctg.funding.model;
