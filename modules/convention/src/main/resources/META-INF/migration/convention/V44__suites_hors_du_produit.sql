-- A renewal may follow a convention that was never recorded here, told by its words and days; and a convention that is
-- older than every version of the job reference was signed without one.

ALTER TABLE convention.convention
  ADD COLUMN precedente_libelle text CHECK (precedente_libelle <> ''),
  ADD COLUMN precedente_debut   date,
  ADD COLUMN precedente_fin     date,
  ADD CONSTRAINT precedente_externe_entiere
    CHECK (num_nonnulls(precedente_libelle, precedente_debut, precedente_fin) IN (0, 3)),
  ADD CONSTRAINT precedente_externe_ordonnee CHECK (precedente_fin >= precedente_debut),
  ADD CONSTRAINT une_seule_precedente
    CHECK (precedente_libelle IS NULL OR (rang = 'RENOUVELLEMENT' AND precedente IS NULL));

-- Until now: a version once signed, and only then.
DO $$
DECLARE
  ancienne text;
BEGIN
  SELECT conname INTO STRICT ancienne FROM pg_constraint
  WHERE conrelid = 'convention.convention'::regclass AND contype = 'c'
    AND pg_get_constraintdef(oid) LIKE '%(version_referentiel IS NULL)%';
  EXECUTE format('ALTER TABLE convention.convention DROP CONSTRAINT %I', ancienne);
END $$;
ALTER TABLE convention.convention
  ADD CONSTRAINT version_une_fois_signee CHECK (statut <> 'EN_PREPARATION' OR version_referentiel IS NULL);

CREATE FUNCTION convention.exiger_version() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF EXISTS (SELECT FROM referentiel.version v WHERE v.etat <> 'BROUILLON' AND v.debut <= NEW.date_signature) THEN
    RAISE EXCEPTION 'une convention se signe sous une version du référentiel, sauf avant la première';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER exiger_version BEFORE UPDATE ON convention.convention
  FOR EACH ROW WHEN (OLD.statut = 'EN_PREPARATION' AND NEW.statut <> 'EN_PREPARATION' AND NEW.version_referentiel IS NULL)
  EXECUTE FUNCTION convention.exiger_version();

SELECT plateforme.remettre_a_jour('convention.convention');
