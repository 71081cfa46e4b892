//! A stream that is waited for is no future.

use futures::Stream;

pub async fn counted(stream: impl Stream<Item = u32> + Unpin) -> usize {
    futures::executor::block_on_stream(stream).count() //~ nested_block_on
}
