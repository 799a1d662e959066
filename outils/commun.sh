# What the scripts of this folder share. Each goes to the project's root, then reads this.
# shellcheck shell=sh

bibliotheques=modules/app/target/libs
application=modules/app/target/ctg-app.jar
processus=
donnees=

dire() {
  printf '%s\n' "$*"
}

echouer() {
  dire "$*" >&2
  exit 1
}

# Something could not be checked for want of a tool: said aloud, and a failure where nobody looks.
non_verifie() {
  dire "non vérifié : $1"
  [ -z "${CI:-}" ] || exit 1
}

# --- Java ------------------------------------------------------------------------------------------

# By its path: a background function would be a shell between us and the process to stop.
machine=${JAVA_HOME:+$JAVA_HOME/bin/}java

java_de() {
  outil=$1
  shift
  "${JAVA_HOME:+$JAVA_HOME/bin/}$outil" "$@"
}

maven() {
  if command -v mvn >/dev/null; then
    mvn -q -B "$@"
  else
    ./mvnw -q -B "$@"
  fi
}

# --- Node ------------------------------------------------------------------------------------------

node_present() {
  command -v npm >/dev/null && version=$(node --version 2>/dev/null) &&
    version=${version#v} && [ "${version%%.*}" -ge 20 ]
}

# The tools of package.json, as package-lock.json names them; installed anew when it has changed.
outils_node() {
  installe=outils/node_modules/.package-lock.json
  if [ ! -f "$installe" ] ||
    [ -n "$(find outils/package-lock.json -newer "$installe")" ]; then
    dire "Installation des outils Node (outils/package-lock.json)…"
    npm ci --prefix outils --silent
  fi
}

# --- The application -------------------------------------------------------------------------------

# Starts what is built on a base of its own, the same one the next time, and says where in $service. With
# CTG_URL, that one.
demarrer() {
  if [ -n "${CTG_URL:-}" ]; then
    service=$CTG_URL
    return
  fi
  [ -n "$donnees" ] || donnees=$(mktemp -d)
  : >"$donnees/console"
  trap arreter EXIT
  trap 'exit 130' INT TERM
  # shellcheck disable=SC2086 # JAVA_OPTS holds several options
  CTG_DONNEES=$donnees/base SERVER_PORT=0 "$machine" @config/jvm.options ${JAVA_OPTS:-} \
    --module-path "$application:$bibliotheques" -m fr.ctg.app/fr.ctg.app.Main \
    >"$donnees/console" 2>"$donnees/journal" &
  processus=$!
  while ! grep -q '^CTG ' "$donnees/console"; do
    kill -0 "$processus" 2>/dev/null ||
      echouer "L'application n'a pas démarré : $(tail -n 5 "$donnees/journal")"
    sleep 0.2
  done
  service=$(sed -n 's|.* \(http://localhost:[0-9]*\)/documentation$|\1|p' "$donnees/console")
  if [ -z "$service" ]; then
    mkdir -p target
    cp "$donnees/journal" target/application.log
    echouer "$(cat "$donnees/console") (target/application.log)"
  fi
}

arreter() {
  if [ -n "$processus" ]; then
    kill "$processus" 2>/dev/null || true
    wait "$processus" 2>/dev/null || true
    processus=
  fi
  [ -z "$donnees" ] || rm -rf "$donnees"
  donnees=
}
