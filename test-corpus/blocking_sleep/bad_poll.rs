//! Functions that executors call by hand-written futures, streams, sinks and services.

use futures::{Sink, Stream};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::thread::sleep;
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

const TICK: Duration = Duration::from_millis(1);

struct Delay {
    left: u32,
}

impl Future for Delay {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        sleep(TICK); //~ blocking_sleep
        self.left -= 1;
        if self.left == 0 {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Stream for Delay {
    type Item = u32;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<u32>> {
        sleep(TICK); //~ blocking_sleep
        self.left -= 1;
        Poll::Ready(Some(self.left))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.left as usize))
    }
}

impl Sink<u32> for Delay {
    type Error = io::Error;

    fn poll_ready(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), io::Error>> {
        sleep(TICK); //~ blocking_sleep
        Poll::Ready(Ok(()))
    }

    fn start_send(self: Pin<&mut Self>, _: u32) -> Result<(), io::Error> {
        sleep(TICK); //~ blocking_sleep
        Ok(())
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), io::Error>> {
        sleep(TICK); //~ blocking_sleep
        Poll::Ready(Ok(()))
    }

    fn poll_close(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<(), io::Error>> {
        Poll::Ready(Ok(()))
    }
}

struct Pipe;

impl AsyncRead for Pipe {
    fn poll_read(self: Pin<&mut Self>, _: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        sleep(TICK); //~ blocking_sleep
        buf.put_slice(b"x");
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Pipe {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        sleep(TICK); //~ blocking_sleep
        Poll::Ready(Ok(buf.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        sleep(TICK); //~ blocking_sleep
        Poll::Ready(Ok(()))
    }
}

struct Slow<S>(S);

impl<S, R> tower::Service<R> for Slow<S>
where
    S: tower::Service<R>,
{
    type Response = S::Response;
    type Error = S::Error;
    type Future = S::Future;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        sleep(TICK); //~ blocking_sleep
        self.0.poll_ready(cx)
    }

    fn call(&mut self, request: R) -> S::Future {
        sleep(TICK); //~ blocking_sleep
        self.0.call(request)
    }
}

mod by_other_names {
    use core::future::Future as Fut;
    use futures_util::stream::Stream as AsyncIterator;
    use std::pin::Pin;
    use std::task;

    struct Once;

    impl Fut for Once {
        type Output = ();
        fn poll(self: Pin<&mut Self>, _: &mut task::Context<'_>) -> task::Poll<()> {
            std::thread::sleep(super::TICK); //~ blocking_sleep
            task::Poll::Ready(())
        }
    }

    impl AsyncIterator for Once {
        type Item = ();
        fn poll_next(self: Pin<&mut Self>, _: &mut task::Context<'_>) -> task::Poll<Option<()>> {
            std::thread::sleep(super::TICK); //~ blocking_sleep
            task::Poll::Ready(None)
        }
    }
}
