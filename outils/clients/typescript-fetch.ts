// Calls a running service with the generated typescript-fetch client.
import { Configuration, ReferentielApi, ResponseError, type RegleDuCatalogue } from './typescript-fetch/index';

async function appeler(service: string): Promise<string> {
  const referentiel = new ReferentielApi(new Configuration({ basePath: service }));
  const regles: RegleDuCatalogue[] = [];
  let curseur: string | undefined;
  do {
    const page = await referentiel.listerRegles({ limite: 20, curseur });
    regles.push(...page.elements);
    curseur = page.suivant;
  } while (curseur !== undefined);
  if (regles.length <= 20) throw new Error(`attendu : plus d'une page de règles`);
  const statut = await referentiel.lireRegle({ code: 'INCONNUE' }).then(
    () => 200,
    (refus: unknown) => (refus instanceof ResponseError ? refus.response.status : 0),
  );
  if (statut !== 404) throw new Error(`attendu : un refus 404, reçu ${statut}`);
  return `${regles.length} règles lues, page par page`;
}

appeler(process.argv[2] ?? '').then(console.log, (erreur: unknown) => {
  console.error(erreur);
  process.exitCode = 1;
});
