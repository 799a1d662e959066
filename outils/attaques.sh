#!/bin/sh
# Attacks the application as strangers do, at a heap of 256 MB and on a base of its own, and says
# whether it withstood:
#   outils/attaques.sh [attack …]        all of outils/attaques/ without a name
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

[ -z "${CTG_URL:-}" ] || echouer "CTG_URL : ces attaques se font sur une base à elles."
ulimit -n 16384 2>/dev/null || true
JAVA_OPTS="-Xmx256m ${JAVA_OPTS:-}"
demarrer
statut=0
CTG_DONNEES=$donnees/base CTG_PROCESSUS=$processus \
  "$machine" outils/attaques/Attaques.java "$service" "$@" || statut=$?
if [ "$statut" -ne 0 ]; then
  mkdir -p target
  cp "$donnees/journal" target/attaques.log
  dire "Le journal de l'application est dans target/attaques.log."
fi
exit "$statut"
