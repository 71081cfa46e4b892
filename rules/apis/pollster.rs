//! pollster 0.4
//! features: macro

use proc_macro::TokenStream;
use std::future::{Future, IntoFuture};

#[enters_runtime(bare)]
pub fn block_on<F: IntoFuture>(fut: F) -> F::Output;
pub trait FutureExt: Future {
    #[enters_runtime(bare)]
    fn block_on(self) -> Self::Output
    where
        Self: Sized;
}
impl<F: Future> FutureExt for F {}
#[proc_macro_attribute]
#[entry]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[test_entry]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
