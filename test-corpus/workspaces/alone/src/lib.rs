//! What a thread of its own drives may block: nobody else waits.

mod actor;
mod both;
mod nested;
mod server;
mod wrapped;
