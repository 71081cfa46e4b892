//! Small programs: how a guard is made, where it sits, how it ends, and the control flow around it. All of them compile,
//! as what was moved is not named again.

use std::fmt::Write as _;

/// A program: an `async fn` of this number.
pub struct Program {
    /// Its number.
    pub number: usize,
    /// Its text.
    pub text: String,
}

/// A program ends soon after so many points.
const MANY_POINTS: usize = 9;

/// Where a guard sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sits {
    Plain,
    Mutable,
    Tuple,
    Field,
    Maybe,
    List,
    Boxed,
    Closure,
    Variant,
}

#[derive(Clone, Debug)]
struct Var {
    name: String,
    guard: char,
    sits: Sits,
}

/// A small generator of numbers (Marsaglia, "Xorshift RNGs").
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    fn pick<'s>(&mut self, list: &[&'s str]) -> &'s str {
        list[self.below(list.len())]
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }
}

/// Makes programs with numbers from `first` on. Points of different programs differ.
pub fn programs(seed: u64, first: usize, count: usize) -> Vec<Program> {
    (first..first + count)
        .map(|number| {
            let mixed = (seed ^ (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15)) | 1;
            let mut random = Random(mixed);
            for _ in 0..8 {
                random.below(2);
            }
            let mut writer = Writer { random, point: number * 100, names: 0, text: String::new(), loops: 0, flags: 0 };
            let mut vars = Vec::new();
            writer.block(0, &mut vars, true);
            if writer.random.one_in(2) {
                writer.sleep();
            }
            Program { number, text: format!("async fn p{number}(env: &Env) {{\n{}}}\n", writer.text) }
        })
        .collect()
}

/// A whole file of programs.
pub fn file(programs: &[Program]) -> String {
    let mut text = String::from("mod runtime;\nuse runtime::*;\n\n");
    programs.iter().for_each(|program| text.push_str(&program.text));
    text.push_str("\nfn main() {\n");
    for program in programs {
        let _ = writeln!(text, "    run(&envs(), |env| p{}(env));", program.number);
    }
    text.push_str("    report();\n}\n");
    text
}

struct Writer {
    random: Random,
    point: usize,
    names: usize,
    text: String,
    loops: usize,
    flags: usize,
}

impl Writer {
    /// A flag that hardly anything else in the program depends on.
    fn flag(&mut self) -> String {
        self.flags += 1;
        format!("env.flag({})", self.flags % 6)
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// An await with a number, whose keyword has a line of its own.
    fn point(&mut self, argument: &str) -> String {
        self.point += 1;
        format!("work(env, {}, {argument})\n.await // P{}\n", self.point, self.point)
    }

    fn sleep(&mut self) {
        let point = self.point("0");
        self.line(&format!("{point};"));
    }

    fn name(&mut self) -> String {
        self.names += 1;
        format!("v{}", self.names)
    }

    fn guard(&mut self) -> char {
        if self.random.one_in(3) { 'b' } else { 'a' }
    }

    /// An expression that makes a guard.
    fn make(&mut self, guard: char) -> String {
        match self.random.below(5) {
            0 => format!("pass(env.{guard}())"),
            1 => format!("env.result_{guard}().unwrap_or_else(Poison::into_inner)"),
            2 => format!("env.maybe_{guard}(true).unwrap()"),
            _ => format!("env.{guard}()"),
        }
    }

    /// Statements; what the variables of the block around hold may be moved where `moves` says so.
    fn block(&mut self, depth: usize, outer: &mut Vec<Var>, moves: bool) {
        let mut own = Vec::new();
        for _ in 0..2 + self.random.below(4) {
            if self.point % 100 > MANY_POINTS {
                return;
            }
            match self.random.below(16) {
                0..=3 => own.extend(self.bind()),
                4..=5 => self.sleep(),
                6..=7 if !own.is_empty() => self.end(&mut own),
                8 if moves && !outer.is_empty() => self.end(outer),
                9..=10 => self.temporary(),
                11 => self.more_temporaries(),
                12 if !own.is_empty() && self.random.one_in(2) => self.capture(&mut own),
                13 if !own.is_empty() => {
                    let at = self.random.below(own.len());
                    let line = format!("touch(&{});", own[at].name);
                    self.line(&line);
                }
                _ if depth < 2 => {
                    let mut all = own.clone();
                    if moves {
                        all.extend(outer.iter().cloned());
                    }
                    self.nested(depth + 1, &mut all);
                    own.retain(|var| all.iter().any(|left| left.name == var.name));
                    if moves {
                        outer.retain(|var| all.iter().any(|left| left.name == var.name));
                    }
                }
                _ => self.sleep(),
            }
        }
    }

    /// A statement that binds a guard.
    fn bind(&mut self) -> Option<Var> {
        let (name, guard) = (self.name(), self.guard());
        let made = self.make(guard);
        let (sits, line) = match self.random.below(16) {
            0 => (Sits::Mutable, format!("let mut {name} = {made};")),
            1 => (Sits::Tuple, format!("let {name} = ({made}, 1);")),
            2 => (Sits::Field, format!("let {name} = Holder {{ guard: {made}, name: String::new() }};")),
            3 => (Sits::Maybe, format!("let mut {name} = Some({made});")),
            4 => (Sits::Maybe, format!("let mut {name} = env.maybe_{guard}({});", self.flag())),
            5 => (Sits::List, format!("let mut {name} = vec![{made}];")),
            6 => (Sits::Boxed, format!("let {name} = Box::new({made});")),
            7 => (Sits::Closure, format!("let {name} = {{ let inner = {made}; move || inner.n }};")),
            8 => (Sits::Variant, format!("let {name} = Either::Guard({made});")),
            9 => (Sits::Plain, format!("let ({name}, _n) = ({made}, 1);")),
            10 => (
                Sits::Plain,
                format!("let Holder {{ guard: {name}, .. }} = Holder {{ guard: {made}, name: String::new() }};"),
            ),
            11 => (Sits::Plain, format!("let {name};\n{name} = {made};")),
            12 => (Sits::Mutable, format!("let mut {name} = {made};\n{name} = env.{guard}();")),
            13 => {
                self.line(&format!("let _ = {made};"));
                return None;
            }
            _ => (Sits::Plain, format!("let {name} = {made};")),
        };
        self.line(&line);
        Some(Var { name, guard, sits })
    }

    /// A statement that ends one of the variables, perhaps on some paths only.
    fn end(&mut self, vars: &mut Vec<Var>) {
        let at = self.random.below(vars.len());
        let var = vars.remove(at);
        let how = self.ending(&var);
        match self.random.below(7) {
            0 => {
                let flag = self.flag();
                self.line(&format!("if {flag} {{ {how} }}"));
            }
            1 => {
                let other = self.ending(&var);
                let flag = self.flag();
                self.line(&format!("if {flag} {{ {how} }} else {{ {other} }}"));
            }
            2 if self.loops == 0 => {
                let flag = self.flag();
                self.line(&format!("if {flag} {{ {how} return; }}"));
            }
            3 => {
                let point = self.point("0");
                self.line(&format!("match env.next() {{\nSome(_) => {{ {how} }}\nNone => {{ {point}; }}\n}}"));
            }
            _ => self.line(&how),
        }
    }

    fn ending(&mut self, var: &Var) -> String {
        let name = &var.name;
        let own: &[&str] = match var.sits {
            Sits::Plain | Sits::Closure => &["drop($);"],
            Sits::Mutable => &["drop($);", "$ = env.@(); drop($);"],
            Sits::Tuple => &["drop($);", "drop($.0);", "let (moved, _) = $; drop(moved);"],
            Sits::Field => &["drop($);", "drop($.guard);", "let Holder { guard: moved, .. } = $; drop(moved);"],
            Sits::Maybe => &[
                "drop($);",
                "$ = None;",
                "drop($.take());",
                "drop(std::mem::take(&mut $));",
                "drop(std::mem::replace(&mut $, None));",
            ],
            Sits::List => &["drop($);", "$.clear();", "drop($.pop());", "for one in $ { consume(one); }"],
            Sits::Boxed => &["drop($);", "consume(*$);"],
            Sits::Variant => &["drop($);", "match $ { Either::Guard(moved) => drop(moved), Either::Value(_) => {} }"],
        };
        let any = [
            "std::mem::drop($);",
            "consume($);",
            "let moved = $; drop(moved);",
            "{ let _moved = $; }",
            "let _ = consume(Some($));",
        ];
        let list: Vec<&str> = own.iter().chain(&any).copied().collect();
        self.random.pick(&list).replace('$', name).replace('@', &var.guard.to_string())
    }

    /// An async block that owns a variable.
    fn capture(&mut self, vars: &mut Vec<Var>) {
        let at = self.random.below(vars.len());
        let var = vars.remove(at);
        let (future, name) = (self.name(), var.name.clone());
        let inner = self.point("0");
        // who awaits the block sleeps where it does
        let awaited = format!("{future}\n.await // P{}\n", self.point);
        let between = self.point("0");
        let line = match self.random.below(5) {
            0 => format!("let {future} = async move {{ touch(&{name}); {inner}; }};\n{between};\n{awaited};"),
            1 => format!("let {future} = async move {{ drop({name}); {inner}; }};\n{awaited};\n{between};"),
            2 => format!("let {future} = async {{ drop({name}); {inner}; }};\n{between};\n{awaited};"),
            3 => format!("let {future} = async move {{ touch(&{name}); }};\n{between};\ndrop({future});"),
            _ => format!("let {future} = hold({name});\n{between};\n{future}.await;"),
        };
        self.line(&line);
    }

    /// A statement with a block in it.
    fn nested(&mut self, depth: usize, vars: &mut Vec<Var>) {
        match self.random.below(9) {
            0 => {
                self.line("{");
                self.block(depth, vars, true);
                self.line("}");
            }
            1..=2 => {
                let flag = self.flag();
                self.line(&format!("if {flag} {{"));
                let mut one = vars.clone();
                self.block(depth, &mut one, true);
                self.line("} else {");
                let mut other = vars.clone();
                self.block(depth, &mut other, true);
                self.line("}");
                vars.retain(|var| one.iter().chain(&other).filter(|left| left.name == var.name).count() == 2);
            }
            3 => self.in_loop("for _ in 0..2 {", depth, vars),
            4 => self.in_loop("while env.again() {", depth, vars),
            5 => {
                self.loops += 1;
                self.line("loop {");
                self.block(depth, vars, true);
                self.line("break;\n}");
                self.loops -= 1;
            }
            6 => {
                self.line("'label: {");
                self.block(depth, &mut Vec::new(), false);
                let mut inner: Vec<Var> = self.bind().into_iter().collect();
                let flag = self.flag();
                self.line(&format!("if {flag} {{ break 'label; }}"));
                self.sleep();
                if !inner.is_empty() {
                    self.end(&mut inner);
                }
                self.line("}");
            }
            7 => {
                let flag = self.flag();
                self.line(&format!("match env.next() {{\nSome(0) if {flag} => {{"));
                let mut one = vars.clone();
                self.block(depth, &mut one, true);
                self.line("}\n_ => {");
                let mut other = vars.clone();
                self.block(depth, &mut other, true);
                self.line("}\n}");
                vars.retain(|var| one.iter().chain(&other).filter(|left| left.name == var.name).count() == 2);
            }
            _ => self.carried(),
        }
    }

    fn in_loop(&mut self, head: &str, depth: usize, vars: &mut Vec<Var>) {
        self.loops += 1;
        self.line(head);
        self.block(depth, &mut Vec::new(), false);
        if self.random.one_in(2) {
            let jump = self.random.pick(&["break", "continue"]);
            let flag = self.flag();
            self.line(&format!("if {flag} {{ {jump}; }}"));
            self.sleep();
        } else if !vars.is_empty() && self.random.one_in(2) {
            self.end(vars);
            self.line("break;");
        }
        self.line("}");
        self.loops -= 1;
    }

    /// A guard that comes round a loop.
    fn carried(&mut self) {
        let (name, guard) = (self.name(), self.guard());
        let point = self.point("0");
        let line = match self.random.below(3) {
            0 => format!(
                "let mut {name} = None;\nfor _ in 0..2 {{\n{point};\n{name} = Some(env.{guard}());\n}}\ndrop({name});"
            ),
            1 => format!(
                "let mut {name} = Vec::new();\nfor _ in 0..2 {{\n{point};\n{name}.push(env.{guard}());\n}}\n{name}.clear();"
            ),
            _ => format!(
                "let mut {name} = env.{guard}();\nwhile env.again() {{\ndrop({name});\n{point};\n{name} = env.{guard}();\n}}\ndrop({name});"
            ),
        };
        self.line(&line);
    }

    /// A statement with a guard that has no name.
    fn temporary(&mut self) {
        let guard = self.guard();
        let (one, two) = (self.point("0"), self.point("0"));
        let templates = [
            "work_with_argument",
            "let _n = env.@().n; #1;",
            "match env.@().n { 0 => { #1; } _ => { #2; } }",
            "match env.maybe_@(env.flag(0)) { Some(_g) => { #1; } None => { #2; } }",
            "if let Some(_g) = env.maybe_@(env.flag(0)) { #1; } else { #2; }",
            "if let Some(_n) = env.@().value(env.flag(0)) { #1; } else { #2; }",
            "if let Ok(_g) = env.result_@() { #1; } else { #2; }",
            "if env.@().n == 0 && env.flag(0) { #1; } else { #2; }",
            "while let (Some(_), _) = (env.next(), env.@().n) { #1; }",
            "while env.@().n == 0 && env.again() { #1; }",
            "for _n in env.@().items.iter() { #1; }",
            "for _n in env.@().list() { #1; }",
            "if let Some(_n) = env.next() { #1; } else if let Some(_n) = env.@().value(env.flag(0)) { #2; }",
            "let _x = &env.@().n; #1; touch(_x);",
            "{ let _x = &*env.@(); #1; touch(&_x.n); }",
            "{ let _x = (&env.@().n, 1); #1; touch(_x.0); }",
            "{ let _x = { &env.@().n }; #1; touch(_x); }",
            "{ let _x = if env.flag(0) { &env.@().n } else { &ZERO }; #1; touch(_x); }",
            "{ let _x = match env.next() { Some(_) => &env.@().n, None => &ZERO }; #1; touch(_x); }",
            "{ let _x = &env.@().items[0]; #1; touch(_x); }",
            "let _ = env.@(); #1;",
            "{ let ref _g = env.@(); #1; }",
        ];
        let template = self.random.pick(&templates);
        if template == "work_with_argument" {
            let point = self.point(&format!("env.{guard}().n"));
            self.line(&format!("{point};"));
            return;
        }
        self.fill(template, guard, &one, &two);
    }

    fn more_temporaries(&mut self) {
        let guard = self.guard();
        let (one, two) = (self.point("0"), self.point("0"));
        let with = |writer: &mut Self, argument: &str| writer.point(&argument.replace('@', &guard.to_string()));
        let tail = with(self, "{ env.@().n }");
        let branch = with(self, "if env.flag(0) { env.@().n } else { 1 }");
        let arm = with(self, "match env.next() { Some(_) => env.@().n, None => 1 }");
        let consumed = with(self, "consume(env.@())");
        let templates = [
            "let _s = env.@().n + #1;",
            "let _s = #1 + env.@().n;",
            "let _s = env.@().n == 0 && #1 == 0;",
            "let _s = #1 == 1 || env.@().n == 0;",
            "let _s = env.@().n == #1;",
            "env.@().n += #1;",
            "env.@().n = #1;",
            "env.@().text += { #1; \"\" };",
            "let _s = [env.@().n, #1];",
            "let _s = Pair { x: env.@().n, y: #1 };",
            "let _s = Pair { x: #1, y: env.@().n };",
            "sum(env.@(), #1);",
            "sum(#1, env.@().n);",
            "let _s = format!(\"{} {}\", env.@().n, #1);",
            "let _s = format!(\"{} {}\", #1, env.@().n);",
            "let _s = env.@().items[#1 as usize];",
            "let _t = #tail;",
            "let _t = #branch;",
            "let _t = #arm;",
            "let _t = #consumed;",
            "consume(env.@()); #1;",
            "{ let later = work(env, 99, env.@().n); drop(later); #1; }",
            "{ let Some(_n) = env.@().value(env.flag(0)) else { #1; return; }; #2; }",
            "{ let Some(_g) = env.maybe_@(env.flag(0)) else { #1; return; }; #2; }",
            "let _s = loop { break env.@().n; } + #1;",
            "let _s = matches!(env.@().value(true), Some(_)) && #1 == 0;",
            "{ let mut all = vec![env.@()]; all.push(env.@()); while let Some(one) = all.pop() { drop(one); #1; } #2; }",
            "{ let (_x, y) = (env.@(), env.b()); drop(y); #1; }",
            "{ let all = [env.@(), env.@()]; let [x, _y] = all; drop(x); #1; }",
            "{ let x = env.@(); let y = move || drop(x); y(); #1; }",
            "{ let x = env.@(); let y = Some(x).map(consume); #1; touch(&y); }",
            "{ let x = Some(env.@()).filter(|_| true); #1; touch(&x); }",
            "{ let x = Either::Guard(env.@()); if let Either::Guard(g) = x { drop(g); } #1; }",
        ];
        let template = self.random.pick(&templates);
        let template = template.replace("#tail", &tail).replace("#branch", &branch);
        let template = template.replace("#arm", &arm).replace("#consumed", &consumed);
        if template.contains("return;") && self.loops > 0 {
            self.sleep();
            return;
        }
        self.fill(&template, guard, &one, &two);
    }

    fn fill(&mut self, template: &str, guard: char, one: &str, two: &str) {
        let flag = self.flag();
        let line = template.replace('@', &guard.to_string()).replace("#1", one).replace("#2", two);
        let line = line.replace("env.flag(0)", &flag);
        self.line(&line);
    }
}
