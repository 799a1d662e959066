#!/bin/bash
# Walks through the image's life without Docker: build, training, start, health, stop.
#   JAVA_HOME=<JDK 25> docker/essai.sh <empty folder>
set -eu

dossier=$1
docker=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$dossier"
dossier=$(cd "$dossier" && pwd)

"$docker/build.sh" "$dossier/application"
mkdir -p "$dossier/application/aot"
"$dossier/application/bin/aot.sh" >"$dossier/aot.log" 2>&1 || {
  cat "$dossier/aot.log"
  exit 1
}

export CTG_DONNEES="$dossier/donnees" SERVER_HOST=0.0.0.0 SERVER_PORT="${SERVER_PORT:-18080}"
"$dossier/application/bin/entrypoint.sh" >"$dossier/application.log" 2>&1 &
application=$!
for essai in $(seq 120); do
  if "$dossier/application/bin/healthcheck.sh" 2>/dev/null; then
    break
  fi
  if ! kill -0 "$application" 2>/dev/null || [ "$essai" -eq 120 ]; then
    cat "$dossier/application.log"
    echo "L'application n'est pas devenue disponible."
    exit 1
  fi
  sleep 0.5
done

kill -TERM "$application"
code=0
wait "$application" || code=$?
if [ "$code" -ne 0 ] || [ -e "$CTG_DONNEES/postgres/postmaster.pid" ]; then
  cat "$dossier/application.log"
  echo "L'arrêt n'a pas été propre (code $code)."
  exit 1
fi
echo "Construite, entraînée, disponible, arrêtée proprement."
