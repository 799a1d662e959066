-- The journal tells rows apart by their primary keys, which must not change: the first day of a commune
-- does, with that of a convention in preparation. The amendment by which it joined does not.
ALTER TABLE convention.perimetre ADD COLUMN entree integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN convention.perimetre.entree IS 'The amendment by which it joined; 0 for those of the first hour';
ALTER TABLE convention.perimetre DISABLE TRIGGER USER;
UPDATE convention.perimetre SET entree = avenant WHERE avenant IS NOT NULL;
ALTER TABLE convention.perimetre ENABLE TRIGGER USER;
ALTER TABLE convention.perimetre DROP CONSTRAINT perimetre_pkey,
  ADD PRIMARY KEY (convention, commune, entree);

CREATE FUNCTION convention.retenir_entree() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  NEW.entree := coalesce(NEW.avenant, 0);
  RETURN NEW;
END $$;
-- After proteger_perimetre, in the order of the names, which decides what the amendment is.
CREATE TRIGGER retenir_entree BEFORE INSERT OR UPDATE ON convention.perimetre
  FOR EACH ROW EXECUTE FUNCTION convention.retenir_entree();
SELECT plateforme.suivre('convention.perimetre', type_objet => 'convention.convention', objet => 'convention');

-- A member is read by those who read the convention that it names: that is its group's.
ALTER TABLE convention.groupe_de_travail
  ADD CONSTRAINT groupe_de_la_convention UNIQUE (id, convention);
ALTER TABLE convention.membre_de_groupe
  ADD CONSTRAINT membre_de_la_convention FOREIGN KEY (groupe, convention)
    REFERENCES convention.groupe_de_travail (id, convention) ON DELETE CASCADE;
