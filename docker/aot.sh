#!/bin/sh
# Runs the application once, on a base of its own, so that the virtual machine keeps what it has
# loaded and linked. To be run where the application will be: the result fits these jars, at this
# place, under this virtual machine only.
set -eu

dossier=$(cd "$(dirname "$0")/.." && pwd)
donnees=$(mktemp -d)
trap 'rm -rf "$donnees"' EXIT

CTG_DONNEES=$donnees SERVER_PORT=0 "$dossier/bin/entrypoint.sh" \
  "@$dossier/entrainement.options" "-XX:AOTCacheOutput=$dossier/aot/ctg.aot"
[ -f "$dossier/aot/ctg.aot" ]
