package fr.ctg.app.conventions;

import static fr.ctg.app.outillage.ConventionsDeTest.ADRESSE;
import static fr.ctg.app.outillage.ConventionsDeTest.commune;
import static fr.ctg.app.outillage.ConventionsDeTest.demande;
import static fr.ctg.app.outillage.ConventionsDeTest.gestionnaire;
import static fr.ctg.app.outillage.ConventionsDeTest.id;
import static fr.ctg.app.outillage.ConventionsDeTest.signee;
import static org.assertj.core.api.Assertions.assertThat;

import fr.ctg.app.outillage.ConventionsDeTest.CommuneDeTest;
import fr.ctg.app.outillage.ServeurDeTest;
import fr.ctg.convention.NatureSignataire;
import fr.ctg.convention.model.Avenant;
import fr.ctg.convention.model.ChangementsDAvenant.Substitution;
import fr.ctg.convention.model.CommuneCouverte;
import fr.ctg.convention.model.Deroulement;
import fr.ctg.convention.model.EtatDuJour;
import fr.ctg.convention.model.Presence;
import fr.ctg.convention.model.Signataire;
import fr.ctg.shared.Periode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any sequence of amendments, withdrawals, substitutions, corrections and early ends of two
 * conventions over the same communes, recorded in any order: what each shows of a day is what its
 * course holds, which {@code DeroulementTest} holds against days told one by one; and no commune is
 * covered by both on one day.
 */
@ExtendWith(ServeurDeTest.class)
class SuitesDAvenantsIT {

  private static final String CAF = "45";
  private static final LocalDate DEBUT = LocalDate.of(2025, 1, 1);
  private static final LocalDate FIN = LocalDate.of(2028, 12, 31);
  private static final int ACTES = 16;

  /** One of the two, and what is to be true of it. */
  private static final class Suivie {
    final String id;
    Deroulement deroulement;
    boolean resiliee;

    Suivie(List<CommuneDeTest> signataires) {
      Map<String, Object> demande = demande(signataires.getFirst());
      demande.put("signataires", signataires.stream().map(CommuneDeTest::siren).toList());
      id = id(signee(CAF, demande));
      deroulement =
          new Deroulement(
              new Deroulement.Signe(
                  UUID.fromString(id),
                  "Nom",
                  new Periode(DEBUT, FIN),
                  signataires.stream().map(c -> partie(c.siren())).toList(),
                  signataires.stream().map(CommuneDeTest::code).sorted().toList(),
                  false,
                  List.of()),
              List.of(),
              null);
    }

    Response envoyer(String acte, Map<String, Object> corps) {
      return gestionnaire(CAF)
          .header("If-Match", "*")
          .body(corps)
          .post(ADRESSE + "/" + id + "/" + acte);
    }
  }

  private static Signataire partie(String siren) {
    return new Signataire(siren, NatureSignataire.COMMUNE, siren, null, null);
  }

  private Random hasard = new Random();
  private List<CommuneDeTest> communes = List.of();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void eachDayIsWhatAllThatWasRecordedMakesOfItAndNoneIsCoveredTwice(long graine) {
    hasard = new Random(graine);
    communes = Stream.generate(() -> commune(CAF)).limit(6).toList();
    var une = new Suivie(communes.subList(0, 2));
    var autre = new Suivie(communes.subList(2, 4));
    int faits = 0;
    for (int n = 0; n < ACTES; n++) {
      boolean premiere = hasard.nextBoolean();
      if (agir(premiere ? une : autre, premiere ? autre : une, n > ACTES - 4)) {
        faits++;
      }
    }
    assertThat(faits).as("graine %d", graine).isGreaterThan(3);
    Set<LocalDate> jours = new TreeSet<>();
    for (Suivie suivie : List.of(une, autre)) {
      Stream.of(
              suivie.deroulement.communes(),
              suivie.deroulement.parties(),
              suivie.deroulement.teneurs())
          .flatMap(List::stream)
          .map(Presence::debut)
          .forEach(jour -> jours.addAll(List.of(jour.minusDays(1), jour)));
      suivie.deroulement.couverture().forEach(c -> jours.add(c.jours().fin()));
    }
    jours.add(FIN.plusDays(1));
    for (LocalDate jour : jours) {
      comparer(une, jour);
      comparer(autre, jour);
      partager(une, autre, jour);
    }
  }

  private LocalDate unJour() {
    // Few of them, so that amendments meet on one day.
    return DEBUT.plusDays(97L * hasard.nextInt(15));
  }

  private <T> T un(List<T> parmi) {
    return parmi.get(hasard.nextInt(parmi.size()));
  }

  /** Does something; whether it was recorded. What is refused changes nothing. */
  private boolean agir(Suivie suivie, Suivie voisine, boolean surLaFin) {
    if (suivie.resiliee) {
      return false;
    }
    if (surLaFin && hasard.nextInt(3) == 0) {
      return resilier(suivie);
    }
    LocalDate effet = unJour();
    List<Integer> debout =
        Stream.iterate(1, n -> suivie.deroulement.avenant(n) != null, n -> n + 1)
            .filter(n -> suivie.deroulement.correction(n) == null)
            .toList();
    Integer corrige = !debout.isEmpty() && hasard.nextInt(4) == 0 ? un(debout) : null;
    Avenant.Projet projet = projet(effet, corrige, suivie.deroulement.avant(effet, corrige));
    Response reponse = suivie.envoyer("avenants", corps(projet));
    Deroulement apres = suivie.deroulement.avec(suivie.deroulement.suivant(projet, Instant.EPOCH));
    boolean couverte =
        apres.couverture().stream()
            .anyMatch(
                c ->
                    voisine.deroulement.couverture().stream()
                        .anyMatch(
                            v -> v.commune().equals(c.commune()) && v.jours().touche(c.jours())));
    assertThat(reponse.statusCode()).as(reponse.asString()).isIn(201, 400, 409);
    List<String> codes =
        reponse.statusCode() == 409 ? reponse.jsonPath().getList("erreurs.code") : List.of();
    if (reponse.statusCode() != 400 && !codes.contains("ETAT")) {
      assertThat(codes.contains("DEJA_COUVERTE")).as(reponse.asString()).isEqualTo(couverte);
      assertThat(codes.contains("AVENANT_HORS_TERME") || codes.contains("HORS_BORNES"))
          .as(reponse.asString())
          .isEqualTo(!apres.horsTerme().isEmpty());
    }
    if (reponse.statusCode() != 201) {
      return false;
    }
    suivie.deroulement = apres;
    return true;
  }

  private boolean resilier(Suivie suivie) {
    LocalDate jour = unJour();
    Response reponse =
        suivie.envoyer("resiliation", Map.of("date", jour.toString(), "motif", "Essai"));
    if (!reponse.asString().contains("\"ETAT\"")) {
      assertThat(reponse.statusCode() == 200)
          .as(reponse.asString())
          .isEqualTo(jour.isBefore(suivie.deroulement.terme()));
    }
    if (reponse.statusCode() == 200) {
      suivie.deroulement = suivie.deroulement.resilie(jour);
      suivie.resiliee = true;
    }
    return suivie.resiliee;
  }

  private Avenant.Projet projet(LocalDate effet, @Nullable Integer corrige, EtatDuJour trouve) {
    List<String> presents = trouve.codes();
    List<CommuneDeTest> absentes =
        communes.stream().filter(c -> !presents.contains(c.siren())).toList();
    List<Signataire> nouveaux = new ArrayList<>();
    List<String> retraits = new ArrayList<>();
    List<Substitution> substitutions = new ArrayList<>();
    Set<String> perimetre = new TreeSet<>(trouve.perimetre());
    LocalDate fin = null;
    int sorte = hasard.nextInt(corrige == null ? 5 : 6);
    if (sorte == 0 && !absentes.isEmpty()) {
      CommuneDeTest venue = un(absentes);
      nouveaux.add(partie(venue.siren()));
      perimetre.add(venue.code());
    } else if (sorte == 1 && presents.size() > 1) {
      String parti = un(presents);
      retraits.add(parti);
      communes.stream()
          .filter(c -> parti.equals(trouve.apports().get(c.siren())))
          .forEach(c -> perimetre.remove(c.code()));
    } else if (sorte == 2 && !absentes.isEmpty()) {
      substitutions.add(new Substitution(un(presents), partie(un(absentes).siren())));
    } else if (sorte == 3) {
      fin = effet.plusDays(90L * hasard.nextInt(16));
    } else if (sorte == 4) {
      communes.stream()
          .filter(c -> trouve.apports().containsKey(c.siren()) && hasard.nextBoolean())
          .forEach(c -> perimetre.add(c.code()));
      if (perimetre.size() > 1) {
        perimetre.remove(un(List.copyOf(perimetre)));
      }
    }
    boolean change = !perimetre.equals(new TreeSet<>(trouve.perimetre())) && !perimetre.isEmpty();
    return new Avenant.Projet(
        effet,
        "Essai",
        corrige,
        nouveaux,
        retraits,
        substitutions,
        change ? List.copyOf(perimetre) : null,
        fin,
        null,
        null);
  }

  private static Map<String, Object> corps(Avenant.Projet projet) {
    Map<String, Object> corps = new LinkedHashMap<>();
    corps.put("dateEffet", projet.dateEffet().toString());
    corps.put("motif", projet.motif());
    if (projet.corrige() != null) {
      corps.put("corrige", projet.corrige());
    }
    if (!projet.nouveaux().isEmpty()) {
      corps.put("nouveauxSignataires", projet.nouveaux().stream().map(Signataire::siren).toList());
    }
    if (!projet.retraits().isEmpty()) {
      corps.put("retraits", projet.retraits());
    }
    if (!projet.substitutions().isEmpty()) {
      corps.put(
          "substitutions",
          projet.substitutions().stream()
              .map(s -> Map.of("ancien", s.ancien(), "nouveau", s.nouveau().code()))
              .toList());
    }
    if (projet.perimetre() != null) {
      corps.put("perimetre", projet.perimetre());
    }
    if (projet.fin() != null) {
      corps.put("fin", projet.fin().toString());
    }
    return corps;
  }

  private static void comparer(Suivie suivie, LocalDate jour) {
    JsonPath lue =
        gestionnaire(CAF)
            .queryParam("le", jour.toString())
            .get(ADRESSE + "/" + suivie.id)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    EtatDuJour attendu = suivie.deroulement.le(jour);
    assertThat(lue.<String>getList("signataires.siren")).as("%s", jour).isEqualTo(attendu.codes());
    assertThat(lue.<String>getList("perimetre")).as("%s", jour).isEqualTo(attendu.perimetre());
    assertThat(lue.getString("fin")).isEqualTo(attendu.teneur().terme().toString());
  }

  private void partager(Suivie une, Suivie autre, LocalDate jour) {
    for (CommuneDeTest commune : communes) {
      List<String> couvrent =
          gestionnaire(CAF)
              .queryParam("commune", commune.code())
              .queryParam("etat", "EN_COURS")
              .queryParam("le", jour.toString())
              .get(ADRESSE)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getList("elements.id");
      List<String> attendues =
          Stream.of(une, autre).filter(s -> couvre(s, commune, jour)).map(s -> s.id).toList();
      assertThat(attendues).hasSizeLessThan(2);
      assertThat(couvrent).as("%s, %s", commune.code(), jour).isEqualTo(attendues);
    }
  }

  private static boolean couvre(Suivie suivie, CommuneDeTest commune, LocalDate jour) {
    return suivie.deroulement.couverture().stream()
        .filter(c -> c.jours().contient(jour))
        .map(CommuneCouverte::commune)
        .anyMatch(commune.code()::equals);
  }
}
