//! axum 0.8
//! features: form, json, query

use std::ops::Deref;

pub struct Extension<T>(pub T);
impl<T> Deref for Extension<T> {
    type Target = T;
}
pub struct Form<T>(pub T);
impl<T> Deref for Form<T> {
    type Target = T;
}
pub struct Json<T>(pub T);
impl<T> Deref for Json<T> {
    type Target = T;
}
pub mod extract {
    use std::ops::Deref;

    pub struct Path<T>(pub T);
    impl<T> Deref for Path<T> {
        type Target = T;
    }
    pub struct Query<T>(pub T);
    impl<T> Deref for Query<T> {
        type Target = T;
    }
    pub struct State<S>(pub S);
    impl<S> Deref for State<S> {
        type Target = S;
    }
}
