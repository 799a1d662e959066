package fr.ctg.staffing.titulaire.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.platform.journal.ObjetSuivi;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.staffing.Domaine;
import fr.ctg.staffing.FiliereDeConcours;
import fr.ctg.staffing.ModeDeRecrutement;
import fr.ctg.staffing.PayeurDeFormation;
import fr.ctg.staffing.StatutDeFormation;
import fr.ctg.staffing.TypeDeFormation;
import fr.ctg.staffing.titulaire.model.MotifDEffacement;
import java.util.List;

/** How the history of holders is told: that words changed, never which. */
final class TitulaireSuivi {

  static final ObjetSuivi TITULAIRE =
      new ObjetSuivi(
          "staffing.titulaire",
          List.of(
              TableSuivie.racine(
                      "staffing.titulaire",
                      libelles(
                          "nom_chiffre", "nom",
                          "recrutement", "mode de recrutement",
                          "tolerance", "tolérance accordée par la Caf",
                          "effacement", "effacement",
                          "efface_le", "effacé le"))
                  .chiffrant("nom_chiffre")
                  .disant("recrutement", ModeDeRecrutement.class, ModeDeRecrutement::dit)
                  .disant("effacement", MotifDEffacement.class, MotifDEffacement::dit),
              TableSuivie.partie(
                      "staffing.diplome_de_titulaire",
                      "diplôme",
                      "ordre",
                      libelles(
                          "niveau", "niveau",
                          "domaine", "domaine",
                          "motif_chiffre", "motif du domaine",
                          "juge_le", "domaine jugé le",
                          "intitule_chiffre", "intitulé"))
                  .chiffrant("motif_chiffre", "intitule_chiffre")
                  .disant("domaine", Domaine.class, Domaine::dit),
              TableSuivie.partie(
                      "staffing.concours_de_titulaire",
                      "concours",
                      "ordre",
                      libelles("categorie", "catégorie", "filiere", "filière"))
                  .disant("filiere", FiliereDeConcours.class, FiliereDeConcours::dit),
              TableSuivie.partie(
                      "staffing.formation_de_titulaire",
                      "formation",
                      "ordre",
                      libelles(
                          "type", "type",
                          "niveau", "niveau",
                          "domaine", "domaine",
                          "motif_chiffre", "motif du domaine",
                          "juge_le", "domaine jugé le",
                          "statut", "avancement",
                          "payeur", "payeur",
                          "intitule_chiffre", "intitulé"))
                  .chiffrant("motif_chiffre", "intitule_chiffre")
                  .disant("type", TypeDeFormation.class, TypeDeFormation::dit)
                  .disant("domaine", Domaine.class, Domaine::dit)
                  .disant("statut", StatutDeFormation.class, StatutDeFormation::dit)
                  .disant("payeur", PayeurDeFormation.class, PayeurDeFormation::dit)));

  private TitulaireSuivi() {}
}
