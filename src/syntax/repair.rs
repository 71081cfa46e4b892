//! What rustc's parser takes and ours does not, blanked out so that every byte keeps its place.

use memchr::memmem;

/// `pub impl ..`: rustc parses it and leaves it to an attribute macro (`#[ext]`) to make sense of. `None` where there is
/// nothing of the kind.
pub fn without_pub_impl(text: &str) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let mut found = false;
    for at in memmem::find_iter(text.as_bytes(), b"impl") {
        let before = text[..at].trim_end();
        let Some(start) = visibility_start(before) else { continue };
        let is_word = before.len() < at && !text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if is_word {
            bytes[start..before.len()].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
            found = true;
        }
    }
    if found { String::from_utf8(bytes).ok() } else { None }
}

/// Traits that are constant in part (`const trait`, `impl const Trait`, `T: [const] Trait`, `derive_const`), which the standard library is
/// full of: what is constant about them says nothing to callers. `None` where there is nothing of the kind.
pub fn without_const_traits(text: &str) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let mut found = false;
    let mut blank = |range: std::ops::Range<usize>| {
        bytes[range].fill(b' ');
        found = true;
    };
    for at in memmem::find_iter(text.as_bytes(), b"const") {
        let (before, after) = (&text[..at], &text[at + 5..]);
        if before.ends_with("derive_") {
            blank(at - 1..at + 5);
        } else if before.ends_with('[') && after.starts_with(']') {
            blank(at - 1..at + 6);
        } else if before.ends_with('~') {
            blank(at - 1..at + 5);
        } else if after.starts_with(' ') && is_of_trait(before.trim_end(), after.trim_start()) {
            blank(at..at + 5);
        }
    }
    if found { String::from_utf8(bytes).ok() } else { None }
}

/// Whether a `const` between these belongs to a trait or an `impl`.
fn is_of_trait(before: &str, after: &str) -> bool {
    let is_impl = before.ends_with("impl") || before.ends_with('>') && !before.ends_with("->");
    let starts = |words: &[&str]| words.iter().any(|word| after.starts_with(word));
    is_impl && !starts(&["fn ", "unsafe fn", "{"])
        || starts(&["trait ", "unsafe trait ", "auto trait ", "impl", "unsafe impl"])
}

/// Where the visibility starts that a text ends with.
fn visibility_start(text: &str) -> Option<usize> {
    let rest = match text.strip_suffix(')') {
        Some(inside) => inside[..inside.rfind('(')?].trim_end(),
        None => text,
    };
    rest.strip_suffix("pub").map(str::len)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_constant_of_traits_goes() {
        let text = "pub const trait A<const N: usize> { const B: u8; }\nimpl<T: [const] A> const A for T {}\nimpl const A for u8 { const fn f() -> Vec<u8> { const { 1 } } }\n#[derive_const(Clone)] struct B;";
        let repaired = without_const_traits(text).expect("something to repair");
        assert_eq!(
            repaired,
            "pub       trait A<const N: usize> { const B: u8; }\nimpl<T:         A>       A for T {}\nimpl       A for u8 { const fn f() -> Vec<u8> { const { 1 } } }\n#[derive      (Clone)] struct B;"
        );
        assert_eq!(without_const_traits("const A: u8 = 1; fn f<const N: usize>() -> *const u8 {}"), None);
    }

    #[test]
    fn only_the_visibility_goes() {
        let text = "#[ext(A)]\npub impl<T> T {}\npub(crate)\nimpl B {} impl C {}";
        let repaired = without_pub_impl(text).expect("something to repair");
        assert_eq!(repaired, "#[ext(A)]\n    impl<T> T {}\n          \nimpl B {} impl C {}");
        assert_eq!(without_pub_impl("impl A {} pub fn implied() {}"), None);
    }
}
