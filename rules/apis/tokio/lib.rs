//! tokio 1
//! features: full

pub use self::task::spawn;
use proc_macro::TokenStream;

// Each makes a runtime and runs the body on it; the function that it leaves behind is sync.
#[proc_macro_attribute]
#[entry]
pub fn main(args: TokenStream, item: TokenStream) -> TokenStream;
#[proc_macro_attribute]
#[test_entry]
pub fn test(args: TokenStream, item: TokenStream) -> TokenStream;
