#!/bin/sh
# Generates clients from the committed contract, compiles them strictly, and calls the application
# with those that can run here, which send every worked case and compare: its own on a base of its own, or the one at CTG_URL.
# shellcheck disable=SC2317 # the clients' steps are called by « essayer »
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

generateur=org.openapitools:openapi-generator-cli:7.25.0
contrat=./openapi/ctg.yaml
clients=target/clients
cas=modules/funding/src/test/resources/cas
reponses=$clients/reponses
bilan=
resultat=0

noter() {
  bilan="$bilan
  $1"
}

# Runs the steps of a client in order; the first that fails fails it, and its output is shown.
essayer() {
  client=$1
  shift
  if sortie=$("$@" 2>&1); then
    noter "$client : ${sortie##*
}"
  else
    dire "$sortie"
    noter "$client : ÉCHEC (voir ci-dessus)"
    resultat=1
  fi
}

engendrer() {
  nom=$1
  shift
  java_de java -jar target/outils/openapi-generator-cli.jar generate \
    --input-spec "$contrat" --generator-name "$nom" --output "$clients/$nom" "$@" \
    >"$clients/$nom.log" 2>&1 || {
    cat "$clients/$nom.log"
    return 1
  }
}

# What a client got for the worked cases, held against what they expect.
comparer() {
  java_de java -cp "$jackson" outils/clients/Comparaison.java "$cas" "$reponses/$1"
}

# --- Each client -----------------------------------------------------------------------------------

client_java() {
  engendrer java --library native \
    --additional-properties=invokerPackage=fr.ctg.client,apiPackage=fr.ctg.client.api \
    --additional-properties=modelPackage=fr.ctg.client.model,hideGenerationTimestamp=true \
    --additional-properties=useJakartaEe=true,openApiNullable=false || return 1
  # Whatever the contract, the generator's exception holds headers that cannot be serialized (-serial),
  # its constructors of alternatives call methods (-this-escape), and it knows no newer Jackson.
  find "$clients/java/src/main/java" outils/clients/Appel.java -name '*.java' >"$clients/java.txt"
  java_de javac -proc:none -Xlint:all,-serial,-this-escape,-deprecation -Werror -cp "$jackson" -d "$clients/java/classes" \
    "@$clients/java.txt" || return 1
  appel=$(java_de java -cp "$clients/java/classes:$jackson" Appel "$service" "$cas" \
    "$reponses/java") || return 1
  egaux=$(comparer java) || return 1
  dire "compilé sans avertissement ; $appel ; $egaux"
}

client_python() {
  engendrer python --additional-properties=packageName=ctg_client,hideGenerationTimestamp=true ||
    return 1
  python3 -m compileall -q "$clients/python/ctg_client" || return 1
  types="types non vérifiés : mypy manque"
  if python3 -c 'import mypy' 2>/dev/null; then
    (cd "$clients/python" && python3 -m mypy --ignore-missing-imports ctg_client) || return 1
    types="types vérifiés par mypy"
  fi
  if ! python3 -c 'import dateutil, pydantic, urllib3; assert pydantic.VERSION >= "2"' 2>/dev/null
  then
    # No package manager of a system has all three in these versions: said, and no failure.
    dire "compilé ($types) ; appels non vérifiés : il faut pydantic 2, urllib3 et python-dateutil"
    return
  fi
  appel=$(PYTHONPATH="$clients/python" python3 outils/clients/appel.py "$service" "$cas" \
    "$reponses/python") || return 1
  egaux=$(comparer python) || return 1
  dire "compilé ($types) ; $appel ; $egaux"
}

compiler_typescript() {
  (cd "$clients" && ../../outils/node_modules/.bin/tsc --project tsconfig.json "$@")
}

clients_typescript() {
  outils=outils/node_modules/.bin
  engendrer typescript-fetch || return 1
  "$outils/openapi-typescript" "$contrat" --output "$clients/openapi-typescript/ctg.d.ts" || return 1
  "$outils/openapi-ts" --input "$contrat" --output "$clients/hey-api" \
    --client @hey-api/client-fetch --no-log-file || return 1
  cp outils/clients/*.ts outils/clients/tsconfig.json "$clients/"
  compiler_typescript --noEmit || return 1
  compiler_typescript || return 1
  appel=$(node "$clients/js/typescript-fetch.js" "$service") || return 1
  node "$clients/js/cas.js" "$service" "$cas" "$reponses" || return 1
  for nom in typescript-fetch openapi-typescript hey-api; do
    egaux=$(comparer "$nom") || return 1
  done
  dire "compilés en mode strict ; $appel ; par chacun, $egaux"
}

# ---------------------------------------------------------------------------------------------------

rm -rf "$clients"
mkdir -p "$clients"
if [ ! -f target/outils/openapi-generator-cli.jar ]; then
  dire "Téléchargement de $generateur…"
  maven dependency:copy -Dartifact="$generateur" -DoutputDirectory=target/outils \
    -Dmdep.stripVersion=true
fi
if [ -z "${CTG_URL:-}" ]; then
  dire "Construction…"
  maven -pl modules/app -am package -DskipTests
fi
# Jackson and its annotations are the application's own.
jackson=$(find "$bibliotheques" -name 'jackson-*.jar' -o -name 'jakarta.annotation-api-*.jar' |
  tr '\n' ':')
demarrer

essayer "java (native)" client_java
if node_present; then
  outils_node
  essayer "typescript-fetch, openapi-typescript, hey-api" clients_typescript
else
  noter "typescript-fetch, openapi-typescript, hey-api : $(
    non_verifie "il faut Node 20 ou plus récent, avec npm"
  )"
  [ -z "${CI:-}" ] || resultat=1
fi
if command -v python3 >/dev/null; then
  essayer "python" client_python
else
  noter "python : $(non_verifie "il faut Python 3")"
  [ -z "${CI:-}" ] || resultat=1
fi

dire "Clients du contrat, dans $clients/ :$bilan"
exit "$resultat"
