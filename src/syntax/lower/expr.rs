//! Expressions, but for control flow and macros.

use super::Lower;
use crate::base::{Name, TextRange};
use crate::hir::{ArithOp, ArrayLen, BinaryOp, Expr, ExprId, FieldInit, Literal, MethodCall, StructLiteral, UnaryOp};

impl Lower<'_, '_> {
    /// An expression. Chains that grow to the left (`a.b().c()`, `a + b + c`) are lowered in a loop: there are files
    /// with thousands of links.
    pub fn expr(&mut self, expr: &syn::Expr) -> ExprId {
        let mut spine = Vec::new();
        let mut at = expr;
        while let Some(left) = left_operand(at) {
            spine.push(at);
            at = left;
        }
        let mut id = self.leaf(at);
        while let Some(node) = spine.pop() {
            id = self.link(node, id);
        }
        id
    }

    /// An expression whose left operand is lowered already.
    fn link(&mut self, node: &syn::Expr, left: ExprId) -> ExprId {
        let start = self.range(left).start;
        let (expr, end) = match node {
            syn::Expr::Paren(paren) => {
                let range = self.delimited(paren.paren_token.span);
                self.widen(left, range);
                return left;
            }
            syn::Expr::Group(_) => return left,
            syn::Expr::MethodCall(call) => {
                let args = self.exprs(&call.args);
                let call_hir = MethodCall {
                    receiver: left,
                    name: self.name(&call.method),
                    name_range: self.ident_range(&call.method),
                    generics: call.turbofish.as_ref().map(|args| self.generic_args(args)),
                    args,
                };
                (Expr::MethodCall(Box::new(call_hir)), self.at.close(&call.paren_token.span))
            }
            syn::Expr::Call(call) => {
                let args = self.exprs(&call.args);
                (Expr::Call { callee: left, args }, self.at.close(&call.paren_token.span))
            }
            syn::Expr::Field(field) => {
                let name_range = match &field.member {
                    syn::Member::Named(ident) => self.ident_range(ident),
                    syn::Member::Unnamed(index) => self.at.range(index.span),
                };
                (Expr::Field { base: left, name: self.member(&field.member), name_range }, name_range.end)
            }
            syn::Expr::Index(index) => {
                let at = self.expr(&index.index);
                (Expr::Index { base: left, index: at }, self.at.close(&index.bracket_token.span))
            }
            syn::Expr::Await(wait) => {
                let keyword = self.at.range(wait.await_token.span);
                (Expr::Await { expr: left, keyword }, keyword.end)
            }
            syn::Expr::Try(question) => (Expr::Try(left), self.at.end(question.question_token.spans[0])),
            syn::Expr::Cast(cast) => {
                let ty = self.ty(&cast.ty);
                (Expr::Cast { expr: left, ty }, self.at.end(syn::spanned::Spanned::span(&*cast.ty)))
            }
            syn::Expr::Binary(binary) => {
                let rhs = self.expr(&binary.right);
                (Expr::Binary { op: binary_op(&binary.op), lhs: left, rhs }, self.range(rhs).end)
            }
            _ => return left,
        };
        self.push(expr, TextRange::new(start, end))
    }

    fn leaf(&mut self, expr: &syn::Expr) -> ExprId {
        match expr {
            syn::Expr::Path(path) => self.path_expr(path),
            syn::Expr::Lit(literal) => {
                let range = self.literal_range(&literal.lit);
                self.push(Expr::Literal(lower_literal(&literal.lit)), range)
            }
            syn::Expr::Reference(reference) => {
                let inner = self.expr(&reference.expr);
                let range = TextRange::new(self.at.start(reference.and_token.spans[0]), self.range(inner).end);
                self.push(Expr::Ref { expr: inner, mutable: reference.mutability.is_some(), raw: false }, range)
            }
            syn::Expr::RawAddr(raw) => {
                let inner = self.expr(&raw.expr);
                let range = TextRange::new(self.at.start(raw.and_token.spans[0]), self.range(inner).end);
                let mutable = matches!(raw.mutability, syn::PointerMutability::Mut(_));
                self.push(Expr::Ref { expr: inner, mutable, raw: true }, range)
            }
            syn::Expr::Unary(unary) => self.unary(unary),
            syn::Expr::Assign(assign) => {
                let target = self.expr(&assign.left);
                let value = self.expr(&assign.right);
                let range = self.range(target).cover(self.range(value));
                self.push(Expr::Assign { target, value }, range)
            }
            syn::Expr::Range(range) => self.range_expr(range),
            syn::Expr::Tuple(tuple) => {
                let elems = self.exprs(&tuple.elems);
                self.push(Expr::Tuple(elems), self.delimited(tuple.paren_token.span))
            }
            syn::Expr::Array(array) => {
                let elems = self.exprs(&array.elems);
                self.push(Expr::Array(elems), self.delimited(array.bracket_token.span))
            }
            syn::Expr::Repeat(repeat) => {
                let range = self.delimited(repeat.bracket_token.span);
                self.repeat(&repeat.expr, &repeat.len, range)
            }
            syn::Expr::Struct(literal) => self.struct_literal(literal),
            syn::Expr::Infer(infer) => self.push(Expr::Underscore, self.at.range(infer.underscore_token.span)),
            _ => self.control(expr),
        }
    }

    fn path_expr(&mut self, path: &syn::ExprPath) -> ExprId {
        if path.qself.is_none() && path.path.leading_colon.is_none() && path.path.segments.len() == 1 {
            let ident = &path.path.segments[0].ident;
            let range = self.ident_range(ident);
            if let Some(local) = self.body.local(self.name(ident), self.is_made_up(range)) {
                return self.push(Expr::Local(local), range);
            }
        }
        let path = self.path(&path.path, path.qself.as_ref());
        let range = path.range;
        self.push(Expr::Path(Box::new(path)), range)
    }

    fn unary(&mut self, unary: &syn::ExprUnary) -> ExprId {
        let expr = self.expr(&unary.expr);
        let (op, span) = match &unary.op {
            syn::UnOp::Deref(token) => (UnaryOp::Deref, token.spans[0]),
            syn::UnOp::Not(token) => (UnaryOp::Not, token.spans[0]),
            syn::UnOp::Neg(token) => (UnaryOp::Neg, token.spans[0]),
            _ => return expr,
        };
        let range = TextRange::new(self.at.start(span), self.range(expr).end);
        self.push(Expr::Unary { op, expr }, range)
    }

    fn range_expr(&mut self, range: &syn::ExprRange) -> ExprId {
        let start = range.start.as_ref().map(|start| self.expr(start));
        let end = range.end.as_ref().map(|end| self.expr(end));
        let (dots, inclusive) = match &range.limits {
            syn::RangeLimits::HalfOpen(dots) => (dots.spans[0], false),
            syn::RangeLimits::Closed(dots) => (dots.spans[0], true),
        };
        let mut whole = self.at.range(dots);
        for bound in start.iter().chain(&end) {
            whole = whole.cover(self.range(*bound));
        }
        self.push(Expr::Range { start, end, inclusive }, whole)
    }

    /// `[value; len]`
    pub fn repeat(&mut self, value: &syn::Expr, len: &syn::Expr, range: TextRange) -> ExprId {
        let value = self.expr(value);
        let constant = match len {
            syn::Expr::Lit(_) => self.constant(len),
            _ => ArrayLen::Unknown,
        };
        let len = self.expr(len);
        self.push(Expr::Repeat { value, len, constant }, range)
    }

    fn struct_literal(&mut self, literal: &syn::ExprStruct) -> ExprId {
        let path = self.path(&literal.path, literal.qself.as_ref());
        let mut fields = Vec::with_capacity(literal.fields.len());
        for field in &literal.fields {
            let name = self.member(&field.member);
            let expr = self.expr(&field.expr);
            fields.push(FieldInit { name, expr, cfg: self.cfg_of(&field.attrs) });
        }
        let base = literal.rest.as_ref().map(|rest| self.expr(rest));
        let range = TextRange::new(path.range.start, self.at.close(&literal.brace_token.span));
        self.push(Expr::Struct(Box::new(StructLiteral { path, fields: fields.into(), base })), range)
    }

    /// Several expressions.
    pub fn exprs<'e>(&mut self, exprs: impl IntoIterator<Item = &'e syn::Expr>) -> Box<[ExprId]> {
        exprs.into_iter().map(|expr| self.expr(expr)).collect()
    }

    /// Where a literal stands.
    pub fn literal_range(&self, literal: &syn::Lit) -> TextRange {
        self.at.range(literal.span())
    }
}

/// The operand that an expression starts with, where lowering it first and the rest later is all there is to do.
fn left_operand(expr: &syn::Expr) -> Option<&syn::Expr> {
    match expr {
        syn::Expr::Paren(paren) => Some(&paren.expr),
        syn::Expr::Group(group) => Some(&group.expr),
        syn::Expr::MethodCall(call) => Some(&call.receiver),
        syn::Expr::Call(call) => Some(&call.func),
        syn::Expr::Field(field) => Some(&field.base),
        syn::Expr::Index(index) => Some(&index.expr),
        syn::Expr::Await(wait) => Some(&wait.base),
        syn::Expr::Try(question) => Some(&question.expr),
        syn::Expr::Cast(cast) => Some(&cast.expr),
        syn::Expr::Binary(binary) => Some(&binary.left),
        _ => None,
    }
}

fn binary_op(op: &syn::BinOp) -> BinaryOp {
    use syn::BinOp::*;
    match op {
        And(_) => BinaryOp::And,
        Or(_) => BinaryOp::Or,
        Eq(_) | Ne(_) | Lt(_) | Le(_) | Gt(_) | Ge(_) => BinaryOp::Compare,
        Add(_) => BinaryOp::Arith(ArithOp::Add),
        Sub(_) => BinaryOp::Arith(ArithOp::Sub),
        Mul(_) => BinaryOp::Arith(ArithOp::Mul),
        Div(_) => BinaryOp::Arith(ArithOp::Div),
        Rem(_) => BinaryOp::Arith(ArithOp::Rem),
        BitAnd(_) | BitOr(_) | BitXor(_) | Shl(_) | Shr(_) => BinaryOp::Bit,
        _ => BinaryOp::AssignOp,
    }
}

fn lower_literal(literal: &syn::Lit) -> Literal {
    let suffix = |suffix: &str| (!suffix.is_empty()).then(|| Name::new(suffix));
    match literal {
        syn::Lit::Str(text) => Literal::Str(text.value().into()),
        syn::Lit::ByteStr(_) => Literal::ByteStr,
        syn::Lit::CStr(_) => Literal::CStr,
        syn::Lit::Byte(_) => Literal::Byte,
        syn::Lit::Char(_) => Literal::Char,
        syn::Lit::Int(int) => Literal::Int(int.base10_parse().ok(), suffix(int.suffix())),
        syn::Lit::Float(float) => Literal::Float(suffix(float.suffix())),
        syn::Lit::Bool(value) => Literal::Bool(value.value),
        _ => Literal::ByteStr,
    }
}
