//! Spans that stay entered while the task sleeps.

async fn work() {}

pub async fn entered(span: tracing::Span) {
    let _entered = span.enter(); //~ span_guard_across_await
    work().await;
}

pub async fn made_here(id: u32) {
    let span = tracing::info_span!("made_here", id);
    let _entered = span.enter(); //~ span_guard_across_await
    work().await;
}

pub async fn owned() {
    let span = tracing::trace_span!("owned").entered(); //~ span_guard_across_await
    work().await;
    span.record("id", 1);
}
