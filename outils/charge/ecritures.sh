#!/bin/sh
# What history costs whoever writes: the same writes without it, with the journal's trigger, and with the
# trigger and an event each, turn about, on a running application's embedded database (the sealer at work,
# on the same processors).
#
#   outils/charge/ecritures.sh DONNEES [clients] [seconds a turn] [turns]
#
# Needs pgbench and psql. Uses a schema of its own, mesure, which it drops at the end; the entries that it
# made stay in the journal, as all do: use a data folder made for the purpose.
set -eu

donnees=${1:?"the data folder of a running application"}
clients=${2:-16}
duree=${3:-10}
tours=${4:-4}

PGHOST=127.0.0.1
PGPORT=$(sed -n 4p "$donnees/postgres/postmaster.pid")
PGDATABASE=ctg
export PGHOST PGPORT PGDATABASE
comme() {
  PGUSER=$1
  PGPASSWORD=$(sed -n "s/^$1=//p" "$donnees/secrets.properties")
  export PGUSER PGPASSWORD
}

scripts=$(mktemp -d)
effacer() {
  comme ctg_proprietaire
  psql -qX -c 'SET client_min_messages = warning; DROP SCHEMA IF EXISTS mesure CASCADE'
  rm -rf "$scripts"
}
trap effacer EXIT
comme ctg_proprietaire
psql -qXt -o /dev/null -v ON_ERROR_STOP=1 <<'SQL'
SET client_min_messages = warning;
DROP SCHEMA IF EXISTS mesure CASCADE;
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
VACUUM ANALYZE mesure.nue, mesure.suivie;
SQL

identite="SELECT set_config('ctg.sujet', 'mesure', true), set_config('ctg.roles', 'CAF_GESTIONNAIRE', true),
 set_config('ctg.caf', '74', true), set_config('ctg.sirens', '', true);"
for mesure in sans journal tout; do
  table=suivie
  [ "$mesure" = sans ] && table=nue
  {
    echo '\set n random(1, 5000)'
    echo 'BEGIN;'
    echo $identite
    echo "SELECT id, version FROM mesure.$table WHERE id = ('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid FOR UPDATE;"
    echo "UPDATE mesure.$table SET version = version + 1, fin = fin + 1 WHERE id = ('00000000-0000-7000-8000-' || lpad(:n::text, 12, '0'))::uuid;"
    if [ "$mesure" = tout ]; then
      echo "SELECT plateforme.publier(gen_random_uuid(), 'mesure.faite', '74', ARRAY['217400100'], :n::text, '{\"convention\": \"00000000-0000-7000-8000-000000000001\", \"version\": 2}');"
    fi
    echo 'COMMIT;'
  } >"$scripts/$mesure.sql"
done

comme ctg_application
mesurer() {
  pgbench -n -M prepared -c "$clients" -j 2 -T "$1" -f "$scripts/$2.sql" 2>/dev/null |
    sed -n 's/^tps = \([0-9.]*\).*/\1/p'
}
mesurer 3 sans >/dev/null
mesurer 3 tout >/dev/null
n=0
while [ "$n" -lt "$tours" ]; do
  n=$((n + 1))
  echo "$(mesurer "$duree" sans) $(mesurer "$duree" journal) $(mesurer "$duree" tout)"
done | awk '{ sans += $1; journal += $2; tout += $3
              printf "without %6.0f/s   journal %6.0f/s (%.2f)   journal and event %6.0f/s (%.2f)\n",
                     $1, $2, $2 / $1, $3, $3 / $1 }
            END { printf "overall: journal %.2f, journal and event %.2f\n", journal / sans, tout / sans }'
