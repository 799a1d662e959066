-- A signatory reads of a convention's past what it could read then, while it may read the convention
-- now: in states of then and histories through plateforme.relation, in events by a policy of their table.
INSERT INTO plateforme.relation (type_objet, nom_table, siren, presents)
VALUES ('convention.convention', 'convention.signataire', 'siren', 'convention.lues_par_signature');
