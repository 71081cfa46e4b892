#!/usr/bin/env python3
"""Asks rustc about small programs that capture, keep and borrow values in tasks and threads, and compares.

    tests/oracle/send.py --tool target/debug/async-lint --work DIR [--count 360] [--seed 1] [--sample DIR]

Each program is a module of one crate an edition, which depends on tokio. What rustc says of a module (E0277 of an auto
trait, E0373, E0521, E0597, E0716) is the truth; programs with any other error are left out. The modules without an error
are compiled once more by themselves, as one error can hide another. With --sample some of the programs are written as
cases of the corpus, with rustc's verdict beside each.
"""
import argparse, json, os, random, re, subprocess, sys

KINDS = {  # name: (type, value, what it takes for the rule's name)
    "rc": ("Rc<i32>", "Rc::new(1)"), "weak": ("Weak<i32>", "Weak::<i32>::new()"), "arc": ("Arc<i32>", "Arc::new(1)"),
    "arc_refcell": ("Arc<RefCell<i32>>", "Arc::new(RefCell::new(1))"), "arc_cell": ("Arc<Cell<i32>>", "Arc::new(Cell::new(1))"),
    "arc_mutex": ("Arc<Mutex<i32>>", "Arc::new(Mutex::new(1))"), "arc_mutex_rc": ("Arc<Mutex<Rc<i32>>>", "Arc::new(Mutex::new(Rc::new(1)))"),
    "arc_mutex_cell": ("Arc<Mutex<Cell<i32>>>", "Arc::new(Mutex::new(Cell::new(1)))"),
    "arc_rwlock_cell": ("Arc<RwLock<Cell<i32>>>", "Arc::new(RwLock::new(Cell::new(1)))"),
    "refcell": ("RefCell<i32>", "RefCell::new(1)"), "cell": ("Cell<i32>", "Cell::new(1)"), "int": ("i32", "1"),
    "string": ("String", "String::new()"), "vec_rc": ("Vec<Rc<i32>>", "vec![Rc::new(1)]"), "vec_string": ("Vec<String>", "vec![String::new()]"),
    "option_rc": ("Option<Rc<i32>>", "Some(Rc::new(1))"), "map_rc": ("HashMap<String, Rc<i32>>", "HashMap::<String, Rc<i32>>::new()"),
    "pointer": ("*const u8", "std::ptr::null::<u8>()"), "struct_rc": ("HasRc", "HasRc { id: 1, inner: Rc::new(1) }"),
    "struct_deep": ("Deep", "Deep { name: String::new(), state: Some(HasRc { id: 1, inner: Rc::new(1) }) }"),
    "struct_plain": ("Plain", "Plain { id: 1, name: String::new() }"), "promised": ("Promised", "Promised(Rc::new(1))"),
    "generic_rc": ("Holder<Rc<i32>>", "Holder { value: Rc::new(1) }"), "generic_string": ("Holder<String>", "Holder { value: String::new() }"),
    "phantom_rc": ("PhantomData<Rc<i32>>", "PhantomData::<Rc<i32>>"), "phantom_fn": ("PhantomData<fn() -> Rc<i32>>", "PhantomData::<fn() -> Rc<i32>>"),
    "dyn_fn": ("Box<dyn Fn()>", "Box::new(|| ()) as Box<dyn Fn()>"), "dyn_fn_send": ("Box<dyn Fn() + Send>", "Box::new(|| ()) as Box<dyn Fn() + Send>"),
    "dyn_job": ("Box<dyn Job>", "Box::new(1) as Box<dyn Job>"), "dyn_send_job": ("Box<dyn SendJob>", "Box::new(1) as Box<dyn SendJob>"),
    "guard": ("MutexGuard<'static, i32>", "LOCK.lock().unwrap()"), "receiver": ("Receiver<i32>", "channel::<i32>().1"),
    "sender": ("Sender<i32>", "channel::<i32>().0"), "arc_receiver": ("Arc<Receiver<i32>>", "Arc::new(channel::<i32>().1)"),
    "static_str": ("&'static str", '"x"'), "tuple_rc": ("(String, Rc<i32>)", "(String::new(), Rc::new(1))"),
    "tuple_plain": ("(String, i32)", "(String::new(), 1)"), "enum_rc": ("Choice", "Choice::B(Rc::new(1))"), "nonnull": ("NonNull<u8>", "NonNull::<u8>::dangling()"),
    "negative": ("Pinned", "Pinned { at: std::ptr::null_mut() }"), "box_rc": ("Box<Rc<i32>>", "Box::new(Rc::new(1))"), "ref_static_atomic": ("&'static AtomicU8", "&ATOMIC"),
    "array_rc": ("[Rc<i32>; 1]", "[Rc::new(1)]"), "result_rc": ("Result<Rc<i32>, String>", "Ok::<Rc<i32>, String>(Rc::new(1))"), "instant": ("std::time::Instant", "std::time::Instant::now()"),
}
PRELUDE = """#![allow(warnings)]
pub mod kinds {
pub use std::cell::{Cell, RefCell}; pub use std::collections::HashMap; pub use std::future::Future; pub use std::marker::PhantomData;
pub use std::ptr::NonNull; pub use std::rc::{Rc, Weak}; pub use std::sync::mpsc::{channel, Receiver, Sender};
pub use std::sync::{Arc, Mutex, MutexGuard, RwLock}; pub use std::sync::atomic::AtomicU8;
pub static LOCK: Mutex<i32> = Mutex::new(1); pub static ATOMIC: AtomicU8 = AtomicU8::new(0);
pub struct HasRc { pub id: u32, pub inner: Rc<i32> }
pub struct Deep { pub name: String, pub state: Option<HasRc> }
pub struct Plain { pub id: u32, pub name: String }
pub struct Promised(pub Rc<i32>); unsafe impl Send for Promised {} unsafe impl Sync for Promised {}
pub struct Holder<T> { pub value: T }
pub struct Pinned { pub at: *mut u8 }
pub enum Choice { A, B(Rc<i32>) }
pub trait Job { fn run(&self) {} } impl Job for i32 {}
pub trait SendJob: Send { fn run(&self) {} } impl SendJob for i32 {}
pub fn look<T: ?Sized>(_: &T) {}
pub fn cond() -> bool { true }
pub async fn tick() {}
pub async fn look_later<T: ?Sized>(_: &T) { tick().await }
pub async fn take_later<T>(value: T) { tick().await; drop(value) }
pub fn wrap_send<F: Future + Send + 'static>(f: F) {}
pub fn wrap_any<F: Future + 'static>(f: F) {}
pub fn call_send<F>(f: F) where F: FnOnce() + Send + 'static {}
pub fn call_any(f: impl FnOnce()) {}
}
"""
TASKS = {
    "tokio::spawn": "tokio::spawn(%s);", "join_set": "let mut set = tokio::task::JoinSet::new(); set.spawn(%s);",
    "handle": "tokio::runtime::Handle::current().spawn(%s);", "spawn_local": "tokio::task::spawn_local(%s);",
    "local_set": "let set = tokio::task::LocalSet::new(); set.spawn_local(%s);", "wrap_send": "wrap_send(%s);", "wrap_any": "wrap_any(%s);",
}
THREADS = {
    "thread::spawn": "std::thread::spawn(%s);", "spawn_blocking": "tokio::task::spawn_blocking(%s);",
    "scope": "std::thread::scope(|s| { s.spawn(%s); });", "builder": "std::thread::Builder::new().spawn(%s).unwrap();",
    "call_send": "call_send(%s);", "call_any": "call_any(%s);",
}
# @ is the value, # its type, < > what is spawned with and without `move`
CAPTURES = {
    "by_ref": "let x = @; <look(&x);>", "by_value": "let x = @; <drop(x);>", "no_move_ref": "let x = @; {look(&x);}",
    "no_move_value": "let x = @; {drop(x);}", "other_field": "let s = (String::new(), @); <look(&s.0);>", "field": "let s = (String::new(), @); <look(&s.1);>",
    "taken_apart": "let (a, b) = (String::new(), @); <look(&a);> look(&b);", "reference": "let x = @; let r = &x; <look(r);>",
    "reference_no_move": "let x = @; let r = &x; {look(r);}", "closure": "let x = @; let f = move || look(&x); <f();>",
    "param": "|x: #| <look(&x);>", "param_ref": "|x: &#| <look(x);>", "param_static": "|x: &'static #| <look(x);>", "param_no_move": "|x: #| {look(&x);}",
    "apart_inside": "let s = (String::new(), @); <let (a, _) = s; look(&a);>", "ignored": "let x = @; <let _ = x;>",
    "loop": "for x in vec![@] { <look(&x);> }", "loop_ref": "let all = vec![@]; for x in &all { <look(x);> }", "loop_iter": "let all = vec![@]; for x in all.iter() { <look(x);> }",
    "made_inside": "<let x = @; look(&x);>", "output": "<@>", "shadowed": "let x = @; let x = 1; <look(&x);>", "self": "self", "self_clone": "self_clone",
    "option_ref": "let o = Some(@); if let Some(x) = &o { <look(x);> }", "nested": "let x = @; <let g = || look(&x); g();>", "boxed_field": "let s = Box::new((String::new(), @)); <look(&s.0);>",
    "no_move_field": "let s = (String::new(), @); {look(&s.1);}", "arc_field": "let s = Arc::new((String::new(), @)); <look(&s.0);>", "len": "let x = vec![@]; {look(&x.len());}",
}
FLOWS = {
    "across": "let x = @; tick().await; look(&x);", "before": "let x = @; look(&x); tick().await;", "block": "{ let x = @; look(&x); } tick().await;",
    "dropped": "let x = @; drop(x); tick().await;", "looked_dropped": "let x = @; look(&x); drop(x); tick().await;", "after": "tick().await; let x = @; look(&x);",
    "one_path": "let x = @; if cond() { drop(x); } tick().await;", "both_paths": "let x = @; if cond() { drop(x); } else { drop(x); } tick().await;", "unused": "let _x = @; tick().await;",
    "loop": "let x = @; for _ in 0..2 { look(&x); tick().await; }", "loop_inside": "for _ in 0..2 { tick().await; let x = @; look(&x); }", "loop_around": "for _ in 0..2 { let x = @; look(&x); tick().await; }",
    "temporary": "look_later(&@).await;", "argument": "take_later(@).await;", "match": "match @ { x => { tick().await; look(&x); } }", "if_let": "if let Some(x) = Some(@) { tick().await; look(&x); }",
    "inner_block": "let x = @; async { look(&x); tick().await; }.await;", "join": "tokio::join!(take_later(@), tick());", "statement": "look(&@); tick().await;", "number": "let n = std::mem::size_of_val(&@); tick().await; look(&n);",
    "moved_later": "let x = @; tick().await; drop(x);", "plain_if": "if cond() { let x = @; look(&x); } tick().await;", "branch_across": "if cond() { let x = @; tick().await; look(&x); }",
    "reference": "let x = @; let r = &x; tick().await; look(r);", "for": "for x in vec![@] { tick().await; look(&x); }", "tuple": "let pair = (1, @); tick().await; look(&pair.0);", "helper": "helper().await;", "helper_deep": "outer().await;", "spawn_call": "spawn_call",
    "operand": "look(&(@, tick().await));", "closure": "let x = @; let f = || look(&x); tick().await; f();", "wild": "let _ = @; tick().await;", "select": "tokio::select! { _ = take_later(@) => {} _ = tick() => {} }", "match_scrutinee": "match look(&@) { () => tick().await }", "return_early": "let x = @; if cond() { return; } tick().await; look(&x);",
}

def fill(text, spawn, is_task):
    def region(inner, by_move):
        word = "move " if by_move else ""
        return spawn % (f"async {word}{{ {inner} }}" if is_task else f"{word}|| {{ {inner} }}")
    text = re.sub(r"<((?:let|look|drop|f\(|@).*?;?)>(?=$| )", lambda m: region(m.group(1), True), text)
    return re.sub(r"(?<=; |\| )\{((?:look|drop).*?;)\}$", lambda m: region(m.group(1), False), text)

def program(index, rng):
    kind = rng.choice(sorted(KINDS))
    ty, value = KINDS[kind]
    is_task = rng.random() < 0.72
    spawn = rng.choice(sorted(TASKS if is_task else THREADS))
    template = (TASKS if is_task else THREADS)[spawn]
    extra, params = "", ""
    if is_task and rng.random() < 0.6:
        flow = rng.choice(sorted(FLOWS))
        body = FLOWS[flow]
        if flow in ("helper", "helper_deep"):
            extra = f"async fn helper() {{ let x = {value}; tick().await; look(&x); }} async fn outer() {{ tick().await; helper().await; }}"
        if flow == "spawn_call":
            code = template % f"take_later({value})"
        else:
            form = rng.choice(["%s", "%s", "%s", "Box::pin(%s)", "let"])
            word = rng.choice(["move ", ""])
            block = f"async {word}{{ {body} }}"
            code = f"let task = {block}; " + template % "task" if form == "let" else template % (form % block)
        name = flow
    else:
        name = rng.choice(sorted(CAPTURES))
        text = CAPTURES[name]
        if name in ("self", "self_clone"):
            inner = "look(&self.value)" if name == "self" else "look(&value)"
            before = "" if name == "self" else f"let value = {value}; "
            task = f"async move {{ {inner}; }}" if is_task else f"move || {{ {inner}; }}"
            extra = f"struct Own {{ value: {ty} }} impl Own {{ fn go(&self) {{ {before}{template % task} }} }}"
            code = ""
        else:
            if text.startswith("|"):
                params, text = re.match(r"\|(.*?)\| (.*)", text).groups()
                text = "; " + text
            code = fill(text, template, is_task).lstrip("; ")
    code, extra, params = (part.replace("@", value).replace("#", ty) for part in (code, extra, params))
    lines = [f"pub mod p{index} {{ // {kind} {name} {spawn}", "use crate::kinds::*;"]
    lines += [extra] if extra else []
    lines += [f"fn go({params}) {{", code, "}", "}"]
    return {"index": index, "kind": kind, "name": name, "spawn": spawn, "text": "\n".join(lines)}

def crate(work, year, programs):
    folder = os.path.join(work, f"e{year}")
    os.makedirs(os.path.join(folder, "src"), exist_ok=True)
    with open(os.path.join(folder, "Cargo.toml"), "w") as out:
        out.write(f'[package]\nname = "e{year}"\nedition = "{year}"\n[dependencies]\ntokio = {{ version = "1", features = ["rt", "rt-multi-thread", "macros"] }}\n[workspace]\n')
    text, starts = PRELUDE, []
    for one in programs:
        starts.append((text.count("\n") + 1, one))
        text += one["text"] + "\n"
    with open(os.path.join(folder, "src", "lib.rs"), "w") as out:
        out.write(text)
    return folder, starts

def owner(starts, line):
    found = None
    for start, one in starts:
        if start <= line:
            found = one
    return found

def rustc(folder, starts, target):
    env = dict(os.environ, CARGO_TARGET_DIR=target)
    run = subprocess.run(["cargo", "check", "--message-format=json", "--quiet"], cwd=folder, env=env, capture_output=True, text=True)
    errors = {}
    for line in run.stdout.splitlines():
        message = json.loads(line).get("message")
        if not message or message.get("level") != "error" or not message["spans"]:
            continue
        code = (message.get("code") or {}).get("code") or "none"
        if code in ("none", "E0277") and re.search(r"cannot be (sent|shared) between threads|is not `S(end|ync)`", message["message"] + json.dumps(message["children"])):
            code = "Send"
        for span in message["spans"]:
            if span["is_primary"] and span["file_name"].endswith("lib.rs"):
                one = owner(starts, span["line_start"])
                if one:
                    errors.setdefault(one["index"], set()).add(code)
    if run.returncode and not errors:
        sys.exit(run.stdout + run.stderr)
    return errors

def lint(tool, folder, starts):
    run = subprocess.run([tool, "check", "--format", "json", "--exit-zero", "."], cwd=folder, capture_output=True, text=True)
    found = {}
    for one in json.loads(run.stdout)["findings"]:
        rule = one["rule"]
        if rule in ("rc_in_spawn", "non_send_in_spawn", "borrow_in_spawn"):
            line = one["start"]["line"]
            found.setdefault(owner(starts, line)["index"], []).append((line, rule))
    return found

WANTED = {"Send", "E0373", "E0521", "E0597", "E0716"}

def judge(args, year, programs):
    target = os.path.join(args.work, "target")
    folder, starts = crate(args.work, year, programs)
    errors = rustc(folder, starts, target)
    clean = [one for one in programs if one["index"] not in errors]
    while clean:
        folder, starts = crate(args.work, year, clean)
        hidden = rustc(folder, starts, target)
        if not hidden:
            break
        errors.update(hidden)
        clean = [one for one in clean if one["index"] not in hidden]
    programs = [one for one in programs if not errors.get(one["index"], set()) - WANTED]
    folder, starts = crate(args.work, year, programs)
    found = lint(args.tool, folder, starts)
    for one in programs:
        one["year"], one["errors"], one["found"] = year, sorted(errors.get(one["index"], [])), found.get(one["index"], [])
    return programs, starts

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", required=True); parser.add_argument("--work", required=True)
    parser.add_argument("--count", type=int, default=360); parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sample"); parser.add_argument("--size", type=int, default=30); parser.add_argument("-v", action="store_true")
    args = parser.parse_args()
    args.tool = os.path.abspath(args.tool)
    rng, judged = random.Random(args.seed), []
    for year in ("2018", "2021", "2024"):
        programs = [program(index, rng) for index in range(args.count // 3)]
        judged += judge(args, year, programs)[0]
    wrong = [one for one in judged if one["found"] and not one["errors"]]
    missed = [one for one in judged if one["errors"] and not one["found"]]
    bad = [one for one in judged if one["errors"]]
    print(f"{len(judged)} programs, {len(bad)} that rustc rejects: {len(bad) - len(missed)} found, {len(missed)} missed, {len(wrong)} reported wrongly")
    for title, list_ in (("WRONG", wrong), ("missed", missed)):
        for one in list_:
            print(f"{title} {one['year']} {one['kind']} {one['name']} {one['spawn']} rustc {one['errors']} found {one['found']}")
            if args.v:
                print(one["text"])
    if args.sample:
        sample(args, judged)
    sys.exit(1 if wrong else 0)

def sample(args, judged):
    for year in ("2018", "2021", "2024"):
        mine = [one for one in judged if one["year"] == year]
        text = [f"//@ edition: {year}", f"//! Programs of `tests/oracle/send.py --seed {args.seed}`, with the verdict of rustc.", PRELUDE.split("\n", 1)[1]]
        step = max(1, len(mine) // args.size)
        for one in mine[::step][: args.size]:
            text.append(f"// rustc: {', '.join(one['errors']) or 'compiles'}")
            text.append(one["text"])
        with open(os.path.join(args.sample, f"compiler_{year}.rs"), "w") as out:
            out.write("\n".join(text) + "\n")

main()
