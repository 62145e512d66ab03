// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Puts new files in the place of old ones, all or none: the old ones are kept aside until every new one
//! stands, and put back when one does not.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Moves the files `new` from `from` into `folder`, and those of `old` that are not among them out of it.
pub(crate) fn swap(
    from: &Path,
    aside: &Path,
    folder: &Path,
    new: &[String],
    old: &[String],
) -> Result<(), (PathBuf, io::Error)> {
    let gone = old.iter().filter(|path| !new.contains(path));
    let mut done = Vec::new();
    for path in new.iter().chain(gone) {
        done.push(path);
        if let Err(error) = one(from, aside, folder, path) {
            done.iter().rev().for_each(|path| undo(from, aside, folder, path));
            return Err((folder.join(path), error));
        }
    }
    Ok(())
}

fn one(from: &Path, aside: &Path, folder: &Path, path: &str) -> io::Result<()> {
    let target = folder.join(path);
    make_parent(&target)?;
    let parent = target.parent().unwrap_or(folder).canonicalize()?;
    if !parent.starts_with(folder.canonicalize()?) {
        return Err(io::Error::other("leads out of the package"));
    }
    if target.symlink_metadata().is_ok() {
        make_parent(&aside.join(path))?;
        fs::rename(&target, aside.join(path))?;
    }
    if from.join(path).exists() { fs::rename(from.join(path), &target) } else { Ok(()) }
}

/// Best effort: the caller reports the first mistake, and nothing is deleted here.
fn undo(from: &Path, aside: &Path, folder: &Path, path: &str) {
    let target = folder.join(path);
    if !from.join(path).exists() && aside.join(path).symlink_metadata().is_err() && target.exists() {
        let _ = fs::rename(&target, from.join(path));
    }
    if aside.join(path).symlink_metadata().is_ok() {
        let _ = fs::rename(aside.join(path), &target);
    }
}

fn make_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}
