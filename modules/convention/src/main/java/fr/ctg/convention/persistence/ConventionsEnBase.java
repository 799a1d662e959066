package fr.ctg.convention.persistence;

import fr.ctg.convention.model.CommuneCouverte;
import fr.ctg.convention.model.Convention;
import fr.ctg.convention.model.ConventionAnterieure;
import fr.ctg.convention.model.FicheRangee;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.convention.model.Recouvrement;
import fr.ctg.convention.model.RegistreDesConventions;
import fr.ctg.platform.persistence.Sql;
import fr.ctg.platform.persistence.UniteCourante;
import fr.ctg.platform.persistence.UniteDeTravail;
import fr.ctg.shared.Periode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conventions in the database: read whole, written part by part, what differs alone. */
@ApplicationScoped
class ConventionsEnBase implements RegistreDesConventions {

  /**
   * Wholly, where Hibernate would let rows that refer to it come: one that is given up is looked
   * for in those that renew it, which must be there by then.
   */
  private static final Sql VERROUILLER =
      Sql.de("SELECT c.id FROM convention c WHERE c.id = ? FOR UPDATE");

  /** Waits for whoever holds it wholly, and not for whoever adds to it too. */
  private static final Sql RETENIR =
      Sql.de("SELECT c.id FROM convention c WHERE c.id = ? FOR KEY SHARE");

  private static final Sql FICHES =
      Sql.de(
          "SELECT f.libelle, f.axe_id, f.thematique, f.debut, f.fin FROM fiche_action f"
              + " WHERE f.convention = ? ORDER BY f.id");

  private static final Sql UN_A_LA_FOIS =
      Sql.de("SELECT pg_advisory_xact_lock(hashtext('convention.perimetre'), hashtext(?))");

  private static final Sql RECOUVREMENTS =
      Sql.de(
          "SELECT p.commune, c.id, c.libelle, greatest(p.debut, n.debut) AS debut,"
              + " least(p.fin, n.fin) AS fin"
              + " FROM unnest(?::text[], ?::text[]::date[], ?::text[]::date[])"
              + " AS n (commune, debut, fin)"
              + " JOIN perimetre p ON p.commune = n.commune AND p.couvre"
              + " AND p.debut <= n.fin AND p.fin >= n.debut"
              + " JOIN convention c ON c.id = p.convention"
              + " WHERE p.convention <> ?"
              + " ORDER BY c.debut, c.id, p.commune, p.debut");

  private static final Sql ANTERIEURES =
      Sql.de(
          "SELECT c.id, c.libelle, min(p.debut) AS debut, max(p.fin) AS fin,"
              + " array_agg(DISTINCT p.commune ORDER BY p.commune) AS communes"
              + " FROM unnest(?::text[]) AS n (commune)"
              + " JOIN perimetre p ON p.commune = n.commune AND p.couvre"
              + " JOIN convention c ON c.id = p.convention"
              + " WHERE p.convention <> ? AND p.debut < ?"
              + " GROUP BY c.id, c.libelle ORDER BY min(p.debut), c.id");

  private static final Sql PREMIERES_APRES =
      Sql.de(
          "SELECT c.id, c.libelle, min(p.debut) AS debut, max(p.fin) AS fin,"
              + " array_agg(DISTINCT p.commune ORDER BY p.commune) AS communes"
              + " FROM unnest(?::text[]) AS n (commune)"
              + " JOIN perimetre p ON p.commune = n.commune AND p.couvre"
              + " JOIN convention c ON c.id = p.convention"
              + " WHERE p.convention <> ? AND c.debut > ? AND c.rang = 'PREMIERE'"
              + " GROUP BY c.id, c.libelle ORDER BY min(p.debut), c.id");

  private final UniteDeTravail travail;

  @Inject
  ConventionsEnBase(UniteDeTravail travail) {
    this.travail = travail;
  }

  @Override
  public Optional<Convention> trouver(UUID id, LocalDate jour, @Nullable Instant au) {
    return travail
        .interroger(au, ConventionLue.UNE, List.of(jour, id), ConventionLue::convention)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Convention> verrouiller(UUID id, LocalDate jour) {
    return gardee(VERROUILLER, id, jour);
  }

  @Override
  public Optional<Convention> retenir(UUID id, LocalDate jour) {
    return gardee(RETENIR, id, jour);
  }

  /** Locked first and read afterwards: the parts are those of the version that was waited for. */
  private Optional<Convention> gardee(Sql verrou, UUID id, LocalDate jour) {
    return travail.interroger(verrou, List.of(id), ligne -> id).isEmpty()
        ? Optional.empty()
        : trouver(id, jour);
  }

  @Override
  public void attendreSonTour(String caf) {
    travail.interroger(UN_A_LA_FOIS, List.of(caf), ligne -> caf);
  }

  @Override
  public List<Recouvrement> recouvrements(UUID convention, List<CommuneCouverte> communes) {
    return travail.interroger(
        RECOUVREMENTS,
        List.of(
            textes(communes, CommuneCouverte::commune),
            textes(communes, c -> c.jours().debut()),
            textes(communes, c -> c.jours().fin()),
            convention),
        ligne ->
            new Recouvrement(
                ligne.getString("commune"),
                ligne.getObject("id", UUID.class),
                ligne.getString("libelle"),
                new Periode(
                    ligne.getObject("debut", LocalDate.class),
                    ligne.getObject("fin", LocalDate.class))));
  }

  private static String[] textes(
      List<CommuneCouverte> communes, Function<CommuneCouverte, Object> membre) {
    return communes.stream().map(c -> membre.apply(c).toString()).toArray(String[]::new);
  }

  @Override
  public List<ConventionAnterieure> anterieures(
      UUID convention, List<String> communes, LocalDate debut) {
    return couvrant(ANTERIEURES, convention, communes, debut);
  }

  @Override
  public List<ConventionAnterieure> premieresApres(
      UUID convention, List<String> communes, LocalDate debut) {
    return couvrant(PREMIERES_APRES, convention, communes, debut);
  }

  private List<ConventionAnterieure> couvrant(
      Sql lesquelles, UUID convention, List<String> communes, LocalDate debut) {
    return travail.interroger(
        lesquelles,
        List.of(communes.toArray(String[]::new), convention, debut),
        ligne ->
            new ConventionAnterieure(
                ligne.getObject("id", UUID.class),
                ligne.getString("libelle"),
                new Periode(
                    ligne.getObject("debut", LocalDate.class),
                    ligne.getObject("fin", LocalDate.class)),
                Arrays.asList((String[]) ligne.getArray("communes").getArray())));
  }

  @Override
  public List<String> suivantes(UUID convention) {
    return Sql.selectionner(
            UniteCourante.session(),
            "select c.libelle from ConventionEntity c where c.precedente = :convention order by c.id",
            String.class)
        .setParameter("convention", convention)
        .getResultList();
  }

  @Override
  public List<FicheRangee> fiches(UUID convention) {
    return travail.interroger(
        FICHES,
        List.of(convention),
        ligne ->
            new FicheRangee(
                ligne.getString("libelle"),
                ligne.getObject("axe_id", UUID.class),
                ligne.getString("thematique"),
                new Periode(
                    ligne.getObject("debut", LocalDate.class),
                    ligne.getObject("fin", LocalDate.class))));
  }

  @Override
  public void ajouter(Convention nouvelle) {
    var session = UniteCourante.session();
    session.insert(ConventionEntity.de(nouvelle));
    session.insertMultiple(SignataireEntity.de(nouvelle));
    PerimetreEnBase.ajouter(nouvelle);
    JoursEnBase.ecrireAxes(nouvelle);
  }

  @Override
  public void modifier(Convention presente, Convention nouvelle) {
    ecrireSeule(nouvelle);
    ProjetDeConvention avant = presente.texte();
    ProjetDeConvention apres = nouvelle.texte();
    if (!apres.signataires().equals(avant.signataires())) {
      ecrireSignataires(nouvelle);
    }
    if (!apres.perimetre().equals(avant.perimetre()) || apres.millesime() != avant.millesime()) {
      PerimetreEnBase.oter(nouvelle);
      PerimetreEnBase.ajouter(nouvelle);
    }
    if (!apres.axes().equals(avant.axes())) {
      JoursEnBase.ecrireAxes(nouvelle);
    }
  }

  /** Writes its own row anew, and none of its parts. */
  private static void ecrireSeule(Convention convention) {
    var session = UniteCourante.session();
    ConventionEntity ligne = session.get(ConventionEntity.class, convention.id());
    ligne.ecrire(convention);
    session.update(ligne);
  }

  /** Takes away the parties that are not what they were, and adds those that are not there. */
  private static void ecrireSignataires(Convention convention) {
    var session = UniteCourante.session();
    List<SignataireEntity> presents =
        new ArrayList<>(
            Sql.selectionner(
                    session,
                    "from SignataireEntity s where s.convention = :convention",
                    SignataireEntity.class)
                .setParameter("convention", convention.id())
                .getResultList());
    List<SignataireEntity> voulus = SignataireEntity.de(convention);
    Set<Object> deja = contenus(presents);
    Set<Object> gardes = contenus(voulus);
    presents.removeIf(s -> gardes.contains(s.contenu()));
    voulus.removeIf(s -> deja.contains(s.contenu()));
    session.deleteMultiple(presents);
    session.insertMultiple(voulus);
  }

  private static Set<Object> contenus(List<SignataireEntity> lignes) {
    return lignes.stream().map(SignataireEntity::contenu).collect(Collectors.toSet());
  }

  @Override
  public void retirer(UUID id) {
    var session = UniteCourante.session();
    session.delete(session.get(ConventionEntity.class, id));
  }
}
