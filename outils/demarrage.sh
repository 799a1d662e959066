#!/bin/sh
# Measures the time from the launch of the process to its being ready, the database already filled:
#   outils/demarrage.sh <AOT cache> [rounds]
# Runs with and without the cache take turns; on a busy machine the lowest figures say most.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

cache=$1
tours=${2:-5}
donnees=$(mktemp -d)
trap arreter EXIT
trap 'exit 130' INT TERM
port=18090

maintenant() {
  date +%s%N
}

# One start and stop; the time in milliseconds goes to standard output.
un_demarrage() {
  ! curl -s "http://localhost:$port/" >/dev/null || echouer "Le port $port est déjà pris."
  debut=$(maintenant)
  CTG_DONNEES=$donnees/base SERVER_PORT=$port "$machine" @config/jvm.options "$@" \
    --module-path "$application:$bibliotheques" -m fr.ctg.app/fr.ctg.app.Main \
    >"$donnees/console" 2>"$donnees/journal" &
  processus=$!
  while ! curl -sf "http://localhost:$port/health/ready" >/dev/null 2>&1; do
    kill -0 "$processus" 2>/dev/null || echouer "$(cat "$donnees/console")"
    sleep 0.05
  done
  fin=$(maintenant)
  dire $(((fin - debut) / 1000000))
  kill "$processus"
  wait "$processus" || true
  processus=
}

dire "Premier lancement (la base se crée) : $(un_demarrage) ms"
avec= sans=
for _ in $(seq "$tours"); do
  avec="$avec $(un_demarrage "-XX:AOTCache=$cache")"
  sans="$sans $(un_demarrage)"
done
dire "avec cache, en ms :$avec"
dire "sans cache, en ms :$sans"
