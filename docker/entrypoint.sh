#!/bin/sh
# Becomes the application, from the folder above this script: signals reach it directly.
set -eu

dossier=$(cd "$(dirname "$0")/.." && pwd)
if [ -f "$dossier/aot/ctg.aot" ]; then
  set -- "-XX:AOTCache=$dossier/aot/ctg.aot" "$@"
fi

# shellcheck disable=SC2086 # JAVA_OPTS holds several options
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "@$dossier/jvm.options" ${JAVA_OPTS:-} "$@" \
  --module-path "$dossier/ctg-app.jar:$dossier/libs" -m fr.ctg.app/fr.ctg.app.Main
