package fr.ctg.staffing.poste.application;

import static fr.ctg.platform.journal.ObjetSuivi.libelles;

import fr.ctg.convention.HistoireDesConventions;
import fr.ctg.platform.journal.ObjetSuivi.TableSuivie;
import fr.ctg.shared.Thematique;
import fr.ctg.staffing.LibelleCct;
import fr.ctg.staffing.NatureEmployeur;
import fr.ctg.staffing.Position;
import fr.ctg.staffing.TypeOrigine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How the history of posts is told, alone and in that of their convention. */
final class PosteSuivi {

  private static final TableSuivie POSTE =
      TableSuivie.partie(
              "staffing.poste",
              "poste",
              "intitule",
              libelles(
                  "intitule", "intitulé",
                  "employeur_nature", "nature de l'employeur",
                  "employeur_siren", "SIREN de l'employeur",
                  "employeur_nom", "employeur",
                  "engagement", "engagement à l'échelle de la convention",
                  "ouverture", "ouverture",
                  "fermeture", "fermeture",
                  "origine", "origine",
                  "montant_historique", "montant historique",
                  "etp_historique", "ETP historique",
                  "succede", "poste auquel il succède"))
          .disant("employeur_nature", NatureEmployeur.class, n -> n.designation())
          .disant("origine", TypeOrigine.class, TypeOrigine::dit);

  private static final TableSuivie ETAT =
      TableSuivie.partie(
              "staffing.etat_de_poste",
              "état de poste depuis le",
              "depuis",
              libelles(
                  "libelle", "libellé",
                  "pilote", "pilote",
                  "hierarchie", "position",
                  "part_management", "part de management",
                  "etp", "ETP",
                  "heures", "heures par semaine",
                  "heures_temps_plein", "heures d'un temps plein",
                  "thematiques", "thématiques",
                  "axes", "axes",
                  "communes", "communes",
                  "petite_enfance", "part petite enfance",
                  "enfance_jeunesse", "part enfance et jeunesse",
                  "parentalite", "part parentalité",
                  "vie_sociale", "part vie sociale, logement et accès aux droits",
                  "cout_annuel", "coût annuel"))
          .disant("libelle", LibelleCct.class, LibelleCct::intitule)
          .disant("hierarchie", Position.class, Position::dit)
          .disant("thematiques", Thematique.class, Thematique::libelle);

  /** What the history of one post is made of, beside its parts. */
  static final List<TableSuivie> UN = List.of(POSTE.de("id"), ETAT.de("poste"));

  private PosteSuivi() {}

  /** Posts, in the history of their convention. */
  @ApplicationScoped
  static class DansLaConvention implements HistoireDesConventions.PartieSuivie {
    @Override
    public List<TableSuivie> tables() {
      return List.of(POSTE, ETAT);
    }
  }
}
