#!/bin/sh
# Measures the streams of events of the application on a base of its own:
#   outils/evenements.sh [--inactifs=2000] [--lecteurs=200] [--debit=200] [--secondes=30]
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

[ -z "${CTG_URL:-}" ] || echouer "CTG_URL : ces mesures se font sur une base à elles."
ulimit -n 16384 2>/dev/null || true
export CTG_DEBIT=0 CTG_EVENEMENTS_FLUX=100000
demarrer
"$machine" -cp "$(find "$bibliotheques" -name 'postgresql-*.jar')" outils/charge/Evenements.java \
  --service="$service" --donnees="$donnees/base" --processus="$processus" "$@"
