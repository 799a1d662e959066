package fr.ctg.platform.json;

/** JSON pointers (RFC 6901): how a fault names the value it is about. */
public final class Pointeur {
  /** The whole document. */
  public static final String RACINE = "";

  private Pointeur() {}

  /**
   * The pointer of a member.
   *
   * @param parent the pointer of the object
   * @param membre the member's name, not yet escaped
   */
  public static String membre(String parent, String membre) {
    var echappe =
        membre.indexOf('~') < 0 && membre.indexOf('/') < 0
            ? membre
            : membre.replace("~", "~0").replace("/", "~1");
    return parent + '/' + echappe;
  }

  /**
   * The pointer of an element.
   *
   * @param parent the pointer of the array
   * @param indice the element's place, from 0
   */
  public static String element(String parent, int indice) {
    return parent + '/' + indice;
  }

  /** The pointer of the object or array that holds the value; the root has no parent. */
  static String parent(String pointeur) {
    return pointeur.substring(0, pointeur.lastIndexOf('/'));
  }

  /** The place as people write it: {@code /postes/0/etp} is {@code postes[0].etp}. */
  static String enClair(String pointeur) {
    if (pointeur.isEmpty()) {
      return "corps de la requête";
    }
    var lieu = new StringBuilder();
    for (var jeton : pointeur.substring(1).split("/", -1)) {
      if (estUnIndice(jeton)) {
        lieu.append('[').append(jeton).append(']');
      } else {
        lieu.append(lieu.isEmpty() ? "" : ".")
            .append(Texte.abrege(jeton.replace("~1", "/").replace("~0", "~")));
      }
    }
    return lieu.toString();
  }

  /** Orders pointers as a reader meets them: members by name, elements by number. */
  static int comparer(String un, String autre) {
    var jetons = un.split("/", -1);
    var autres = autre.split("/", -1);
    for (int i = 0; i < Math.min(jetons.length, autres.length); i++) {
      int ordre =
          estUnIndice(jetons[i]) && estUnIndice(autres[i])
              ? Integer.compare(Integer.parseInt(jetons[i]), Integer.parseInt(autres[i]))
              : jetons[i].compareTo(autres[i]);
      if (ordre != 0) {
        return ordre;
      }
    }
    return Integer.compare(jetons.length, autres.length);
  }

  /** Nine digits fit an int, and no array of a request comes near. */
  private static boolean estUnIndice(String jeton) {
    return !jeton.isEmpty()
        && jeton.length() <= 9
        && jeton.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
