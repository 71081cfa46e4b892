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
    fn only_the_visibility_goes() {
        let text = "#[ext(A)]\npub impl<T> T {}\npub(crate)\nimpl B {} impl C {}";
        let repaired = without_pub_impl(text).expect("something to repair");
        assert_eq!(repaired, "#[ext(A)]\n    impl<T> T {}\n          \nimpl B {} impl C {}");
        assert_eq!(without_pub_impl("impl A {} pub fn implied() {}"), None);
    }
}
