//! Sends that find room: on a channel that is made in the same body, by whoever sends no more than it takes.

use super::facts::{BodyFacts, Call, Callee};
use crate::foreign::Api;
use crate::hir::{BindingId, Expr, ExprId, Literal, Pat, StmtKind};

/// What is known of the room for a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// There is some for each message that is sent.
    Enough,
    /// A message may have to wait for it.
    Perhaps,
    /// The channel was made elsewhere.
    Unknown,
}

impl BodyFacts<'_> {
    /// Whether a send has room.
    pub(super) fn room_for(&self, send: &Call) -> Room {
        let found = self.sender_of(send.expr).and_then(|sender| Some((sender, self.made_with(sender)?)));
        let Some((sender, (made, api, capacity))) = found else { return Room::Unknown };
        if api.unbounded {
            return Room::Enough;
        }
        let uses = self.body.exprs().filter(|(_, expr)| matches!(expr, Expr::Local(used) if *used == sender));
        let mut sends = 0;
        for (id, _) in uses {
            // a sender that goes elsewhere may fill the channel there
            if self.loop_of(id) != self.loop_of(made) || !self.is_sent_on(id, send) {
                return Room::Perhaps;
            }
            sends += 1;
        }
        if capacity.is_some_and(|room| sends <= room) { Room::Enough } else { Room::Perhaps }
    }

    /// The local that a message is sent on.
    fn sender_of(&self, send: ExprId) -> Option<BindingId> {
        let Expr::MethodCall(call) = self.body.expr(send) else { return None };
        let mut at = call.receiver;
        while let Expr::Ref { expr: inner, .. } = self.body.expr(at) {
            at = *inner;
        }
        match self.body.expr(at) {
            Expr::Local(local) => Some(*local),
            _ => None,
        }
    }

    /// The call that makes a channel, of which a local is the first half, and the room that is asked for.
    fn made_with(&self, sender: BindingId) -> Option<(ExprId, &Api, Option<u64>)> {
        let made = self.body.exprs().find_map(|(_, expr)| {
            let Expr::Block(block) = expr else { return None };
            block.stmts.iter().find_map(|stmt| match stmt.kind {
                StmtKind::Let { pat, init: Some(init), .. } => match self.body.pat(pat) {
                    Pat::Tuple(parts) => {
                        let is_it = |pat| matches!(self.body.pat(pat), Pat::Bind { binding, .. } if *binding == sender);
                        parts.first().is_some_and(|first| is_it(*first)).then_some(init)
                    }
                    _ => None,
                },
                _ => None,
            })
        })?;
        let (Expr::Call { args, .. }, Some(Callee::Item(maker))) = (self.body.expr(made), self.callee(made)) else {
            return None;
        };
        let api = self.world.api(maker).filter(|api| api.bounded || api.unbounded)?;
        let room = match args.first().map(|room| self.body.expr(*room)) {
            Some(Expr::Literal(Literal::Int(room, _))) => *room,
            _ => None,
        };
        Some((made, api, room))
    }

    /// Whether a local stands there for the same to be done with it as by a call.
    fn is_sent_on(&self, id: ExprId, send: &Call) -> bool {
        let is_same = |call| matches!(self.callee(call), Some(Callee::Item(item)) if item == send.callee);
        matches!(self.body.expr(self.parent(id)), Expr::MethodCall(call) if call.receiver == id)
            && is_same(self.parent(id))
    }
}
