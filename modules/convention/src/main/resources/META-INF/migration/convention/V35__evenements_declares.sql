-- The events of this module, and what the database holds them against: see plateforme.type_d_evenement.
SELECT plateforme.declarer_evenement(nom, 'convention.convention', 'convention',
  'SELECT s.siren FROM convention.signataire s WHERE s.convention = $1::uuid')
FROM (VALUES ('convention.creee'), ('convention.modifiee'), ('convention.signee'), ('convention.resiliee'),
             ('convention.supprimee'), ('avenant.enregistre'),
             ('fiche-action.creee'), ('fiche-action.modifiee'), ('fiche-action.supprimee'),
             ('groupe-de-travail.cree'), ('groupe-de-travail.modifie'), ('groupe-de-travail.supprime')) AS t (nom);
SELECT plateforme.declarer_evenement(nom, 'convention.partenaire', 'partenaire')
FROM (VALUES ('partenaire.cree'), ('partenaire.modifie')) AS t (nom);

-- An event says who signed then, this who signs now; whoever reads it for another reason passes.
CREATE POLICY signataire_encore ON plateforme.evenement AS RESTRICTIVE FOR SELECT
  USING ((SELECT plateforme.lit_tout())
         OR caf = (SELECT plateforme.caf_lue())
         OR type <> ALL ((SELECT plateforme.evenements_de('convention.convention'))::text[])
         OR sujets[1] = ANY ((SELECT convention.lues_par_signature())::text[]));
