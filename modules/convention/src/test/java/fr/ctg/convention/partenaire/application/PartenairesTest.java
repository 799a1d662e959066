package fr.ctg.convention.partenaire.application;

import static fr.ctg.convention.application.EnMemoire.HORLOGE;
import static fr.ctg.convention.application.EnMemoire.TRAVAIL;
import static fr.ctg.convention.application.EnMemoire.ecrit;
import static fr.ctg.convention.application.EnMemoire.partantDe;
import static fr.ctg.convention.application.TerritoiresEnMemoire.CAF;
import static fr.ctg.convention.application.TerritoiresEnMemoire.SIREN_OUESSANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.ctg.convention.application.TerritoiresEnMemoire;
import fr.ctg.convention.evenement.application.AnnoncerConventions;
import fr.ctg.convention.evenement.application.ChargeDePartenaire;
import fr.ctg.convention.evenement.application.EvenementsDeConvention;
import fr.ctg.convention.partenaire.model.NatureDePartenaire;
import fr.ctg.convention.partenaire.model.Partenaire;
import fr.ctg.platform.evenement.Evenement;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.probleme.RequeteRefusee;
import fr.ctg.platform.probleme.TypeProbleme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The use cases of partners, in memory. */
class PartenairesTest {

  private static final Partenaire.Texte MSA =
      new Partenaire.Texte("782824973", "MSA", NatureDePartenaire.MSA);

  private final List<Evenement> evenements = new ArrayList<>();
  private final PartenairesEnMemoire partenaires = new PartenairesEnMemoire();
  private final AnnoncerConventions annonces = new AnnoncerConventions(evenements::add, HORLOGE);
  private final EnregistrerPartenaire enregistrement =
      new EnregistrerPartenaire(TRAVAIL, partenaires, TerritoiresEnMemoire.territoires(), annonces);
  private final CorrigerPartenaire correction =
      new CorrigerPartenaire(TRAVAIL, partenaires, annonces);

  private Partenaire enregistre(Partenaire.Texte texte) throws Exception {
    return IdentiteCourante.obtenirComme(
        Identite.de("agent", List.of(Role.CAF_GESTIONNAIRE), CAF, List.of()),
        () -> enregistrement.enregistrer(ecrit(texte)));
  }

  private static void refuse(ThrowingCallable acte, TypeProbleme type) {
    assertThatThrownBy(acte)
        .isInstanceOfSatisfying(
            RequeteRefusee.class, refus -> assertThat(refus.type()).isEqualTo(type));
  }

  @Test
  void aCafRecordsASirenOnce() throws Exception {
    Partenaire msa = enregistre(MSA);
    assertThat(msa.caf()).isEqualTo(CAF);
    refuse(() -> enregistre(MSA), TypeProbleme.CONFLIT);
    assertThat(evenements)
        .containsExactly(
            new Evenement(
                EvenementsDeConvention.PARTENAIRE_CREE,
                List.of(msa.id().toString()),
                CAF,
                List.of(),
                new ChargeDePartenaire(msa.id(), 1, List.of())));
  }

  @Test
  void aCommuneIsNoPartner() {
    refuse(
        () ->
            enregistre(new Partenaire.Texte(SIREN_OUESSANT, "Ouessant", NatureDePartenaire.AUTRE)),
        TypeProbleme.REQUETE_INVALIDE);
    refuse(() -> enregistrement.enregistrer(ecrit(MSA)), TypeProbleme.INTERDIT);
    assertThat(evenements).isEmpty();
  }

  @Test
  void aCorrectionTellsWhatChangedAndKeepsTheSiren() throws Exception {
    UUID id = enregistre(MSA).id();
    var nouveau = new Partenaire.Texte(MSA.siren(), "MSA Bretagne", NatureDePartenaire.MSA);
    Partenaire corrige = correction.corriger(id, partantDe("1"), ecrit(nouveau));
    assertThat(corrige.version()).isEqualTo(2);
    assertThat(partenaires.trouver(id)).contains(corrige);
    assertThat(evenements.getLast().charge())
        .isEqualTo(new ChargeDePartenaire(id, 2, List.of("nom")));
    refuse(
        () -> correction.corriger(id, partantDe("1"), ecrit(MSA)),
        TypeProbleme.PRECONDITION_PERIMEE);
    refuse(
        () ->
            correction.corriger(
                id,
                partantDe("2"),
                ecrit(new Partenaire.Texte("130005481", "MSA", NatureDePartenaire.MSA))),
        TypeProbleme.REQUETE_INVALIDE);
    refuse(
        () -> correction.corriger(UUID.randomUUID(), partantDe("2"), ecrit(MSA)),
        TypeProbleme.INTROUVABLE);
  }
}
