// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Puts the files of an import into the package: all are written beside their place first and then
//! moved there, the descriptor last, so that a package is never half changed.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use super::batch::Batch;
use super::error::ImportError;
use super::package::{DESCRIPTOR, Package};
use super::sources::{Licence, Source};

/// Writes a batch; the paths of the files, the descriptor last.
pub(crate) fn write(
    package: &Package,
    batch: &Batch,
    cited: &[&'static Source],
) -> Result<Vec<String>, ImportError> {
    let data = package.root.join("data");
    fs::create_dir_all(&data).map_err(|error| ImportError::system(&data, &error))?;
    let real = data.canonicalize().map_err(|error| ImportError::system(&data, &error))?;
    if !real.starts_with(&package.root) {
        let error = std::io::Error::other("the folder data is a link that leads out of the package");
        return Err(ImportError::system(&data, &error));
    }
    let mut descriptor = package.descriptor.clone();
    let stale = take_out_own(&mut descriptor, package);
    let (mut staged, mut written) = (Vec::new(), Vec::new());
    for (table, part, bytes) in batch.files() {
        let path = package.own_path(table, part);
        staged.push((stage(&data, &bytes)?, package.root.join(&path)));
        name(&mut descriptor, table, &path, &licences(table, part, cited));
        written.push(path);
    }
    let mut text = serde_json::to_vec_pretty(&descriptor).unwrap_or_default();
    text.push(b'\n');
    staged.push((stage(&package.root, &text)?, package.root.join(DESCRIPTOR)));
    for (file, target) in staged {
        file.persist(&target).map_err(|error| ImportError::system(&target, &error.error))?;
    }
    for path in stale.iter().filter(|path| !written.contains(path)) {
        // Nothing names it any more; if it cannot be removed, it is merely left behind.
        let _ = fs::remove_file(package.root.join(path));
    }
    written.push(DESCRIPTOR.to_owned());
    Ok(written)
}

/// A file beside its place, with the rights that files of the folder have.
fn stage(folder: &Path, bytes: &[u8]) -> Result<NamedTempFile, ImportError> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    let rights = std::os::unix::fs::PermissionsExt::from_mode(0o644);
    #[cfg(unix)]
    builder.permissions(rights);
    let staged = builder.prefix(".import-").tempfile_in(folder).and_then(|mut file| {
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    });
    staged.map_err(|error| ImportError::system(folder, &error))
}

/// Takes the files of an earlier import of this kind out of the descriptor.
fn take_out_own(descriptor: &mut Value, package: &Package) -> Vec<String> {
    let mut own = Vec::new();
    let Some(resources) = descriptor.get_mut("resources").and_then(Value::as_array_mut) else { return own };
    for resource in resources.iter_mut() {
        let table = resource.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut paths = paths(resource);
        let before = paths.len();
        paths.retain(|path| {
            let mine = package.is_own(&table, path);
            if mine {
                own.push(path.clone());
            }
            !mine
        });
        if paths.len() < before {
            set_paths(resource, &paths);
        }
    }
    resources.retain(|resource| resource.get("path") != Some(&json!([])));
    own
}

fn paths(resource: &Value) -> Vec<String> {
    match resource.get("path") {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        other => other.and_then(Value::as_str).map(str::to_owned).into_iter().collect(),
    }
}

fn set_paths(resource: &mut Value, paths: &[String]) {
    resource["path"] = if let [only] = paths { json!(only) } else { json!(paths) };
}

/// Names a file in the resource of its table, with its licences beside those that hold already.
fn name(descriptor: &mut Value, table: &str, path: &str, licences: &[&'static Licence]) {
    let inherited = descriptor.get("licenses").cloned().unwrap_or_else(|| json!([]));
    let Some(resources) = descriptor.get_mut("resources").and_then(Value::as_array_mut) else { return };
    let of_table = |resource: &Value| resource.get("name").and_then(Value::as_str) == Some(table);
    let known = resources.iter().position(of_table);
    if known.is_none() {
        resources.push(
            json!({"name": table, "profile": "tabular-data-resource", "path": [], "encoding": "utf-8"}),
        );
    }
    let at = known.unwrap_or(resources.len() - 1);
    let Some(resource) = resources.get_mut(at) else { return };
    let mut all = paths(resource);
    all.push(path.to_owned());
    set_paths(resource, &all);
    if licences.is_empty() {
        return;
    }
    let own = if known.is_some() { inherited } else { json!([]) };
    let stated = resource.get("licenses").cloned().unwrap_or(own);
    let mut stated: Vec<Value> = stated.as_array().cloned().unwrap_or_default();
    for licence in licences {
        let entry = licence.json();
        if !stated.contains(&entry) {
            stated.push(entry);
        }
    }
    resource["licenses"] = Value::Array(stated);
}

/// The licences under which the rows of a file stand; the rows that describe sources are ours.
fn licences(table: &str, part: &str, cited: &[&'static Source]) -> Vec<&'static Licence> {
    let facts = !matches!(table, "documents" | "measures" | "formats");
    let mine = cited.iter().filter(|source| facts && source.part == part);
    mine.map(|source| &source.licence).collect()
}
