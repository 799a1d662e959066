package fr.ctg.convention.application;

import fr.ctg.convention.Conventions;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.FiltreDeConventions;
import fr.ctg.convention.model.ListesDeConventions;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.convention.model.ResumeDeConvention;
import fr.ctg.convention.model.TriDeConventions;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.platform.liste.PointDeVue;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.temps.Horloge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads conventions: one of them whole, and lists of them, as far as whoever asks may see. */
@ApplicationScoped
public class LireConventions implements Conventions {

  private final RegistreDesConventions conventions;
  private final ListesDeConventions listes;
  private final Horloge horloge;

  @Inject
  LireConventions(RegistreDesConventions conventions, ListesDeConventions listes, Horloge horloge) {
    this.conventions = conventions;
    this.listes = listes;
    this.horloge = horloge;
  }

  /**
   * A convention, whole.
   *
   * @param jour as it is on that day
   * @param au as known at that instant; now when {@code null}
   * @throws RequeteRefusee 404, when there is none for whoever asks, or there was none then
   */
  public Convention une(UUID id, LocalDate jour, @Nullable Instant au) {
    return conventions.trouver(id, jour, au).orElseThrow(() -> introuvable(id));
  }

  /** What tells it, as it is today, from what it was and will be: what a change starts from. */
  public String marque(UUID id) {
    LocalDate jour = horloge.aujourdhui();
    return une(id, jour, null).marque(jour);
  }

  /** Refuses when there is none for whoever asks, or there was none at that instant. */
  public void exiger(UUID id, @Nullable Instant au) {
    une(id, horloge.aujourdhui(), au);
  }

  @Override
  public Optional<Vue> trouver(UUID id) {
    return trouver(id, horloge.aujourdhui(), null);
  }

  @Override
  public Optional<Vue> trouver(UUID id, LocalDate jour, @Nullable Instant au) {
    return conventions.trouver(id, jour, au).map(c -> vue(c, jour));
  }

  /** What other modules know of one, its state as of that day. */
  public static Vue vue(Convention c, LocalDate jour) {
    var texte = c.texte();
    return new Vue(
        c.id(),
        c.caf(),
        c.etat(jour),
        texte.rang(),
        texte.periode().debut(),
        c.horizon().terme(),
        c.resiliation() == null ? null : c.resiliation().date(),
        c.versionReferentiel(),
        Set.copyOf(c.horizon().parties()),
        texte.perimetre(),
        c.horizon().axes().stream()
            .map(a -> new AxeVu(a.axe().id(), a.axe().libelle(), a.axe().thematiques(), a.jours()))
            .toList());
  }

  /**
   * The list.
   *
   * @param jour as they are on that day
   * @param au as known at that instant; now when {@code null}
   */
  public ListeOrdonnee<ResumeDeConvention, List<String>> liste(
      FiltreDeConventions filtre, LocalDate jour, TriDeConventions tri, @Nullable Instant au) {
    return ListeOrdonnee.lue(
        (apres, limite) -> listes.page(filtre, jour, tri, apres, limite, au), tri::place);
  }

  /** The day that conventions are read on from there. */
  public LocalDate jour(PointDeVue vue) {
    return vue.jour(horloge);
  }

  /** The refusal of what does not exist, or not for whoever asks. */
  public static RequeteRefusee introuvable(UUID id) {
    return RequeteRefusee.introuvable(
        "Aucune convention n'a l'identifiant « "
            + id
            + " », ou pas parmi celles que vous pouvez voir.");
  }
}
