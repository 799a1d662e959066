package fr.ctg.staffing.poste.persistence;

import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.staffing.poste.model.Poste;
import fr.ctg.staffing.poste.model.Postes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The posts in the database. */
@ApplicationScoped
class PostesEnBase implements Postes {

  private static final Sql VERROUILLER =
      Sql.de("SELECT p.id FROM poste p WHERE p.id = ? FOR UPDATE");

  /** Ends on a circle too, which nothing that was written makes: UNION drops what comes again. */
  private static final Sql SIEGES =
      Sql.de(
          "WITH RECURSIVE siege (id) AS (VALUES (CAST(? AS uuid)) UNION"
              + " SELECT p.succede FROM poste p JOIN siege s ON s.id = p.id"
              + " WHERE p.succede IS NOT NULL)"
              + " SELECT s.id FROM siege s");

  private static final Sql SUCCESSEUR = Sql.de("SELECT p.id FROM poste p WHERE p.succede = ?");

  private final UniteDeTravail travail;

  @Inject
  PostesEnBase(UniteDeTravail travail) {
    this.travail = travail;
  }

  @Override
  public Optional<Poste> trouver(UUID id, @Nullable Instant au) {
    return PosteLu.un(travail.interroger(au, PosteLu.UN, List.of(id), PosteLu::poste));
  }

  @Override
  public List<Poste> deLaConvention(UUID convention, @Nullable Instant au) {
    return PosteLu.tous(
        travail.interroger(au, PosteLu.DE_LA_CONVENTION, List.of(convention), PosteLu::poste));
  }

  /** Locked first and read afterwards: its states are those of the version that was waited for. */
  @Override
  public Optional<Poste> verrouiller(UUID id) {
    return travail.interroger(VERROUILLER, List.of(id), ligne -> id).isEmpty()
        ? Optional.empty()
        : trouver(id, null);
  }

  @Override
  public List<UUID> siegesRepris(UUID dernier) {
    return travail.interroger(SIEGES, List.of(dernier), l -> l.getObject("id", UUID.class));
  }

  @Override
  public Optional<UUID> successeur(UUID de) {
    return travail.interroger(SUCCESSEUR, List.of(de), l -> l.getObject("id", UUID.class)).stream()
        .findFirst();
  }

  @Override
  public List<PosteDuJour> page(
      Filtre filtre,
      LocalDate jour,
      Tri tri,
      @Nullable List<String> apres,
      int limite,
      @Nullable Instant au) {
    var page = new PostesQuery(IdentiteCourante.lire(), filtre, jour);
    return travail.interroger(
        au,
        page.question(tri, apres != null),
        page.valeurs(tri, apres, limite),
        l -> new PosteDuJour(PosteLu.poste(l), l.getString("intitule_normalise")));
  }

  @Override
  public void ajouter(Poste poste) {
    var session = UniteCourante.session();
    session.insert(PosteEntity.de(poste));
    poste.texte().etats().forEach(etat -> session.insert(EtatDePosteEntity.de(poste, etat)));
  }

  @Override
  public void modifier(Poste present, Poste nouveau) {
    var session = UniteCourante.session();
    PosteEntity ligne = session.get(PosteEntity.class, nouveau.id());
    ligne.ecrire(nouveau.texte());
    session.update(ligne);
    List<Poste.EtatDate> avant = present.texte().etats();
    List<Poste.EtatDate> apres = nouveau.texte().etats();
    avant.stream()
        .filter(etat -> nouveau.commencant(etat.depuis()).isEmpty())
        .forEach(etat -> session.delete(EtatDePosteEntity.de(nouveau, etat)));
    for (Poste.EtatDate etat : apres) {
      Optional<Poste.EtatDate> la = present.commencant(etat.depuis());
      if (la.isEmpty()) {
        session.insert(EtatDePosteEntity.de(nouveau, etat));
      } else if (!la.get().equals(etat)) {
        session.update(EtatDePosteEntity.de(nouveau, etat));
      }
    }
  }

  @Override
  public void retirer(UUID id) {
    var session = UniteCourante.session();
    session.delete(session.get(PosteEntity.class, id));
  }
}
