package fr.ctg.convention.persistence;

import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.model.NomNormalise;
import fr.ctg.platform.persistence.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The partners of the Caf, in the caller's transaction and under its policies. */
public final class PartenairesEnBase {

  private static final String COLONNES =
      "SELECT p.id, p.caf, p.version, p.siren, p.nom, p.nature, p.nom_normalise"
          + " FROM partenaire p";
  private static final String PAR_ID = COLONNES + " WHERE p.id = ?";
  private static final String VERROUILLER = PAR_ID + " FOR UPDATE";
  private static final String PAR_SIREN = COLONNES + " WHERE p.caf = ? AND p.siren = ?";
  private static final String PAGE =
      COLONNES
          + " WHERE (p.caf, p.nom_normalise, p.id) > (?, ?, ?::uuid)"
          + " AND (?::text IS NULL OR p.caf = ?) AND (?::text IS NULL OR p.nature = ?)"
          + " AND (?::text IS NULL OR p.siren = ?)"
          + " AND (?::text IS NULL OR strpos(p.nom_normalise, ?) > 0)"
          + " ORDER BY p.caf, p.nom_normalise, p.id LIMIT ?";
  private static final String INSERER =
      "INSERT INTO convention.partenaire (id, caf, siren, nom, nom_normalise, nature)"
          + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (caf, siren) DO NOTHING";
  private static final String MODIFIER =
      "UPDATE convention.partenaire SET version = version + 1, nom = ?, nom_normalise = ?,"
          + " nature = ? WHERE id = ?";

  /** Before every identifier. */
  private static final UUID DEBUT = new UUID(0, 0);

  private final Connection connexion;

  /** The partners that whoever asks on that connection may see. */
  public PartenairesEnBase(Connection connexion) {
    this.connexion = connexion;
  }

  /**
   * A partner's place in the list.
   *
   * @param caf its Caf
   * @param nom its name, normalised
   * @param id its identifier
   */
  public record Place(String caf, String nom, UUID id) {}

  /** A partner and its place in the list. */
  public record Range(Partenaire partenaire, Place place) {}

  /**
   * Which partners a list holds; an absent member asks for nothing.
   *
   * @param q what the name contains, normalised
   */
  public record Filtre(
      @Nullable String caf, @Nullable String nature, @Nullable String siren, @Nullable String q) {}

  /** The partner of that identifier. */
  public Optional<Partenaire> lire(UUID id) throws SQLException {
    return Requete.lire(connexion, PAR_ID, List.of(id), PartenairesEnBase::partenaire).stream()
        .findFirst();
  }

  /** The same, that nobody else writes until the transaction ends. */
  public Optional<Partenaire> verrouiller(UUID id) throws SQLException {
    return Requete.lire(connexion, VERROUILLER, List.of(id), PartenairesEnBase::partenaire).stream()
        .findFirst();
  }

  /** The partner of that SIREN in that Caf. */
  public Optional<Partenaire> deSiren(String caf, String siren) throws SQLException {
    return Requete.lire(connexion, PAR_SIREN, List.of(caf, siren), PartenairesEnBase::partenaire)
        .stream()
        .findFirst();
  }

  /** A page, by Caf and name. */
  public List<Range> page(Filtre filtre, @Nullable Place apres, int limite) throws SQLException {
    try (PreparedStatement requete = Sql.preparer(connexion, PAGE)) {
      requete.setString(1, apres == null ? "" : apres.caf());
      requete.setString(2, apres == null ? "" : apres.nom());
      requete.setObject(3, apres == null ? DEBUT : apres.id());
      int n = 4;
      for (String valeur :
          new @Nullable String[] {filtre.caf(), filtre.nature(), filtre.siren(), filtre.q()}) {
        requete.setString(n++, valeur);
        requete.setString(n++, valeur);
      }
      requete.setInt(n, limite);
      try (ResultSet lignes = requete.executeQuery()) {
        List<Range> page = new ArrayList<>();
        while (lignes.next()) {
          Partenaire p = partenaire(lignes);
          page.add(new Range(p, new Place(p.caf(), lignes.getString(7), p.id())));
        }
        return page;
      }
    }
  }

  /**
   * Records a partner.
   *
   * @return whether the Caf did not have one of that SIREN
   */
  public boolean inserer(Partenaire p) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, INSERER)) {
      ordre.setObject(1, p.id());
      ordre.setString(2, p.caf());
      ordre.setString(3, p.siren());
      ordre.setString(4, p.nom());
      ordre.setString(5, NomNormalise.de(p.nom()));
      ordre.setString(6, p.nature().name());
      return ordre.executeUpdate() == 1;
    }
  }

  /** Gives a partner another name or nature. */
  public void modifier(UUID id, String nom, NatureSignataire nature) throws SQLException {
    try (PreparedStatement ordre = Sql.preparer(connexion, MODIFIER)) {
      ordre.setString(1, nom);
      ordre.setString(2, NomNormalise.de(nom));
      ordre.setString(3, nature.name());
      ordre.setObject(4, id);
      ordre.executeUpdate();
    }
  }

  private static Partenaire partenaire(ResultSet l) throws SQLException {
    return new Partenaire(
        l.getObject(1, UUID.class),
        l.getString(2),
        l.getInt(3),
        l.getString(4),
        l.getString(5),
        NatureSignataire.valueOf(l.getString(6)));
  }
}
