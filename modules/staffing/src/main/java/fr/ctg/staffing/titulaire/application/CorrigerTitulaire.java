package fr.ctg.staffing.titulaire.application;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.platform.temps.Horloge;
import fr.ctg.staffing.affectation.model.AffectationsGardees;
import fr.ctg.staffing.titulaire.model.Effacement;
import fr.ctg.staffing.titulaire.model.MotifDEffacement;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.titulaire.model.Titulaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Changes what is said of a holder, erases the person that it is, or takes it away. */
@ApplicationScoped
public class CorrigerTitulaire {

  private final Travail travail;
  private final Titulaires titulaires;
  private final AffectationsGardees affectations;
  private final AnnoncerTitulaires annonces;
  private final Horloge horloge;

  @Inject
  CorrigerTitulaire(
      Travail travail,
      Titulaires titulaires,
      AffectationsGardees affectations,
      AnnoncerTitulaires annonces,
      Horloge horloge) {
    this.travail = travail;
    this.titulaires = titulaires;
    this.affectations = affectations;
    this.annonces = annonces;
    this.horloge = horloge;
  }

  /**
   * Has that said of it which was written.
   *
   * @throws RequeteRefusee 404, when there is none; 412, when it has changed since that version;
   *     409, when the person was erased; 400, when what was written has faults
   */
  public Titulaire corriger(UUID id, VersionDeDepart depart, Redaction<Titulaire.Texte> redaction) {
    return travail.ecrire(
        () -> {
          Titulaire present = verrouille(id, depart);
          if (present.texte().nom() == null) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Cette personne est effacée : ce qui en reste ne change plus. Pour une autre"
                    + " personne, enregistrez un autre titulaire.");
          }
          Titulaire corrige =
              present.corrige(redaction.lire(present.texte()), horloge.aujourdhui());
          titulaires.modifier(present, corrige);
          annonces.modifie(present, corrige);
          return corrige;
        });
  }

  /**
   * Erases the person: its words are gone, here and in every past; the rest stays. Erased already,
   * it stays as it is.
   *
   * @throws RequeteRefusee 404, when there is none; 412, when it has changed since that version
   */
  public void effacer(UUID id, VersionDeDepart depart, MotifDEffacement motif) {
    travail.ecrire(
        () -> {
          Titulaire present = verrouille(id, depart);
          if (present.effacement() != null) {
            return present;
          }
          Titulaire efface = present.efface(new Effacement(motif, horloge.aujourdhui()));
          titulaires.effacer(efface);
          annonces.modifie(present, efface);
          return efface;
        });
  }

  /**
   * Takes away one that was recorded by mistake, and erases the person that it was.
   *
   * @throws RequeteRefusee 404, when there is none; 412, when it has changed since that version;
   *     409, when it has assignments
   */
  public void supprimer(UUID id, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          Titulaire dernier = verrouille(id, depart);
          int combien = affectations.duTitulaire(id).size();
          if (combien > 0) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Ce titulaire est affecté à %s : retirez d'abord ce qui n'a jamais été, ou effacez plutôt ses données (« …/donnees »), ce qui laisse les chiffres entiers."
                    .formatted(combien == 1 ? "un poste" : combien + " postes"));
          }
          titulaires.retirer(id);
          annonces.supprime(dernier);
          return dernier;
        });
  }

  private Titulaire verrouille(UUID id, VersionDeDepart depart) {
    Titulaire present = titulaires.verrouiller(id).orElseThrow(LireTitulaires::introuvable);
    depart.verifier(present.version());
    return present;
  }
}
