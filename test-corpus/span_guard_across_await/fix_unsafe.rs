//! Spans that follow their task when the future is instrumented with them.

use std::io;
use tracing::info_span;

async fn load() -> io::Result<u32> {
    Ok(1)
}

pub async fn whole_body(id: u32) -> io::Result<u32> {
    let span = info_span!("whole", id);
    let _entered = span.enter(); //~ span_guard_across_await
    let found = load().await?;
    if found > id {
        return Ok(found);
    }
    span.record("id", found);
    load().await
}

pub async fn in_blocks(ids: Vec<u32>) {
    for id in ids {
        let _entered = info_span!("each", id).entered(); //~ span_guard_across_await
        // one after the other
        let found = load().await;
        println!("{id}: {found:?}");
    }
}

pub fn spawned(span: tracing::Span) -> tokio::task::JoinHandle<io::Result<()>> {
    tokio::spawn(async move {
        let _entered = span.enter(); //~ span_guard_across_await
        load().await?;
        Ok(())
    })
}

pub async fn with_a_question_mark_in_a_block(go: bool) -> io::Result<()> {
    if go {
        let span = info_span!("inner");
        let _entered = span.enter(); //~ span_guard_across_await
        load().await.ok();
    }
    Ok(())
}
