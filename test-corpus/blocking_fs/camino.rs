//! Paths of UTF-8: the same system calls.

use camino::{Utf8Path, Utf8PathBuf};

pub async fn direct(path: &Utf8Path, folder: Utf8PathBuf) -> std::io::Result<bool> {
    let is_there = path.exists(); //~ blocking_fs
    let size = path.metadata()?.len(); //~ blocking_fs
    let real = path.canonicalize_utf8()?; //~ blocking_fs
    for entry in folder.read_dir_utf8()? { //~ blocking_fs
        let entry = entry?;
        let _ = (entry.path().as_str(), entry.file_type()?); //~ blocking_fs
    }
    Ok(is_there && size > 0 && real.join("x").is_dir()) //~ blocking_fs
}

fn files(folder: &Utf8Path) -> Vec<Utf8PathBuf> {
    let entries = folder.read_dir_utf8().into_iter().flatten().flatten();
    entries.map(|entry| entry.into_path()).collect()
}

pub async fn behind_a_call(folder: &Utf8Path) -> usize {
    files(folder).len() //~ blocking_fs
}

pub async fn only_words(path: &Utf8Path) -> Option<String> {
    let parent = path.parent()?.join("x").with_extension("rs");
    Some(format!("{}{:?}", parent.as_str(), path.file_name()))
}
