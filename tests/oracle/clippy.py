#!/usr/bin/env python3
"""Compares guards held across awaits, and futures that are lost, with Clippy and rustc, line by line.

    cargo build
    tests/oracle/clippy.py --tool target/debug/async-lint [-p PACKAGE]... [--all-features] [--work DIR] WORKSPACE

Clippy has the types of the compiler, but wants the workspace to build: this runs `cargo clippy --all-targets` on it, with the
lints forced, so that an `#[allow]` hides nothing. `await_holding_invalid_type` gets the guards of `rules/apis` that Clippy
doesn't know by itself. Of `unused_must_use` those reports are taken that speak of futures. async-lint runs with tests and
examples and with what is only possible; of its findings those are compared that lie in files which were compiled.

Prints the counts, and each difference with its place, for a human to judge.
"""
import argparse, collections, json, os, re, subprocess, sys, tempfile

GUARDS = {
    "await_holding_lock": "guard", "await_holding_refcell_ref": "guard", "await_holding_invalid_type": "guard",
    "lock_across_await": "guard", "refcell_across_await": "guard", "map_guard_across_await": "guard", "span_guard_across_await": "guard",
}
FUTURES = {"let_underscore_future": "future", "unused_must_use": "future", "unawaited_future": "future"}
KINDS = GUARDS | FUTURES
CLIPPY = ["clippy::await_holding_lock", "clippy::await_holding_refcell_ref", "clippy::await_holding_invalid_type",
          "clippy::let_underscore_future", "unused_must_use"]
RULES = ["lock_across_await", "refcell_across_await", "map_guard_across_await", "span_guard_across_await", "unawaited_future"]
# What Clippy doesn't know by itself; it passes over paths that lead nowhere.
TYPES = """
    dashmap::mapref::one::Ref dashmap::mapref::one::RefMut dashmap::mapref::one::MappedRef dashmap::mapref::one::MappedRefMut
    dashmap::mapref::entry::Entry dashmap::mapref::entry::OccupiedEntry dashmap::mapref::entry::VacantEntry
    dashmap::mapref::multiple::RefMulti dashmap::mapref::multiple::RefMutMulti dashmap::iter::Iter dashmap::iter::IterMut
    tracing::span::Entered tracing::span::EnteredSpan tokio::sync::watch::Ref
    std::io::StdoutLock std::io::StderrLock std::io::StdinLock
    lock_api::mutex::MappedMutexGuard lock_api::rwlock::MappedRwLockReadGuard lock_api::rwlock::MappedRwLockWriteGuard
    lock_api::rwlock::RwLockUpgradableReadGuard lock_api::remutex::ReentrantMutexGuard
    lock_api::mutex::ArcMutexGuard lock_api::rwlock::ArcRwLockReadGuard lock_api::rwlock::ArcRwLockWriteGuard
    spin::mutex::MutexGuard spin::rwlock::RwLockReadGuard spin::rwlock::RwLockWriteGuard
    crossbeam_utils::sync::ShardedLockReadGuard crossbeam_utils::sync::ShardedLockWriteGuard
    scc::hash_map::OccupiedEntry scc::hash_map::VacantEntry sharded_slab::Entry sharded_slab::RefMut
""".split()
OF_FUTURES = re.compile(r"`Future`|[Ff]utures? do(es)? nothing|\.await|non-binding `?let`? on a future|must be polled|poll(ed)?\b")

Report = collections.namedtuple("Report", "path first last lint message")


def clippy(workspace, options):
    """Its reports, each once, and the files that were compiled for them."""
    target = os.path.join(os.path.abspath(options.work), "target")
    with tempfile.TemporaryDirectory() as settings:
        with open(os.path.join(settings, "clippy.toml"), "w") as file:
            types = ", ".join(f'{{ path = "{path}", allow-invalid = true }}' for path in TYPES)
            file.write(f"await-holding-invalid-types = [{types}]\n")
        command = ["cargo", "clippy", "--all-targets", "--keep-going", "--message-format=json", *scope(options), *options.cargo]
        command += ["--", "-A", "clippy::all", "-A", "warnings"] + [part for lint in CLIPPY for part in ("--force-warn", lint)]
        environment = dict(os.environ, CARGO_TARGET_DIR=target, CLIPPY_CONF_DIR=settings, CARGO_PROFILE_DEV_DEBUG="0")
        run = subprocess.run(command, cwd=workspace, env=environment, stdout=subprocess.PIPE, text=True)
    if run.returncode:
        print("cargo clippy failed: not everything was compiled", file=sys.stderr)
    reports, files = {}, set()
    for message in map(json.loads, filter(lambda line: line.startswith("{"), run.stdout.splitlines())):
        if message["reason"] == "compiler-message" and (one := read(message, workspace)):
            reports[one[:4]] = one
        elif message["reason"] == "compiler-artifact":
            files |= sources(message, workspace)
    return list(reports.values()), files


def sources(artifact, workspace):
    """The files of the workspace that were compiled for it, as its dep-info says."""
    files, folder = set(), os.path.realpath(workspace)
    for made in artifact["filenames"]:
        info = re.sub(r"/lib([^/]*)\.rmeta$", r"/\1.d", made)
        if made == info or not inside(artifact["manifest_path"], workspace) or not os.path.exists(info):
            continue
        with open(info) as file:
            names = re.findall(r"^(\S.*):$", file.read(), re.M)
        paths = (os.path.realpath(os.path.join(workspace, name.replace("\\ ", " "))) for name in names)
        files |= {os.path.relpath(path, folder) for path in paths if path.startswith(folder + os.sep)}
    return files


def scope(options):
    packages = [part for package in options.package for part in ("-p", package)]
    return packages or ["--workspace"]


def read(message, workspace):
    diagnostic = message["message"]
    lint = ((diagnostic.get("code") or {}).get("code") or "").removeprefix("clippy::")
    spans = [span for span in diagnostic["spans"] if span["is_primary"]]
    if lint not in KINDS or not spans:
        return None
    text = diagnostic["message"] + " " + " ".join(child["message"] for child in diagnostic["children"])
    if lint == "unused_must_use" and not OF_FUTURES.search(text):
        return None
    span = spans[0]
    # what a macro made is reported at its call
    while span.get("expansion") and not inside(span["file_name"], workspace):
        span = span["expansion"]["span"]
    path = os.path.relpath(os.path.join(base(message), span["file_name"]), workspace)
    return Report(path, span["line_start"], span["line_end"], lint, diagnostic["message"])


def base(message):
    """The folder that paths of rustc start from: that of the workspace."""
    folder = os.path.dirname(message["manifest_path"])
    while True:
        if os.path.exists(os.path.join(folder, message["message"]["spans"][0]["file_name"])):
            return folder
        if folder == os.path.dirname(folder):
            return os.path.dirname(message["manifest_path"])
        folder = os.path.dirname(folder)


def inside(path, workspace):
    return not os.path.isabs(path) or os.path.realpath(path).startswith(os.path.realpath(workspace))


def async_lint(workspace, options):
    command = [options.tool, "check", "--format", "json", "--include-tests", "--include-examples", "--pedantic", "--exit-zero",
               "--show-suppressed", "--isolated", *(part for rule in RULES for part in ("--select", rule)), *options.lint]
    run = subprocess.run([*command, "."], cwd=workspace, stdout=subprocess.PIPE, text=True, check=True)
    return [Report(one["path"], one["start"]["line"], one["end"]["line"], one["rule"], f'{one["confidence"]}: {one["message"]}')
            for one in json.loads(run.stdout)["findings"]]


def same(ours, theirs):
    return (ours.path == theirs.path and KINDS[ours.lint] == KINDS[theirs.lint]
            and ours.first <= theirs.last and theirs.first <= ours.last)


def show(title, reports):
    print(f"\n{title}: {len(reports)}")
    for one in sorted(reports):
        print(f"  {one.path}:{one.first} {one.lint}: {one.message.splitlines()[0]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", default="target/debug/async-lint")
    parser.add_argument("--work", default="target/clippy", help="where it is built")
    parser.add_argument("-p", "--package", action="append", default=[])
    parser.add_argument("--cargo", action="append", default=[], help="an argument for cargo")
    parser.add_argument("--lint", action="append", default=[], help="an argument for async-lint")
    parser.add_argument("--features", help="for both")
    parser.add_argument("--all-features", action="store_true", help="for both")
    parser.add_argument("--both", action="store_true", help="print what both report, too")
    parser.add_argument("workspace")
    options = parser.parse_args()
    options.tool = os.path.abspath(options.tool)
    shared = ["--all-features"] if options.all_features else ["--features", options.features] if options.features else []
    options.cargo, options.lint = options.cargo + shared, options.lint + shared
    workspace = os.path.abspath(options.workspace)
    theirs, files = clippy(workspace, options)
    every = async_lint(workspace, options)
    ours = [one for one in every if one.path in files]
    both = [one for one in theirs if any(same(other, one) for other in ours)]
    print(f"{len(files)} files compiled; Clippy {len(theirs)}, async-lint {len(ours)} "
          f"(and {len(every) - len(ours)} in files that were not), of Clippy's {len(both)} in both")
    if options.both:
        show("both", both)
    show("only Clippy", [one for one in theirs if one not in both])
    show("only async-lint", [one for one in ours if not any(same(one, other) for other in theirs)])


if __name__ == "__main__":
    sys.exit(main())
