// Uses the generated client as a front end does: a change that breaks it breaks its compilation.
import { createClient } from './hey-api/client/index';
import { listerRegles, type RegleDuCatalogue } from './hey-api/index';

export async function regles(service: string): Promise<RegleDuCatalogue[]> {
  const client = createClient({ baseUrl: service });
  const { data, error } = await listerRegles({ client, query: { limite: 20 } });
  if (error !== undefined) throw new Error(error.title);
  return typeof data === 'object' ? data.elements : [];
}
