#!/usr/bin/env bash
# Times a cold run on pinned crates and all that they depend on, or on BENCH_PATH, beside the parser alone, once with our
# allocator and once in a plain program: benches/run.sh [THREADS] [ROUNDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tree="$PWD/target/bench-crates"
if [ ! -d "$tree" ]; then
    cargo vendor --locked --quiet --manifest-path benches/pinned/Cargo.toml "$tree" >/dev/null
fi
path=${BENCH_PATH:-$tree} threads=${1:-2} rounds=${2:-5}
cargo bench --quiet --bench cold -- "$path" "$threads" "$rounds"
files=$(cargo bench --quiet --bench cold -- --files "$path")
for ((round = 0; round < rounds; round++)); do
    cargo bench --quiet --bench plain -- "$threads" <<<"$files"
done | sort -n | awk '{ times[NR] = $1 } END { printf "plain syn    %8.3f s\n", times[int((NR + 1) / 2)] }'
