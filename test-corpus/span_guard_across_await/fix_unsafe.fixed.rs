//! Spans that follow their task when the future is instrumented with them.

use std::io;
use tracing::{Instrument, info_span};

async fn load() -> io::Result<u32> {
    Ok(1)
}

pub async fn whole_body(id: u32) -> io::Result<u32> {
    let span = info_span!("whole", id);
    async {
        let found = load().await?;
        if found > id {
            return Ok(found);
        }
        span.record("id", found);
        load().await
    }
    .instrument(span.clone())
    .await
}

pub async fn in_blocks(ids: Vec<u32>) {
    for id in ids {
        async {
            // one after the other
            let found = load().await;
            println!("{id}: {found:?}");
        }
        .instrument(info_span!("each", id))
        .await;
    }
}

pub fn spawned(span: tracing::Span) -> tokio::task::JoinHandle<io::Result<()>> {
    tokio::spawn(async move {
        async {
            load().await?;
            Ok(())
        }
        .instrument(span)
        .await
    })
}

pub async fn with_a_question_mark_in_a_block(go: bool) -> io::Result<()> {
    if go {
        let span = info_span!("inner");
        async {
            load().await.ok();
        }
        .instrument(span)
        .await;
    }
    Ok(())
}
