#!/usr/bin/env python3
"""Compares what calls resolve to with rust-analyzer, call by call.

    rustup component add rust-analyzer
    cargo build --examples
    tests/oracle/scip.py --tool target/debug/examples/calls [--work DIR] [--no-deps] [--show 20] WORKSPACE...

rust-analyzer indexes each workspace (`rust-analyzer scip`; it runs build scripts and macros, and needs the dependencies'
sources: `cargo fetch`). Its index is kept in the work folder. Of the method calls and the calls of paths that it resolves,
the script counts those that async-lint resolves (recall), and of these those where both name the same function
(precision). A trait's function and that of an implementation of the trait are taken for the same. A free function is
compared by crate and name: what `rules/apis` says of one stands under its public path (`tokio::task::spawn`), and
rust-analyzer names the private module that it is defined in (`tokio::spawn`). Calls of code that macros make stand nowhere
and are not compared.
"""
import argparse, collections, os, re, subprocess, sys


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def fields(data):
    """The fields of a protocol buffer message."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        kind = key & 7
        if kind == 0:
            value, at = varint(data, at)
        elif kind == 2:
            size, at = varint(data, at)
            value, at = data[at:at + size], at + size
        else:
            size = 8 if kind == 1 else 4
            value, at = data[at:at + size], at + size
        yield key >> 3, value


def occurrences(index):
    """(path, line from 1, byte from 0) -> the symbols that stand there; the fields are those of scip.proto."""
    found = collections.defaultdict(set)
    with open(index, "rb") as file:
        documents = [value for number, value in fields(file.read()) if number == 2]
    for document in documents:
        parts = list(fields(document))
        path = next(value.decode() for number, value in parts if number == 1)
        for occurrence in (value for number, value in parts if number == 2):
            inside = dict(fields(occurrence))
            numbers, at = [], 0
            while at < len(inside[1]):
                number, at = varint(inside[1], at)
                numbers.append(number)
            found[path, numbers[0] + 1, numbers[1]].add(inside[2].decode())
    return found


NAME = r"`(?:[^`]|``)*`|[\w$+\-]+"
DESCRIPTOR = re.compile(rf"(?P<name>{NAME})(?P<kind>/|#|\.|!|\((?:\+\d+)?\)\.)|\[(?P<param>{NAME})\]")


PRIMITIVE = set("bool char str slice array tuple pointer reference f16 f32 f64 f128".split())
PRIMITIVE |= {sign + size for sign in "iu" for size in "8 16 32 64 128 size".split()}


def head(ty):
    """The name of a type as written, without its arguments."""
    ty = ty.strip("`").strip()
    if ty.startswith("&"):
        return "reference"
    if ty.startswith("["):
        return "array" if ";" in ty else "slice"
    if ty.startswith("("):
        return "tuple"
    if ty.startswith("*"):
        return "pointer"
    ty = re.sub(r"^(dyn|impl)\s+", "", ty)
    return re.split(r"[<\s(+]", ty)[0].split("::")[-1]


def parse(symbol):
    """(crate, container, trait, name) of the function that a symbol names; None for anything else."""
    parts = symbol.split(" ", 4)
    if parts[0] != "rust-analyzer" or len(parts) < 5:
        return None
    tokens = [(m["name"] or m["param"], m["kind"] or "[]") for m in DESCRIPTOR.finditer(parts[4])]
    if not tokens or not (tokens[-1][1].startswith("(") or tokens[-1][1] == "#"):
        return None
    name, before = tokens[-1][0].strip("`"), tokens[:-1]
    params = []
    while before and before[-1][1] == "[]":
        params.insert(0, before.pop()[0])
    krate = parts[2].replace("-", "_")
    if params:
        return krate, head(params[0]), head(params[1]) if len(params) > 1 else "", name
    if before and before[-1][1] == "#":
        return krate, before[-1][0], before[-1][0], name
    return krate, before[-1][0] if before else "", "", name


def is_module(container):
    return container[:1].islower() and container not in PRIMITIVE


def agree(ours, theirs):
    (krate, container, of_trait, name), (their_krate, their_container, their_trait, their_name) = ours, theirs
    if name != their_name:
        # a constructor through `Self` or an alias
        return name == "Self" and not container
    if not container and not of_trait or container == their_container:
        return True
    if not of_trait and not their_trait and is_module(container) and is_module(their_container):
        return krate == their_krate
    return bool(of_trait) and of_trait in (their_trait, their_container)


def calls(tool, workspace, no_deps):
    command = [tool, workspace] + (["--no-deps"] if no_deps else [])
    found = collections.defaultdict(list)
    for line in subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines():
        path, number, byte, kind, code, name, receiver, *callee = line.split("\t")
        found[path, int(number), int(byte)].append((kind, code, name, receiver, tuple(callee) or None))
    return found


def is_production(path, code):
    return code != "test" and not re.search(r"(^|/)(tests?|benches|examples|testing|test_utils?)(/|\.rs$)", path)


def compare(workspace, index, options):
    theirs, counts = occurrences(index), collections.Counter()
    unresolved, wrong = collections.Counter(), []
    for place, ours in calls(options.tool, workspace, options.no_deps).items():
        known = [parsed for parsed in map(parse, theirs.get(place, ())) if parsed]
        kind, code, name, receiver, callee = next((call for call in ours if call[4]), ours[0])
        if not known or not is_production(place[0], code):
            continue
        keys = [kind, kind + " in async code"] if code == "async" else [kind]
        resolved = bool(callee)
        right = resolved and any(agree(call[4], of) for call in ours if call[4] for of in known)
        for key in keys:
            counts[key, "all"] += 1
            counts[key, "resolved"] += resolved
            counts[key, "right"] += right
        if not resolved:
            unresolved[kind, "::".join(known[0][:2]), name, receiver.split("<")[0]] += 1
            if options.places:
                print("unresolved", *place, kind, name, receiver, known[0], sep="\t")
        elif not right:
            wrong.append((*place, kind, name, callee, known[0]))
    return counts, unresolved, wrong


def share(part, whole):
    return f"{100 * part / whole:6.2f} %" if whole else "     - "


def table(counts):
    print(f"  {'':24}{'calls':>8}{'resolved':>10}{'of all':>10}{'right':>10}")
    for key in sorted({key for key, _ in counts}):
        total, resolved, right = (counts[key, what] for what in ("all", "resolved", "right"))
        print(f"  {key:24}{total:8}{resolved:10}{share(resolved, total):>10}{share(right, resolved):>10}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tool", default="target/debug/examples/calls")
    parser.add_argument("--work", default="target/scip", help="where indexes are kept")
    parser.add_argument("--no-deps", action="store_true")
    parser.add_argument("--show", type=int, default=20, help="how many classes and differences to print")
    parser.add_argument("--places", action="store_true", help="print every unresolved call")
    parser.add_argument("workspaces", nargs="+")
    options = parser.parse_args()
    os.makedirs(options.work, exist_ok=True)
    totals, all_unresolved, all_wrong = collections.Counter(), collections.Counter(), []
    for workspace in options.workspaces:
        name = os.path.basename(os.path.abspath(workspace))
        index = os.path.join(options.work, name + ".scip")
        if not os.path.exists(index):
            subprocess.run(["rust-analyzer", "scip", workspace, "--output", index], check=True, stderr=subprocess.DEVNULL)
        counts, unresolved, wrong = compare(workspace, index, options)
        print(name)
        table(counts)
        totals += counts
        all_unresolved += unresolved
        all_wrong += [(name, *one) for one in wrong]
    print("all")
    table(totals)
    print("\nmost often unresolved: calls, kind, where it is defined, name, receiver")
    for (kind, of, name, receiver), count in all_unresolved.most_common(options.show):
        print(f"{count:6}  {kind:7}{of}  {name}  on {receiver or '-'}")
    print(f"\n{len(all_wrong)} differ: place, ours, rust-analyzer's")
    for name, path, line, byte, _, called, ours, theirs in all_wrong[:options.show]:
        print(f"  {name}/{path}:{line}:{byte + 1} {called}: {'::'.join(ours)} | {'::'.join(theirs)}")


if __name__ == "__main__":
    sys.exit(main())
