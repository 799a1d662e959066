package fr.ctg.convention.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ctg.convention.RangConvention;
import fr.ctg.convention.model.Axe;
import fr.ctg.convention.model.FicheRangee;
import fr.ctg.convention.model.Manque;
import fr.ctg.convention.model.ProjetDeConvention;
import fr.ctg.shared.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A convention that is rewritten holds the sheets that it held. */
class PlanTenuTest {

  private static final UUID PREMIER = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final Axe ACCUEILLIR =
      new Axe(PREMIER, "Accueillir", List.of("PETITE_ENFANCE", "PARENTALITE"));
  private static final Axe ANIMER = new Axe(SECOND, "Animer", List.of("JEUNESSE"));
  private static final ProjetDeConvention TEXTE =
      texte(LocalDate.of(2026, 1, 1), LocalDate.of(2029, 12, 31), ACCUEILLIR, ANIMER);

  private static ProjetDeConvention texte(LocalDate debut, LocalDate fin, Axe... axes) {
    return new ProjetDeConvention(
        "CTG",
        RangConvention.PREMIERE,
        null,
        new Periode(debut, fin),
        2026,
        List.of(),
        List.of(),
        false,
        List.of(axes));
  }

  private static ProjetDeConvention axes(Axe... axes) {
    return texte(TEXTE.periode().debut(), TEXTE.periode().fin(), axes);
  }

  private static FicheRangee fiche(String libelle, @Nullable UUID axe, String thematique) {
    return new FicheRangee(
        libelle, axe, thematique, new Periode(LocalDate.of(2026, 3, 1), LocalDate.of(2029, 6, 30)));
  }

  private static final FicheRangee LAEP = fiche("Ouvrir un LAEP", PREMIER, "PARENTALITE");

  private static List<Manque> manques(ProjetDeConvention nouveau, FicheRangee... fiches) {
    return CycleDeVie.reecrire(TEXTE, nouveau, List.of(fiches));
  }

  @Test
  void orderNamesAndFurtherThemesMayChange() {
    var renomme = new Axe(PREMIER, "Mieux accueillir", List.of("PARENTALITE", "ENFANCE"));
    assertThat(manques(axes(ANIMER, renomme), LAEP, fiche("Sans axe", null, "HANDICAP"))).isEmpty();
  }

  @Test
  void anAxisUnderWhichSheetsStandIsKept() {
    assertThat(manques(axes(ANIMER), LAEP))
        .extracting(Manque::pointeur, Manque::code, Manque::message)
        .containsExactly(
            tuple(
                "/axes",
                "AXE_EMPLOYE",
                "une fiche action est rangée sous un axe que la convention n'aurait plus : « Ouvrir un LAEP »"
                    + " ; gardez l'axe, ou changez d'abord leur « axe »"));
    FicheRangee[] sept =
        IntStream.rangeClosed('a', 'g')
            .mapToObj(nom -> fiche(Character.toString(nom), PREMIER, "PARENTALITE"))
            .toArray(FicheRangee[]::new);
    assertThat(manques(axes(), sept))
        .singleElement()
        .satisfies(
            manque ->
                assertThat(manque.message())
                    .contains(
                        "7 fiches action", "« a », « b », « c », « d », « e » et 2 autre(s)"));
  }

  @Test
  void aThemeOfItsSheetsStaysWithAnAxis() {
    var appauvri = new Axe(PREMIER, "Accueillir", List.of("PETITE_ENFANCE"));
    assertThat(manques(axes(ANIMER, appauvri), LAEP, fiche("Animation", SECOND, "JEUNESSE")))
        .extracting(Manque::pointeur, Manque::code, Manque::message)
        .containsExactly(
            tuple(
                "/axes/1/thematiques",
                "THEMATIQUE_EMPLOYEE",
                "l'axe « Accueillir » n'aurait plus la thématique PARENTALITE de la fiche action"
                    + " « Ouvrir un LAEP » ; gardez-la, ou changez d'abord leur « thematique » ou"
                    + " leur « axe »"));
  }

  @Test
  void thePeriodGoesOnHoldingTheSheets() {
    var plusCourte =
        texte(LocalDate.of(2026, 4, 1), LocalDate.of(2028, 12, 31), ACCUEILLIR, ANIMER);
    assertThat(manques(plusCourte, LAEP))
        .extracting(Manque::pointeur, Manque::code, Manque::message)
        .containsExactly(
            tuple(
                "/debut",
                "FICHES_HORS_PERIODE",
                "la fiche action « Ouvrir un LAEP » sortirait de la période, qui commencerait le"
                    + " 1er avril 2026 ; gardez ces jours, ou changez d'abord leurs dates"),
            tuple(
                "/fin",
                "FICHES_HORS_PERIODE",
                "la fiche action « Ouvrir un LAEP » sortirait de la période, qui finirait le"
                    + " 31 décembre 2028 ; gardez ces jours, ou changez d'abord leurs dates"));
  }

  @Test
  void whatItDidNotHoldBeforeDoesNotStandAgainstIt() {
    FicheRangee dehors =
        new FicheRangee(
            "Ancienne",
            PREMIER,
            "HANDICAP",
            new Periode(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1)));
    assertThat(
            manques(
                texte(LocalDate.of(2026, 2, 1), LocalDate.of(2028, 1, 1), ACCUEILLIR, ANIMER),
                dehors))
        .isEmpty();
  }
}
