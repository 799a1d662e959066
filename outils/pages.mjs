// Looks for barriers (axe-core, all of its rules) in the pages that the application shows:
//   node outils/pages.mjs http://localhost:8080 /usr/bin/chromium
// Fails when there is one, or when a page complains in the browser's console.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [, , service, navigateur] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf-8');
const DELAI = 60_000;
const MONTREES = 6;

// What each page shows once it is whole, and what is opened in it first.
const PAGES = [
  { adresse: '/documentation/', entiere: '.opblock-tag-section .opblock' },
  { adresse: '/documentation/', entiere: '.opblock-tag-section .opblock', ouvrir: '#operations-simulations-simuler .opblock-summary-control', ouvert: '.opblock-body .responses-table' },
  { adresse: '/emetteur/', entiere: '#utilisateurs li' },
  { adresse: '/problemes/', entiere: 'main' },
  { adresse: '/problemes/codes', entiere: 'main dl' },
];

async function barrieres(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, impact, help, nodes }) =>
    [`${id} (${impact}, ${nodes.length} fois) : ${help}`,
      ...nodes.slice(0, MONTREES).map((noeud) => `    ${noeud.target.join(' ')} ${noeud.html.slice(0, 200)} ${noeud.failureSummary}`)].join('\n'));
}

async function examiner(contexte, { adresse, entiere, ouvrir, ouvert }) {
  const page = await contexte.newPage();
  const plaintes = [];
  page.on('console', (message) => message.type() === 'error' && plaintes.push(message.text()));
  page.on('pageerror', (erreur) => plaintes.push(String(erreur)));
  await page.goto(service + adresse, { timeout: DELAI });
  await page.waitForSelector(entiere, { timeout: DELAI });
  if (ouvrir) {
    await page.click(ouvrir);
    await page.waitForSelector(ouvert, { timeout: DELAI });
  }
  const trouvees = [...(await barrieres(page)), ...plaintes.map((plainte) => `console : ${plainte}`)];
  await page.close();
  return trouvees;
}

const lance = await chromium.launch({ executablePath: navigateur, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
// Axe is brought from outside: the policy of the pages lets nothing in.
const contexte = await lance.newContext({ bypassCSP: true, locale: 'fr-FR' });
const page = await contexte.newPage();
await page.goto(`${service}/problemes/`);
const problemes = await page.$$eval('main li a', (liens) => liens.map((lien) => new URL(lien.href).pathname));
await page.close();

let trouvees = 0;
const toutes = [...PAGES, ...problemes.map((adresse) => ({ adresse, entiere: 'main h1' }))];
for (const une of toutes) {
  const fautes = await examiner(contexte, une);
  fautes.forEach((faute) => console.log(`${une.adresse} : ${faute}`));
  trouvees += fautes.length;
}
await lance.close();
console.log(`${toutes.length} pages examinées, ${trouvees} fautes`);
process.exitCode = trouvees === 0 ? 0 : 1;
