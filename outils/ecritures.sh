#!/bin/sh
# Measures what history costs whoever writes, on a base of its own: the same writes with the journal's
# triggers and the events, and without them, turn about, the sealer at work on the same processors.
#
#   outils/ecritures.sh [seconds a turn, 10] [turns, 4] [connections, 16]
#
# First over HTTP, as front ends write: a convention corrected, a sheet of its action plan added. Then in
# SQL, one changed row a transaction and nothing else, which is the worst case: pgbench on two equal tables.
# Needs pgbench and psql.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

secondes=${1:-10}
tours=${2:-4}
connexions=${3:-16}
[ -z "${CTG_URL:-}" ] || echouer "CTG_URL : ces mesures se font sur une base à elles."
PATH=$PATH:$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | tail -n 1)
command -v pgbench >/dev/null && command -v psql >/dev/null || echouer "Il faut pgbench et psql."

export CTG_DEBIT=0 CTG_DEBIT_SUJET=0
demarrer
base=$donnees/base
PGHOST=127.0.0.1
PGPORT=$(sed -n 4p "$base/postgres/postmaster.pid")
PGDATABASE=ctg
export PGHOST PGPORT PGDATABASE
comme() {
  PGUSER=$1
  PGPASSWORD=$(sed -n "s/^$1=//p" "$base/secrets.properties")
  export PGUSER PGPASSWORD
}
sql() {
  psql -qXtA -v ON_ERROR_STOP=1 "$@"
}

# --- Over HTTP ---------------------------------------------------------------------------------------

dire "Remplissage…"
comme ctg_proprietaire
sql -f outils/charge/conventions.sql >/dev/null
# Of each of the eight Caf that have most, twenty signed conventions for the sheets, and for each of them the
# next one, in preparation: writers seldom meet.
sql <<'SQL'
CREATE TABLE public.cible AS
SELECT c.*, md5('suivante' || c.id)::uuid AS suivante, 2 + n AS place FROM (
  SELECT *, row_number() OVER (PARTITION BY caf ORDER BY debut DESC, md5(id::text)) AS n
  FROM convention.convention) c
WHERE n <= 20 AND caf IN (
  SELECT caf FROM convention.convention GROUP BY caf HAVING count(*) >= 50 ORDER BY count(*) DESC, caf LIMIT 8);
INSERT INTO convention.convention (id, caf, libelle, libelle_normalise, rang, precedente, debut, fin,
                                   millesime, perimetre_restreint, thematiques)
SELECT suivante, caf, libelle, libelle_normalise, 'RENOUVELLEMENT', id, fin + 1, fin + 1461,
       millesime, perimetre_restreint, thematiques FROM public.cible;
INSERT INTO convention.signataire (convention, siren, caf, ordre, nature, nom)
SELECT p.suivante, s.siren, s.caf, s.ordre, s.nature, s.nom
FROM public.cible p JOIN convention.signataire s ON s.convention = p.id;
INSERT INTO convention.axe (id, convention, ordre, caf, libelle, thematiques)
SELECT md5('suivant' || a.id)::uuid, p.suivante, a.ordre, a.caf, a.libelle, a.thematiques
FROM public.cible p JOIN convention.axe a ON a.convention = p.id;
INSERT INTO convention.perimetre (convention, commune, caf, millesime)
SELECT p.suivante, q.commune, q.caf, q.millesime
FROM public.cible p JOIN convention.perimetre q ON q.convention = p.id;
SQL
cibles=$(sql -c "SELECT caf || ':' || id || ':' || suivante || ':' || thematiques[1] || ':' || debut
                 FROM public.cible ORDER BY place, caf")
for cible in $cibles; do
  IFS=: read -r caf id suivante thematique debut <<FIN
$cible
FIN
  [ -f "$donnees/jeton-$caf" ] || SERVER_PORT="${service##*:}" "$machine" outils/Jeton.java CAF_GESTIONNAIRE --caf "$caf" >"$donnees/jeton-$caf"
  jeton=$(cat "$donnees/jeton-$caf")
  echo "PATCH /api/v1/conventions/$suivante $jeton {\"libelle\": \"Convention territoriale globale #\"}" >>"$donnees/convention"
  echo "POST /api/v1/conventions/$id/fiches-action $jeton {\"libelle\": \"Fiche #\", \"thematique\": \"$thematique\", \"debut\": \"$debut\", \"fin\": \"$debut\"}" >>"$donnees/fiche"
done

http() {
  "$machine" outils/charge/Requetes.java "$service" "$donnees/$1" "$connexions" "$2"
}
# Followed tables and events, or neither.
sans_histoire() {
  sql <<'SQL'
SET client_min_messages = warning;
DO $$ DECLARE suivie regclass; BEGIN
  FOR suivie IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'suivi' LOOP
    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER suivi', suivie);
  END LOOP;
END $$;
ALTER FUNCTION plateforme.publier(uuid, text, text, text[], text[], jsonb) RENAME TO publier_vraiment;
CREATE FUNCTION plateforme.publier(id uuid, type text, caf text, sirens text[], sujets text[], charge jsonb)
  RETURNS void LANGUAGE sql AS '';
SQL
}
avec_histoire() {
  sql <<'SQL'
DROP FUNCTION plateforme.publier(uuid, text, text, text[], text[], jsonb);
ALTER FUNCTION plateforme.publier_vraiment(uuid, text, text, text[], text[], jsonb) RENAME TO publier;
DO $$ DECLARE suivie regclass; BEGIN
  FOR suivie IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'suivi' LOOP
    EXECUTE format('ALTER TABLE %s ENABLE TRIGGER suivi', suivie);
  END LOOP;
END $$;
SQL
}

dire "Mise en température…"
http convention 25 >/dev/null
http fiche 15 >/dev/null
for ecriture in convention fiche; do
  n=0
  while [ "$n" -lt "$tours" ]; do
    n=$((n + 1))
    avec=$(http "$ecriture" "$secondes")
    sans_histoire
    sans=$(http "$ecriture" "$secondes")
    avec_histoire
    echo "$avec $sans"
  done | awk -v quoi="$ecriture" '
    { avec += $1; sans += $2
      printf "HTTP, %-10s without history %5d/s   with it %5d/s   ratio %.2f\n", quoi, $2, $1, $1 / $2 }
    END { printf "HTTP, %-10s overall ratio %.2f\n", quoi, avec / sans }'
done

# --- In SQL ------------------------------------------------------------------------------------------

sql -o /dev/null <<'SQL'
SET client_min_messages = warning;
CREATE SCHEMA mesure;
GRANT USAGE ON SCHEMA mesure TO ctg_application;
CREATE TABLE mesure.nue (
  id uuid PRIMARY KEY, caf text NOT NULL, version integer NOT NULL, libelle text NOT NULL,
  statut text NOT NULL, rang text NOT NULL, debut date NOT NULL, fin date NOT NULL,
  date_signature date, version_referentiel text, motif text, millesime integer NOT NULL,
  perimetre_restreint boolean NOT NULL, thematiques text[] NOT NULL, avenants integer NOT NULL
);
INSERT INTO mesure.nue
SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, lpad((n % 101)::text, 2, '0'), 1,
       'Convention territoriale globale ' || n, 'SIGNEE', 'PREMIERE', '2026-01-01', '2029-12-31',
       '2026-01-15', 'cnaf-2019', NULL, 2026, false,
       ARRAY['PETITE_ENFANCE', 'ENFANCE', 'JEUNESSE', 'PARENTALITE'], 0
FROM generate_series(1, 5000) n;
CREATE TABLE mesure.suivie (LIKE mesure.nue INCLUDING ALL);
INSERT INTO mesure.suivie SELECT * FROM mesure.nue;
CREATE INDEX ON mesure.nue (caf, debut, id);
CREATE INDEX ON mesure.suivie (caf, debut, id);
GRANT SELECT, UPDATE ON mesure.nue, mesure.suivie TO ctg_application;
SELECT plateforme.suivre('mesure.suivie');
SELECT plateforme.declarer_evenement('mesure.faite', 'mesure.suivie', NULL, 'SELECT ''217400100''::text');
SQL
sql -c 'VACUUM ANALYZE mesure.nue, mesure.suivie'

identite="SELECT set_config('ctg.sujet', 'mesure', true), set_config('ctg.roles', 'CAF_GESTIONNAIRE', true), set_config('ctg.caf', '74', true), set_config('ctg.sirens', '', true);"
for mesure in sans journal tout; do
  table=suivie
  [ "$mesure" = sans ] && table=nue
  {
    echo '\set n random(1, 5000)'
    echo 'BEGIN;'
    echo "$identite"
    echo "SELECT id, version FROM mesure.$table WHERE id = ('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid FOR UPDATE;"
    echo "UPDATE mesure.$table SET version = version + 1, fin = fin + 1 WHERE id = ('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid;"
    if [ "$mesure" = tout ]; then
      echo "SELECT plateforme.publier(gen_random_uuid(), 'mesure.faite', lpad((:n % 101)::text, 2, '0'), ARRAY['217400100'], ARRAY['00000000-0000-7000-8000-' || lpad(:n::text, 12, '0')], '{\"convention\": \"00000000-0000-7000-8000-000000000001\", \"version\": 2}');"
    fi
    echo 'COMMIT;'
  } >"$donnees/$mesure.sql"
done

comme ctg_application
mesurer() {
  pgbench -n -M prepared -c "$connexions" -j 2 -T "$1" -f "$donnees/$2.sql" 2>/dev/null |
    sed -n 's/^tps = \([0-9.]*\).*/\1/p'
}
mesurer 3 sans >/dev/null
mesurer 3 tout >/dev/null
n=0
while [ "$n" -lt "$tours" ]; do
  n=$((n + 1))
  echo "$(mesurer "$secondes" sans) $(mesurer "$secondes" journal) $(mesurer "$secondes" tout)"
done | awk '{ sans += $1; journal += $2; tout += $3
              printf "SQL   without %6.0f/s   journal %6.0f/s (%.2f)   journal and event %6.0f/s (%.2f)\n",
                     $1, $2, $2 / $1, $3, $3 / $1 }
            END { printf "SQL   overall: journal %.2f, journal and event %.2f\n", journal / sans, tout / sans }'
