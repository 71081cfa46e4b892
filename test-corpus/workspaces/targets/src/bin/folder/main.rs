mod child;

fn main() {}
