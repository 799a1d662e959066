package fr.ctg.platform.probleme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pages that the {@code type} of a problem leads to. */
@Path(TypeProbleme.DOSSIER)
@ApplicationScoped
public class ProblemesResource {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

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
            .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>")));
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
        .map(
            t ->
                page(
                    t.titre(),
                    "<p>Statut HTTP %d.</p>\n<p>%s</p>\n<h2>Comment corriger</h2>\n<p>%s</p>"
                        .formatted(t.statut(), t.explication(), t.remede())))
        .orElseThrow(
            () ->
                RequeteRefusee.introuvable(
                    "Il n'y a pas de problème de ce nom : voir /problemes/."));
  }

  private static String page(String titre, String corps) {
    return """
        <!DOCTYPE html>
        <html lang="fr">
        <head><meta charset="utf-8"><title>%s</title>
        <style>body{font:1.1em/1.5 sans-serif;max-width:40em;margin:2em auto;padding:0 1em}</style></head>
        <body>
        <h1>%s</h1>
        %s
        </body>
        </html>
        """
        .formatted(titre, titre, corps);
  }
}
