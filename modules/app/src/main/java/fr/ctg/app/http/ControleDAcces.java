package fr.ctg.app.http;

import fr.ctg.app.droits.Droit;
import fr.ctg.app.droits.DroitCourant;
import fr.ctg.app.droits.TableDesDroits;
import fr.ctg.app.droits.TableDesDroits.Lieu;
import fr.ctg.app.jeton.EcheanceDeJeton;
import fr.ctg.app.jeton.EmetteurInjoignable;
import fr.ctg.app.jeton.JetonRefuse;
import fr.ctg.app.jeton.VerificateurDeJetons;
import fr.ctg.platform.evenement.Billets;
import fr.ctg.platform.identite.EcheanceCourante;
import fr.ctg.platform.identite.Identite;
import fr.ctg.platform.identite.IdentiteCourante;
import fr.ctg.platform.identite.Role;
import fr.ctg.platform.probleme.TypeProbleme;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door to the API. Finds the request's line in the table of rights, judges the token where the
 * line asks for one, counts the requests of its bearer, refuses the roles that the line refuses,
 * and lets the rest in as who they are, with those of their roles only that the line admits. What
 * has no line does not exist.
 */
final class ControleDAcces implements Filter {

  private static final Logger JOURNAL = LoggerFactory.getLogger(ControleDAcces.class);
  private static final String API = "/api/";
  private static final String PORTEUR = "Bearer ";
  private static final String CAF = "caf";
  private static final String ATTENTE_SECONDES = "5";

  private final TableDesDroits table;
  private final VerificateurDeJetons jetons;
  private final DebitParMinute parSujet;
  private final EntreeParBillet billets;
  private final RefusDuServeur refus;

  ControleDAcces(
      TableDesDroits table,
      VerificateurDeJetons jetons,
      DebitParMinute parSujet,
      EntreeParBillet billets,
      RefusDuServeur refus) {
    this.table = table;
    this.jetons = jetons;
    this.parSujet = parSujet;
    this.billets = billets;
    this.refus = refus;
  }

  @Override
  public void filter(FilterChain suite, RoutingRequest requete, RoutingResponse reponse) {
    String chemin = requete.path().path();
    String methode = requete.prologue().method().text();
    if (!chemin.startsWith(API)) {
      suite.proceed();
      return;
    }
    Lieu lieu = table.trouver(chemin);
    if (!lieu.connu()) {
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.INTROUVABLE,
          "Rien n'existe à l'adresse " + requete.prologue().uriPath().rawPath() + ".");
      return;
    }
    Droit droit = lieu.droit(methode).orElse(null);
    if (droit == null) {
      refuserLaMethode(lieu, requete, reponse);
    } else if (droit.ouvert()) {
      DroitCourant.sous(droit, suite::proceed);
    } else {
      demanderLeJeton(suite, requete, reponse, lieu, droit);
    }
  }

  private void refuserLaMethode(Lieu lieu, RoutingRequest requete, RoutingResponse reponse) {
    String liste = MethodesPermises.a(lieu);
    reponse.header(HeaderNames.ALLOW, liste);
    refus.repondre(
        requete,
        reponse,
        TypeProbleme.METHODE_NON_PERMISE,
        "L'adresse " + requete.path().path() + " n'accepte que : " + liste + ".");
  }

  private void demanderLeJeton(
      FilterChain suite, RoutingRequest requete, RoutingResponse reponse, Lieu lieu, Droit droit) {
    if (billets.enTientLieu(requete)) {
      entrerParBillet(suite, requete, reponse, lieu, droit);
      return;
    }
    String entete = requete.headers().first(HeaderNames.AUTHORIZATION).orElse("");
    if (!entete.regionMatches(true, 0, PORTEUR, 0, PORTEUR.length())) {
      nonAuthentifie(
          requete,
          reponse,
          "Bearer",
          "L'en-tête « Authorization: Bearer … » manque : cette adresse demande un jeton d'accès.");
      return;
    }
    try {
      String jeton = entete.substring(PORTEUR.length()).strip();
      Identite identite = jetons.verifier(jeton);
      if (parSujet.admettre(identite.sujet(), requete, reponse)) {
        EcheanceCourante.jusqua(
            () -> EcheanceDeJeton.lire(jeton),
            () -> entrer(suite, requete, reponse, lieu, droit, identite));
      }
    } catch (JetonRefuse e) {
      nonAuthentifie(requete, reponse, "Bearer error=\"invalid_token\"", e.raison());
    } catch (EmetteurInjoignable e) {
      JOURNAL.warn("Clés de l'émetteur injoignables : {}", e.getMessage());
      reponse.header(HeaderNames.RETRY_AFTER, ATTENTE_SECONDES);
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.INDISPONIBLE,
          "Le jeton ne peut pas être vérifié pour l'instant : l'émetteur ne donne pas ses clés.");
    }
  }

  private void entrerParBillet(
      FilterChain suite, RoutingRequest requete, RoutingResponse reponse, Lieu lieu, Droit droit) {
    try {
      Billets.Porteur porteur = billets.prendre(requete);
      EcheanceCourante.jusqua(
          porteur::echeance,
          () -> entrer(suite, requete, reponse, lieu, droit, porteur.identite()));
    } catch (JetonRefuse e) {
      nonAuthentifie(requete, reponse, "Bearer", e.raison());
    } catch (EntreeParBillet.Illisible e) {
      reponse.header(HeaderNames.RETRY_AFTER, ATTENTE_SECONDES);
      refus.repondre(
          requete, reponse, TypeProbleme.INDISPONIBLE, "La base de données ne répond pas.");
    }
  }

  private void nonAuthentifie(
      RoutingRequest requete, RoutingResponse reponse, String defi, String raison) {
    reponse.header(HeaderNames.WWW_AUTHENTICATE, defi);
    refus.repondre(requete, reponse, TypeProbleme.NON_AUTHENTIFIE, raison);
  }

  private void entrer(
      FilterChain suite,
      RoutingRequest requete,
      RoutingResponse reponse,
      Lieu lieu,
      Droit droit,
      Identite entiere) {
    Identite identite = entiere.limiteeA(droit.roles());
    if (identite.roles().isEmpty()) {
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.INTERDIT,
          "Cette action demande l'un de ces rôles : "
              + droit.roles().stream().map(Role::name).collect(Collectors.joining(", "))
              + ". Le jeton n'en porte aucun.");
    } else if (horsDePortee(lieu, droit, identite)) {
      refus.repondre(
          requete,
          reponse,
          TypeProbleme.INTROUVABLE,
          "Rien n'existe à cette adresse, ou pas dans ce que vous pouvez voir.");
    } else {
      IdentiteCourante.comme(identite, () -> DroitCourant.sous(droit, suite::proceed));
    }
  }

  /** Whether the address names a Caf that none of the caller's roles reaches. */
  private static boolean horsDePortee(Lieu lieu, Droit droit, Identite identite) {
    return lieu.valeur(droit, CAF)
        .filter(
            caf -> identite.roles().stream().noneMatch(role -> atteint(droit, role, identite, caf)))
        .isPresent();
  }

  private static boolean atteint(Droit droit, Role role, Identite identite, String caf) {
    return switch (droit.portee(role)) {
      case TOUT -> true;
      case CAF -> identite.caf().filter(caf::equals).isPresent();
      case PUBLIC, AUCUNE, SIREN, SOI -> false;
    };
  }
}
