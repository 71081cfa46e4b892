//! async-trait 0.1

use proc_macro::TokenStream;

#[proc_macro_attribute]
#[keeps_fn]
pub fn async_trait(args: TokenStream, item: TokenStream) -> TokenStream;
