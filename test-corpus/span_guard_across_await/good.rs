//! Spans that go with the future, or end before it sleeps.

use tracing::Instrument;

async fn work() {}

pub async fn instrumented() {
    work().instrument(tracing::info_span!("work")).await;
}

pub async fn scoped(span: tracing::Span) {
    {
        let _entered = span.enter();
        tracing::info!("before");
    }
    work().await;
}
