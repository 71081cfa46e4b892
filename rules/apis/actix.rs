//! actix 0.13

use proc_macro::TokenStream;

pub use actix_rt::{Arbiter, ArbiterHandle, System, SystemRunner, spawn};
#[proc_macro_attribute]
#[entry]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[test_entry]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
