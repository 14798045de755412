#!/usr/bin/env bash
# Asks the application of this container whether it is ready. The JRE image has neither curl nor wget, and starting a
# JVM every few seconds costs more than the whole service at rest, so bash itself speaks the line of HTTP that is needed.
set -euo pipefail

port="${1:-${PERCORSI_PORT:-8080}}"

# Prints the status of the answer at that address.
ask() {
  local status
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$1" >&3
  IFS=' ' read -r -t 3 -u 3 _ status _
  exec 3>&-
  printf '%s' "$status"
}

status=$(ask /actuator/health/readiness)
# Everything that identity serves is below this.
[[ "$status" != 404 ]] || status=$(ask /accesso/actuator/health/readiness)
[[ "$status" == 200 ]]
