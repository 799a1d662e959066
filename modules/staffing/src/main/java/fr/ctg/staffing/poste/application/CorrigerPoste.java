package fr.ctg.staffing.poste.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.PartiesDeConventions;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import fr.ctg.staffing.poste.model.EtatDePoste;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Changes what is kept of a post: what it was opened with, which is corrected; what it is from a
 * day on; and that it is there at all.
 */
@ApplicationScoped
public class CorrigerPoste {

  private final Travail travail;
  private final PartiesDeConventions conventions;
  private final Postes postes;
  private final ExamenDePoste examen;
  private final AnnoncerPostes annonces;

  @Inject
  CorrigerPoste(
      Travail travail,
      PartiesDeConventions conventions,
      Postes postes,
      ExamenDePoste examen,
      AnnoncerPostes annonces) {
    this.travail = travail;
    this.conventions = conventions;
    this.postes = postes;
    this.examen = examen;
    this.annonces = annonces;
  }

  /**
   * Has it been opened with what was written; what it changed to later stays.
   *
   * @throws RequeteRefusee 404, when there is none; 412, when it has changed since that version;
   *     409, when its convention was ended; 400, when what was written has faults
   */
  public Poste corriger(UUID id, VersionDeDepart depart, Redaction<Poste.Texte> redaction) {
    return changer(
        id,
        depart,
        (convention, present) -> {
          Poste.Texte lu =
              redaction.lire(
                  present.texte(), (texte, fautes) -> examen.controler(present, texte, fautes));
          List<Poste.EtatDate> etats = new ArrayList<>(lu.etats());
          etats.addAll(present.texte().etats().stream().skip(1).toList());
          return present.corrige(
              lu.nommant(examen.nom(present.texte().employeur(), lu.employeur()).orElseThrow())
                  .allant(etats));
        });
  }

  /**
   * Has it be what was written from that day until its next change. Written again for the same day,
   * it corrects what was said of it.
   *
   * @throws RequeteRefusee as {@link #corriger}
   */
  public Poste changer(
      UUID id, LocalDate jour, VersionDeDepart depart, Redaction<EtatDePoste> redaction) {
    return changer(
        id,
        depart,
        (convention, present) ->
            present.devenu(
                jour,
                redaction.lire(
                    present.etat(jour).etat(),
                    (etat, fautes) -> {
                      examen.jourDeChangement(present, jour, fautes);
                      examen.controler(convention, etat, "", fautes);
                    })));
  }

  /**
   * Has the change of that day never have been: what it was before holds on.
   *
   * @throws RequeteRefusee 404, when there is no such post or change; 412, when the post has
   *     changed since that version; 409, when it is what the post was opened with, or the
   *     convention was ended
   */
  public Poste retirerChangement(UUID id, LocalDate jour, VersionDeDepart depart) {
    return changer(
        id,
        depart,
        (convention, present) -> {
          if (present.commencant(jour).isEmpty()) {
            throw LirePostes.sansChangement(jour);
          }
          if (jour.equals(present.texte().ouverture())) {
            throw new RequeteRefusee(
                TypeProbleme.CONFLIT,
                "Un poste garde l'état de son ouverture : corrigez-le plutôt, ou supprimez le poste.");
          }
          return present.sansChangement(jour);
        });
  }

  private Poste changer(
      UUID id, VersionDeDepart depart, BiFunction<Conventions.Vue, Poste, Poste> changement) {
    return travail.ecrire(
        () -> {
          Poste present = verrouille(id, depart);
          Conventions.Vue convention = conventions.ouvert(present.convention());
          Poste change = changement.apply(convention, present);
          postes.modifier(present, change);
          annonces.annoncer(convention, present, change);
          return change;
        });
  }

  /**
   * Takes away one that was opened by mistake.
   *
   * @throws RequeteRefusee 404, when there is none; 412, when it has changed since that version;
   *     409, when another takes over its chair, or its convention was ended
   */
  public void supprimer(UUID id, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          Poste dernier = verrouille(id, depart);
          Conventions.Vue convention = conventions.ouvert(dernier.convention());
          postes
              .successeur(id)
              .flatMap(autre -> postes.trouver(autre, null))
              .ifPresent(
                  autre -> {
                    throw new RequeteRefusee(
                        TypeProbleme.CONFLIT,
                        "« %s » succède à ce poste : retirez d'abord son « succede »."
                            .formatted(autre.texte().intitule()));
                  });
          postes.retirer(id);
          annonces.annoncer(convention, dernier, null);
          return dernier;
        });
  }

  private Poste verrouille(UUID id, VersionDeDepart depart) {
    Poste present = postes.verrouiller(id).orElseThrow(LirePostes::introuvable);
    depart.verifier(present.version(), Integer.toString(present.version()));
    return present;
  }
}
