package fr.ctg.convention.application;

import com.github.f4b6a3.uuid.UuidCreator;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.persistence.ConventionsEnBase;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.json.Faute;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes conventions that are not yet signed: anew, again, and gives them up. */
@ApplicationScoped
public class PreparerConvention {

  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  PreparerConvention(Horloge horloge, AnnoncerConventions annonces) {
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /** Begins a convention of that Caf. */
  public Convention creer(Connection connexion, String caf, ProjetDeConvention texte)
      throws SQLException {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    var conventions = new ConventionsEnBase(connexion);
    conventions.inserer(id, caf, texte);
    Convention creee = relire(conventions, id);
    annonces.annoncer(EvenementsDeConvention.CREEE, creee);
    return creee;
  }

  /**
   * Refuses to write what may no longer be written.
   *
   * @throws RequeteRefusee 409, once it is signed
   */
  public void exigerEnPreparation(Convention convention) {
    EtapeRefusee.si(CycleDeVie.preparer(convention, horloge.aujourdhui()), "être modifiée");
  }

  /** Writes a convention anew; it is locked, and still in preparation. */
  public Convention remplacer(Connection connexion, Convention presente, ProjetDeConvention texte)
      throws SQLException {
    var conventions = new ConventionsEnBase(connexion);
    conventions.remplacer(presente, texte);
    Convention remplacee = relire(conventions, presente.id());
    annonces.annoncer(EvenementsDeConvention.MODIFIEE, presente, remplacee);
    return remplacee;
  }

  /**
   * Gives a convention up; it is locked.
   *
   * @throws RequeteRefusee 409, once it is signed, or while another one names it as the one that it
   *     renews
   */
  public void supprimer(Connection connexion, Convention convention) throws SQLException {
    EtapeRefusee.si(CycleDeVie.preparer(convention, horloge.aujourdhui()), "être supprimée");
    var conventions = new ConventionsEnBase(connexion);
    List<String> suivantes = conventions.suivantes(convention.id());
    if (!suivantes.isEmpty()) {
      throw new RequeteRefusee(
          TypeProbleme.CONFLIT,
          "La convention ne peut pas être supprimée : d'autres disent la renouveler.",
          suivantes.stream()
              .map(
                  libelle ->
                      new Faute(
                          "",
                          "REFERENCEE",
                          "« " + libelle + " » la nomme dans « precedente » : changez-la d'abord."))
              .toList());
    }
    conventions.supprimer(convention.id());
    annonces.annoncer(EvenementsDeConvention.SUPPRIMEE, convention);
  }

  private static Convention relire(ConventionsEnBase conventions, UUID id) throws SQLException {
    return conventions
        .lire(id)
        .orElseThrow(() -> new IllegalStateException("what was just written can be read"));
  }
}
