package fr.ctg.convention.partenaire.persistence;

import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.convention.partenaire.model.Partenaires;
import fr.ctg.convention.territoire.NomNormalise;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** The partners in the database. */
@ApplicationScoped
class PartenairesEnBase implements Partenaires {

  /** Of two that record one SIREN at once, the second waits for the first, and adds nothing. */
  private static final Sql AJOUTER =
      Sql.de(
          "INSERT INTO partenaire (id, caf, version, siren, nom, nom_normalise, nature)"
              + " VALUES (:id, :caf, :version, :siren, :nom, :nomNormalise, :nature)"
              + " ON CONFLICT (caf, siren) DO NOTHING RETURNING id");

  private static final Sql APRES =
      Sql.de(
          "SELECT p.* FROM partenaire p"
              + " WHERE (p.caf, p.nom_normalise, p.id) > (:apresCaf, :apresNom, :apresId)");
  private static final Sql DE_CAF = Sql.de(" AND p.caf = :caf");
  private static final Sql DE_NATURE = Sql.de(" AND p.nature = :nature");
  private static final Sql DE_SIREN = Sql.de(" AND p.siren = :siren");
  private static final Sql NOMMES = Sql.de(" AND strpos(p.nom_normalise, :q) > 0");
  private static final Sql DANS_L_ORDRE = Sql.de(" ORDER BY p.caf, p.nom_normalise, p.id");

  private static final Place DEBUT = new Place("", "", new UUID(0, 0));

  @Override
  public Optional<Partenaire> trouver(UUID id) {
    return ligne(id, LockMode.NONE);
  }

  @Override
  public Optional<Partenaire> verrouiller(UUID id) {
    return ligne(id, LockMode.PESSIMISTIC_WRITE);
  }

  private static Optional<Partenaire> ligne(UUID id, LockMode verrou) {
    return Optional.ofNullable(UniteCourante.session().get(PartenaireEntity.class, id, verrou))
        .map(PartenaireEntity::lu);
  }

  @Override
  public Optional<Partenaire> deSiren(String caf, String siren) {
    return Sql.selectionner(
            UniteCourante.session(),
            "from PartenaireEntity p where p.caf = :caf and p.siren = :siren",
            PartenaireEntity.class)
        .setParameter("caf", caf)
        .setParameter("siren", siren)
        .uniqueResultOptional()
        .map(PartenaireEntity::lu);
  }

  @Override
  public List<Partenaire> page(Filtre filtre, @Nullable Place apres, int limite) {
    Place debut = apres == null ? DEBUT : apres;
    Map<String, Object> valeurs = new LinkedHashMap<>();
    valeurs.put("apresCaf", debut.caf());
    valeurs.put("apresNom", debut.nom());
    valeurs.put("apresId", debut.id());
    Sql sql = APRES;
    if (filtre.caf() != null) {
      sql = sql.suivi(DE_CAF);
      valeurs.put("caf", filtre.caf());
    }
    if (filtre.nature() != null) {
      sql = sql.suivi(DE_NATURE);
      valeurs.put("nature", filtre.nature().name());
    }
    if (filtre.siren() != null) {
      sql = sql.suivi(DE_SIREN);
      valeurs.put("siren", filtre.siren());
    }
    if (filtre.q() != null) {
      sql = sql.suivi(NOMMES);
      valeurs.put("q", filtre.q());
    }
    var requete = sql.suivi(DANS_L_ORDRE).requete(UniteCourante.session(), PartenaireEntity.class);
    valeurs.forEach(requete::setParameter);
    return requete.setMaxResults(limite).getResultList().stream()
        .map(PartenaireEntity::lu)
        .toList();
  }

  @Override
  public boolean ajouter(Partenaire partenaire) {
    Partenaire.Texte texte = partenaire.texte();
    return AJOUTER
        .requete(UniteCourante.session(), UUID.class)
        .setParameter("id", partenaire.id())
        .setParameter("caf", partenaire.caf())
        .setParameter("version", partenaire.version())
        .setParameter("siren", texte.siren())
        .setParameter("nom", texte.nom())
        .setParameter("nomNormalise", NomNormalise.de(texte.nom()))
        .setParameter("nature", texte.nature().name())
        .uniqueResultOptional()
        .isPresent();
  }

  @Override
  public void modifier(Partenaire partenaire) {
    var session = UniteCourante.session();
    PartenaireEntity ligne = session.get(PartenaireEntity.class, partenaire.id());
    ligne.ecrire(partenaire.texte());
    session.update(ligne);
  }
}
