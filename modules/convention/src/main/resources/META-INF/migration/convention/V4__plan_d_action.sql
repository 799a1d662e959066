-- The action plan of a convention: its sheets (fiches action) and its working groups.
--
-- A person is named nowhere in clear: nom_chiffre is written under the key of plateforme.personne, and
-- says nothing more once that key is destroyed. The organisation and the function are no personal data
-- by themselves.

CREATE TABLE convention.fiche_action (
  id           uuid             PRIMARY KEY,
  convention   uuid             NOT NULL,
  caf          text COLLATE "C" NOT NULL,
  version      integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  libelle      text             NOT NULL CHECK (libelle <> ''),
  description  text,
  thematique   text             NOT NULL REFERENCES referentiel.thematique,
  axe          integer,
  priorites    text[]           NOT NULL CHECK (priorites <@ ARRAY['INCLUSION_HANDICAP', 'PAUVRETE',
    'TERRITOIRES_PRIORITAIRES', 'FAMILLES_MONOPARENTALES', 'OPTIMISATION_DES_SERVICES']),
  debut        date             NOT NULL,
  fin          date             NOT NULL,
  etat         text             NOT NULL CHECK (etat IN ('PREVUE', 'EN_COURS', 'REALISEE', 'ABANDONNEE')),
  personne     uuid             REFERENCES plateforme.personne,
  nom_chiffre  text,
  organisation text,
  fonction     text,
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE,
  FOREIGN KEY (convention, axe) REFERENCES convention.axe (convention, ordre),
  CHECK (fin >= debut),
  CHECK ((personne IS NULL) = (nom_chiffre IS NULL))
);
CREATE INDEX fiche_action_par_convention ON convention.fiche_action (convention, id);

CREATE TABLE convention.groupe_de_travail (
  id         uuid             PRIMARY KEY,
  convention uuid             NOT NULL,
  caf        text COLLATE "C" NOT NULL,
  version    integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  libelle    text             NOT NULL CHECK (libelle <> ''),
  thematique text             REFERENCES referentiel.thematique,
  UNIQUE (id, caf),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE
);
CREATE INDEX groupe_de_travail_par_convention ON convention.groupe_de_travail (convention, id);

CREATE TABLE convention.membre_de_groupe (
  groupe       uuid             NOT NULL,
  ordre        integer          NOT NULL CHECK (ordre >= 1),
  convention   uuid             NOT NULL,
  caf          text COLLATE "C" NOT NULL,
  personne     uuid             REFERENCES plateforme.personne,
  nom_chiffre  text,
  organisation text,
  fonction     text,
  PRIMARY KEY (groupe, ordre),
  FOREIGN KEY (groupe, caf) REFERENCES convention.groupe_de_travail (id, caf) ON DELETE CASCADE,
  CHECK ((personne IS NULL) = (nom_chiffre IS NULL))
);

-- What an ended convention planned stays as it was.
CREATE FUNCTION convention.proteger_plan() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM convention.convention c
             WHERE c.id = CASE TG_OP WHEN 'DELETE' THEN OLD.convention ELSE NEW.convention END
             AND c.statut = 'RESILIEE') THEN
    RAISE EXCEPTION 'la convention est résiliée : son plan d''action ne change plus';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON convention.fiche_action
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();
CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON convention.groupe_de_travail
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();
CREATE TRIGGER proteger_plan BEFORE INSERT OR UPDATE OR DELETE ON convention.membre_de_groupe
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_plan();

ALTER TABLE convention.fiche_action ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.fiche_action FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR convention = ANY ((SELECT convention.lues_par_signature())::uuid[]));
CREATE POLICY creation ON convention.fiche_action FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY modification ON convention.fiche_action FOR UPDATE
  USING (caf = (SELECT plateforme.caf_ecrite())) WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY suppression ON convention.fiche_action FOR DELETE
  USING (caf = (SELECT plateforme.caf_ecrite()));

ALTER TABLE convention.groupe_de_travail ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.groupe_de_travail FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR convention = ANY ((SELECT convention.lues_par_signature())::uuid[]));
CREATE POLICY creation ON convention.groupe_de_travail FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY modification ON convention.groupe_de_travail FOR UPDATE
  USING (caf = (SELECT plateforme.caf_ecrite())) WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY suppression ON convention.groupe_de_travail FOR DELETE
  USING (caf = (SELECT plateforme.caf_ecrite()));

ALTER TABLE convention.membre_de_groupe ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.membre_de_groupe FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR convention = ANY ((SELECT convention.lues_par_signature())::uuid[]));
CREATE POLICY creation ON convention.membre_de_groupe FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY suppression ON convention.membre_de_groupe FOR DELETE
  USING (caf = (SELECT plateforme.caf_ecrite()));

GRANT SELECT, INSERT, UPDATE, DELETE ON convention.fiche_action, convention.groupe_de_travail TO "${application}";
GRANT SELECT, INSERT, DELETE ON convention.membre_de_groupe TO "${application}";
