//! Where the bodies of functions stand: who wants signatures alone has no need to parse them, and they are most of the
//! text. And where the input of macros is, which is left alone: it may be told to mean anything.

use crate::base::TextRange;

/// Follows the scanner's brackets from token to token.
#[derive(Debug, Default)]
pub struct Outline {
    /// What stands between the braces of functions, if that is asked for.
    pub bodies: Vec<TextRange>,
    /// Whether it is.
    wants_bodies: bool,
    /// How many brackets are open around the function whose body is yet to come.
    awaited: Option<usize>,
    /// The same for the body that this is in, and where it starts.
    body: Option<(usize, usize)>,
    /// The same for the input of a macro.
    input: Option<usize>,
    /// Behind the last `!`.
    bang: Option<usize>,
}

impl Outline {
    /// With the bodies of functions, or without.
    pub fn new(wants_bodies: bool) -> Self {
        Self { wants_bodies, ..Self::default() }
    }

    /// A word, at this depth, and what follows it.
    pub fn word(&mut self, word: &[u8], rest: &[u8], depth: usize) {
        // without a name it is a type: `fn(u8)`
        let is_named = || rest.trim_ascii_start().first().is_some_and(|byte| *byte != b'(' && *byte != b'<');
        if self.wants_bodies && word == b"fn" && self.is_among_items() && is_named() {
            self.awaited = Some(depth);
        }
    }

    /// A `!`: that of a macro's call, unless it is the type of what never returns.
    pub fn bang(&mut self, text: &[u8], at: usize) {
        self.bang = (!text[..at].trim_ascii_end().ends_with(b"->")).then_some(at + 1);
    }

    /// A `;` ends what has no body.
    pub fn semicolon(&mut self, depth: usize) {
        self.awaited = self.awaited.filter(|awaited| *awaited != depth);
    }

    /// A bracket that opens at this depth.
    pub fn open(&mut self, text: &[u8], at: usize, depth: usize) {
        if !self.is_among_items() {
            return;
        }
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
        // `macro!(`, `macro_rules! name {`
        if self.bang.is_some_and(|bang| text[bang..at].trim_ascii().iter().all(is_name)) {
            self.input = Some(depth);
        } else if text[at] == b'{' && self.awaited == Some(depth) {
            self.body = Some((depth, at + 1));
        }
    }

    /// A bracket that closes what was opened at this depth.
    pub fn close(&mut self, text: &[u8], at: usize, depth: usize) {
        self.input = self.input.filter(|input| *input != depth);
        let Some((_, start)) = self.body.take_if(|(body, _)| *body == depth) else { return };
        // `Array<{ N + 1 }>` stands in a signature
        if !matches!(text[at + 1..].trim_ascii_start().first(), Some(b'>' | b',')) {
            self.awaited = None;
            if start < at {
                self.bodies.push(TextRange::new(start as u32, at as u32));
            }
        }
    }

    /// Whether this is what a macro is given: documentation is tokens there.
    pub fn is_in_input(&self) -> bool {
        self.input.is_some()
    }

    fn is_among_items(&self) -> bool {
        self.body.is_none() && self.input.is_none()
    }
}

#[cfg(test)]
mod tests {
    use crate::syntax::condensed::Condensed;
    use crate::syntax::scan::scan;

    fn left(text: &str) -> String {
        let scan = scan(text, true);
        let left = Condensed::new(text, &scan.pieces, &scan.bodies).text;
        left.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn bodies_go_and_signatures_stay() {
        assert_eq!(left("pub async fn f<T>(x: T) -> [u8; { 2 }] where T: A, { g(\"}\"); { } }"), {
            "pub async fn f<T>(x: T) -> [u8; { 2 }] where T: A, { }"
        });
        assert_eq!(left("impl A { const fn a() -> B<{ N }> { b } }"), "impl A { const fn a() -> B<{ N }> { } }");
        assert_eq!(left("trait A { fn a(&self); fn b(&self) { 1 } } struct B { c: fn(u8) -> u8 }"), {
            "trait A { fn a(&self); fn b(&self) { } } struct B { c: fn(u8) -> u8 }"
        });
        assert_eq!(
            left("const A: u8 = { 1 }; static B: fn() = { f };"),
            "const A: u8 = { 1 }; static B: fn() = { f };"
        );
        assert_eq!(left("fn a() { fn b() { 1 } x!{ } } fn c() {}"), "fn a() { } fn c() {}");
    }

    #[test]
    fn documentation_goes() {
        assert_eq!(left("//! a\n/// b\nstruct C { /** d */ e: u8, // f\n}"), "struct C { e: u8, }");
    }

    #[test]
    fn what_macros_are_given_stays() {
        for text in
            ["m! { /// A. fn a() { b } }", "macro_rules! m { ($a:ident) => { fn $a() { b } } }", "m!(fn a() { b });"]
        {
            assert_eq!(left(text), text);
        }
        assert_eq!(left("m!{} fn a() { b }"), "m!{} fn a() { }");
    }
}
