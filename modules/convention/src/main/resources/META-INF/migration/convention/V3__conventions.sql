-- The conventions: who signs, for how long, where, on which themes, and how they were amended.
--
-- Read by the Caf that wrote them, by the national fund, and by their signatories. Written by their
-- Caf alone. Every table carries the Caf, tied to that of its convention by the foreign key, so that
-- every policy is the same three short tests: all is read, or the Caf's own, or what the caller signs.
--
-- Guards that hold whatever the application does: a signed convention changes by amendments and by
-- its resiliation only; amendments are only ever added; no two signed conventions cover one commune
-- on one day. A commune belongs to one Caf in a vintage and a perimeter holds communes of the
-- convention's own Caf only: the last guard therefore never tells one Caf of another's conventions.

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;

-- What perimeters refer to: the commune together with the Caf that serves it.
ALTER TABLE convention.commune
  ADD CONSTRAINT commune_de_la_caf UNIQUE (millesime, code_insee, caf_code);

-- Employers and partners that are neither commune nor EPCI. Each Caf records its own: whether another
-- one knows the same body cannot be guessed.
CREATE TABLE convention.partenaire (
  id            uuid             PRIMARY KEY,
  caf           text COLLATE "C" NOT NULL CHECK (caf ~ '^[0-9A-Z]{2,8}$'),
  version       integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  siren         text COLLATE "C" NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
  nom           text             NOT NULL CHECK (nom <> ''),
  nom_normalise text COLLATE "C" NOT NULL,
  nature        text             NOT NULL
    CHECK (nature IN ('SYNDICAT', 'MSA', 'DEPARTEMENT', 'REGION', 'ETAT', 'ASSOCIATION', 'AUTRE')),
  UNIQUE (caf, siren),
  UNIQUE (id, caf)
);
CREATE INDEX partenaire_par_nom ON convention.partenaire (caf, nom_normalise, id);

CREATE TABLE convention.convention (
  id                  uuid             PRIMARY KEY,
  caf                 text COLLATE "C" NOT NULL,
  version             integer          NOT NULL DEFAULT 1 CHECK (version >= 1),
  libelle             text             NOT NULL CHECK (libelle <> ''),
  libelle_normalise   text COLLATE "C" NOT NULL,
  rang                text             NOT NULL CHECK (rang IN ('PREMIERE', 'RENOUVELLEMENT')),
  precedente          uuid,
  debut               date             NOT NULL,
  fin                 date             NOT NULL,
  -- What time alone makes of a signed convention (running, ended) is computed where it is read.
  statut              text             NOT NULL DEFAULT 'EN_PREPARATION'
    CHECK (statut IN ('EN_PREPARATION', 'SIGNEE', 'RESILIEE')),
  date_signature      date,
  version_referentiel text             REFERENCES referentiel.version,
  date_resiliation    date,
  motif_resiliation   text,
  millesime           integer          NOT NULL,
  -- Whether the perimeter was given; otherwise it is that of the signatories.
  perimetre_restreint boolean          NOT NULL,
  -- All themes of the axes, once each, for the lists.
  thematiques         text[]           NOT NULL,
  -- The number of the last amendment.
  avenants            integer          NOT NULL DEFAULT 0 CHECK (avenants >= 0),
  UNIQUE (id, caf),
  FOREIGN KEY (millesime, caf) REFERENCES convention.caf,
  FOREIGN KEY (precedente, caf) REFERENCES convention.convention (id, caf),
  CHECK (fin >= debut),
  CHECK (precedente IS NULL OR (rang = 'RENOUVELLEMENT' AND precedente <> id)),
  CHECK ((statut = 'EN_PREPARATION') = (date_signature IS NULL)),
  CHECK ((statut = 'EN_PREPARATION') = (version_referentiel IS NULL)),
  CHECK ((statut = 'RESILIEE') = (date_resiliation IS NOT NULL)),
  CHECK ((statut = 'RESILIEE') = (motif_resiliation IS NOT NULL)),
  CHECK (statut <> 'EN_PREPARATION' OR avenants = 0)
);
-- A list in each of its orders: of one Caf, and of all.
CREATE INDEX convention_par_debut ON convention.convention (debut, id);
CREATE INDEX convention_par_fin ON convention.convention (fin, id);
CREATE INDEX convention_par_libelle ON convention.convention (libelle_normalise, id);
CREATE INDEX convention_de_caf_par_debut ON convention.convention (caf, debut, id);
CREATE INDEX convention_de_caf_par_fin ON convention.convention (caf, fin, id);
CREATE INDEX convention_de_caf_par_libelle ON convention.convention (caf, libelle_normalise, id);
CREATE INDEX convention_par_precedente ON convention.convention (precedente) WHERE precedente IS NOT NULL;

CREATE TABLE convention.avenant (
  convention    uuid             NOT NULL,
  numero        integer          NOT NULL CHECK (numero >= 1),
  caf           text COLLATE "C" NOT NULL,
  date_effet    date             NOT NULL,
  motif         text             NOT NULL CHECK (motif <> ''),
  -- What changed, as it was and as it is: the members signataires, perimetre and fin that did.
  avant         jsonb            NOT NULL CHECK (jsonb_typeof(avant) = 'object'),
  apres         jsonb            NOT NULL CHECK (jsonb_typeof(apres) = 'object'),
  enregistre_le timestamptz      NOT NULL,
  PRIMARY KEY (convention, numero),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf)
);

CREATE TABLE convention.signataire (
  convention uuid             NOT NULL,
  siren      text COLLATE "C" NOT NULL CHECK (siren ~ '^[0-9]{9}$'),
  caf        text COLLATE "C" NOT NULL,
  ordre      integer          NOT NULL CHECK (ordre >= 1),
  nature     text             NOT NULL CHECK (nature IN
    ('COMMUNE', 'EPCI', 'SYNDICAT', 'MSA', 'DEPARTEMENT', 'REGION', 'ETAT', 'ASSOCIATION', 'AUTRE')),
  -- As it was called when it joined.
  nom        text             NOT NULL CHECK (nom <> ''),
  partenaire uuid,
  -- The amendment by which it joined; none for those of the first hour.
  avenant    integer,
  PRIMARY KEY (convention, siren),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE,
  FOREIGN KEY (partenaire, caf) REFERENCES convention.partenaire (id, caf),
  FOREIGN KEY (convention, avenant) REFERENCES convention.avenant,
  CHECK ((partenaire IS NULL) = (nature IN ('COMMUNE', 'EPCI')))
);
CREATE INDEX signataire_par_siren ON convention.signataire (siren, convention);
CREATE INDEX signataire_par_partenaire ON convention.signataire (partenaire) WHERE partenaire IS NOT NULL;

CREATE TABLE convention.axe (
  convention  uuid             NOT NULL,
  ordre       integer          NOT NULL CHECK (ordre >= 1),
  caf         text COLLATE "C" NOT NULL,
  libelle     text             NOT NULL CHECK (libelle <> ''),
  thematiques text[]           NOT NULL CHECK (cardinality(thematiques) >= 1),
  PRIMARY KEY (convention, ordre),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE
);

-- The communes, each with the days from which and to which it is (or was) part of the perimeter.
-- debut, fin and couvre are kept by the triggers below, from the convention and its amendments.
CREATE TABLE convention.perimetre (
  convention uuid             NOT NULL,
  commune    text COLLATE "C" NOT NULL,
  debut      date             NOT NULL,
  fin        date             NOT NULL,
  caf        text COLLATE "C" NOT NULL,
  millesime  integer          NOT NULL,
  -- Whether the convention is signed and covers the commune on those days.
  couvre     boolean          NOT NULL,
  -- The amendments by which the commune joined and left.
  avenant    integer,
  retrait    integer,
  PRIMARY KEY (convention, commune, debut),
  FOREIGN KEY (convention, caf) REFERENCES convention.convention (id, caf) ON DELETE CASCADE,
  FOREIGN KEY (millesime, commune, caf) REFERENCES convention.commune (millesime, code_insee, caf_code),
  FOREIGN KEY (convention, avenant) REFERENCES convention.avenant,
  FOREIGN KEY (convention, retrait) REFERENCES convention.avenant,
  CHECK (fin >= debut),
  CONSTRAINT une_convention_par_commune_et_jour
    EXCLUDE USING gist (commune WITH =, daterange(debut, fin, '[]') WITH &&) WHERE (couvre)
);
CREATE INDEX perimetre_par_commune ON convention.perimetre (commune, convention);
CREATE UNIQUE INDEX perimetre_present ON convention.perimetre (convention, commune) WHERE retrait IS NULL;

-- Guards.

CREATE FUNCTION convention.proteger_convention() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD.statut <> 'EN_PREPARATION' THEN
      RAISE EXCEPTION 'la convention % est signée : elle ne se supprime pas', OLD.id;
    END IF;
    RETURN OLD;
  END IF;
  IF NEW.id <> OLD.id OR NEW.caf <> OLD.caf OR NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'une convention garde son identifiant et sa Caf, et change d''une version à la suivante';
  END IF;
  IF OLD.statut = 'EN_PREPARATION' THEN
    IF NEW.statut = 'RESILIEE' THEN
      RAISE EXCEPTION 'une convention en préparation ne se résilie pas';
    END IF;
    IF NEW.statut = 'SIGNEE' AND NOT (
         EXISTS (SELECT FROM convention.perimetre p WHERE p.convention = NEW.id)
         AND EXISTS (SELECT FROM convention.axe a WHERE a.convention = NEW.id)
         AND EXISTS (SELECT FROM convention.signataire s
                     WHERE s.convention = NEW.id AND s.nature IN ('COMMUNE', 'EPCI'))) THEN
      RAISE EXCEPTION 'une convention sans collectivité signataire, périmètre ou axe ne se signe pas';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.statut = 'RESILIEE' THEN
    RAISE EXCEPTION 'la convention % est résiliée : elle ne change plus', OLD.id;
  END IF;
  IF NEW.statut = 'EN_PREPARATION'
     OR (to_jsonb(NEW) - '{version,statut,date_resiliation,motif_resiliation,fin,avenants}'::text[])
        <> (to_jsonb(OLD) - '{version,statut,date_resiliation,motif_resiliation,fin,avenants}'::text[]) THEN
    RAISE EXCEPTION 'la convention % est signée : elle change par avenant', OLD.id;
  END IF;
  IF (NEW.avenants <> OLD.avenants OR NEW.fin <> OLD.fin)
     AND NOT (NEW.avenants = OLD.avenants + 1 AND EXISTS (
       SELECT FROM convention.avenant a WHERE a.convention = NEW.id AND a.numero = NEW.avenants)) THEN
    RAISE EXCEPTION 'la convention % est signée : elle change par avenant, l''un après l''autre', OLD.id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proteger_convention BEFORE UPDATE OR DELETE ON convention.convention
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_convention();

-- Carries what changes in a convention over to the days that its perimeter covers.
CREATE FUNCTION convention.couvrir() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NEW.statut = 'EN_PREPARATION' THEN
    IF NEW.debut <> OLD.debut OR NEW.fin <> OLD.fin THEN
      UPDATE convention.perimetre p SET debut = NEW.debut, fin = NEW.fin WHERE p.convention = NEW.id;
    END IF;
  ELSIF OLD.statut = 'EN_PREPARATION' THEN
    UPDATE convention.perimetre p SET debut = NEW.debut, fin = NEW.fin, couvre = true
    WHERE p.convention = NEW.id;
  ELSIF NEW.statut = 'RESILIEE' THEN
    UPDATE convention.perimetre p
    SET fin = greatest(p.debut, least(p.fin, NEW.date_resiliation)),
        couvre = p.couvre AND p.debut <= NEW.date_resiliation
    WHERE p.convention = NEW.id AND p.fin > NEW.date_resiliation;
  ELSIF NEW.fin <> OLD.fin THEN
    UPDATE convention.perimetre p
    SET fin = greatest(p.debut, NEW.fin), couvre = p.debut <= NEW.fin
    WHERE p.convention = NEW.id AND p.retrait IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER couvrir AFTER UPDATE ON convention.convention
  FOR EACH ROW EXECUTE FUNCTION convention.couvrir();

-- What belongs to a signed convention changes by an amendment that is not yet counted: the one that
-- is being concluded.
CREATE FUNCTION convention.proteger_partie() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  entiere record;
  comptes integer;
BEGIN
  SELECT c.statut, c.avenants INTO entiere FROM convention.convention c
  WHERE c.id = CASE TG_OP WHEN 'INSERT' THEN NEW.convention ELSE OLD.convention END;
  -- Not found: the whole convention is being deleted, which its own guard has judged.
  IF NOT FOUND OR entiere.statut = 'EN_PREPARATION' THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'INSERT' AND TG_TABLE_NAME = 'signataire' THEN
    comptes := NEW.avenant;
  END IF;
  IF comptes IS NULL OR comptes <= entiere.avenants OR entiere.statut <> 'SIGNEE' THEN
    RAISE EXCEPTION 'la convention est signée : ses signataires et ses axes ne changent que par avenant';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proteger_partie BEFORE INSERT OR UPDATE OR DELETE ON convention.signataire
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_partie();
CREATE TRIGGER proteger_partie BEFORE INSERT OR UPDATE OR DELETE ON convention.axe
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_partie();

CREATE FUNCTION convention.proteger_perimetre() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  entiere record;
  effet date;
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
    RETURN NEW; -- By couvrir(), which follows the convention.
  END IF;
  SELECT c.statut, c.avenants, c.debut, c.fin INTO entiere FROM convention.convention c
  WHERE c.id = CASE TG_OP WHEN 'INSERT' THEN NEW.convention ELSE OLD.convention END;
  IF TG_OP = 'DELETE' THEN
    IF FOUND AND entiere.statut <> 'EN_PREPARATION' THEN
      RAISE EXCEPTION 'la convention est signée : son périmètre ne change que par avenant';
    END IF;
    RETURN OLD;
  END IF;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'un périmètre sans convention';
  END IF;
  IF entiere.statut = 'EN_PREPARATION' AND TG_OP = 'INSERT' THEN
    NEW.debut := entiere.debut;
    NEW.fin := entiere.fin;
    NEW.couvre := false;
    NEW.avenant := NULL;
    NEW.retrait := NULL;
    RETURN NEW;
  END IF;
  SELECT a.date_effet INTO effet FROM convention.avenant a
  WHERE a.convention = NEW.convention AND a.numero > entiere.avenants
    AND a.numero = CASE TG_OP WHEN 'INSERT' THEN NEW.avenant ELSE NEW.retrait END;
  IF effet IS NULL OR entiere.statut <> 'SIGNEE' THEN
    RAISE EXCEPTION 'la convention est signée : son périmètre ne change que par avenant';
  END IF;
  IF TG_OP = 'INSERT' THEN
    NEW.debut := effet;
    NEW.fin := greatest(effet, entiere.fin);
    NEW.couvre := true;
    NEW.retrait := NULL;
  ELSE
    IF (to_jsonb(NEW) - 'retrait') <> (to_jsonb(OLD) - 'retrait') OR OLD.retrait IS NOT NULL THEN
      RAISE EXCEPTION 'une commune quitte le périmètre une fois, et par avenant';
    END IF;
    NEW.fin := greatest(OLD.debut, least(OLD.fin, effet - 1));
    NEW.couvre := OLD.couvre AND OLD.debut < effet;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proteger_perimetre BEFORE INSERT OR UPDATE OR DELETE ON convention.perimetre
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_perimetre();

CREATE FUNCTION convention.proteger_avenant() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    RAISE EXCEPTION 'un avenant ne se réécrit pas : concluez-en un autre';
  END IF;
  IF NOT EXISTS (SELECT FROM convention.convention c WHERE c.id = NEW.convention
                 AND c.statut = 'SIGNEE' AND c.avenants + 1 = NEW.numero
                 AND NEW.date_effet >= c.debut) THEN
    RAISE EXCEPTION 'un avenant suit le dernier d''une convention signée';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER proteger_avenant BEFORE INSERT OR UPDATE OR DELETE ON convention.avenant
  FOR EACH ROW EXECUTE FUNCTION convention.proteger_avenant();

-- Themes are those of the job reference.
CREATE FUNCTION convention.verifier_thematiques() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  IF NOT NEW.thematiques <@ (SELECT array_agg(t.code) FROM referentiel.thematique t) THEN
    RAISE EXCEPTION 'thématique inconnue parmi %', NEW.thematiques;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER verifier_thematiques BEFORE INSERT OR UPDATE OF thematiques ON convention.axe
  FOR EACH ROW EXECUTE FUNCTION convention.verifier_thematiques();

-- Emptying a table would pass by the triggers of its rows.
CREATE FUNCTION convention.refuser_de_vider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'les conventions signées et leurs avenants se gardent : % ne se vide pas', TG_TABLE_NAME;
END $$;
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON convention.convention
  FOR EACH STATEMENT EXECUTE FUNCTION convention.refuser_de_vider();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON convention.avenant
  FOR EACH STATEMENT EXECUTE FUNCTION convention.refuser_de_vider();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON convention.signataire
  FOR EACH STATEMENT EXECUTE FUNCTION convention.refuser_de_vider();
CREATE TRIGGER refuser_de_vider BEFORE TRUNCATE ON convention.perimetre
  FOR EACH STATEMENT EXECUTE FUNCTION convention.refuser_de_vider();

-- Who reads.

-- The conventions that the caller's collectivités sign. It looks past the policies, which could not
-- refer to themselves, and gives nothing but the identifiers of what the announced SIREN numbers sign.
CREATE FUNCTION convention.lues_par_signature() RETURNS uuid[]
  LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog
  RETURN (SELECT coalesce(array_agg(s.convention), ARRAY[]::uuid[]) FROM convention.signataire s
          WHERE s.siren = ANY (plateforme.sirens_lus()));

ALTER TABLE convention.partenaire ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.partenaire FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue()));
CREATE POLICY creation ON convention.partenaire FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY modification ON convention.partenaire FOR UPDATE
  USING (caf = (SELECT plateforme.caf_ecrite())) WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));

ALTER TABLE convention.convention ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.convention FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR id = ANY ((SELECT convention.lues_par_signature())::uuid[]));

ALTER TABLE convention.avenant ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.avenant FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR convention = ANY ((SELECT convention.lues_par_signature())::uuid[]));

ALTER TABLE convention.signataire ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.signataire FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR convention = ANY ((SELECT convention.lues_par_signature())::uuid[]));

ALTER TABLE convention.axe ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.axe FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR convention = ANY ((SELECT convention.lues_par_signature())::uuid[]));

ALTER TABLE convention.perimetre ENABLE ROW LEVEL SECURITY;
CREATE POLICY lecture ON convention.perimetre FOR SELECT
  USING ((SELECT plateforme.lit_tout()) OR caf = (SELECT plateforme.caf_lue())
         OR convention = ANY ((SELECT convention.lues_par_signature())::uuid[]));

-- Who writes: an adviser of the Caf, in its own rows. One policy an act: none of them adds a test to
-- what is merely read.
CREATE POLICY creation ON convention.convention FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY modification ON convention.convention FOR UPDATE
  USING (caf = (SELECT plateforme.caf_ecrite())) WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY suppression ON convention.convention FOR DELETE
  USING (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY creation ON convention.avenant FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY creation ON convention.signataire FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY suppression ON convention.signataire FOR DELETE
  USING (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY creation ON convention.axe FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY modification ON convention.axe FOR UPDATE
  USING (caf = (SELECT plateforme.caf_ecrite())) WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY suppression ON convention.axe FOR DELETE
  USING (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY creation ON convention.perimetre FOR INSERT
  WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY modification ON convention.perimetre FOR UPDATE
  USING (caf = (SELECT plateforme.caf_ecrite())) WITH CHECK (caf = (SELECT plateforme.caf_ecrite()));
CREATE POLICY suppression ON convention.perimetre FOR DELETE
  USING (caf = (SELECT plateforme.caf_ecrite()));

GRANT SELECT, INSERT, UPDATE ON convention.partenaire TO "${application}";
GRANT SELECT, INSERT, UPDATE, DELETE ON convention.convention, convention.axe TO "${application}";
GRANT SELECT, INSERT ON convention.avenant TO "${application}";
GRANT SELECT, INSERT, DELETE ON convention.signataire TO "${application}";
GRANT SELECT, INSERT, DELETE, UPDATE (retrait) ON convention.perimetre TO "${application}";
