#!/bin/sh
# Measures what the past costs, on a base of its own with some 5 000 conventions and 320 000 entries: the
# list of conventions and one of them, now and as of an instant, for a Caf and for the national fund; and how
# many changes a second can be sealed, with versions and without.
#
#   outils/passe.sh [rounds, 60]
#
# Needs psql.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

tours=${1:-60}
[ -z "${CTG_URL:-}" ] || echouer "CTG_URL : ces mesures se font sur une base à elles."
PATH=$PATH:$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | tail -n 1)
command -v psql >/dev/null || echouer "Il faut psql."

export CTG_DEBIT=0 CTG_DEBIT_SUJET=0 CTG_VERIFICATION_HEURES=0
demarrer
base=$donnees/base
PGHOST=127.0.0.1
PGPORT=$(sed -n 4p "$base/postgres/postmaster.pid")
PGDATABASE=ctg
PGUSER=ctg_proprietaire
PGPASSWORD=$(sed -n "s/^$PGUSER=//p" "$base/secrets.properties")
export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD
sql() {
  psql -qXtA -v ON_ERROR_STOP=1 "$@"
}
attendre() {
  while [ "$(sql -c 'SELECT count(*) FROM plateforme.a_sceller')" != 0 ]; do sleep 0.2; done
}

dire "Remplissage…"
sql -f outils/charge/conventions.sql >/dev/null
attendre
sql -c 'SET client_min_messages = error' -c 'VACUUM ANALYZE'
dire "$(sql -c 'SELECT count(*) FROM convention.convention') conventions, $(sql -c 'SELECT count(*) FROM plateforme.journal') entrées"
au=$(sql -c "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
# What comes after that instant: each convention gets a sheet, and each sheet is changed.
sql -c "INSERT INTO convention.fiche_action (id, convention, caf, libelle, thematique, priorites, debut, fin, etat)
        SELECT gen_random_uuid(), id, caf, 'Fiche', thematiques[1], '{}', debut, fin, 'PREVUE' FROM convention.convention"
sql -c "UPDATE convention.fiche_action SET version = version + 1, etat = 'EN_COURS'"
attendre
sql -c 'SET client_min_messages = error' -c 'VACUUM ANALYZE'

caf=$(sql -c 'SELECT caf FROM convention.convention GROUP BY caf ORDER BY count(*) DESC, caf LIMIT 1')
une=$(sql -c "SELECT id FROM convention.convention WHERE caf = '$caf' ORDER BY id LIMIT 1")
jeton() {
  SERVER_PORT="${service##*:}" "$machine" outils/Jeton.java "$@"
}
de_caf=$(jeton CAF_GESTIONNAIRE --caf "$caf")
cnaf=$(jeton CNAF)
# Milliseconds of an address: the median of the rounds, after as many to warm up.
duree() {
  i=0
  : >"$donnees/durees"
  while [ "$i" -lt $((2 * tours)) ]; do
    i=$((i + 1))
    curl -s -o "$donnees/reponse" -H "Authorization: Bearer $1" -w '%{time_starttransfer} %{http_code}\n' "$service$2" >>"$donnees/durees"
  done
  tail -n "$tours" "$donnees/durees" | sort -n | awk '{ d[NR] = $1; if ($2 != 200) faux = 1 }
    END { if (faux) print "ERREUR"; else printf "%.1f", 1000 * d[int((NR + 1) / 2)] }'
}
comparer() {
  present=$(duree "$2" "$3")
  passe=$(duree "$2" "$3$4au=$au")
  echo "$present $passe" | awk -v quoi="$1" '{ printf "%-44s %7.1f ms   au %7.1f ms   ratio %.2f\n", quoi, $1, $2, $2 / $1 }'
}
for qui in Caf Cnaf; do
  [ "$qui" = Caf ] && avec=$de_caf || avec=$cnaf
  comparer "$qui, liste de 50" "$avec" "/api/v1/conventions?limite=50" "&"
  comparer "$qui, liste de 50, par fin" "$avec" "/api/v1/conventions?limite=50&tri=-fin" "&"
  comparer "$qui, liste de 50, en cours" "$avec" "/api/v1/conventions?limite=50&etat=EN_COURS" "&"
  comparer "$qui, liste d'un département" "$avec" "/api/v1/conventions?limite=50&departement=35" "&"
  comparer "$qui, une convention" "$avec" "/api/v1/conventions/$une" "?"
done

dire "Scellement : 20 000 lignes changées une à une…"
sceller() {
  sql -c "BEGIN" -c "SELECT FROM plateforme.scellement FOR UPDATE" \
    -c "UPDATE convention.fiche_action SET version = version + 1 WHERE ctid IN (SELECT ctid FROM convention.fiche_action LIMIT 5000)" \
    -c "\\timing on" -c "SELECT plateforme.sceller(5000)" -c "\\timing off" -c "COMMIT" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p'
}
for tour in 1 2 3 4; do
  sceller | awk '{ printf "avec versions   %6d entrées/s\n", 5000 / ($1 / 1000) }'
done
