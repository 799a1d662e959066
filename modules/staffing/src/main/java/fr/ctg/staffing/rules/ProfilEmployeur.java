package fr.ctg.staffing.rules;

import fr.ctg.shared.Appreciation;
import fr.ctg.staffing.FaitsDUnEmployeur;
import fr.ctg.staffing.RegleAppliquee;

/** PROFIL-EMPLOYEUR: the holder depends on an authority that signed the convention. */
public final class ProfilEmployeur implements RegleAppliquee<PosteExamine> {

  /** The rule's code. */
  public static final String CODE = "PROFIL-EMPLOYEUR";

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public Appreciation apprecier(PosteExamine examine) {
    FaitsDUnEmployeur employeur = examine.emploi().employeur();
    String constat = examine.sujet() + "l'employeur est " + employeur.designation();
    return switch (employeur.nature()) {
      case COMMUNE, EPCI -> {
        boolean signataire =
            employeur.siren() != null
                && examine.equipe().convention().signataires().contains(employeur.siren());
        yield signataire
            ? Appreciation.respectee(constat + ", signataire de la convention.")
            : Appreciation.nonRespectee(
                constat
                    + ", qui n'est pas signataire de la convention. Pour y remédier : faire signer"
                    + " la convention par cet employeur, ou faire porter le poste par l'un des"
                    + " signataires.");
      }
      case SYNDICAT ->
          Appreciation.sousCondition(
              constat
                  + ", dont la signature de la convention reste à prouver. Pour y remédier :"
                  + " produire la convention signée par ce syndicat.");
      case ASSOCIATION ->
          Appreciation.sousCondition(
              constat
                  + ", admise à titre exceptionnel seulement : une décision motivée de la Caf est"
                  + " nécessaire."
                  + Remede.DEBUT
                  + "demander cette décision à la Caf, ou faire porter le poste par l'un des"
                  + " signataires.");
      case CAF, AUTRE ->
          Appreciation.nonRespectee(
              constat
                  + ", alors que le professionnel doit dépendre d'une collectivité signataire et"
                  + " être extérieur à la Caf. Pour y remédier : faire porter le poste par l'un"
                  + " des signataires.");
    };
  }
}
