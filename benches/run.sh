#!/usr/bin/env bash
# Times a cold run on pinned crates and all that they depend on: benches/run.sh [THREADS] [ROUNDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tree="$PWD/target/bench-crates"
if [ ! -d "$tree" ]; then
    cargo vendor --locked --quiet --manifest-path benches/pinned/Cargo.toml "$tree" >/dev/null
fi
cargo bench --quiet --bench cold -- "$tree" "${1:-2}" "${2:-5}"
