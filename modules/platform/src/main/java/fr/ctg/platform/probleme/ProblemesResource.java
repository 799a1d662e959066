package fr.ctg.platform.probleme;

import fr.ctg.platform.json.CodesDesFautes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The pages that the {@code type} of a problem leads to, and that of the codes that its faults
 * have.
 */
@Path(TypeProbleme.DOSSIER)
@ApplicationScoped
public class ProblemesResource {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";
  private static final String CODES = "codes";

  private final CodesDesFautes codes;

  @Inject
  ProblemesResource(CodesDesFautes codes) {
    this.codes = codes;
  }

  /** All kinds of problems. */
  @GET
  @Produces(HTML)
  @Operation(hidden = true)
  public String liste() {
    return page(
        "Problèmes",
        Arrays.stream(TypeProbleme.values())
            .map(
                t ->
                    "<li>%d <a href=\"%s\">%s</a></li>"
                        .formatted(t.statut(), t.adresse(), t.titre()))
            .collect(
                Collectors.joining(
                    "\n",
                    "<p>Tout refus du service est un problème (RFC 9457), dont « type » mène à l'une de"
                        + " ces pages. Chaque faute d'une requête a un « code » : "
                        + "<a href=\"/problemes/codes\">la liste des codes</a>.</p>\n<ul>\n",
                    "\n</ul>")));
  }

  /** The codes of faults. */
  @GET
  @Path(CODES)
  @Produces(HTML)
  @Operation(hidden = true)
  public String codes() {
    return page(
        "Codes des fautes",
        codes.tous().entrySet().stream()
            .map(
                code ->
                    "<dt id=\"%s\"><code>%s</code></dt>\n<dd>%s</dd>"
                        .formatted(code.getKey(), code.getKey(), code.getValue()))
            .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>")));
  }

  /** One kind of problem: what it means and how to mend it. */
  @GET
  @Path("{nom}")
  @Produces(HTML)
  @Operation(hidden = true)
  public String un(@PathParam("nom") String nom) {
    return Arrays.stream(TypeProbleme.values())
        .filter(t -> t.nom().equals(nom))
        .findFirst()
        .map(t -> page(t.titre(), corps(t)))
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Il n'y a pas de problème de ce nom : voir /problemes/."));
  }

  private static String corps(TypeProbleme type) {
    String codes =
        type == TypeProbleme.REQUETE_INVALIDE || type == TypeProbleme.CONFLIT
            ? "\n<p><a href=\"/problemes/codes\">Ce que veut dire chaque « code »</a>.</p>"
            : "";
    return "<p>Statut HTTP %d.</p>\n<p>%s</p>\n<h2>Comment corriger</h2>\n<p>%s</p>%s"
        .formatted(type.statut(), type.explication(), type.remede(), codes);
  }

  private static String page(String titre, String corps) {
    return """
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title><link rel="icon" href="/documentation/favicon-32x32.png">
        <style>body{font:1.1em/1.5 sans-serif;max-width:40em;margin:2em auto;padding:0 1em}dd{margin:0 0 .8em 1.5em}</style></head>
        <body>
        <nav aria-label="Aide"><a href="/problemes/">Tous les problèmes</a> · <a href="/problemes/codes">Codes des fautes</a> · <a href="/documentation/">Documentation</a></nav>
        <main>
        <h1>%s</h1>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(titre, titre, corps);
  }
}
