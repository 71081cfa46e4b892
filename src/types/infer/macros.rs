//! Macro calls by what they mean.

use super::Infer;
use crate::hir::{BindingId, Expr, ExprId, MacroCall, MacroForm, Select};
use crate::resolve::{Def, ItemRef, Namespace};
use crate::types::lower::Lower;
use crate::types::ty::{Args, LITERALS, Ty};

impl Infer<'_> {
    pub(super) fn macro_call(&mut self, call: &MacroCall, expected: &Ty) -> Ty {
        match &call.form {
            MacroForm::Select(select) => self.select(select, expected),
            MacroForm::Join { futures, fallible } => self.join_macro(futures, *fallible),
            MacroForm::Format(args) => {
                let types: Args = args.iter().map(|arg| self.expr(*arg)).collect();
                match call.path.last().map_or("", |last| last.name.as_str()) {
                    "dbg" => {
                        if let [only] = &types[..] {
                            *only
                        } else {
                            Ty::Tuple(types)
                        }
                    }
                    name => self.format_macro(name),
                }
            }
            MacroForm::Matches { scrutinee, pat, guard } => {
                let ty = self.expr(*scrutinee);
                self.pattern(*pat, &ty);
                if let Some(guard) = guard {
                    self.expr(*guard);
                }
                match call.path.last() {
                    Some(last) if last.name == "matches" => LITERALS.bool,
                    _ => Ty::unit(),
                }
            }
            MacroForm::Cfg(_) => LITERALS.bool,
            MacroForm::Vec(inner) => self.vec(*inner),
            MacroForm::Pin(list) => self.pin(list),
            MacroForm::Stream { body, .. } => {
                let ret = self.fresh();
                self.returns.push(ret);
                self.expr(*body);
                self.returns.pop();
                Ty::Unknown
            }
            MacroForm::Exprs(list) => {
                for item in list {
                    self.expr(*item);
                }
                self.given(call)
            }
            MacroForm::Block(inner) => {
                self.expr(*inner);
                self.given(call)
            }
            MacroForm::Unknown => self.given(call),
        }
    }

    /// What a macro gives that is not expanded: one of the compiler, or a well-known one of a dependency.
    fn given(&mut self, call: &MacroCall) -> Ty {
        let lang = self.cx.db.lang();
        let adt = |item: Option<ItemRef>| item.map_or(Ty::Unknown, |item| Ty::Adt(item, Args::default()));
        let Some(last) = call.path.last() else { return Ty::Unknown };
        let ty = match last.name.as_str() {
            "panic" | "todo" | "unreachable" | "unimplemented" | "bail" => Ty::Never,
            "concat" | "env" | "file" | "include_str" | "module_path" | "stringify" => LITERALS.text,
            "line" | "column" => Ty::builtin("u32"),
            "json" => adt(lang.json),
            "arg" => adt(lang.clap_arg),
            "migrate" => adt(lang.migrator),
            _ => return Ty::Unknown,
        };
        let names = self.cx.db.names;
        let owner = self.owner.map(|owner| owner.item);
        let found = names.resolve(self.unit, owner, &call.path, Namespace::Macros);
        let is_own = |at: ItemRef| !names.krate(names.crate_of(at)).known;
        match found.map(|found| found.def) {
            Some(Def::Item(at)) if is_own(at) => Ty::Unknown,
            _ => ty,
        }
    }

    fn format_macro(&mut self, name: &str) -> Ty {
        let lang = self.cx.db.lang();
        let adt = |item: Option<ItemRef>| {
            item.map_or(Ty::Unknown, |item| Ty::Adt(item, (0..self.cx.db.arity(item)).map(|_| Ty::Unknown).collect()))
        };
        match name {
            "format" => adt(lang.string),
            "format_args" => adt(lang.arguments),
            "span" | "error_span" | "warn_span" | "info_span" | "debug_span" | "trace_span" => adt(lang.span),
            "panic" | "todo" | "unreachable" | "unimplemented" | "bail" => Ty::Never,
            "anyhow" => adt(lang.anyhow),
            "eyre" => adt(lang.eyre),
            "print" | "println" | "eprint" | "eprintln" | "assert" | "assert_eq" | "assert_ne" | "debug_assert"
            | "debug_assert_eq" | "debug_assert_ne" => Ty::unit(),
            "write" | "writeln" => {
                let error = self.fresh();
                lang.result.map_or(Ty::Unknown, |item| Ty::Adt(item, Args::from([Ty::unit(), error])))
            }
            _ => Ty::Unknown,
        }
    }

    fn vec(&mut self, inner: ExprId) -> Ty {
        let elem = match self.expr(inner) {
            Ty::Array(elem) => *elem,
            _ => Ty::Unknown,
        };
        let Some(vec) = self.cx.db.lang().vec else { return Ty::Unknown };
        Ty::Adt(vec, Lower::new(self.cx.db, vec.unit, Some(vec)).args_of(vec, vec![elem]))
    }

    /// `pin!(future)` is a pinned reference; `pin!(name);` makes one of the name.
    fn pin(&mut self, list: &[ExprId]) -> Ty {
        let mut last = Ty::Unknown;
        for item in list {
            last = self.expr(*item);
        }
        match (list, self.cx.db.lang().pin) {
            ([only], Some(pin)) if !matches!(self.body.expr(*only), Expr::Unknown) => {
                Ty::Adt(pin, Args::from([last.reference(true)]))
            }
            _ => Ty::unit(),
        }
    }

    /// The type of a local here.
    pub(super) fn local(&self, binding: BindingId) -> Ty {
        let ty = self.binding[binding.0 as usize];
        match self.cx.db.lang().pin.filter(|_| self.pinned.contains(&binding)) {
            Some(pin) => Ty::Adt(pin, Args::from([ty.reference(true)])),
            None => ty,
        }
    }

    /// `pin!(name);` as a statement: from here on the name is a pinned reference to what it was.
    pub(super) fn pins(&mut self, expr: ExprId) {
        let body = self.body;
        let Expr::Macro(call) = body.expr(expr) else { return };
        let MacroForm::Pin(list) = &call.form else { return };
        let names = list.iter().filter_map(|item| match body.expr(*item) {
            Expr::Local(binding) => Some(*binding),
            _ => None,
        });
        self.pinned.extend(names);
    }

    fn join_macro(&mut self, futures: &[ExprId], fallible: bool) -> Ty {
        let mut outputs = Vec::with_capacity(futures.len());
        let mut error = Ty::Unknown;
        for future in futures {
            let ty = self.expr(*future);
            let output = self.output_of(&ty);
            if !fallible {
                outputs.push(output);
                continue;
            }
            let output = self.cx.table.shallow(&output);
            if let Some(found) = output.adt_args().get(1).filter(|_| error.is_unknown()) {
                error = *found;
            }
            outputs.push(self.tried(&output));
        }
        let all = Ty::Tuple(outputs.into());
        match (fallible, self.cx.db.lang().result) {
            (false, _) => all,
            (true, Some(result)) => Ty::Adt(result, Args::from([all, error])),
            (true, None) => Ty::Unknown,
        }
    }

    fn select(&mut self, select: &Select, expected: &Ty) -> Ty {
        for arm in &select.arms {
            if let Some(guard) = arm.guard {
                self.expr(guard);
            }
            let ty = self.expr(arm.future);
            let output = self.output_of(&ty);
            self.pattern(arm.pat, &output);
        }
        let mut result = Ty::Never;
        for handler in select.arms.iter().map(|arm| arm.handler).chain(select.otherwise) {
            let ty = self.expr_expecting(handler, expected);
            result = self.join(result, ty);
        }
        result
    }
}
