package fr.ctg.platform.partie;

import fr.ctg.platform.application.Redaction;
import fr.ctg.platform.application.Travail;
import fr.ctg.platform.application.VersionDeDepart;
import fr.ctg.platform.json.Fautes;
import fr.ctg.platform.liste.ListeOrdonnee;
import fr.ctg.shared.PartieVersionnee;
import fr.ctg.shared.PartiesGardees;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of the parts of one sort: what is created, corrected, taken away and read in the
 * same way whatever it is. The sort says in a class of its own, such as {@code FichesAction}, how a
 * new one and a corrected one are made and what is held against the whole. What is to be done
 * otherwise with one sort is a use case of that sort, named by its verb.
 *
 * @param <E> the whole that they are parts of
 * @param <P> a part
 * @param <T> what a part says
 */
public abstract class UsagesDeParties<E, P extends PartieVersionnee<T>, T> {

  private final Travail travail;
  private final Touts<E> touts;
  private final PartiesGardees<P> gardees;
  private final AnnonceDePartie<E, P> annonce;

  /**
   * The use cases of those parts.
   *
   * @param touts what they are parts of
   * @param gardees where they are kept
   * @param annonce whom a change is told
   */
  protected UsagesDeParties(
      Travail travail, Touts<E> touts, PartiesGardees<P> gardees, AnnonceDePartie<E, P> annonce) {
    this.travail = travail;
    this.touts = touts;
    this.gardees = gardees;
    this.annonce = annonce;
  }

  /** A new one of that whole, which says that: its version is 1. */
  protected abstract P nouvelle(E tout, T texte);

  /** That one, saying that: its version is the next one. */
  protected abstract P corrigee(P presente, T texte);

  /**
   * Adds the faults that what was written has beside that whole; none unless the sort says so.
   *
   * @param presente what it says until now, so that what it keeps is not held against it; {@code
   *     null} for a new one
   * @param texte of which any member may be absent, where other faults were found
   */
  protected void controler(E tout, @Nullable T presente, T texte, Fautes fautes) {}

  /**
   * Adds what was written to the whole of that identifier.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such whole; 409, when its
   *     parts no longer change; 400, when what was written has faults
   */
  public P creer(UUID tout, Redaction<T> redaction) {
    return travail.ecrire(
        () -> {
          E ouvert = touts.ouvert(tout);
          P nouvelle = nouvelle(ouvert, lire(redaction, null, ouvert));
          gardees.ajouter(nouvelle);
          annonce.annoncer(ouvert, null, nouvelle);
          return nouvelle;
        });
  }

  /**
   * Has one say what was written.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 409, when the parts of its whole no longer change; 400, when
   *     what was written has faults
   */
  public P corriger(UUID tout, UUID id, VersionDeDepart depart, Redaction<T> redaction) {
    return travail.ecrire(
        () -> {
          P presente = verrouillee(tout, id, depart);
          E ouvert = touts.ouvert(tout);
          P corrigee = corrigee(presente, lire(redaction, presente.texte(), ouvert));
          gardees.modifier(corrigee);
          annonce.annoncer(ouvert, presente, corrigee);
          return corrigee;
        });
  }

  /**
   * Takes one away.
   *
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none; 412, when it has
   *     changed since that version; 409, when the parts of its whole no longer change
   */
  public void retirer(UUID tout, UUID id, VersionDeDepart depart) {
    travail.ecrire(
        () -> {
          P derniere = verrouillee(tout, id, depart);
          E ouvert = touts.ouvert(tout);
          gardees.retirer(id);
          annonce.annoncer(ouvert, derniere, null);
          return derniere;
        });
  }

  /**
   * One, as it is or was.
   *
   * @param au the instant; now when {@code null}
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is none for whoever asks
   */
  public P une(UUID tout, UUID id, @Nullable Instant au) {
    return travail.lire(au, () -> gardees.trouver(tout, id)).orElseThrow(touts::partieIntrouvable);
  }

  /**
   * All those of a whole, in the order in which they were added.
   *
   * @param au the instant; now when {@code null}
   * @throws fr.ctg.platform.probleme.RequeteRefusee 404, when there is no such whole
   */
  public ListeOrdonnee<P, UUID> liste(UUID tout, @Nullable Instant au) {
    touts.exiger(tout, au);
    return ListeOrdonnee.lue(
        (apres, limite) -> travail.lire(au, () -> gardees.page(tout, apres, limite)),
        PartieVersionnee::id);
  }

  private P verrouillee(UUID tout, UUID id, VersionDeDepart depart) {
    P presente = gardees.verrouiller(tout, id).orElseThrow(touts::partieIntrouvable);
    depart.verifier(presente.version());
    return presente;
  }

  private T lire(Redaction<T> redaction, @Nullable T presente, E tout) {
    return redaction.lire(presente, (texte, fautes) -> controler(tout, presente, texte, fautes));
  }
}
