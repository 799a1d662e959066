-- Some 5 000 conventions to measure on: for each EPCI, with the Caf that serves most of its communes,
-- four conventions that follow one another (2014 to 2029), all signed, on all its communes there.
-- Run it once, under the role that owns the schemas, on a database without conventions:
--
--   psql -v ON_ERROR_STOP=1 -U ctg_proprietaire -d ctg -f outils/charge/conventions.sql
--
-- Everything is written through the guards of the tables, as the application writes it.

BEGIN;

CREATE TEMPORARY TABLE projet ON COMMIT DROP AS
WITH vintage AS (SELECT max(annee) AS millesime FROM convention.millesime),
     servi AS (
       SELECT DISTINCT ON (c.epci_siren) c.millesime, c.epci_siren AS epci, c.caf_code AS caf
       FROM convention.commune c JOIN vintage v USING (millesime)
       WHERE c.epci_siren IS NOT NULL AND c.caf_code IS NOT NULL
       GROUP BY c.millesime, c.epci_siren, c.caf_code
       ORDER BY c.epci_siren, count(*) DESC, c.caf_code),
     numerote AS (
       SELECT s.*, e.nom, e.nom_normalise, p.periode,
              row_number() OVER (ORDER BY p.periode, s.epci) AS n,
              make_date(2014 + 4 * p.periode, 1, 1) AS debut,
              make_date(2017 + 4 * p.periode, 12, 31) AS fin
       FROM servi s
       JOIN convention.epci e ON (e.millesime, e.siren) = (s.millesime, s.epci)
       CROSS JOIN generate_series(0, 3) AS p (periode))
SELECT q.*,
       -- A version 7 identifier, in the order of creation.
       (lpad(to_hex(1735689600000 + n * 1000), 12, '0') || '7' || substr(md5(n::text), 1, 3)
         || '8' || substr(md5(n::text), 4, 15))::uuid AS id
FROM numerote q;
CREATE INDEX ON projet (epci, periode);
ANALYZE projet;

INSERT INTO convention.convention (id, caf, libelle, libelle_normalise, rang, precedente, debut, fin,
                                   millesime, perimetre_restreint, thematiques)
SELECT p.id, p.caf, 'CTG ' || p.nom || ' ' || extract(year FROM p.debut), 
       'ctg ' || p.nom_normalise || ' ' || extract(year FROM p.debut),
       CASE p.periode WHEN 0 THEN 'PREMIERE' ELSE 'RENOUVELLEMENT' END,
       avant.id, p.debut, p.fin, p.millesime, false,
       CASE p.n % 3 WHEN 0 THEN ARRAY['PETITE_ENFANCE', 'PARENTALITE', 'LOGEMENT']
                    WHEN 1 THEN ARRAY['PETITE_ENFANCE', 'ENFANCE', 'JEUNESSE']
                    ELSE ARRAY['JEUNESSE', 'ANIMATION_VIE_SOCIALE', 'ACCES_DROITS'] END
FROM projet p
LEFT JOIN projet avant ON avant.epci = p.epci AND avant.periode = p.periode - 1
ORDER BY p.n;

INSERT INTO convention.signataire (convention, siren, caf, ordre, nature, nom)
SELECT p.id, p.epci, p.caf, 1, 'EPCI', p.nom FROM projet p ORDER BY p.n;

-- The three largest communes sign beside their EPCI.
INSERT INTO convention.signataire (convention, siren, caf, ordre, nature, nom)
SELECT p.id, c.siren, p.caf, 1 + c.place, 'COMMUNE', c.nom
FROM projet p
JOIN (SELECT millesime, epci_siren, caf_code, siren, nom,
             row_number() OVER (PARTITION BY millesime, epci_siren, caf_code
                                ORDER BY population DESC NULLS LAST, code_insee) AS place
      FROM convention.commune WHERE siren IS NOT NULL) c
  ON (c.millesime, c.epci_siren, c.caf_code) = (p.millesime, p.epci, p.caf) AND c.place <= 3
ORDER BY p.n;

INSERT INTO convention.axe (id, convention, ordre, caf, libelle, thematiques)
SELECT md5('axe' || t.ordre || c.id)::uuid, c.id, t.ordre, c.caf, 'Axe ' || t.ordre, ARRAY[t.thematique]
FROM convention.convention c
JOIN projet p ON p.id = c.id
CROSS JOIN unnest(c.thematiques) WITH ORDINALITY AS t (thematique, ordre);

INSERT INTO convention.perimetre (convention, commune, caf, millesime)
SELECT p.id, c.code_insee, p.caf, p.millesime
FROM projet p
JOIN convention.commune c
  ON (c.millesime, c.epci_siren, c.caf_code) = (p.millesime, p.epci, p.caf)
ORDER BY p.n;

UPDATE convention.convention c
SET version = version + 1, statut = 'SIGNEE', date_signature = c.debut - 20,
    version_referentiel = (SELECT v.code FROM referentiel.version v WHERE v.etat = 'PUBLIE'
                           ORDER BY v.debut LIMIT 1)
FROM projet p WHERE p.id = c.id;

COMMIT;

VACUUM (ANALYZE) convention.convention, convention.signataire, convention.axe, convention.perimetre, convention.teneur;

SELECT count(*) AS conventions, count(DISTINCT caf) AS caf FROM convention.convention;
