package fr.ctg.staffing.titulaire.persistence;

import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.personne.PersonneConnue;
import fr.ctg.platform.personne.Personnes;
import fr.ctg.staffing.Concours;
import fr.ctg.staffing.titulaire.model.DiplomeDeTitulaire;
import fr.ctg.staffing.titulaire.model.DomaineJuge;
import fr.ctg.staffing.titulaire.model.Effacement;
import fr.ctg.staffing.titulaire.model.FormationDeTitulaire;
import fr.ctg.staffing.titulaire.model.Titulaire;
import fr.ctg.staffing.titulaire.model.Titulaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** The holders in the database: what is said of them in words, under each person's key. */
@ApplicationScoped
class TitulairesEnBase implements Titulaires {

  private static final UUID DEBUT = new UUID(0, 0);

  private static final Sql APRES = Sql.de("SELECT t.* FROM titulaire t WHERE t.id > :apres");
  private static final Sql DE_CAF = Sql.de(" AND t.caf = :caf");
  private static final Sql RECRUTES_AINSI = Sql.de(" AND t.recrutement = :recrutement");
  private static final Sql DE_LA_CONVENTION =
      Sql.de(
          " AND EXISTS (SELECT FROM affectation a WHERE a.titulaire = t.id"
              + " AND a.convention = :convention)");
  private static final Sql DANS_L_ORDRE = Sql.de(" ORDER BY t.id");

  private final Personnes personnes;

  @Inject
  TitulairesEnBase(Personnes personnes) {
    this.personnes = personnes;
  }

  @Override
  public Optional<Titulaire> trouver(UUID id) {
    return ligne(id, LockMode.NONE);
  }

  @Override
  public Optional<Titulaire> verrouiller(UUID id) {
    return ligne(id, LockMode.PESSIMISTIC_WRITE);
  }

  private Optional<Titulaire> ligne(UUID id, LockMode verrou) {
    return Optional.ofNullable(UniteCourante.session().get(TitulaireEntity.class, id, verrou))
        .map(ligne -> lus(List.of(ligne)).getFirst());
  }

  @Override
  public List<Titulaire> trouver(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : lus(
            Sql.selectionner(
                    UniteCourante.session(),
                    "from TitulaireEntity t where t.id in :ids order by t.id",
                    TitulaireEntity.class)
                .setParameterList("ids", ids)
                .getResultList());
  }

  @Override
  public List<Titulaire> page(Filtre filtre, @Nullable UUID apres, int limite) {
    Map<String, Object> valeurs = new LinkedHashMap<>();
    valeurs.put("apres", apres == null ? DEBUT : apres);
    Sql sql = APRES;
    if (filtre.caf() != null) {
      sql = sql.suivi(DE_CAF);
      valeurs.put("caf", filtre.caf());
    }
    if (filtre.convention() != null) {
      sql = sql.suivi(DE_LA_CONVENTION);
      valeurs.put("convention", filtre.convention());
    }
    if (filtre.recrutement() != null) {
      sql = sql.suivi(RECRUTES_AINSI);
      valeurs.put("recrutement", filtre.recrutement().name());
    }
    var requete = sql.suivi(DANS_L_ORDRE).requete(UniteCourante.session(), TitulaireEntity.class);
    valeurs.forEach(requete::setParameter);
    return lus(requete.setMaxResults(limite).getResultList());
  }

  private List<Titulaire> lus(List<TitulaireEntity> lignes) {
    if (lignes.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = lignes.stream().map(ligne -> ligne.id).toList();
    Map<UUID, PersonneConnue> connues = personnes.connues(UniteCourante.session(), ids);
    var dits = LignesDeTitulaires.de(ids);
    return lignes.stream().map(ligne -> lu(ligne, dits, connues.get(ligne.id))).toList();
  }

  private static Titulaire lu(
      TitulaireEntity ligne, LignesDeTitulaires dits, @Nullable PersonneConnue personne) {
    return new Titulaire(
        ligne.id,
        ligne.caf,
        ligne.version,
        new Titulaire.Texte(
            clair(personne, ligne.nomChiffre),
            ligne.recrutement,
            ligne.tolerance,
            dits.diplomes().stream()
                .filter(d -> d.titulaire.equals(ligne.id))
                .map(
                    d ->
                        new DiplomeDeTitulaire(
                            d.niveau,
                            new DomaineJuge(d.domaine, clair(personne, d.motifChiffre), d.jugeLe),
                            clair(personne, d.intituleChiffre)))
                .toList(),
            dits.concours().stream()
                .filter(c -> c.titulaire.equals(ligne.id))
                .map(c -> new Concours(c.categorie, c.filiere))
                .toList(),
            dits.formations().stream()
                .filter(f -> f.titulaire.equals(ligne.id))
                .map(
                    f ->
                        new FormationDeTitulaire(
                            f.type,
                            f.niveau,
                            new DomaineJuge(f.domaine, clair(personne, f.motifChiffre), f.jugeLe),
                            f.statut,
                            f.payeur,
                            clair(personne, f.intituleChiffre)))
                .toList()),
        ligne.effacement == null
            ? null
            : new Effacement(ligne.effacement, Objects.requireNonNull(ligne.effaceLe)));
  }

  private static @Nullable String clair(
      @Nullable PersonneConnue personne, @Nullable String chiffre) {
    return personne == null || chiffre == null ? null : personne.dechiffrer(chiffre);
  }

  @Override
  public void ajouter(Titulaire titulaire) {
    var session = UniteCourante.session();
    PersonneConnue personne = personnes.creer(session, titulaire.id(), titulaire.caf());
    var ligne = new TitulaireEntity();
    ligne.id = titulaire.id();
    ligne.caf = titulaire.caf();
    ligne.version = titulaire.version();
    var mots = new Mots(personne, List.of());
    ecrire(ligne, titulaire, mots);
    session.insert(ligne);
    ajouterCeQuIlA(titulaire, mots);
  }

  @Override
  public void modifier(Titulaire present, Titulaire nouveau) {
    var session = UniteCourante.session();
    TitulaireEntity ligne = session.get(TitulaireEntity.class, nouveau.id());
    var dits = LignesDeTitulaires.de(List.of(nouveau.id()));
    PersonneConnue personne =
        Objects.requireNonNull(
            personnes.connues(session, List.of(nouveau.id())).get(nouveau.id()),
            "a person that was erased is not written anew");
    List<String> chiffres = new ArrayList<>(dits.chiffres());
    chiffres.add(ligne.nomChiffre);
    var mots = new Mots(personne, chiffres);
    ecrire(ligne, nouveau, mots);
    session.update(ligne);
    Titulaire.Texte avant = present.texte();
    Titulaire.Texte apres = nouveau.texte();
    if (!avant.diplomes().equals(apres.diplomes())
        || !avant.concours().equals(apres.concours())
        || !avant.formations().equals(apres.formations())) {
      dits.retirer();
      ajouterCeQuIlA(nouveau, mots);
    }
  }

  private static void ecrire(TitulaireEntity ligne, Titulaire titulaire, Mots mots) {
    ligne.nomChiffre = Objects.requireNonNull(mots.chiffre(titulaire.texte().nom()));
    ligne.recrutement = titulaire.texte().recrutement();
    ligne.tolerance = titulaire.texte().tolerance();
  }

  private static void ajouterCeQuIlA(Titulaire titulaire, Mots mots) {
    List<DiplomeDeTitulaireEntity> diplomes = new ArrayList<>();
    for (DiplomeDeTitulaire dit : titulaire.texte().diplomes()) {
      var ligne = new DiplomeDeTitulaireEntity();
      ligne.titulaire = titulaire.id();
      ligne.ordre = diplomes.size() + 1;
      ligne.caf = titulaire.caf();
      ligne.niveau = dit.niveau();
      ligne.domaine = dit.domaine().domaine();
      ligne.motifChiffre = mots.chiffre(dit.domaine().motif());
      ligne.jugeLe = dit.domaine().le();
      ligne.intituleChiffre = mots.chiffre(dit.intitule());
      diplomes.add(ligne);
    }
    List<ConcoursDeTitulaireEntity> concours = new ArrayList<>();
    for (Concours dit : titulaire.texte().concours()) {
      var ligne = new ConcoursDeTitulaireEntity();
      ligne.titulaire = titulaire.id();
      ligne.ordre = concours.size() + 1;
      ligne.caf = titulaire.caf();
      ligne.categorie = dit.categorie();
      ligne.filiere = dit.filiere();
      concours.add(ligne);
    }
    List<FormationDeTitulaireEntity> formations = new ArrayList<>();
    for (FormationDeTitulaire dite : titulaire.texte().formations()) {
      var ligne = new FormationDeTitulaireEntity();
      ligne.titulaire = titulaire.id();
      ligne.ordre = formations.size() + 1;
      ligne.caf = titulaire.caf();
      ligne.type = dite.type();
      ligne.niveau = dite.niveau();
      ligne.domaine = dite.domaine().domaine();
      ligne.motifChiffre = mots.chiffre(dite.domaine().motif());
      ligne.jugeLe = dite.domaine().le();
      ligne.statut = dite.statut();
      ligne.payeur = dite.payeur();
      ligne.intituleChiffre = mots.chiffre(dite.intitule());
      formations.add(ligne);
    }
    var session = UniteCourante.session();
    session.insertMultiple(diplomes);
    session.insertMultiple(concours);
    session.insertMultiple(formations);
  }

  @Override
  public void effacer(Titulaire efface) {
    var session = UniteCourante.session();
    Effacement effacement = Objects.requireNonNull(efface.effacement());
    TitulaireEntity ligne = session.get(TitulaireEntity.class, efface.id());
    ligne.effacement = effacement.motif();
    ligne.effaceLe = effacement.le();
    session.update(ligne);
    personnes.effacer(session, efface.id());
  }

  @Override
  public void retirer(UUID id) {
    var session = UniteCourante.session();
    session.delete(session.get(TitulaireEntity.class, id));
    personnes.effacer(session, id);
  }

  /**
   * How words about a person are kept: what was already kept stays as it is, so that what did not
   * change is no change in the history.
   *
   * @param personne whose key it is
   * @param presents what is kept of it under that key
   */
  private record Mots(PersonneConnue personne, List<String> presents) {

    @Nullable String chiffre(@Nullable String clair) {
      return clair == null
          ? null
          : presents.stream()
              .filter(present -> personne.dechiffrer(present).equals(clair))
              .findFirst()
              .orElseGet(() -> personne.chiffrer(clair));
    }
  }
}
