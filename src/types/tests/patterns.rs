//! Patterns and their binding modes.

use super::check;

#[test]
fn patterns() {
    check(
        r#"
        enum Message { Open(String), Close { code: u32, why: Option<String> }, Nothing }
        struct Point { x: u8, y: u16 }
        fn f(m: Message, r: &Message, mut p: Point, t: (u8, (String, bool)), s: &[String], o: &mut Option<Point>) {
            match m {
                Message::Open(name) => {}
                            //^^^^ std::string::String
                Message::Close { code, why: Some(why) } => {}
                                               //^^^ std::string::String
                _ => {}
            }
            match r {
                Message::Open(name) => {}
                            //^^^^ &std::string::String
                Message::Close { code, why } => {}
                               //^^^^ &u32
                Message::Nothing => {}
            }
            if let Some(Point { x, .. }) = o {
                              //^ &mut u8
            }
            let Point { y, ref mut x } = p;
                      //^ u16
            let Point { ref y, .. } = p;
                          //^ &u16
            let (a, (b, ..)) = t;
                   //^ std::string::String
            let [first, .., last] = s else { return };
                          //^^^^ &std::string::String
            if let [one, rest @ ..] = s {}
                       //^^^^ &[std::string::String]
            if let Some(1 | 2) | None = Some(3) {}
            let &Point { x, .. } = &p;
                       //^ u8
            let all @ Point { .. } = p;
              //^ test::Point
            for (i, name) in s.iter().enumerate() {}
                  //^^^^ &std::string::String
            for &x in &[1u8] {}
               //^ u8
        }
        "#,
    );
}
