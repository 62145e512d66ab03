// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Fuzzes the reader and the scenarios: mutated copies of a good package, as folder and as workbook.
//!
//! `cargo run --release -p concordia-package --example fuzz -- PACKAGE SECONDS SEED` runs for so long and
//! says how many inputs were tried. A panic ends it with the input left in the temporary folder.

#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "a fuzzer runs by the clock and prints")]

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use concordia_model::Year;
use concordia_package::{Limits, Reading, read_files, read_workbook};

type Files = BTreeMap<String, Vec<u8>>;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, package, seconds, seed] = &arguments[..] else {
        eprintln!("usage: fuzz PACKAGE SECONDS SEED");
        std::process::exit(2);
    };
    let seconds = seconds.parse().expect("SECONDS is a number");
    let mut random = Random(seed.parse::<u64>().expect("SEED is a number") | 1);
    let mut files = Files::new();
    gather(Path::new(package), Path::new(package), &mut files);
    let workbook = workbook_of(Path::new(package));
    std::panic::set_hook(Box::new(|_| {}));
    let (start, mut inputs, mut models) = (Instant::now(), 0_u64, 0_u64);
    while start.elapsed() < Duration::from_secs(seconds) {
        let valid = if random.below(8) == 0 {
            one_workbook(&workbook, &mut random)
        } else {
            one_folder(&files, &mut random)
        };
        inputs += 1;
        models += u64::from(valid);
        if inputs.is_multiple_of(20_000) {
            println!("{inputs} inputs, {models} of them valid, {} s", start.elapsed().as_secs());
        }
    }
    println!("{inputs} inputs, {models} of them valid, {} s, no panic", start.elapsed().as_secs());
}

/// A small generator, so that a seed gives the same inputs everywhere (Marsaglia 2003).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit.max(1) as u64).unwrap_or(0)
    }
}

fn gather(root: &Path, folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("the package can be read").flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(root, &path, files);
        } else if let Ok(inside) = path.strip_prefix(root) {
            files
                .insert(inside.to_string_lossy().into_owned(), std::fs::read(&path).expect("it can be read"));
        }
    }
}

/// A workbook, whole and taken apart.
struct Book {
    bytes: Vec<u8>,
    parts: Vec<(String, Vec<u8>)>,
}

fn workbook_of(package: &Path) -> Book {
    let model = concordia_package::read(package, &|_| {}).model.expect("the package is good");
    let path = std::env::temp_dir().join(format!("concordia-fuzz-{}.xlsx", std::process::id()));
    concordia_package::write(&model, &path).expect("the workbook can be written");
    let bytes = std::fs::read(&path).expect("it can be read");
    let _ = std::fs::remove_file(&path);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).expect("it is an archive");
    let parts = (0..archive.len()).map(|at| {
        let mut part = archive.by_index(at).expect("it is there");
        let (name, mut bytes) = (part.name().expect("it has a name").into_owned(), Vec::new());
        part.read_to_end(&mut bytes).expect("it can be read");
        (name, bytes)
    });
    Book { parts: parts.collect(), bytes }
}

/// An archive of these parts, without compression.
fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        out.start_file(name, options).and_then(|()| Ok(out.write_all(bytes)?)).expect("memory takes it");
    }
    out.finish().expect("memory takes it").into_inner()
}

fn one_folder(files: &Files, random: &mut Random) -> bool {
    let mut changed = files.clone();
    for _ in 0..=random.below(4) {
        let at = random.below(changed.len());
        let Some(name) = changed.keys().nth(at).cloned() else { break };
        match random.below(24) {
            0 => drop(changed.remove(&name)),
            _ => drop(changed.get_mut(&name).map(|bytes| mutate(bytes, random))),
        }
    }
    // Small pieces now and then, so that files are cut at odd places.
    let limits = Limits { piece_bytes: [64, 500, 4 << 20][random.below(3)], ..Limits::default() };
    let input: Vec<u8> =
        changed.iter().flat_map(|(name, bytes)| [name.as_bytes(), b"\n", bytes].concat()).collect();
    guard(&input, || use_model(read_files("fuzz", &changed, &limits, &|_| {})))
}

fn one_workbook(book: &Book, random: &mut Random) -> bool {
    let bytes = if random.below(4) == 0 {
        let mut bytes = book.bytes.clone();
        mutate(&mut bytes, random);
        bytes
    } else {
        // Changed before it is packed, so that checksums are right and the parser sees it.
        let mut parts = book.parts.clone();
        for _ in 0..=random.below(3) {
            let at = random.below(parts.len());
            mutate(&mut parts[at].1, random);
        }
        packed(&parts)
    };
    guard(&bytes, || use_model(read_workbook("fuzz.xlsx", &bytes, &Limits::default(), &|_| {})))
}

/// Uses what was read as far as it goes: remarks, every scenario, an earlier year.
fn use_model(reading: Reading) -> bool {
    assert!(reading.model.is_some() || !reading.findings.is_empty(), "nothing was read and nothing was said");
    let Some(model) = reading.model else { return false };
    std::hint::black_box(concordia_model::remarks::remarks(&model));
    for name in model.scenarios.keys() {
        let laid = model.with_scenario(name).expect("scenarios of a valid package can be laid over it");
        std::hint::black_box(laid.as_of(Year(2024)));
    }
    true
}

/// Runs it; a panic leaves the input behind and ends the program.
fn guard(input: &[u8], run: impl FnOnce() -> bool) -> bool {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
        let path = std::env::temp_dir().join("concordia-fuzz-panic");
        let _ = std::fs::write(&path, input);
        println!("panic; the input is in {}", path.display());
        std::process::exit(1);
    })
}

/// Pieces that matter to the formats.
const PIECES: &[&[u8]] = &[
    b",",
    b"\"",
    b"\n",
    b"\r\n",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"-1",
    b"1e9",
    b"999999999999999999",
    b"0.0005",
    b"2024-02-30",
    b"9999",
    b"NLD",
    b"XAA",
    b"yes",
    b"true",
    b"in_service",
    b"[[add.holdings]]\n",
    b"[settings]\n",
    b"parent = \"base\"\n",
    b"= ",
    b"..",
    b"{",
    b"}",
    b"[",
    b"]",
    b"null",
    b"\xc3\xa9",
    b"x_note",
    b"<",
    b"&#0;",
    b"&",
    b" r=\"A0\"",
    b" r=\"ZZZZZZ99999999999\"",
    b" t=\"s\"",
    b" t=\"d\"",
    b" t=\"e\"",
    b" s=\"999\"",
    b"1e999",
];

fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    let end = (at + random.below(40)).min(bytes.len());
    match random.below(8) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..end)),
        2 => {
            let copy = bytes[at..end].to_vec();
            let to = random.below(bytes.len() + 1);
            drop(bytes.splice(to..to, copy));
        }
        3 => {
            let byte = u8::try_from(random.below(256)).unwrap_or(0);
            bytes.get_mut(at).map(|old| *old = byte).unwrap_or_default();
        }
        4 => swap_lines(bytes, random),
        _ => {
            let piece = PIECES[random.below(PIECES.len())];
            drop(bytes.splice(at..end.min(at + random.below(6)), piece.iter().copied()));
        }
    }
}

/// Puts one line in the place of another: right cells in the wrong row.
fn swap_lines(bytes: &mut Vec<u8>, random: &mut Random) {
    let mut lines: Vec<Vec<u8>> = bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let (from, to) = (random.below(lines.len()), random.below(lines.len()));
    lines[to] = lines[from].clone();
    *bytes = lines.join(&b'\n');
}
