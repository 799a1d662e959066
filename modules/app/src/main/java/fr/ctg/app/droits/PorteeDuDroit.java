package fr.ctg.app.droits;

/** How far a role sees at an endpoint, as the table of rights writes it. */
public enum PorteeDuDroit {
  /** Everybody may call, without a token. */
  PUBLIC("public", "tout le monde"),
  /** The role is refused. */
  AUCUNE("-", "refusé"),
  /** What concerns the collectivités of the caller. */
  SIREN("siren", "ses collectivités"),
  /** What concerns the Caf of the caller. */
  CAF("caf", "sa Caf"),
  /** What is the caller's own. */
  SOI("soi", "ce qui est à soi"),
  /** Everything. */
  TOUT("tout", "tout");

  private final String ecriture;
  private final String enClair;

  PorteeDuDroit(String ecriture, String enClair) {
    this.ecriture = ecriture;
    this.enClair = enClair;
  }

  /** As the table writes it. */
  public String ecriture() {
    return ecriture;
  }

  /** In plain French. */
  public String enClair() {
    return enClair;
  }

  static PorteeDuDroit lire(String ecriture) {
    for (PorteeDuDroit portee : values()) {
      if (portee.ecriture.equals(ecriture)) {
        return portee;
      }
    }
    throw new IllegalArgumentException("« " + ecriture + " » is no scope");
  }
}
