#!/bin/sh
# Becomes the application, from the folder above this script: signals reach it directly.
set -eu

# Under a locale that is not UTF-8 the virtual machine knows no paths with accents; glibc has this one.
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
  export LC_ALL=C.UTF-8
fi

dossier=$(cd "$(dirname "$0")/.." && pwd)
if [ -f "$dossier/aot/ctg.aot" ]; then
  set -- "-XX:AOTCache=$dossier/aot/ctg.aot" "$@"
fi

# shellcheck disable=SC2086 # JAVA_OPTS holds several options
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "@$dossier/jvm.options" ${JAVA_OPTS:-} "$@" \
  --module-path "$dossier/ctg-app.jar:$dossier/libs" -m fr.ctg.app/fr.ctg.app.Main
