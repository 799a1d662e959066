#!/bin/sh
# Looks at the pages of the application in a browser, for barriers to those who read or work them
# otherwise (axe-core): on a base of its own, or the service at CTG_URL.
set -eu
cd "$(dirname "$0")/.."
. outils/commun.sh

navigateur=${CTG_NAVIGATEUR:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
if [ -z "$navigateur" ] || ! node_present; then
  non_verifie "les pages (il faut Chromium, ou CTG_NAVIGATEUR, et Node 20 ou plus récent avec npm)"
  exit 0
fi
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
outils_node
demarrer
node outils/pages.mjs "$service" "$navigateur"
