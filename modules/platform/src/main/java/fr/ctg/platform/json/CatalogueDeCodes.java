package fr.ctg.platform.json;

import java.util.Map;

/**
 * The codes of faults that a module answers with beside those of {@link CodeDeFaute}. Every module
 * that has some has one, found by CDI: the contract and the page of the codes list no others.
 */
public interface CatalogueDeCodes {

  /** Its codes, each with what it means in one French sentence. */
  Map<String, String> codes();
}
