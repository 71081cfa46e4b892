#!/usr/bin/env python3
"""Shows how time and memory grow with the size of what is linted.

    cargo build --release
    benches/growth.py [--tool target/release/async-lint] [--rounds 3] [--sizes 10000,100000,1000000] [PATH...]

Each PATH, or list of paths with commas between them, is measured cold (`--no-deps`, nothing kept) and then with the cache of its dependencies, once that is filled.
Without a PATH it makes workspaces of the given numbers of lines, of copies of pinned crates (`benches/pinned`), which have
no dependencies outside.
"""
import argparse, os, re, shutil, statistics, subprocess, time

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def sources(folder):
    """The Rust files below a folder, without what cargo has built there."""
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in ("target", ".git"))
        yield from (os.path.join(path, name) for name in sorted(files) if name.endswith(".rs"))


def lines(folder):
    total = 0
    for path in sources(folder):
        with open(path, "rb") as file:
            total += file.read().count(b"\n")
    return total


def vendored():
    """The pinned crates, as (folder, lines)."""
    into = os.path.join(HERE, "target", "bench-crates")
    if not os.path.isdir(into):
        manifest = os.path.join(HERE, "benches", "pinned", "Cargo.toml")
        subprocess.run(["cargo", "vendor", "--locked", "--quiet", "--manifest-path", manifest, into], check=True, stdout=subprocess.DEVNULL)
    # bindings of a system are lists of constants, nothing like what people write
    skipped = re.compile(r"^(windows|winapi|libc|linux-raw-sys|web-sys|js-sys|libsqlite3-sys)")
    crates = (os.path.join(into, name) for name in sorted(os.listdir(into)) if not skipped.match(name))
    crates = (crate for crate in crates if os.path.isdir(os.path.join(crate, "src")))
    return [(crate, lines(crate)) for crate in crates]


def workspace(crates, size):
    """A workspace of about so many lines: the crates in turn, again under other names when all are there."""
    folder = os.path.join(HERE, "target", "growth", str(size))
    if os.path.isdir(folder):
        return folder
    os.makedirs(folder)
    total = copy = 0
    while total < size:
        for crate, count in crates:
            if total >= size or count > size // 4 or not count:
                continue
            name = f"{os.path.basename(crate)}-{copy}"
            into = os.path.join(folder, name)
            shutil.copytree(os.path.join(crate, "src"), os.path.join(into, "src"))
            manifest = f'[package]\nname = "{name}"\nversion = "0.0.0"\nedition = "{edition(crate)}"\n'
            with open(os.path.join(into, "Cargo.toml"), "w") as file:
                file.write(manifest)
            total += lines(into)
        copy += 1
    with open(os.path.join(folder, "Cargo.toml"), "w") as file:
        file.write('[workspace]\nmembers = ["*"]\nresolver = "2"\n')
    return folder


def edition(crate):
    with open(os.path.join(crate, "Cargo.toml")) as file:
        found = re.search(r'^edition\s*=\s*"(\d+)"', file.read(), re.M)
    return found[1] if found else "2015"


def run(command):
    """Seconds by the clock, seconds of processors, megabytes at the most."""
    began = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise SystemExit(f"{command}: exit status {child.returncode}")
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def measure(tool, path, rounds, options):
    command = [tool, "check", *path.split(","), "--isolated", "--no-progress", "--format", "json", *options]
    taken = [run(command) for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*taken)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", default=os.path.join(HERE, "target", "release", "async-lint"))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sizes", default="10000,100000,1000000")
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    paths, kinds = options.paths, {"cold, no deps": ["--no-deps", "--no-cache"]}
    if paths:
        cache = os.path.join(HERE, "target", "growth-cache")
        kinds["warm cache"] = ["--cache-dir", cache]
        for path in paths:
            run([options.tool, "check", *path.split(","), "--isolated", "--no-progress", "--cache-dir", cache])
    else:
        crates = vendored()
        paths = [workspace(crates, int(size)) for size in options.sizes.split(",")]
    print(f"{'lines':>9}  {'run':14}{'clock':>9}{'processors':>12}{'per million':>13}{'memory':>10}  of")
    for path in paths:
        count = sum(map(lines, path.split(",")))
        for kind, words in kinds.items():
            clock, processors, memory = measure(options.tool, path, options.rounds, words)
            million = processors * 1e6 / count
            print(f"{count:9}  {kind:14}{clock:7.2f} s{processors:10.2f} s{million:11.1f} s{memory:7.0f} MB  {path}", flush=True)


if __name__ == "__main__":
    main()
