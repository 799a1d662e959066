// Sends every worked case through the three generated TypeScript clients, each as a front end would,
// and keeps what each read back.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createClient } from './hey-api/client/index';
import { simuler } from './hey-api/index';
import type { SimulationDemande as DemandeHeyApi } from './hey-api/types.gen';
import type { operations } from './openapi-typescript/ctg';
import { Configuration, SimulationDemandeFromJSON, SimulationToJSON, SimulationsApi } from './typescript-fetch/index';

type Operation = operations['simuler'];
type Demande = NonNullable<Operation['requestBody']>['content']['application/json'];
type Reponse = Operation['responses'][200]['content']['application/json'];
type Envoi = (demande: unknown) => Promise<unknown>;

function envois(service: string): Record<string, Envoi> {
  const simulations = new SimulationsApi(new Configuration({ basePath: service }));
  const client = createClient({ baseUrl: service });
  return {
    'typescript-fetch': async (demande) =>
      SimulationToJSON(await simulations.simuler({ simulationDemande: SimulationDemandeFromJSON(demande) })),
    'openapi-typescript': async (demande) => {
      const corps: Demande = demande as Demande;
      const reponse = await fetch(`${service}/api/v1/simulations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(corps),
      });
      if (reponse.status !== 200) throw new Error(await reponse.text());
      const simulation: Reponse = (await reponse.json()) as Reponse;
      return simulation;
    },
    'hey-api': async (demande) => {
      const { data, error } = await simuler({ client, body: demande as DemandeHeyApi });
      if (data === undefined) throw new Error(JSON.stringify(error));
      return data;
    },
  };
}

function fichiers(dossier: string): string[] {
  return readdirSync(dossier, { withFileTypes: true }).flatMap((entree) => {
    const chemin = join(dossier, entree.name);
    if (entree.isDirectory()) return fichiers(chemin);
    return entree.name.endsWith('.json') ? [chemin] : [];
  });
}

async function envoyer(service: string, cas: string, reponses: string): Promise<void> {
  for (const [nom, envoi] of Object.entries(envois(service))) {
    const dossier = join(reponses, nom);
    mkdirSync(dossier, { recursive: true });
    for (const fichier of fichiers(cas)) {
      const { demande } = JSON.parse(readFileSync(fichier, 'utf-8')) as { demande: unknown };
      const reponse = await envoi(demande);
      writeFileSync(join(dossier, relative(cas, fichier).replaceAll('/', '-')), JSON.stringify(reponse));
    }
  }
}

const [, , service = '', cas = '', reponses = ''] = process.argv;
envoyer(service, cas, reponses).catch((erreur: unknown) => {
  console.error(erreur);
  process.exitCode = 1;
});
