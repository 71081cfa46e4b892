//! Files behind readers and writers of other crates: what they wait for is what they are made of.

use anyhow::Result;
use std::fs::File;
use std::io::{BufReader, BufWriter, Cursor, Read, Write};
use std::path::Path;

pub async fn f7(p: &Path) -> usize {
    let mut n = 0;
    for e in ignore::WalkBuilder::new(p).hidden(false).build() { //~ blocking_fs
        n += 1;
    }
    n
}
pub async fn f8() -> usize {
    let mut n = 0;
    for e in glob::glob("/x/**/*.rs").unwrap() { //~ blocking_fs
        n += 1;
    }
    n
}
pub async fn f8_ok() -> bool {
    glob::Pattern::new("*.rs").unwrap().matches("a.rs")
}
pub async fn z1(p: &Path) -> Result<Vec<u8>> {
    let mut a = zip::ZipArchive::new(File::open(p)?)?; //~ blocking_fs, blocking_fs
    let mut v = vec![];
    a.by_index(0)?.read_to_end(&mut v)?; //~ blocking_fs, blocking_fs
    a.extract("out")?; //~ blocking_fs
    Ok(v)
}
pub async fn z2(bytes: Vec<u8>) -> Result<usize> {
    let a = zip::ZipArchive::new(Cursor::new(bytes))?;
    Ok(a.len())
}
pub async fn t1(p: &Path) -> Result<()> {
    let f = File::open(p)?; //~ blocking_fs
    let mut a = tar::Archive::new(flate2::read::GzDecoder::new(f));
    a.unpack("out")?; //~ blocking_fs
    Ok(())
}
pub async fn t2() -> Result<Vec<u8>> {
    let mut b = tar::Builder::new(Vec::new());
    b.append_dir_all("x", "src")?; //~ blocking_fs
    Ok(b.into_inner()?)
}
pub async fn c1(p: &Path) -> Result<usize> {
    let mut r = csv::Reader::from_path(p)?; //~ blocking_fs
    let mut n = 0;
    // said where it is opened
    for row in r.records() {
        n += row?.len();
    }
    Ok(n)
}
pub async fn c2(text: String) -> Result<usize> {
    let mut r = csv::Reader::from_reader(text.as_bytes());
    let mut n = 0;
    for row in r.records() {
        n += row?.len();
    }
    Ok(n)
}
pub async fn c3(f: File) -> Result<()> {
    let mut w = csv::Writer::from_writer(f);
    w.write_record(["a"])?; //~ blocking_fs
    w.flush()?; //~ blocking_fs
    Ok(())
}
pub async fn c4() -> Result<Vec<u8>> {
    let mut w = csv::Writer::from_writer(vec![]);
    w.write_record(["a"])?;
    w.flush()?;
    Ok(w.into_inner()?)
}
pub async fn i1(p: &Path) -> Result<u32> {
    let i = image::open(p)?; //~ blocking_fs
    i.save("out.png")?; //~ blocking_fs
    Ok(i.width())
}
pub async fn i2(b: &[u8]) -> Result<u32> {
    let i = image::load_from_memory(b)?;
    let mut out = Cursor::new(vec![]);
    i.write_to(&mut out, image::ImageFormat::Png)?;
    Ok(i.width())
}
pub async fn g1(p: &Path) -> Result<String> {
    let f = File::open(p)?; //~ blocking_fs
    let mut s = String::new();
    flate2::read::GzDecoder::new(&f).read_to_string(&mut s)?; //~ blocking_fs
    Ok(s)
}
pub async fn g2(b: &[u8]) -> Result<String> {
    let mut s = String::new();
    flate2::read::GzDecoder::new(b).read_to_string(&mut s)?;
    Ok(s)
}
pub async fn g3(f: File) -> Result<()> {
    let mut e = flate2::write::GzEncoder::new(BufWriter::new(f), flate2::Compression::fast());
    e.write_all(b"x")?; //~ blocking_fs
    e.finish()?; //~ blocking_fs
    Ok(())
}
pub async fn g4() -> Result<Vec<u8>> {
    let mut e = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    e.write_all(b"x")?;
    Ok(e.finish()?)
}
pub async fn j1(p: &Path) -> Result<serde_json::Value> {
    let f = File::open(p)?; //~ blocking_fs
    let r = BufReader::new(f);
    Ok(serde_json::from_reader(r)?) //~ blocking_fs
}
pub async fn j2(v: &serde_json::Value) -> Result<()> {
    let w = BufWriter::new(tempfile::tempfile()?); //~ blocking_fs
    serde_json::to_writer(w, v)?; //~ blocking_fs
    Ok(())
}
pub async fn j3(b: &[u8]) -> Result<serde_json::Value> {
    Ok(serde_json::from_slice(b)?)
}

fn parsed<R: Read>(from: R) -> serde_json::Result<serde_json::Value> {
    serde_json::from_reader(from)
}

pub async fn through_a_function(file: File, bytes: Vec<u8>) -> Result<()> {
    parsed(file)?; //~ blocking_fs
    parsed(&bytes[..])?;
    Ok(())
}

pub async fn other_formats(file: File, bytes: Vec<u8>) -> Result<()> {
    let one: u32 = serde_yaml::from_reader(&file)?; //~ blocking_fs
    let two: u32 = serde_yaml::from_reader(&bytes[..])?;
    let three: u32 = bincode::deserialize_from(&file)?; //~ blocking_fs
    bincode::serialize_into(&file, &(one + two + three))?; //~ blocking_fs
    bincode::serialize_into(Vec::new(), &one)?;
    serde_yaml::to_writer(BufWriter::new(file), &one)?; //~ blocking_fs
    Ok(())
}

pub async fn offloaded(path: std::path::PathBuf) -> Result<Vec<u8>> {
    let text = tokio::task::spawn_blocking(move || {
        let mut text = Vec::new();
        let file = File::open(path)?;
        zip::ZipArchive::new(file)?.by_index(0)?.read_to_end(&mut text)?;
        Ok::<_, anyhow::Error>(text)
    });
    text.await?
}

pub async fn writes_an_archive(file: File) -> Result<()> {
    let mut archive = zip::ZipWriter::new(file);
    archive.start_file("a.txt", zip::write::SimpleFileOptions::default())?; //~ blocking_fs
    archive.write_all(b"a")?; //~ blocking_fs
    archive.finish()?; //~ blocking_fs
    Ok(())
}

pub async fn unpacks(file: File) -> Result<()> {
    let mut archive = tar::Archive::new(file);
    for entry in archive.entries()? { //~ blocking_fs
        entry?.unpack_in("out")?; //~ blocking_fs
    }
    Ok(())
}

pub async fn finds_a_program() -> bool {
    which::which("git").is_ok() //~ blocking_fs
}

pub async fn saves_whole(path: &Path, text: &[u8]) {
    let file = atomicwrites::AtomicFile::new(path, atomicwrites::OverwriteBehavior::AllowOverwrite);
    file.write(|file| file.write_all(text)).unwrap(); //~ blocking_fs
}
