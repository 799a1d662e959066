package fr.ctg.app.droits;

/** How far a role sees at an endpoint, as the table of rights writes it. */
public enum Portee {
  /** Everybody may call, without a token. */
  PUBLIC("public"),
  /** The role is refused. */
  AUCUNE("-"),
  /** What concerns the collectivités of the caller. */
  SIREN("siren"),
  /** What concerns the Caf of the caller. */
  CAF("caf"),
  /** What is the caller's own. */
  SOI("soi"),
  /** Everything. */
  TOUT("tout");

  private final String ecriture;

  Portee(String ecriture) {
    this.ecriture = ecriture;
  }

  /** As the table writes it. */
  public String ecriture() {
    return ecriture;
  }

  static Portee lire(String ecriture) {
    for (Portee portee : values()) {
      if (portee.ecriture.equals(ecriture)) {
        return portee;
      }
    }
    throw new IllegalArgumentException("« " + ecriture + " » is no scope");
  }
}
