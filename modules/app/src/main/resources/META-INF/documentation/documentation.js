// Shows the contract that this very application serves. Nothing is fetched from anywhere else.

// What Swagger UI leaves without a name for those who do not see the page.
const NOMS = [
  ['.servers select', 'Service appelé'],
  ['.operation-filter-input', 'Filtrer par domaine'],
  ['textarea.body-param__text', 'Corps de la requête'],
];

// What stands beside its list of operations, which is the page's main part.
const REPERES = [
  ['.information-container', 'region', 'Présentation'],
  ['.schemes-server-container', 'region', 'Service et jeton'],
  ['.filter-container', 'search', 'Filtre'],
];

// It begins its titles one level too low.
const NIVEAUX = { H3: 2, H4: 3, H5: 4 };

function poser(element, nom, valeur) {
  if (element.getAttribute(nom) !== valeur) {
    element.setAttribute(nom, valeur);
  }
}

function completer() {
  const page = document.getElementById('documentation');
  NOMS.forEach(([ou, nom]) => page.querySelectorAll(ou).forEach((champ) => poser(champ, 'aria-label', nom)));
  REPERES.forEach(([ou, role, nom]) =>
    page.querySelectorAll(ou).forEach((partie) => {
      poser(partie, 'role', role);
      poser(partie, 'aria-label', nom);
    }));
  page.querySelectorAll('h3, h4, h5').forEach((titre) => {
    poser(titre, 'role', 'heading');
    poser(titre, 'aria-level', String(NIVEAUX[titre.tagName]));
  });
  // A link inside a button is no place to go to; the button puts the address into the bar itself.
  page.querySelectorAll('button a[href]').forEach((lien) => lien.removeAttribute('href'));
  // What is wider than its place is moved with the keyboard too.
  page.querySelectorAll('pre').forEach((texte) => poser(texte, 'tabindex', '0'));
}

// The local issuer is there on a machine where the service is tried, and nowhere else.
async function annoncerLEmetteur() {
  const contrat = await fetch('/emetteur/openapi.json');
  document.getElementById('emetteur').hidden = !contrat.ok;
}

window.addEventListener('load', () => {
  new MutationObserver(completer).observe(document.getElementById('documentation'), {
    childList: true,
    subtree: true,
  });
  SwaggerUIBundle({
    url: '/openapi',
    dom_id: '#documentation',
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    filter: true,
    tryItOutEnabled: true,
    validatorUrl: null,
    onComplete: completer,
  });
  annoncerLEmetteur();
});
