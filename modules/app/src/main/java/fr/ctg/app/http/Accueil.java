package fr.ctg.app.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What whoever opens the service in a browser sees first: a page that leads on. */
final class Accueil implements HttpService {

  private static final String PAGE = "META-INF/accueil/index.html";

  private final byte[] page;

  Accueil() {
    try (InputStream contenu = Accueil.class.getClassLoader().getResourceAsStream(PAGE)) {
      this.page = Objects.requireNonNull(contenu, PAGE).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void routing(HttpRules routes) {
    routes.get("/", this::montrer).head("/", this::montrer);
  }

  private void montrer(ServerRequest requete, ServerResponse reponse) {
    reponse.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
    if (requete.prologue().method().equals(Method.HEAD)) {
      reponse.send();
    } else {
      reponse.send(page);
    }
  }
}
