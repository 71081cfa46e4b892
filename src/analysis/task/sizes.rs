//! How large a value is at the least, by what is written: lengths of arrays, and the arrays in structs.

use crate::analysis::{BodyFacts, Callee, World};
use crate::hir::{
    Adt, ArithOp, ArrayLen, BinaryOp, Body, BodyId, Expr, ExprId, ItemKind, Literal, MacroForm, StmtKind, TypeId,
    TypeRef,
};
use crate::resolve::{Def, ItemRef, Namespace, UnitId};
use crate::types::Ty;

/// How deep types and constants lead from one to the next.
const MAX_DEPTH: u32 = 12;

/// A place where types are written.
#[derive(Clone, Copy)]
struct Place {
    unit: UnitId,
    owner: Option<ItemRef>,
}

impl BodyFacts<'_> {
    /// The bytes that a value takes at the least.
    pub fn least_size(&self, expr: ExprId) -> u64 {
        let place = Place { unit: self.unit, owner: self.owner };
        match self.body.expr(expr) {
            Expr::Repeat { value, constant, len } => {
                let length = self
                    .world
                    .length(place, *constant)
                    .or_else(|| self.world.constant(place, self.body, *len, MAX_DEPTH));
                self.least_size(*value).max(1).saturating_mul(length.unwrap_or(0))
            }
            Expr::Array(parts) => {
                let first = parts.first().map_or(0, |part| self.least_size(*part));
                first.saturating_mul(parts.len() as u64)
            }
            Expr::Tuple(parts) => parts.iter().map(|part| self.least_size(*part)).fold(0, u64::saturating_add),
            Expr::Block(block) => block.tail.map_or(0, |tail| self.least_size(tail)),
            Expr::Macro(call) if matches!(call.form, MacroForm::Vec(_)) => 24,
            // `Some([0; N])`
            Expr::Call { callee, args } if args.len() == 1 && self.is_variant_of_std(*callee) => {
                self.least_size(args[0])
            }
            Expr::Call { .. } | Expr::MethodCall(_) => {
                let by_type = self.size_of_ty(self.types().expr_ty(expr));
                by_type.max(self.size_of_result(expr))
            }
            _ => self.size_of_ty(self.types().expr_ty(expr)),
        }
    }

    fn is_variant_of_std(&self, callee: ExprId) -> bool {
        let Expr::Path(path) = self.body.expr(callee) else { return false };
        path.last().is_some_and(|last| matches!(last.name.as_str(), "Some" | "Ok" | "Err"))
    }

    /// What the function that is called says it returns.
    fn size_of_result(&self, call: ExprId) -> u64 {
        let Some(Callee::Item(item)) = self.callee(call) else { return 0 };
        let ItemKind::Function(function) = &self.world.names.item(item).kind else { return 0 };
        let place = Place { unit: item.unit, owner: Some(item) };
        match function.ret {
            Some(ret) if !function.is_async => self.world.size_of(place, ret, MAX_DEPTH),
            _ => 0,
        }
    }

    /// The size of a type as written in this body.
    pub fn size_of_written(&self, ty: TypeId) -> u64 {
        self.world.size_of(Place { unit: self.unit, owner: self.owner }, ty, MAX_DEPTH)
    }

    fn size_of_ty(&self, ty: &Ty) -> u64 {
        match ty {
            Ty::Builtin(name) => primitive(name.as_str()),
            Ty::Ref(..) | Ty::Ptr(..) | Ty::FnPtr(_) => 8,
            Ty::Tuple(parts) => parts.iter().map(|part| self.size_of_ty(part)).fold(0, u64::saturating_add),
            Ty::Adt(item, _) => self.world.size_of_adt(*item, MAX_DEPTH),
            _ => 0,
        }
    }
}

impl World {
    fn size_of(&self, place: Place, ty: TypeId, depth: u32) -> u64 {
        let Some(depth) = depth.checked_sub(1) else { return 0 };
        let hir = &self.names.unit(place.unit).hir;
        match hir.ty(ty) {
            TypeRef::Array(inner, length) => {
                let length = self.length(place, *length).unwrap_or(0);
                self.size_of(place, *inner, depth).max(1).saturating_mul(length)
            }
            TypeRef::Tuple(parts) => {
                parts.iter().map(|part| self.size_of(place, *part, depth)).fold(0, u64::saturating_add)
            }
            TypeRef::Ref { .. } | TypeRef::Ptr { .. } | TypeRef::Fn(_) => 8,
            TypeRef::Path(path) => {
                let owner = place.owner.map(|owner| owner.item);
                let Some(found) = self.names.resolve(place.unit, owner, path, Namespace::Types) else { return 0 };
                match found.def {
                    Def::Builtin(name) if found.rest == 0 => primitive(name.as_str()),
                    Def::Item(item) if found.rest == 0 => match &self.names.item(item).kind {
                        ItemKind::TypeAlias { ty: Some(ty), .. } => {
                            self.size_of(Place { unit: item.unit, owner: Some(item) }, *ty, depth)
                        }
                        ItemKind::Adt(_) if self.holds_inline(item) => {
                            let args = path.last().and_then(|last| last.args.as_deref());
                            let first = args.and_then(|args| args.args.first());
                            match first {
                                Some(crate::hir::GenericArg::Type(ty)) => self.size_of(place, *ty, depth),
                                _ => 0,
                            }
                        }
                        ItemKind::Adt(_) => self.size_of_adt(item, depth),
                        _ => 0,
                    },
                    _ => 0,
                }
            }
            _ => 0,
        }
    }

    /// Types of std that hold what they are about in themselves.
    fn holds_inline(&self, item: ItemRef) -> bool {
        const INLINE: [&str; 5] = [
            "std::option::Option",
            "std::cell::Cell",
            "std::cell::RefCell",
            "std::sync::Mutex",
            "std::mem::MaybeUninit",
        ];
        self.is_known(item) && self.names.is_at(item, &INLINE)
    }

    /// The fields together; of an enum those of the largest variant. What is foreign counts nothing.
    fn size_of_adt(&self, item: ItemRef, depth: u32) -> u64 {
        let Some(depth) = depth.checked_sub(1) else { return 0 };
        let ItemKind::Adt(adt) = &self.names.item(item).kind else { return 0 };
        if self.is_known(item) {
            return 0;
        }
        self.memo.sizes.get_or((item, depth), || self.size_of_fields(item, adt, depth))
    }

    fn size_of_fields(&self, item: ItemRef, adt: &Adt, depth: u32) -> u64 {
        let place = Place { unit: item.unit, owner: Some(item) };
        let unit = self.names.unit(item.unit);
        let variants = adt.variants.iter().map(|variant| {
            let fields = variant.fields.iter().filter(|field| unit.cfg_active(field.cfg));
            fields.map(|field| self.size_of(place, field.ty, depth)).fold(0, u64::saturating_add)
        });
        variants.max().unwrap_or(0)
    }

    fn length(&self, place: Place, length: ArrayLen) -> Option<u64> {
        match length {
            ArrayLen::Literal(length) => Some(length),
            ArrayLen::Body(body) => self.constant_body(place, body, MAX_DEPTH),
            ArrayLen::Unknown => None,
        }
    }

    fn constant_body(&self, place: Place, body: BodyId, depth: u32) -> Option<u64> {
        let body = self.names.unit(place.unit).hir.body(body);
        self.constant(place, body, body.root, depth)
    }

    /// The value of a constant expression.
    fn constant(&self, place: Place, body: &Body, expr: ExprId, depth: u32) -> Option<u64> {
        let depth = depth.checked_sub(1)?;
        match body.expr(expr) {
            Expr::Literal(Literal::Int(value, _)) => *value,
            Expr::Cast { expr, .. } => self.constant(place, body, *expr, depth),
            Expr::Block(block) if block.stmts.iter().all(|stmt| matches!(stmt.kind, StmtKind::Item(_))) => {
                self.constant(place, body, block.tail?, depth)
            }
            Expr::Binary { op, lhs, rhs } => {
                let (left, right) =
                    (self.constant(place, body, *lhs, depth)?, self.constant(place, body, *rhs, depth)?);
                match op {
                    BinaryOp::Arith(ArithOp::Add) => left.checked_add(right),
                    BinaryOp::Arith(ArithOp::Sub) => left.checked_sub(right),
                    BinaryOp::Arith(ArithOp::Mul) => left.checked_mul(right),
                    BinaryOp::Arith(ArithOp::Div) => left.checked_div(right),
                    BinaryOp::Arith(ArithOp::Rem) => left.checked_rem(right),
                    BinaryOp::Bit => self.bits(place, body, (*lhs, left), (*rhs, right)),
                    _ => None,
                }
            }
            Expr::MethodCall(call) if call.name == "pow" => {
                let base = self.constant(place, body, call.receiver, depth)?;
                let power = self.constant(place, body, *call.args.first()?, depth)?;
                base.checked_pow(u32::try_from(power).ok()?)
            }
            Expr::Call { callee, .. } => self.size_of_call(place, body, *callee, depth),
            Expr::Path(path) => {
                let owner = place.owner.map(|owner| owner.item);
                match self.names.resolve_value(place.unit, owner, path)? {
                    Def::Item(item) => match &self.names.item(item).kind {
                        ItemKind::Const { body: Some(body), .. } => {
                            self.constant_body(Place { unit: item.unit, owner: Some(item) }, *body, depth)
                        }
                        _ => None,
                    },
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// `a << b` and its like; which one, the text between them says.
    fn bits(&self, place: Place, body: &Body, left: (ExprId, u64), right: (ExprId, u64)) -> Option<u64> {
        let file = self.names.unit(place.unit).file?;
        let range = crate::base::TextRange::new(body.range(left.0).end, body.range(right.0).start);
        let between = self.files.text(crate::base::Span { file, range });
        match between.trim_matches(|c: char| c.is_whitespace() || c == '(' || c == ')') {
            "<<" => left.1.checked_shl(u32::try_from(right.1).ok()?),
            ">>" => left.1.checked_shr(u32::try_from(right.1).ok()?),
            "|" => Some(left.1 | right.1),
            "&" => Some(left.1 & right.1),
            "^" => Some(left.1 ^ right.1),
            _ => None,
        }
    }

    /// `size_of::<T>()`
    fn size_of_call(&self, place: Place, body: &Body, callee: ExprId, depth: u32) -> Option<u64> {
        let Expr::Path(path) = body.expr(callee) else { return None };
        let last = path.last().filter(|last| last.name == "size_of")?;
        match last.args.as_deref()?.args.first()? {
            crate::hir::GenericArg::Type(ty) => Some(self.size_of(place, *ty, depth)).filter(|size| *size > 0),
            _ => None,
        }
    }
}

fn primitive(name: &str) -> u64 {
    match name {
        "u8" | "i8" | "bool" => 1,
        "u16" | "i16" => 2,
        "u32" | "i32" | "f32" | "char" => 4,
        "u64" | "i64" | "f64" | "usize" | "isize" => 8,
        "u128" | "i128" => 16,
        _ => 0,
    }
}
