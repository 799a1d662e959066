package fr.ctg.platform.journal;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import fr.ctg.platform.evenement.TypeDEvenement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about the journal itself. */
public enum EvenementsDuJournal implements TypeDEvenement {
  VERIFICATION_AVANCEE(
      "verification.avancee",
      "La comparaison des lignes avec le journal est venue à bout de quelques tables de plus.",
      new ChargeDeVerification(
          Exemple.VERIFICATION, EtatDeVerification.EN_COURS, Exemple.TABLES, 4)),
  VERIFICATION_TERMINEE(
      "verification.terminee",
      "La comparaison des lignes avec le journal s'est achevée, ou ne peut pas continuer : lisez"
          + " ce qu'elle a trouvé.",
      new ChargeDeVerification(
          Exemple.VERIFICATION, EtatDeVerification.TERMINEE, Exemple.TABLES, Exemple.TABLES));

  private final String nom;
  private final String sens;
  private final transient Record exemple;

  EvenementsDuJournal(String nom, String sens, Record exemple) {
    this.nom = nom;
    this.sens = sens;
    this.exemple = exemple;
  }

  @Override
  public String nom() {
    return nom;
  }

  @Override
  public String sens() {
    return sens;
  }

  @Override
  public Record exemple() {
    return exemple;
  }

  /** Tells them all. */
  @ApplicationScoped
  static class Catalogue implements CatalogueDEvenements {
    @Override
    public List<EvenementsDuJournal> types() {
      return List.of(values());
    }
  }

  /** Of what examples tell. */
  private static final class Exemple {
    static final UUID VERIFICATION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80");
    static final int TABLES = 20;

    private Exemple() {}
  }
}
