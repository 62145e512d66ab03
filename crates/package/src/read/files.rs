// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Where the files of a package come from: a folder of the disk, or memory. Nothing outside the package
//! is ever opened, whatever the descriptor says and wherever a link leads.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Component, Path, PathBuf};

/// The files of one package.
pub(crate) enum Files<'a> {
    /// A folder of the disk.
    Folder(PathBuf),
    /// Contents by path.
    Memory(&'a BTreeMap<String, Vec<u8>>),
}

/// A file that was opened.
pub(crate) struct Opened<'a> {
    pub(crate) size: u64,
    pub(crate) bytes: Box<dyn Read + Send + 'a>,
}

/// Why a file was not opened.
pub(crate) enum Refusal {
    /// There is none.
    Missing,
    /// The path leads out of the package.
    Outside,
    /// It is a folder or a device, or the system refuses.
    Unreadable(String),
}

impl Files<'_> {
    /// Opens a file by its path within the package.
    pub(crate) fn open(&self, path: &str) -> Result<Opened<'_>, Refusal> {
        if !is_inside(path) {
            return Err(Refusal::Outside);
        }
        match self {
            Self::Folder(folder) => open_in(folder, path),
            Self::Memory(files) => {
                let bytes = files.get(path).ok_or(Refusal::Missing)?;
                Ok(Opened { size: bytes.len() as u64, bytes: Box::new(bytes.as_slice()) })
            }
        }
    }

    /// The paths of the files in a folder of the package that end in `ending`, in their order.
    pub(crate) fn list(&self, folder: &str, ending: &str) -> Vec<String> {
        let mut paths: Vec<String> = match self {
            Self::Folder(root) => {
                let entries = fs::read_dir(root.join(folder)).into_iter().flatten().flatten();
                let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
                names.map(|name| format!("{folder}/{name}")).collect()
            }
            Self::Memory(files) => {
                let inside =
                    |path: &&String| path.strip_prefix(folder).is_some_and(|rest| rest.rfind('/') == Some(0));
                files.keys().filter(inside).cloned().collect()
            }
        };
        paths.retain(|path| path.ends_with(ending) && !path.contains("/."));
        paths.sort();
        paths
    }
}

/// Whether a path stays inside the package by its form alone.
pub(crate) fn is_inside(path: &str) -> bool {
    let plain = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    plain && !path.is_empty() && !path.contains(['\\', ':', '\0'])
}

fn open_in(folder: &Path, path: &str) -> Result<Opened<'static>, Refusal> {
    let unreadable = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Refusal::Missing,
        _ => Refusal::Unreadable(error.to_string()),
    };
    let root = folder.canonicalize().map_err(unreadable)?;
    let full = root.join(path).canonicalize().map_err(unreadable)?;
    if !full.starts_with(&root) {
        return Err(Refusal::Outside);
    }
    // Asked before opening: opening a pipe would wait for its other end.
    let meta = fs::metadata(&full).map_err(unreadable)?;
    if !meta.is_file() {
        return Err(Refusal::Unreadable("not a file".to_owned()));
    }
    let file = File::open(&full).map_err(unreadable)?;
    Ok(Opened { size: meta.len(), bytes: Box::new(file) })
}
