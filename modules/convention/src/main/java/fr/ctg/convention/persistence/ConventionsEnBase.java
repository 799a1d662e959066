package fr.ctg.convention.persistence;

import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.CommuneCouverte;
import fr.ctg.convention.model.Convention;
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
    // Locked first and read afterwards: the parts are then those of the version that was waited
    // for.
    return travail.interroger(VERROUILLER, List.of(id), ligne -> id).isEmpty()
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
  public List<String> suivantes(UUID convention) {
    return Sql.selectionner(
            UniteCourante.session(),
            "select c.libelle from ConventionEntity c where c.precedente = :convention order by c.id",
            String.class)
        .setParameter("convention", convention)
        .getResultList();
  }

  @Override
  public List<String> fichesAuDela(UUID convention, int axes) {
    return Sql.selectionner(
            UniteCourante.session(),
            "select f.libelle from FicheActionEntity f"
                + " where f.tout = :convention and f.axe > :axes order by f.axe, f.id",
            String.class)
        .setParameter("convention", convention)
        .setParameter("axes", axes)
        .getResultList();
  }

  @Override
  public void ajouter(Convention nouvelle) {
    var session = UniteCourante.session();
    session.insert(ConventionEntity.de(nouvelle));
    session.insertMultiple(SignataireEntity.de(nouvelle));
    PerimetreEnBase.ajouter(nouvelle);
    session.insertMultiple(AxeEntity.de(nouvelle));
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
      ecrireAxes(nouvelle, avant.axes());
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

  private static void ecrireAxes(Convention convention, List<Axe> presents) {
    var session = UniteCourante.session();
    List<AxeEntity> voulus = AxeEntity.de(convention);
    List<Axe> axes = convention.texte().axes();
    for (int i = 0; i < voulus.size(); i++) {
      if (i >= presents.size()) {
        session.insert(voulus.get(i));
      } else if (!presents.get(i).equals(axes.get(i))) {
        session.update(voulus.get(i));
      }
    }
    for (int i = axes.size(); i < presents.size(); i++) {
      session.delete(session.get(AxeEntity.class, new AxeEntity.Place(convention.id(), i + 1)));
    }
  }

  @Override
  public void retirer(UUID id) {
    var session = UniteCourante.session();
    session.delete(session.get(ConventionEntity.class, id));
  }
}
