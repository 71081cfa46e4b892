//! Expressions (the Reference, "Expressions").

use super::Infer;
use crate::base::Name;
use crate::hir::{ArithOp, BinaryOp, Expr, ExprId, ItemKind, Literal, StructLiteral, UnaryOp};
use crate::resolve::{Def, ItemRef};
use crate::types::deref::MAX_STEPS;
use crate::types::interned::One;
use crate::types::solve::FUEL;
use crate::types::table::Kind;
use crate::types::ty::{Args, LITERALS, Projection, Subst, Ty};

impl Infer<'_> {
    /// The type of an expression of which nothing is expected.
    pub(super) fn expr(&mut self, id: ExprId) -> Ty {
        let any = Ty::Unknown;
        self.expr_expecting(id, &any)
    }

    /// The type of an expression; what is expected helps where the expression itself does not say.
    pub(super) fn expr_expecting(&mut self, id: ExprId, expected: &Ty) -> Ty {
        if self.depth >= super::MAX_DEPTH {
            return Ty::Unknown;
        }
        self.depth += 1;
        self.cx.fuel = FUEL;
        let ty = self.expr_inner(id, expected);
        self.depth -= 1;
        self.expr[id.0 as usize] = ty;
        ty
    }

    fn expr_inner(&mut self, id: ExprId, expected: &Ty) -> Ty {
        let body = self.body;
        match body.expr(id) {
            Expr::Literal(literal) => self.literal(literal),
            Expr::Local(binding) => self.local(*binding),
            Expr::Path(path) => self.path(path).ty(),
            Expr::Call { callee, args } => self.call(id, *callee, args, expected),
            Expr::MethodCall(call) => self.method_call(id, call, expected),
            Expr::Field { base, name, .. } => self.field(*base, *name),
            Expr::Index { base, index } => self.index(*base, *index),
            Expr::Unary { op, expr } => self.unary(*op, *expr),
            Expr::Ref { expr, mutable, raw } => {
                let inner = match self.cx.table.shallow(expected) {
                    Ty::Ref(inner, _) => *inner,
                    _ => Ty::Unknown,
                };
                let ty = self.expr_expecting(*expr, &inner);
                if *raw { Ty::Ptr(One::new(ty), *mutable) } else { ty.reference(*mutable) }
            }
            Expr::Binary { op, lhs, rhs } => self.binary(*op, *lhs, *rhs),
            Expr::Assign { target, value } => {
                let target = self.expr(*target);
                let value = self.expr_expecting(*value, &target);
                self.coerce(&target, &value);
                Ty::unit()
            }
            Expr::Range { start, end, inclusive } => self.range(*start, *end, *inclusive),
            Expr::Cast { expr, ty } => {
                self.expr(*expr);
                self.written(*ty)
            }
            Expr::Tuple(list) => {
                let wanted = match self.cx.table.shallow(expected) {
                    Ty::Tuple(parts) => parts,
                    _ => Args::default(),
                };
                let part = |(at, item): (usize, &ExprId)| {
                    let wanted = wanted.get(at).cloned().unwrap_or_default();
                    let ty = self.expr_expecting(*item, &wanted);
                    if matches!(wanted, Ty::Unknown) { ty } else { self.joined(&wanted, ty) }
                };
                Ty::Tuple(list.iter().enumerate().map(part).collect())
            }
            Expr::Array(list) => {
                let elem = self.elements(list, expected);
                Ty::Array(One::new(elem))
            }
            Expr::Repeat { value, len, .. } => {
                let elem = self.expr(*value);
                self.expr(*len);
                Ty::Array(One::new(elem))
            }
            Expr::Struct(literal) => self.struct_literal(literal),
            Expr::Closure(closure) => self.closure(id, closure, expected),
            Expr::Macro(call) => self.macro_call(call, expected),
            Expr::Unknown | Expr::Underscore => Ty::Unknown,
            other => self.control(id, other, expected),
        }
    }

    /// The expected type where the actual one goes there, else the actual one.
    fn joined(&mut self, expected: &Ty, actual: Ty) -> Ty {
        if matches!(self.cx.table.behind(expected), Ty::Dyn(_)) {
            return actual;
        }
        self.coerce(expected, &actual);
        actual
    }

    /// What all elements of an array are.
    pub(super) fn elements(&mut self, list: &[ExprId], expected: &Ty) -> Ty {
        let wanted = match self.cx.table.shallow(expected) {
            Ty::Array(inner) | Ty::Slice(inner) => *inner,
            _ => Ty::Unknown,
        };
        let elem = self.fresh();
        for item in list {
            let ty = self.expr_expecting(*item, &wanted);
            self.coerce(&elem, &ty);
        }
        elem
    }

    fn literal(&mut self, literal: &Literal) -> Ty {
        match literal {
            Literal::Int(_, Some(suffix)) | Literal::Float(Some(suffix)) => Ty::Builtin(*suffix),
            Literal::Int(_, None) => self.cx.int(),
            Literal::Float(None) => self.cx.table.fresh(Kind::Float),
            Literal::Str(_) => LITERALS.text,
            Literal::ByteStr => LITERALS.bytes,
            Literal::CStr => Ty::Unknown,
            Literal::Char => LITERALS.char,
            Literal::Byte => LITERALS.byte,
            Literal::Bool(_) => LITERALS.bool,
        }
    }

    fn field(&mut self, base: ExprId, name: Name) -> Ty {
        let base = self.expr(base);
        if matches!(self.cx.table.behind(&base), Ty::Var(_)) {
            self.solve_pending();
            self.note_open(&base);
        }
        let mut step = self.cx.known(&base);
        for _ in 0..MAX_STEPS {
            let found = match &step {
                Ty::Adt(item, args) => self.field_of(*item, args, name),
                Ty::Tuple(parts) => name.as_str().parse().ok().and_then(|at: usize| parts.get(at)).cloned(),
                _ => None,
            };
            if let Some(found) = found {
                return found;
            }
            let Some(next) = self.cx.step_behind(&step) else { break };
            step = next;
        }
        Ty::Unknown
    }

    fn field_of(&mut self, item: ItemRef, args: &Args, name: Name) -> Option<Ty> {
        let ItemKind::Adt(adt) = &self.cx.db.names.item(item).kind else { return None };
        if adt.kind == crate::hir::AdtKind::Enum {
            return None;
        }
        let fields = self.cx.db.fields(item, 0);
        let (_, ty) = fields.iter().find(|(of, _)| *of == name)?;
        Some(self.place(ty, &Subst::of(item, *args)))
    }

    fn index(&mut self, base: ExprId, index: ExprId) -> Ty {
        let base = self.expr(base);
        let index = self.expr(index);
        let lang = self.cx.db.lang();
        let index_ty = self.cx.known(&index);
        let is_range = match index_ty.adt() {
            Some(item) => {
                let ranges = [lang.range, lang.range_inclusive, lang.range_from, lang.range_to, lang.range_full];
                ranges.contains(&Some(item))
            }
            None => false,
        };
        for step in self.cx.autoderef(&base) {
            let elem = match &step {
                Ty::Slice(elem) | Ty::Array(elem) => Some(**elem),
                Ty::Adt(item, args) if Some(*item) == lang.vec => args.first().cloned(),
                Ty::Builtin(name) if name.as_str() == "str" && is_range => return step,
                Ty::Adt(item, _) if Some(*item) == lang.string && is_range => return Ty::builtin("str"),
                Ty::Unknown => break,
                _ => None,
            };
            if let Some(elem) = elem {
                return match index_ty {
                    Ty::Unknown => Ty::Unknown,
                    _ if is_range => Ty::Slice(One::new(elem)),
                    _ => elem,
                };
            }
            let Some(trait_) = lang.index else { break };
            let of = Projection { trait_, args: Args::from([index]), self_ty: step, name: Name::new("Output") };
            match self.cx.project(&of) {
                Some(Ty::Unknown) | None => {}
                Some(found) => return found,
            }
        }
        Ty::Unknown
    }

    fn unary(&mut self, op: UnaryOp, expr: ExprId) -> Ty {
        let ty = self.expr(expr);
        let known = self.cx.table.shallow(&ty);
        match op {
            UnaryOp::Deref => match &known {
                Ty::Ptr(inner, _) => **inner,
                _ => {
                    let known = self.cx.known(&known);
                    self.cx.step_behind(&known).unwrap_or_default()
                }
            },
            UnaryOp::Not | UnaryOp::Neg => {
                let bare = self.cx.table.shallow(known.strip_refs());
                match bare {
                    Ty::Builtin(_) | Ty::Var(_) | Ty::Unknown | Ty::Never => bare,
                    _ => {
                        let lang = self.cx.db.lang();
                        let trait_ = if op == UnaryOp::Not { lang.not } else { lang.neg };
                        self.operator(trait_, &known, None)
                    }
                }
            }
        }
    }

    fn operator(&mut self, trait_: Option<ItemRef>, lhs: &Ty, rhs: Option<&Ty>) -> Ty {
        let Some(trait_) = trait_ else { return Ty::Unknown };
        let args: Args = rhs.into_iter().cloned().collect();
        let of = Projection { trait_, args, self_ty: *lhs, name: Name::new("Output") };
        self.cx.project(&of).unwrap_or_else(|| Ty::Projection(One::new(of)))
    }

    fn binary(&mut self, op: BinaryOp, lhs: ExprId, rhs: ExprId) -> Ty {
        let left = self.expr(lhs);
        let right = self.expr(rhs);
        let bare = |infer: &Self, ty: &Ty| {
            let ty = infer.cx.table.shallow(ty);
            match &ty {
                Ty::Ref(inner, _) => infer.cx.table.shallow(inner),
                _ => ty,
            }
        };
        match op {
            BinaryOp::And | BinaryOp::Or => LITERALS.bool,
            BinaryOp::Compare => {
                if is_number(&bare(self, &left)) && is_number(&bare(self, &right)) {
                    let (left, right) = (bare(self, &left), bare(self, &right));
                    self.cx.table.unify(&left, &right);
                }
                LITERALS.bool
            }
            BinaryOp::AssignOp => {
                self.cx.table.unify(&left, &right);
                Ty::unit()
            }
            BinaryOp::Arith(_) | BinaryOp::Bit => {
                let (one, other) = (bare(self, &left), bare(self, &right));
                match (&one, op) {
                    (Ty::Builtin(_) | Ty::Var(_), _) => {
                        let numbers = is_number(&one) && is_number(&other) || matches!(op, BinaryOp::Arith(_));
                        if numbers && (matches!(other, Ty::Builtin(_)) || matches!(one, Ty::Builtin(_))) {
                            self.cx.table.unify(&one, &other);
                        }
                        if matches!(one, Ty::Builtin(_)) || self.is_open_number(&one) { one } else { Ty::Unknown }
                    }
                    (_, BinaryOp::Arith(op)) => {
                        let trait_ = self.arith_trait(op);
                        let left = self.cx.table.shallow(&left);
                        self.operator(trait_, &left, Some(&right))
                    }
                    _ => Ty::Unknown,
                }
            }
        }
    }

    fn is_open_number(&self, ty: &Ty) -> bool {
        matches!(ty, Ty::Var(var) if self.cx.table.kind(*var) != Kind::Any)
    }

    fn arith_trait(&self, op: ArithOp) -> Option<ItemRef> {
        let lang = self.cx.db.lang();
        match op {
            ArithOp::Add => lang.add,
            ArithOp::Sub => lang.sub,
            ArithOp::Mul => lang.mul,
            ArithOp::Div => lang.div,
            ArithOp::Rem => lang.rem,
        }
    }

    fn range(&mut self, start: Option<ExprId>, end: Option<ExprId>, inclusive: bool) -> Ty {
        let of = self.fresh();
        for bound in start.iter().chain(&end) {
            let ty = self.expr(*bound);
            self.cx.table.unify(&of, &ty);
        }
        let lang = self.cx.db.lang();
        let item = match (start, end, inclusive) {
            (Some(_), Some(_), false) => lang.range,
            (Some(_), Some(_), true) => lang.range_inclusive,
            (Some(_), None, _) => lang.range_from,
            (None, Some(_), _) => lang.range_to,
            (None, None, _) => return lang.range_full.map_or(Ty::Unknown, |item| Ty::Adt(item, Args::default())),
        };
        item.map_or(Ty::Unknown, |item| Ty::Adt(item, Args::from([of])))
    }

    fn struct_literal(&mut self, literal: &StructLiteral) -> Ty {
        let (ty, variant) = self.struct_path(&literal.path);
        let fields = match &ty {
            Ty::Adt(item, _) => self.cx.db.fields(*item, variant),
            _ => &[],
        };
        let subst = match &ty {
            Ty::Adt(item, args) => Subst::of(*item, *args),
            _ => Subst::default(),
        };
        for init in &literal.fields {
            let field = fields.iter().find(|(name, _)| *name == init.name);
            let expected = field.map_or(Ty::Unknown, |(_, field)| self.place(field, &subst));
            let given = self.expr_expecting(init.expr, &expected);
            self.coerce(&expected, &given);
        }
        if let Some(base) = literal.base {
            let base = self.expr_expecting(base, &ty);
            self.coerce(&ty, &base);
        }
        ty
    }

    /// What the path of a struct expression or pattern names, and which variant.
    pub(super) fn struct_path(&mut self, path: &crate::hir::Path) -> (Ty, u32) {
        let names = self.cx.db.names;
        let owner = self.owner.map(|owner| owner.item);
        let Some(def) = names.resolve_struct(self.unit, owner, path) else { return (Ty::Unknown, 0) };
        let found = names.resolve(self.unit, owner, path, crate::resolve::Namespace::Types);
        match (def, found.map(|found| (found.def, found.rest))) {
            // `Self { .. }`, an alias: its arguments come with it
            (Def::Variant(item, index), Some((base, 1))) => {
                let segment = path.segments.len().checked_sub(2).map(|at| &path.segments[at]);
                match self.type_of_def(base, segment) {
                    ty @ Ty::Adt(of, _) if of == item => (ty, index),
                    _ => (Ty::Adt(item, self.cx.fresh_args(item)), index),
                }
            }
            (Def::Variant(item, index), _) => {
                let on_enum = path.segments.len().checked_sub(2).and_then(|at| path.segments[at].args.as_deref());
                let written = path.last().and_then(|last| last.args.as_deref()).or(on_enum);
                (Ty::Adt(item, self.written_args(item, written)), index)
            }
            (Def::Item(_), Some((base, 0))) => (self.type_of_def(base, path.last()), 0),
            (Def::Item(item), _) => (Ty::Adt(item, self.cx.fresh_args(item)), 0),
            _ => (Ty::Unknown, 0),
        }
    }
}

fn is_number(ty: &Ty) -> bool {
    match ty {
        Ty::Builtin(name) => !matches!(name.as_str(), "str" | "bool" | "char"),
        Ty::Var(_) => true,
        _ => false,
    }
}
