package fr.ctg.convention.application;

import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.rules.CycleDeVie;
import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Writes anew, whole or in part, a convention in preparation. */
@ApplicationScoped
public class ReecrireConvention {

  private final Travail travail;
  private final VieDeConvention vie;
  private final ExamenDesTextes examen;
  private final RegistreDesConventions conventions;
  private final Horloge horloge;
  private final AnnoncerConventions annonces;

  @Inject
  ReecrireConvention(
      Travail travail,
      VieDeConvention vie,
      ExamenDesTextes examen,
      RegistreDesConventions conventions,
      Horloge horloge,
      AnnoncerConventions annonces) {
    this.travail = travail;
    this.vie = vie;
    this.examen = examen;
    this.conventions = conventions;
    this.horloge = horloge;
    this.annonces = annonces;
  }

  /**
   * Has it say what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 409, once it is signed, or when it would no longer hold sheets
   *     of its plan; 400, when what was written has faults
   */
  public Convention reecrire(
      UUID id, VersionDeDepart depart, Redaction<ProjetDeConvention.Redige> redaction) {
    return travail.ecrire(
        () -> {
          Convention presente = vie.presente(id, depart);
          EtapeRefusee.si(CycleDeVie.preparer(presente, horloge.aujourdhui()), "être modifiée");
          Convention reecrite = presente.reecrite(examen.corrige(redaction, presente));
          EtapeRefusee.si(
              CycleDeVie.reecrire(presente.texte(), reecrite.texte(), conventions.fiches(id)),
              "être ainsi modifiée");
          conventions.modifier(presente, reecrite);
          annonces.annoncer(EvenementsDeConvention.MODIFIEE, presente, reecrite);
          return reecrite;
        });
  }
}
