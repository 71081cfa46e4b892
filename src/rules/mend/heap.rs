//! Large values put on the heap.

use super::edits::{insert, replace};
use super::fix;
use crate::analysis::task::How;
use crate::analysis::{BodyFacts, Callee, Fate, RegionId};
use crate::base::{Applicability, Edit, Finding, Fix, TextRange};
use crate::hir::{BindingId, Expr, ExprId, Literal, MacroForm, Pat, PatId, Stmt, StmtKind, TypeId};
use crate::types::{self, Ty};

/// `let buffer = [0; N]` as `let buffer = vec![0; N]`, where it is used as a slice; anything else in a `Box`, where that
/// is used as what is in it.
pub fn kept(facts: &BodyFacts<'_>, finding: &Finding) -> Option<Fix> {
    let large = Large::new(facts, finding)?;
    let mut edits = large.as_vector().or_else(|| large.as_box())?;
    edits.sort_by_key(|edit| edit.span.range);
    Some(fix("put it on the heap".to_owned(), Applicability::Unsafe, edits))
}

/// A `let` of a large value.
struct Large<'f, 'w> {
    facts: &'f BodyFacts<'w>,
    local: BindingId,
    pat: PatId,
    ty: Option<TypeId>,
    init: ExprId,
    mentions: Vec<ExprId>,
}

impl<'f, 'w> Large<'f, 'w> {
    fn new(facts: &'f BodyFacts<'w>, finding: &Finding) -> Option<Self> {
        let is_it = |stmt: &&Stmt| stmt.range.start == finding.span.range.start;
        facts.body.exprs().find_map(|(_, expr)| {
            let Expr::Block(block) = expr else { return None };
            let StmtKind::Let { pat, ty, init: Some(init), otherwise: None } = block.stmts.iter().find(is_it)?.kind
            else {
                return None;
            };
            let Pat::Bind { binding, sub: None } = facts.body.pat(pat) else { return None };
            let mentions = facts.body.exprs().filter(|(_, expr)| matches!(expr, Expr::Local(used) if used == binding));
            let mentions = mentions.map(|(id, _)| id).collect();
            Some(Self { facts, local: *binding, pat, ty, init, mentions })
        })
    }

    fn as_vector(&self) -> Option<Vec<Edit>> {
        let facts = self.facts;
        if !is_array(facts, self.init) || !self.mentions.iter().all(|at| self.is_slice(*at)) {
            return None;
        }
        let mut edits = vec![insert(facts, facts.body.range(self.init).start, "vec!")];
        if self.ty.is_some() {
            let written = self.written_type();
            let inner = facts.text(written).strip_prefix('[')?.strip_suffix(']')?;
            let (inner, _) = inner.rsplit_once(';')?;
            edits.push(replace(facts, written, format!("Vec<{}>", inner.trim())));
        }
        Some(edits)
    }

    fn as_box(&self) -> Option<Vec<Edit>> {
        let facts = self.facts;
        let within = self.mentions.iter().map(|at| self.in_box(*at)).collect::<Option<Vec<_>>>()?;
        let around = |range: TextRange, open: &str, close: &str| {
            [insert(facts, range.start, open), insert(facts, range.end, close)]
        };
        let mut edits: Vec<Edit> = within.into_iter().flatten().collect();
        edits.extend(around(facts.body.range(self.init), "Box::new(", ")"));
        if self.ty.is_some() {
            edits.extend(around(self.written_type(), "Box<", ">"));
        }
        Some(edits)
    }

    /// The type between the colon and the equals sign.
    fn written_type(&self) -> TextRange {
        let facts = self.facts;
        let range = TextRange::new(facts.body.pat_range(self.pat).end, facts.body.range(self.init).start);
        let text = facts.text(range);
        let inner = text.trim_start_matches([' ', '\n', ':']);
        let start = range.start + (text.len() - inner.len()) as u32;
        TextRange::new(start, start + inner.trim_end_matches([' ', '\n', '\r', '=']).len() as u32)
    }

    /// Whether an array is used as a vector can be: borrowed as a slice, indexed, asked for its length.
    fn is_slice(&self, at: ExprId) -> bool {
        let facts = self.facts;
        let parent = facts.parent(at);
        match facts.body.expr(parent) {
            Expr::Index { base, .. } => *base == at,
            Expr::MethodCall(method) => {
                let slices = ["len", "iter", "iter_mut", "fill", "first", "last", "as_slice", "as_mut_slice", "chunks"];
                method.receiver == at && slices.contains(&method.name.as_str())
            }
            Expr::Ref { raw: false, .. } => self.is_lent(parent, |inner| matches!(inner, Ty::Slice(_) | Ty::Unknown)),
            Expr::Macro(of) => matches!(of.form, MacroForm::Format(_)),
            Expr::Block(_) => facts.fate(at) == Fate::Dropped,
            _ => false,
        }
    }

    /// What has to be written where a value in a box is used, if it can be: mostly nothing.
    fn in_box(&self, at: ExprId) -> Option<Option<Edit>> {
        let facts = self.facts;
        let parent = facts.parent(at);
        let how = || facts.use_of(at, self.local, RegionId::ROOT).map(|used| used.how);
        let is_as_before = match facts.body.expr(parent) {
            Expr::Index { base, .. } => *base == at,
            Expr::Field { .. } => true,
            Expr::MethodCall(method) => {
                method.receiver == at && method.name != "clone" && matches!(how(), Some(How::Ref | How::RefMut))
            }
            // an array behind a box does not become a slice by itself
            Expr::Ref { raw: false, .. } if self.is_lent(parent, |inner| matches!(inner, Ty::Slice(_))) => {
                return Some(Some(insert(facts, facts.body.range(at).end, "[..]")));
            }
            Expr::Ref { raw: false, .. } => {
                self.is_lent(parent, |inner| matches!(inner, Ty::Array(_) | Ty::Adt(..) | Ty::Tuple(_)))
            }
            Expr::Macro(of) => matches!(of.form, MacroForm::Format(_)),
            _ => false,
        };
        is_as_before.then_some(None)
    }

    /// Whether a reference goes to a function whose parameter is one to such a type.
    fn is_lent(&self, reference: ExprId, fits: impl Fn(&Ty) -> bool) -> bool {
        let facts = self.facts;
        let user = facts.parent(reference);
        let (args, receivers) = match facts.body.expr(user) {
            Expr::MethodCall(method) => (&method.args, 1),
            Expr::Call { args, .. } => (args, 0),
            _ => return false,
        };
        let Some(place) = args.iter().position(|arg| *arg == reference) else { return false };
        let Some(Callee::Item(callee)) = facts.callee(user) else { return fits(&Ty::Unknown) };
        let (params, _) = types::signature(&facts.world.names, &facts.world.types, callee);
        matches!(params.get(place + receivers), Some(Ty::Ref(inner, _)) if fits(inner))
    }
}

/// Whether an expression is `[value; n]` with a plain value, which `vec!` takes as well.
fn is_array(facts: &BodyFacts<'_>, init: ExprId) -> bool {
    let Expr::Repeat { value, .. } = facts.body.expr(init) else { return false };
    match facts.body.expr(*value) {
        Expr::Literal(Literal::Str(_)) => false,
        Expr::Literal(_) => true,
        Expr::Repeat { .. } => is_array(facts, *value),
        _ => false,
    }
}
