// Uses the generated types as a front end does: a change that breaks it breaks its compilation.
import type { components, operations } from './openapi-typescript/ctg';

type Regle = components['schemas']['RegleDuCatalogue'];
type Demande = NonNullable<operations['listerRegles']['parameters']['query']>;
type Page = operations['listerRegles']['responses'][200]['content']['application/json'];
type Refus = components['responses']['Introuvable']['content']['application/problem+json'];

export const demande: Demande = { limite: 20 };

export function codes(page: Page): string[] {
  return page.elements.map((regle: Regle) => `${regle.code} (${regle.source.section})`);
}

export function message(refus: Refus): string {
  return [refus.title, ...(refus.erreurs ?? []).map((e) => `${e.pointeur} : ${e.message}`)].join('\n');
}
