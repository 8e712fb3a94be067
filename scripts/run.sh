#!/bin/sh
# `npm start` and `npm test` begin here. Needs only git, Node 20 or newer and npm: brings pnpm and Node 24 itself.
# Everything is `exec`ed, so that a signal to npm reaches what it started.
set -eu
cd "$(dirname "$0")/.."

MAJOR=$(node -p 'process.versions.node.split(".")[0]')
if [ "$MAJOR" -lt 20 ]; then
  echo "Common Ground needs Node 20 or newer to begin with; this is Node $(node -v). Install a newer Node, then try again." >&2
  exit 1
fi
if ! [ -w . ]; then
  echo "Common Ground cannot write to $PWD: give yourself write permission to this folder, then try again." >&2
  exit 1
fi

VERSION=$(sed -n 's/.*"packageManager": *"pnpm@\([^"+]*\).*/\1/p' package.json)
if [ "$(pnpm --version 2>/dev/null || true)" = "$VERSION" ]; then PNPM="pnpm"; else PNPM="npx --yes pnpm@$VERSION"; fi
export CI="${CI:-true}" TURBO_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 npm_config_update_notifier=false

echo "Installing…"
LOG=$(mktemp)
if ! $PNPM install --frozen-lockfile --reporter=append-only >"$LOG" 2>&1; then
  cat "$LOG" >&2
  rm -f "$LOG"
  echo "Installing failed: the reason stands above. Check the connection to the npm registry, then try again." >&2
  exit 1
fi
rm -f "$LOG"

PATH="$PWD/node_modules/.bin:$PATH"
export PATH
exec node "scripts/$1.ts"
