#!/bin/sh
# Measures the reading of conventions, on a base of its own with some 5 000 of them: one convention and a
# filtered page of 50, in requests a second, against pgbench running the very statements of the
# application, prepared and sent in one packet as the application sends them; with row-level security and
# without it; then shows the plans under the application's role.
#
#   outils/lectures.sh [seconds a measure, 20] [connections, 16]
#
# Needs pgbench and psql.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

secondes=${1:-20}
connexions=${2:-16}
[ -z "${CTG_URL:-}" ] || echouer "CTG_URL : ces mesures se font sur une base à elles."
PATH=$PATH:$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | tail -n 1)
command -v pgbench >/dev/null && command -v psql >/dev/null || echouer "Il faut pgbench et psql."
[ -d modules/app/target/test-classes ] || echouer "Construisez d'abord avec les classes de test."

export CTG_DEBIT=0 CTG_DEBIT_SUJET=0
demarrer
base=$donnees/base
PGHOST=127.0.0.1
PGPORT=$(sed -n 4p "$base/postgres/postmaster.pid")
PGDATABASE=ctg
# The path that connections of the application have: its statements name tables without their schema.
PGOPTIONS='-c search_path=plateforme,referentiel,convention,staffing,evaluation,public'
export PGHOST PGPORT PGDATABASE PGOPTIONS
comme() {
  PGUSER=$1
  PGPASSWORD=$(sed -n "s/^$1=//p" "$base/secrets.properties")
  export PGUSER PGPASSWORD
}

dire "Remplissage…"
comme ctg_proprietaire
psql -qX -v ON_ERROR_STOP=1 -f outils/charge/conventions.sql >/dev/null
psql -qX -c 'VACUUM ANALYZE convention.convention, convention.signataire, convention.axe, convention.perimetre, convention.teneur'
dire "$(psql -qXtA -c 'SELECT count(*) FROM convention.convention') conventions"

# Five conventions of each of the eight Caf that have most.
cibles=$(psql -qXtA -c "
  SELECT c.caf || ':' || c.id FROM (
    SELECT caf, id, row_number() OVER (PARTITION BY caf ORDER BY md5(id::text)) AS n FROM convention.convention) c
  WHERE n <= 5 AND caf IN (
    SELECT caf FROM convention.convention GROUP BY caf HAVING count(*) >= 50 ORDER BY count(*) DESC, caf LIMIT 8)")
scripts=$donnees/pgbench
mkdir "$scripts"
# shellcheck disable=SC2086
"$machine" -cp "modules/app/target/test-classes:modules/app/target/classes:$bibliotheques/*" \
  fr.ctg.app.mesures.LecturesPgbench "$scripts" $cibles
for cible in $cibles; do
  caf=${cible%%:*}
  [ -f "$donnees/jeton-$caf" ] || SERVER_PORT="${service##*:}" "$machine" outils/Jeton.java CAF_GESTIONNAIRE --caf "$caf" >"$donnees/jeton-$caf"
  echo "GET /api/v1/conventions/${cible#*:} $(cat "$donnees/jeton-$caf")" >>"$donnees/une"
  echo "GET /api/v1/conventions?limite=50&finAvant=2029-12-31 $(cat "$donnees/jeton-$caf")" >>"$donnees/page"
done

http() {
  "$machine" outils/charge/Requetes.java "$service" "$donnees/$1" "$connexions" "$2"
}
pgbench_de() {
  fichiers=
  for f in "$scripts/$1"-*.sql; do
    fichiers="$fichiers -f $f"
  done
  # shellcheck disable=SC2086
  pgbench -n -M prepared -c "$connexions" -j 2 -T "$2" $fichiers 2>/dev/null |
    sed -n 's/^tps = \([0-9]*\).*/\1/p'
}
gardes() {
  comme ctg_proprietaire
  for table in convention signataire axe perimetre teneur; do
    psql -qX -c "ALTER TABLE convention.$table $1 ROW LEVEL SECURITY"
  done
  comme ctg_application
}
mesurer() {
  for lecture in une page; do
    sql=$(pgbench_de "$lecture" "$secondes")
    requetes=$(http "$lecture" "$secondes")
    echo "$lecture $requetes $sql" | awk -v quoi="$1" \
      '{ printf "%-22s %-5s %6d requests/s   pgbench %6d/s   ratio %.2f\n", quoi, $1, $2, $3, $2 / $3 }'
  done
}

comme ctg_application
dire "Mise en température…"
http une 25 >/dev/null
http page 25 >/dev/null
mesurer "row-level security"
gardes DISABLE
mesurer "without it"
gardes ENABLE
mesurer "row-level security"
for lecture in une page; do
  dire "
Plan, $lecture :"
  psql -qXtA -f "$scripts/plan-$lecture-1.sql" | tail -n +2
done
if [ -n "${CTG_PROFIL:-}" ]; then
  for lecture in une page; do
    "${JAVA_HOME:+$JAVA_HOME/bin/}jcmd" "$processus" JFR.start name="$lecture" settings=profile >/dev/null
    http "$lecture" "$secondes" >/dev/null
    "${JAVA_HOME:+$JAVA_HOME/bin/}jcmd" "$processus" JFR.dump name="$lecture" filename="$CTG_PROFIL-$lecture.jfr" >/dev/null
    "${JAVA_HOME:+$JAVA_HOME/bin/}jcmd" "$processus" JFR.stop name="$lecture" >/dev/null
  done
fi
