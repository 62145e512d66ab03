// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The pages are built by the build of `web`, never from here; this only sees whether they changed.

fn main() {
    println!("cargo::rerun-if-changed=../../web/dist");
}
