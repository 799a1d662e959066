-- A signatory reads of a convention's past what it could read then, while it may read the convention
-- now: in states of then and histories through plateforme.relation, in events by the policy below.
INSERT INTO plateforme.relation (type_objet, nom_table, siren, presents)
VALUES ('convention.convention', 'convention.signataire', 'siren', 'convention.lues_par_signature');

-- The event says who signed then, this who signs now; whoever reads it for another reason passes.
CREATE POLICY signataire_encore ON plateforme.evenement AS RESTRICTIVE FOR SELECT
  USING ((SELECT plateforme.lit_tout())
         OR caf = (SELECT plateforme.caf_lue())
         OR charge ->> 'convention' IS NULL
         OR charge ->> 'convention' = ANY ((SELECT convention.lues_par_signature())::text[]));
