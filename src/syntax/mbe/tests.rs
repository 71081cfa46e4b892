//! What the Reference says, example by example.
#![allow(clippy::unwrap_used)]

use proc_macro2::{Delimiter, Spacing, Span, TokenStream, TokenTree};

use super::{DefSite, Limit, Limits, MbeError, Rules, parse_rules};

fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap()
}

fn rules(def: &str) -> Rules {
    parse_rules(tokens(def)).unwrap()
}

fn expand(def: &str, input: &str) -> Result<TokenStream, MbeError> {
    rules(def).expand(tokens(input), &DefSite::same_crate(), &mut Limits::default())
}

/// The tokens, one space between two, with groups without delimiters in white brackets.
fn show(stream: TokenStream) -> String {
    let mut out = String::new();
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("( ", ") "),
                    Delimiter::Brace => ("{ ", "} "),
                    Delimiter::Bracket => ("[ ", "] "),
                    Delimiter::None => ("⟦ ", "⟧ "),
                };
                out += open;
                out += &show(group.stream());
                out += close;
            }
            TokenTree::Punct(punct) => {
                out.push(punct.as_char());
                out += if punct.spacing() == Spacing::Joint { "" } else { " " };
            }
            tree => out += &format!("{tree} "),
        }
    }
    out
}

#[track_caller]
fn check(def: &str, input: &str, expected: &str) {
    let normal = |text: &str| text.split_whitespace().collect::<String>();
    match expand(def, input) {
        Ok(out) => assert_eq!(normal(&show(out)), normal(expected)),
        Err(error) => panic!("{error}"),
    }
}

#[track_caller]
fn fails(def: &str, input: &str, expected: MbeError) {
    assert_eq!(expand(def, input).map(show), Err(expected));
}

#[track_caller]
fn malformed(def: &str) {
    let error = parse_rules(tokens(def)).map(|_| ()).unwrap_err();
    assert!(matches!(error, MbeError::Malformed(_) | MbeError::Unsupported(_)), "{error}");
}

#[test]
fn the_first_rule_that_matches_wins() {
    let def = "(a $x:ident) => { one $x }; ($x:ident b) => { two $x }; ($($t:tt)*) => { any }";
    check(def, "a b", "one b");
    check(def, "c b", "two c");
    check(def, "c d e", "any");
    check("() => ()", "", "");
    fails("(a) => {}; (b, c) => {}", "b", MbeError::NoRuleMatched);
    fails("(a) => {}", "a a", MbeError::NoRuleMatched);
    fails("((a)) => {}", "[a]", MbeError::NoRuleMatched);
    fails("((a)) => {}", "(a b)", MbeError::NoRuleMatched);
}

#[test]
fn one_step_of_a_muncher() {
    let def = "(@go [$($done:tt)*]) => { $($done)* };
        (@go [$($done:tt)*] $x:ident => $y:expr, $($rest:tt)*) => { m!(@go [$($done)* ($x, $y)] $($rest)*) }";
    check(def, "@go [] a => 1, b => 2,", "m ! ( @ go [ ( a , ⟦ 1 ⟧ ) ] b => 2 , )");
    check(def, "@go [(a, 1)]", "( a , 1 )");
}

#[test]
fn repetitions() {
    let def = "($($k:expr => $v:expr),*) => { $( f($k, $v); )* }";
    check(def, "", "");
    check(def, "a + 1 => b, c => |x| x", "f ( ⟦ a + 1 ⟧ , ⟦ b ⟧ ) ; f ( ⟦ c ⟧ , ⟦ |x| x ⟧ ) ;");
    fails(def, "a => b,", MbeError::NoRuleMatched);
    check("($($x:expr),+ $(,)?) => { [$($x),+] }", "1, 2,", "[ ⟦ 1 ⟧ , ⟦ 2 ⟧ ]");
    check("($($x:expr),+ $(,)?) => { [$($x),+] }", "1, 2", "[ ⟦ 1 ⟧ , ⟦ 2 ⟧ ]");
    fails("($($x:expr),+ $(,)?) => { }", ",", MbeError::NoRuleMatched);
    check("($(mut)? $x:literal) => { $x }", "mut 1", "1");
    fails("($(mut)? $x:ident) => { $x }", "mut x", MbeError::Ambiguous);
    check("($($x:ident)=>*) => { $($x)&&* }", "a => b => c", "a && b && c");
    // All ways are followed at once: the body begins as what comes after it does.
    check("($(a b)* a c) => { yes }", "a b a b a c", "yes");
    check("($($x:ident)? $(, $y:ident)*) => { $($x)? $($y)* }", ", b, c", "b c");
    check("($($a:lifetime)|*) => { $($a)* }", "'a | 'b", "'a 'b");
}

#[test]
fn nested_repetitions() {
    let def = "($($name:ident: [$($x:expr),* $(,)?]);* $(;)?) => { $( let $name = { $( $name($x) )+* }; )* }";
    check(
        "($($name:ident: [$($x:expr),* $(,)?]);* $(;)?) => { $( let $name = [ $( $name($x) ),* ]; )* }",
        "a: [1, 2,]; b: []; c: [3];",
        "let a = [ a ( ⟦ 1 ⟧ ) , a ( ⟦ 2 ⟧ ) ] ; let b = [ ] ; let c = [ c ( ⟦ 3 ⟧ ) ] ;",
    );
    // `+*`: the first operator counts, the second is a token.
    check(def, "a: [1]", "let a = { a ( ⟦ 1 ⟧ ) * } ;");
    check("($($($($x:ident)*);*),*) => { $( ( $( [ $($x)* ] )* ) )* }", "a b; c", "( [ a b ] [ c ] )");
    check("($(($(<$($x:ident)*>)*))*) => { $( ( $( [ $($x)* ] )* ) )* }", "(<a b><>)()", "( [ a b ] [ ] ) ( )");
    check("($f:ident $($x:ident)*) => { $( $f.$x )* }", "f a b", "f . a f . b");
}

#[test]
fn repetitions_that_do_not_fit() {
    fails("($($a:ident)* ; $($b:ident)*) => { $($a $b)* }", "a b; c", MbeError::Repetition);
    fails("($($a:ident)*) => { $a }", "a b", MbeError::Repetition);
    fails("($a:ident) => { $(x)* }", "a", MbeError::Repetition);
    fails("($($a:ident)*) => { $($a)+ }", "", MbeError::Repetition);
}

#[test]
fn items() {
    check(
        "($(#[$m:meta])* $vis:vis struct $name:ident { $($fv:vis $f:ident: $t:ty),* $(,)? }) =>
         { $(#[$m])* $vis struct $name { $($fv $f: Vec<$t>),* } impl $name {} }",
        "/// doc\n #[derive(Debug, Clone)] pub(crate) struct S { pub a: Map<u8, Vec<u8>>, b: &'static str }",
        "# [ ⟦ doc = \" doc\" ⟧ ] # [ ⟦ derive ( Debug , Clone ) ⟧ ] ⟦ pub ( crate ) ⟧ struct S {
         ⟦ pub ⟧ a : Vec < ⟦ Map < u8 , Vec < u8 >> ⟧ > , ⟦ ⟧ b : Vec < ⟦ & 'static str ⟧ > } impl S { }",
    );
    check(
        "($($i:item)*) => { $($i)* }",
        "fn f() {} use a::b; const X: u8 = 1;",
        "
        ⟦ fn f ( ) { } ⟧ ⟦ use a :: b ; ⟧ ⟦ const X : u8 = 1 ; ⟧",
    );
    let out = expand("($v:vis $n:ident) => { $v struct $n; $v fn f() {} }", "S").unwrap();
    assert_eq!(syn::parse2::<syn::File>(out).unwrap().items.len(), 2);
}

#[test]
fn expressions_keep_their_precedence() {
    let out = expand("($a:expr) => { $a * 2 }", "1 + 1").unwrap();
    let syn::Expr::Binary(product) = syn::parse2(out).unwrap() else { panic!("not a product") };
    assert!(matches!(product.op, syn::BinOp::Mul(_)));
    assert!(matches!(*product.left, syn::Expr::Group(_)));
    // Twice: one group is enough.
    check("($a:expr) => { -$a }", "1 + 1", "- ⟦ 1 + 1 ⟧");
    let out = expand("($a:expr) => { n!($a) }", "1 + 1").unwrap();
    let syn::Expr::Macro(call) = syn::parse2(out).unwrap() else { panic!("not a call") };
    let again = rules("($a:expr) => { $a }").expand(call.mac.tokens, &DefSite::same_crate(), &mut Limits::default());
    assert_eq!(show(again.unwrap()), "⟦ 1 + 1 ⟧ ");
}

#[test]
fn forwarded_fragments_are_opaque() {
    let out = expand("($a:expr, $i:ident) => { $a $i }", "x, y").unwrap();
    let second = rules(
        "(x $($t:tt)*) => { tokens }; ($i:ident y) => { ident }; ($e:expr) => { wrong };
        ($t:tt y) => { opaque $t }",
    );
    let result = second.expand(out.clone(), &DefSite::same_crate(), &mut Limits::default());
    assert_eq!(result.map(show), Err(MbeError::NoRuleMatched).or(Ok("opaque ⟦ x ⟧ ".to_owned())));
    let third = rules("($t:tt y) => { $t }");
    assert_eq!(show(third.expand(out, &DefSite::same_crate(), &mut Limits::default()).unwrap()), "⟦ x ⟧ ");
}

#[test]
fn the_crate_of_the_definition() {
    check("() => { $crate::f() }", "", "crate :: f ( )");
    let site = DefSite { krate: tokens("::name"), span: None };
    let out = rules("() => { $crate::f() }").expand(tokens(""), &site, &mut Limits::default());
    assert_eq!(out.unwrap().to_string().replace(' ', ""), "::name::f()");
}

#[test]
fn identifiers_and_lifetimes() {
    check("($s:ident . $f:ident) => { $s.$f }", "self.x", "self . x");
    check("($s:ident) => { $s }", "fn", "fn");
    check("($s:ident) => { $s }", "r#type", "r#type");
    check("($s:ident) => { ident }; (_) => { underscore }", "_", "underscore");
    check("($l:lifetime: loop) => { $l: loop { break $l } }", "'a: loop", "'a : loop { break 'a }");
    check("('a $x:tt) => { $x }", "'a 'static", "'static");
    fails("($l:lifetime) => {}", "a", MbeError::NoRuleMatched);
}

#[test]
fn literals() {
    check("($l:literal) => { $l }", "-1", "⟦ - 1 ⟧");
    check("($l:literal) => { $l }", "-true", "⟦ - true ⟧");
    check("($($l:literal),*) => { $($l)* }", "\"a\", true, 'c', 1.5, b\"x\"", "\"a\" true 'c' 1.5 b\"x\"");
    check("($l:literal) => { literal }; ($i:ident) => { $i }", "x", "x");
    check("(1) => { one }; (\"a\") => { text }", "\"a\"", "text");
}

#[test]
fn operators_are_single_tokens() {
    check("($($t:tt)*) => { $(<$t>)* }", "=> >>= ..= a::b ->", "<=>> <>>=> <..=> <a> <::> <b> <->>");
    check("($a:tt $b:tt) => { $a }", "'a >>", "'a");
    fails("(> >) => {}", ">>", MbeError::NoRuleMatched);
    fails("(>>) => {}", "> >", MbeError::NoRuleMatched);
    check("([$] $x:ident $) => { $x }", "[$] a $", "a");
    // What a variable ends with doesn't run into what follows.
    let out = expand("($a:tt) => { $a > b }", "=").unwrap();
    assert!(matches!(out.into_iter().next(), Some(TokenTree::Punct(p)) if p.spacing() == Spacing::Alone));
}

#[test]
fn statements_blocks_patterns_and_paths() {
    check(
        "($($s:stmt;)*) => { $($s;)* }",
        "let x: u8 = 1; f(x); g!(x); let Some(y) = x else { return };",
        "
        ⟦ let x : u8 = 1 ⟧ ; ⟦ f ( x ) ⟧ ; ⟦ g ! ( x ) ⟧ ; ⟦ let Some ( y ) = x else { return } ⟧ ;",
    );
    check(
        "($this:ident => { $($s:stmt)* }) => { $($s)* }",
        "x => { f(x); x.y = 1; }",
        "
        ⟦ f ( x ) ⟧ ⟦ ; ⟧ ⟦ x . y = 1 ⟧ ⟦ ; ⟧",
    );
    // As statements, a `let` needs no semicolon and what ends in a block none either.
    check(
        "($s:stmt, $e:expr) => { fn f() { $s $e let y = $e; m!($s) } }",
        "let x = 1, {}",
        "
        fn f ( ) { ⟦ let x = 1 ⟧ ; { } let y = ⟦ { } ⟧ ; m ! ( ⟦ let x = 1 ⟧ ) }",
    );
    check("($b:block) => { async $b }", "{ f().await }", "async ⟦ { f ( ) . await } ⟧");
    check("($p:pat => $e:expr) => { $p, $e }", "A | B(x) => x", "⟦ A | B ( x ) ⟧ , ⟦ x ⟧");
    check("($($p:pat_param)|+ if $e:expr) => { $($p)* }", "A | B(_) if x", "⟦ A ⟧ ⟦ B ( _ ) ⟧");
    check("($($p:pat)|+) => { $($p)* }", "A | B", "⟦ A ⟧ ⟦ B ⟧");
    check("($p:path) => { $p }", "std::vec::Vec<u8>", "⟦ std :: vec :: Vec < u8 > ⟧");
    check("($t:ty as $u:ty) => { $t }", "<A as B>::C as &'a mut dyn D", "⟦ < A as B > :: C ⟧");
}

#[test]
fn a_fragment_that_began_must_parse() {
    let error = expand("($e:expr) => {}; ($($t:tt)*) => {}", "a +").unwrap_err();
    assert!(matches!(error, MbeError::Fragment { kind: "expr", .. }), "{error}");
    check("($e:expr) => { e }; ($($t:tt)*) => { t }", "=> a", "t");
    check("($e:expr) => { e }; ($($t:tt)*) => { t }", "let x", "t");
    check("($e:expr) => { e }; (_) => { t }", "_", "t");
    let modern = rules("($e:expr) => { e }; (_) => { t }").edition_2024(true);
    let out = modern.expand(tokens("_"), &DefSite::same_crate(), &mut Limits::default());
    assert_eq!(show(out.unwrap()), "e ");
    fails("($($a:ident)* $b:ident) => {}", "a", MbeError::Ambiguous);
}

#[test]
fn metavariable_expressions() {
    let def =
        "($($x:ident)*; $($([$y:tt])*),*) => { ${count($x)} $(${ignore($x)} ${index()} of ${len()})* ${count(y)} }";
    check(def, "a b; [1][2],[3]", "2 0 of 2 1 of 2 3");
    malformed("($x:ident) => { ${count(z)} }");
    malformed("($x:ident) => { ${concat($x, y)} }");
}

#[test]
fn macros_that_define_macros() {
    check(
        "($name:ident $d:tt) => { macro_rules! $name { ($d($d x:expr),*) => { $unknown $$ } } }",
        "m $",
        "macro_rules ! m { ( $ ( $ x : expr ) , * ) => { $ unknown $ } }",
    );
}

#[test]
fn forms_of_definitions() {
    check("($x:ident) { f($x) }", "a", "f ( a )");
    check("{ ($x:ident) => { f($x) }, () => {} }", "a", "f ( a )");
    check("attr(x) ($($t:tt)*) => { no } derive() ($($t:tt)*) => { no } (a) => [yes];", "a", "yes");
    for def in
        ["", "a", "(a)", "(a) =>", "($x) => {}", "($x:foo) => {}", "($(a)) => {}", "($(a),?) => {}", "($(a)(b)*) => {}"]
    {
        malformed(def);
    }
}

#[test]
fn spans_tell_where_a_token_is_from() {
    let def = "($x:expr) => { f($x) }";
    let site = DefSite { span: Some(Span::call_site()), ..DefSite::same_crate() };
    let input = tokens("a + b");
    let wanted: Vec<_> = input.clone().into_iter().map(|tree| tree.span().byte_range()).collect();
    let out: Vec<_> = rules(def).expand(input, &site, &mut Limits::default()).unwrap().into_iter().collect();
    assert_eq!(out[0].span().byte_range(), 0..0);
    let TokenTree::Group(arguments) = &out[1] else { panic!("not a group") };
    assert_eq!(arguments.span_open().byte_range(), 0..0);
    let Some(TokenTree::Group(fragment)) = arguments.stream().into_iter().next() else { panic!("not a group") };
    let found: Vec<_> = fragment.stream().into_iter().map(|tree| tree.span().byte_range()).collect();
    assert_eq!(found, wanted);
}

#[test]
fn limits() {
    let def = rules("($($x:tt)*) => { $($x $x)* }");
    let mut limits = Limits { output_tokens: 10, ..Limits::default() };
    let site = DefSite::same_crate();
    assert!(def.expand(tokens("a b (c)"), &site, &mut limits).is_ok());
    assert_eq!(limits.output_tokens, 2);
    let too_long = def.expand(tokens("a b"), &site, &mut limits).unwrap_err();
    assert_eq!(too_long, MbeError::Limit(Limit::OutputTokens));
    let mut limits = Limits { input_tokens: 3, ..Limits::default() };
    assert!(def.expand(tokens("a (b)"), &site, &mut limits).is_ok());
    let too_long = def.expand(tokens("a (b c)"), &site, &mut limits).unwrap_err();
    assert_eq!(too_long, MbeError::Limit(Limit::InputTokens));
    let mut limits = Limits { steps: 10, ..Limits::default() };
    assert_eq!(def.expand(tokens("a b c d e f"), &site, &mut limits).unwrap_err(), MbeError::Limit(Limit::Steps));
}

#[test]
fn calls_that_nest_come_to_an_end() {
    fn forever(rules: &Rules, limits: &mut Limits) -> Result<(), MbeError> {
        rules.expand(tokens(""), &DefSite::same_crate(), limits)?;
        limits.nested(|limits| forever(rules, limits))?
    }
    let mut limits = Limits::default();
    assert_eq!(forever(&rules("() => { m!() }"), &mut limits), Err(MbeError::Limit(Limit::Depth)));
    assert_eq!(limits.depth, 24);
}

#[test]
fn deep_nesting_is_an_error() {
    let deep = |depth: usize| "(".repeat(depth) + &")".repeat(depth);
    let def = "($($t:tt)*) => { $($t)* }";
    assert!(expand(def, &deep(500)).is_ok());
    fails(def, &deep(600), MbeError::Limit(Limit::Nesting));
    for def in [format!("({}) => {{}}", deep(600)), format!("() => {{ {} }}", deep(600))] {
        assert_eq!(parse_rules(tokens(&def)).unwrap_err(), MbeError::Limit(Limit::Nesting));
    }
    let matcher = format!("({}) => {{ {} }}", deep(500), deep(500));
    assert!(expand(&matcher, &deep(500)).is_ok());
}
