-- An axis has an identity of its own: it stays the same while its name, its themes and its place change, and sheets
-- refer to it. They referred to its place, and went over to another axis when the order changed.
--
-- The journal tells rows apart by their primary keys: axes are followed anew, as they are now, and the past of sheets
-- knows no axis before.

ALTER TABLE convention.axe ADD COLUMN id uuid;
ALTER TABLE convention.axe DISABLE TRIGGER USER;
UPDATE convention.axe SET id = gen_random_uuid();
ALTER TABLE convention.axe ENABLE TRIGGER USER;

ALTER TABLE convention.fiche_action ADD COLUMN axe_id uuid;
-- The plan of an ended convention says the same as before; the journal is told all the same.
ALTER TABLE convention.fiche_action DISABLE TRIGGER proteger_plan;
UPDATE convention.fiche_action f SET axe_id = a.id, version = f.version + 1
FROM convention.axe a WHERE a.convention = f.convention AND a.ordre = f.axe;
ALTER TABLE convention.fiche_action ENABLE TRIGGER proteger_plan;
ALTER TABLE convention.fiche_action DROP COLUMN axe;

ALTER TABLE convention.axe
  DROP CONSTRAINT axe_pkey,
  ADD PRIMARY KEY (id),
  ADD CONSTRAINT axe_de_la_convention UNIQUE (id, convention),
  -- Axes change places one after the other.
  ADD CONSTRAINT un_axe_par_rang UNIQUE (convention, ordre) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE convention.fiche_action
  ADD CONSTRAINT axe_de_la_fiche FOREIGN KEY (axe_id, convention) REFERENCES convention.axe (id, convention);
CREATE INDEX fiche_action_par_axe ON convention.fiche_action (axe_id) WHERE axe_id IS NOT NULL;

SELECT plateforme.remettre_a_jour('convention.axe');
SELECT plateforme.remettre_a_jour('convention.fiche_action');
