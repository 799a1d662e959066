package fr.ctg.platform.journal;

import fr.ctg.platform.evenement.CatalogueDEvenements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The events about the journal itself. */
@ApplicationScoped
public class EvenementsDuJournal implements CatalogueDEvenements {

  /** Une vérification est venue à bout de quelques tables de plus. */
  public static final String VERIFICATION_AVANCEE = "verification.avancee";

  /** Une vérification s'est achevée. */
  public static final String VERIFICATION_TERMINEE = "verification.terminee";

  private static final UUID VERIFICATION = UUID.fromString("0197a3c1-6f00-7b3a-9d3e-3f2a4c5b6d80");
  private static final int TABLES = 20;

  @Override
  public List<TypeDEvenement> types() {
    return List.of(
        new TypeDEvenement(
            VERIFICATION_AVANCEE,
            "La comparaison des lignes avec le journal est venue à bout de quelques tables de plus.",
            ChargeDeVerification.class,
            new ChargeDeVerification(VERIFICATION, EtatDeVerification.EN_COURS, TABLES, 4)),
        new TypeDEvenement(
            VERIFICATION_TERMINEE,
            "La comparaison des lignes avec le journal s'est achevée, ou ne peut pas continuer : lisez"
                + " ce qu'elle a trouvé.",
            ChargeDeVerification.class,
            new ChargeDeVerification(VERIFICATION, EtatDeVerification.TERMINEE, TABLES, TABLES)));
  }
}
