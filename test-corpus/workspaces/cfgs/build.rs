fn main() {
    cfg_aliases::cfg_aliases! {
        with_disk: { feature = "disk" },
        with_net: { feature = "net" },
        with_both: { all(with_disk, with_net) },
        with_helpers: { any(test, feature = "net") },
    }
    if std::path::Path::new("/proc").exists() {
        println!("cargo:rustc-cfg=has_fast_rename");
    }
}
