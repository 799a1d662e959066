package fr.ctg.platform.probleme;

import fr.ctg.platform.json.Faute;
import fr.ctg.platform.json.Fautes;
import java.util.List;

/** A refusal that the caller is told of: what kind, what happened, and every fault. */
public class RequeteRefusee extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final TypeProbleme type;
  private final transient List<Faute> fautes;

  /** A refusal of that type, with what happened, in French. */
  public RequeteRefusee(TypeProbleme type, String detail) {
    this(type, detail, List.of());
  }

  /**
   * A refusal of that type, with what happened, in French, and the faults: the first {@link
   * Fautes#LIMITE} of them, and one more that says so where there are others.
   */
  public RequeteRefusee(TypeProbleme type, String detail, List<Faute> fautes) {
    super(detail, null, false, false);
    this.type = type;
    this.fautes = Fautes.bornees(fautes);
  }

  /** A request with those faults. */
  public static RequeteRefusee pour(List<Faute> fautes) {
    String detail =
        fautes.size() > Fautes.LIMITE
            ? "La requête a plus de " + Fautes.LIMITE + " fautes."
            : fautes.size() == 1
                ? "La requête a une faute."
                : "La requête a " + fautes.size() + " fautes.";
    return new RequeteRefusee(TypeProbleme.REQUETE_INVALIDE, detail, fautes);
  }

  /** Something that does not exist, or not for the caller. */
  public static RequeteRefusee introuvable(String detail) {
    return new RequeteRefusee(TypeProbleme.INTROUVABLE, detail);
  }

  /** Its kind. */
  public TypeProbleme type() {
    return type;
  }

  /** The faults, possibly none, and never more than {@link Fautes#LIMITE} and one. */
  public List<Faute> fautes() {
    return fautes;
  }
}
