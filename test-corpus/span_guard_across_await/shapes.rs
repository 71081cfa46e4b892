//! Spans that are entered in other ways.

use tracing::Instrument;

async fn work() {}

pub async fn left_before() {
    let span = tracing::info_span!("work").entered();
    tracing::info!("before");
    span.exit();
    work().await;
}

pub async fn entered_between() {
    work().await;
    {
        let _span = tracing::info_span!("work").entered();
        tracing::info!("between");
    }
    work().await;
}

pub async fn in_scope(span: tracing::Span) {
    span.in_scope(|| tracing::info!("inside"));
    work().await;
}

pub async fn not_entered(span: tracing::Span) {
    let _span = span.clone();
    work().await;
}

pub async fn entered_after() {
    work().await;
    let span = tracing::info_span!("work");
    let _entered = span.enter();
}

pub fn in_a_future(span: tracing::Span) -> impl std::future::Future<Output = ()> {
    async move {
        let _entered = span.enter(); //~ span_guard_across_await
        work().await;
    }
}

pub async fn dropped_behind(span: tracing::Span) {
    let entered = span.enter(); //~ span_guard_across_await
    work().await;
    drop(entered);
    work().await;
}

pub async fn in_a_loop(span: tracing::Span) {
    for _ in 0..3 {
        let _entered = span.enter(); //~ span_guard_across_await
        work().instrument(tracing::Span::current()).await;
    }
}
