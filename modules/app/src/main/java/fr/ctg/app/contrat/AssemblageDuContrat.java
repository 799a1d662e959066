package fr.ctg.app.contrat;

import fr.ctg.platform.evenement.TypesDEvenements;
import fr.ctg.platform.json.CodesDesFautes;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Makes the contract whole. The resources say what is their own (paths, parameters, answers); what
 * holds for all of them is added here, once: who serves it, what every answer carries, what every
 * refusal looks like, real examples, and limits where a resource set none.
 */
public class AssemblageDuContrat implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Presentation.presenter(document);
    new EvenementsDuContrat(document, CDI.current().select(TypesDEvenements.class).get().tous())
        .decrire();
    new RefusDuContrat(document, CDI.current().select(CodesDesFautes.class).get()).decrire();
    new OperationsCompletes(document, new Exemples()).completer();
    new Bornes(document).poser();
    new Elagage(document).elaguer();
  }
}
