#!/bin/sh
# Writes the committed files of the contract anew from what the application serves:
#   outils/contrat.sh            openapi/*.yaml
#   outils/contrat.sh exemples   the recorded answers first, then openapi/*.yaml
# The published contract, openapi/publie/, is never touched.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

construire() {
  dire "Construction…"
  maven -pl modules/app -am package -DskipTests
}

ecrire() {
  java_de java -cp "modules/app/target/test-classes:modules/app/target/classes:$bibliotheques/*" \
    fr.ctg.app.contrat.EcrireLeContrat "$service" "$1"
}

case ${1:-} in
  '' | exemples) ;;
  *) echouer "Usage : contrat.sh [exemples]" ;;
esac

construire
demarrer
if [ "${1:-}" = exemples ]; then
  ecrire exemples
  # The application shows the examples that it was built with.
  arreter
  construire
  demarrer
fi
ecrire documents
dire "Contrat écrit dans openapi/ ; relisez la différence avant de la retenir."
