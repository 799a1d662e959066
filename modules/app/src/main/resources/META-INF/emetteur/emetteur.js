// Shows the demonstration's users and asks for a token for the one that is clicked.
const element = (id) => document.getElementById(id);

async function lire(adresse, options) {
  const reponse = await fetch(adresse, options);
  const corps = await reponse.json();
  if (!reponse.ok) {
    throw new Error(corps.detail);
  }
  return corps;
}

async function demander({ nom, role, caf, sirens }) {
  const donne = await lire('/emetteur/jeton', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ role, caf, sirens }),
  });
  element('pour').textContent = `de : ${nom}`;
  element('jeton').value = donne.access_token;
  element('jeton').select();
  element('message').textContent = 'Le jeton est sélectionné : il n’y a plus qu’à le copier.';
}

function dire(erreur) {
  element('message').textContent = erreur.message;
}

function montrer(utilisateur) {
  const bouton = document.createElement('button');
  bouton.type = 'button';
  bouton.textContent = utilisateur.nom;
  bouton.addEventListener('click', () => demander(utilisateur).catch(dire));
  const portee = [utilisateur.caf && `Caf ${utilisateur.caf}`, ...utilisateur.sirens];
  const ligne = document.createElement('li');
  ligne.append(bouton, ` ${utilisateur.role} ${portee.filter(Boolean).join(', ')}`);
  element('utilisateurs').append(ligne);
}

lire('/emetteur/utilisateurs')
  .then(({ elements }) => elements.forEach(montrer))
  .catch(dire);
