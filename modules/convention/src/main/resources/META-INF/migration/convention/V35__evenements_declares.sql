-- The events of this module, and what the database holds them against: see plateforme.type_d_evenement.
SELECT plateforme.declarer_evenement(nom, 'convention.convention', 'convention',
  'SELECT s.siren FROM convention.signataire s WHERE s.convention = $1::uuid')
FROM (VALUES ('convention.creee'), ('convention.modifiee'), ('convention.signee'), ('convention.resiliee'),
             ('convention.supprimee'), ('avenant.enregistre'),
             ('fiche-action.creee'), ('fiche-action.modifiee'), ('fiche-action.supprimee'),
             ('groupe-de-travail.cree'), ('groupe-de-travail.modifie'), ('groupe-de-travail.supprime')) AS t (nom);
SELECT plateforme.declarer_evenement(nom, 'convention.partenaire', 'partenaire')
FROM (VALUES ('partenaire.cree'), ('partenaire.modifie')) AS t (nom);
