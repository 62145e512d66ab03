// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A package to check: the files that were sent, kept in memory only and gone with the job.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::Multipart;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::http::StatusCode;
use concordia_analysis::view::{self, Envelope, TextView};
use concordia_model::BASE;
use concordia_model::finding::shorten;
use concordia_model::remarks::remarks;
use concordia_package::{Limits, Reading, Step};

use crate::jobs::{CheckProgressView, Job, JobKind, JobResultView, JobView, ProgressView};
use crate::problem::{Code, Problem};
use crate::state::State;

/// Most bytes of the files of one check.
pub const BYTES: usize = 64 << 20;
/// Most files of one check.
const FILES: usize = 2_000;

/// The files of a package, by their paths within it.
type Files = BTreeMap<String, Vec<u8>>;

/// Takes the files and begins the job.
pub async fn begin(
    state: &Arc<State>,
    body: Result<Multipart, MultipartRejection>,
) -> Result<JobView, Problem> {
    state.jobs.has_room(JobKind::Check)?;
    let body = body.map_err(|rejection| refused(rejection.status(), &rejection.body_text()))?;
    let files = files(body).await?;
    state.jobs.begin(JobKind::Check, move |job| Ok(check(files, job)))
}

async fn files(mut body: Multipart) -> Result<Files, Problem> {
    let broken = |error: MultipartError| refused(error.status(), &error.body_text());
    let mut files = Files::new();
    while let Some(part) = body.next_field().await.map_err(broken)? {
        let Some(path) = part.file_name().map(str::to_owned) else { continue };
        let bytes = part.bytes().await.map_err(broken)?;
        files.insert(path, bytes.into());
        if files.len() > FILES {
            return Err(Code::TooLarge.because(TextView::new(
                format!("at most {FILES} files are taken"),
                format!("hooguit {FILES} bestanden worden genomen"),
            )));
        }
    }
    if files.is_empty() {
        return Err(Problem::field(
            "files",
            TextView::new("no file was sent", "er is geen bestand gestuurd"),
        ));
    }
    Ok(files)
}

fn refused(status: StatusCode, why: &str) -> Problem {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge.because(TextView::new(
            format!("at most {} MB are taken", BYTES >> 20),
            format!("hooguit {} MB wordt genomen", BYTES >> 20),
        )),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::UnsupportedMediaType.because(media_type()),
        _ if why.contains("boundary") => Code::UnsupportedMediaType.because(media_type()),
        _ => Problem::field(
            "files",
            TextView::new("the files did not come in whole", "de bestanden kwamen niet heel binnen"),
        ),
    }
}

fn media_type() -> TextView {
    TextView::new(
        "files are sent as multipart/form-data",
        "bestanden worden gestuurd als multipart/form-data",
    )
}

/// Reads the package and tells all findings; nothing when the job was cancelled.
fn check(files: Files, job: &Job) -> Option<JobResultView> {
    let limits = Limits {
        stop: Arc::clone(&job.stop),
        package_bytes: BYTES as u64,
        unpacked_bytes: 4 * BYTES as u64,
        ..Limits::default()
    };
    let progress = |step: Step<'_>| {
        let progress = CheckProgressView { file: shorten(step.file), read: step.bytes, of: step.of };
        job.tell(ProgressView::Check(progress));
    };
    let reading = match workbook(&files) {
        Some((name, bytes)) => concordia_package::read_workbook(name, bytes, &limits, &progress),
        None => {
            let (name, files) = folder(files);
            concordia_package::read_files(&name, &files, &limits, &progress)
        }
    };
    if limits.stopped() {
        return None;
    }
    Some(JobResultView::Check(Box::new(told(reading))))
}

/// The one file, if it is a workbook.
fn workbook(files: &Files) -> Option<(&str, &[u8])> {
    let (path, bytes) = files.first_key_value().filter(|_| files.len() == 1)?;
    let name = path.rsplit(['/', '\\']).next()?;
    name.to_ascii_lowercase().ends_with(".xlsx").then_some((name, bytes))
}

/// The files below the folder that holds the descriptor, and the name of that folder.
fn folder(files: Files) -> (String, Files) {
    let files: Files = files.into_iter().map(|(path, bytes)| (path.replace('\\', "/"), bytes)).collect();
    let descriptors = files.keys().filter_map(|path| path.strip_suffix("datapackage.json"));
    let root = descriptors
        .filter(|root| root.is_empty() || root.ends_with('/'))
        .min_by_key(|root| root.len())
        .unwrap_or_default()
        .to_owned();
    let name = root.trim_end_matches('/').rsplit('/').next().filter(|name| !name.is_empty());
    let name = shorten(name.unwrap_or("package"));
    let below =
        files.into_iter().filter_map(|(path, bytes)| Some((path.strip_prefix(&root)?.to_owned(), bytes)));
    (name, below.collect())
}

fn told(reading: Reading) -> Envelope<view::FindingsView> {
    let mut findings = reading.findings;
    if let Some(model) = &reading.model {
        findings.extend(remarks(model));
    }
    let model = reading.model.as_ref();
    Envelope::about(reading.name, model, BASE, crate::operation::SEED, view::findings(findings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_begins_where_its_descriptor_lies() {
        let files =
            |paths: &[&str]| paths.iter().map(|path| ((*path).to_owned(), Vec::new())).collect::<Files>();
        let (name, found) = folder(files(&["mine/datapackage.json", "mine/data/nations.csv", "other.txt"]));
        assert_eq!(name, "mine");
        assert_eq!(found.keys().collect::<Vec<_>>(), ["data/nations.csv", "datapackage.json"]);
        let (name, found) = folder(files(&["data\\nations.csv", "datapackage.json"]));
        assert_eq!((name.as_str(), found.len()), ("package", 2));
        assert!(found.contains_key("data/nations.csv"));
    }
}
