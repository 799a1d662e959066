#!/bin/bash
# Succeeds when the application says that it is ready. bash opens the connection itself.
set -eu

exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 3 _ code _ <&3
[ "$code" = 200 ]
