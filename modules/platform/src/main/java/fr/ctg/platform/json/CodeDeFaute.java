package fr.ctg.platform.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stable codes of the faults that any request can have: clients branch on them, people read the
 * message. A domain that has codes of its own tells them in a {@link CatalogueDeCodes}.
 */
public final class CodeDeFaute {

  /** What a code means, in French, for the page that lists them. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.FIELD)
  @interface Sens {
    /** One sentence. */
    String value();
  }

  /** The body is empty, not UTF-8, too large, or not JSON. */
  @Sens("Le corps est vide, trop grand, n'est pas en UTF-8 ou n'est pas du JSON.")
  public static final String JSON_MAL_FORME = "JSON_MAL_FORME";

  /** A member that the request does not know. */
  @Sens("Un membre que la requête ne connaît pas.")
  public static final String MEMBRE_INCONNU = "MEMBRE_INCONNU";

  /** A value of another JSON type than the expected one, {@code null} included. */
  @Sens("Une valeur d'un autre type JSON que celui attendu, null compris.")
  public static final String TYPE = "TYPE";

  /** A text that is none of the values of its enumeration. */
  @Sens("Un texte qui n'est aucune des valeurs admises.")
  public static final String VALEUR_INCONNUE = "VALEUR_INCONNUE";

  /** A date or an instant that is badly written or that no calendar has. */
  @Sens("Une date ou un instant mal écrits, ou qu'aucun calendrier n'a.")
  public static final String DATE = "DATE";

  /** A value that does not have the form of its kind. */
  @Sens("Une valeur qui n'a pas la forme de son espèce.")
  public static final String FORMAT = "FORMAT";

  /** A required member that is not there. */
  @Sens("Un membre ou un paramètre obligatoire qui manque.")
  public static final String OBLIGATOIRE = "OBLIGATOIRE";

  /** A member that must not be there, given the others. */
  @Sens("Un membre qui ne doit pas être là, étant donné les autres.")
  public static final String INTERDIT = "INTERDIT";

  /** A number outside its range. */
  @Sens("Un nombre ou une date hors de ses bornes.")
  public static final String HORS_BORNES = "HORS_BORNES";

  /** A number with more decimals than its kind bears. */
  @Sens("Un nombre qui a plus de décimales que son espèce n'en porte.")
  public static final String TROP_DE_DECIMALES = "TROP_DE_DECIMALES";

  /** A text or a list above its greatest length. */
  @Sens("Un texte ou une liste au-delà de sa longueur.")
  public static final String TROP_LONG = "TROP_LONG";

  /** A text or a list below its least length. */
  @Sens("Un texte ou une liste en deçà de sa longueur.")
  public static final String TROP_COURT = "TROP_COURT";

  /** A member or an element that is there twice; the pointer names the later one. */
  @Sens("Un membre, un élément ou un paramètre donné deux fois ; le pointeur désigne le second.")
  public static final String DOUBLON = "DOUBLON";

  /** A period that ends before it begins. */
  @Sens("Une période qui finit avant de commencer.")
  public static final String PERIODE = "PERIODE";

  /** Shares that do not add up to the whole. */
  @Sens("Des parts dont la somme n'est pas le tout.")
  public static final String SOMME = "SOMME";

  /** A well-formed identifier that the reference data does not have. */
  @Sens(
      "Un identifiant bien formé que les données de référence n'ont pas, ou un paramètre que l'adresse ne connaît pas.")
  public static final String INCONNU = "INCONNU";

  /** Members that are each right and do not go together. */
  @Sens("Des membres justes chacun, mais pas ensemble.")
  public static final String INCOHERENT = "INCOHERENT";

  /** More faults than an answer lists: the others show once these are mended. */
  @Sens(
      "Plus de fautes qu'une réponse n'en donne : les autres se verront une fois celles-ci corrigées.")
  public static final String TROP_DE_FAUTES = "TROP_DE_FAUTES";

  /** A parameter of the address that is there without a value. */
  @Sens("Un paramètre de l'adresse donné sans valeur.")
  public static final String VIDE = "VIDE";

  /** A cursor that is not of that list. */
  @Sens("Un curseur qui n'a pas été donné pour cette liste et ces filtres.")
  public static final String CURSEUR = "CURSEUR";

  private CodeDeFaute() {}
}
