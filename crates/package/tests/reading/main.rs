// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Reading and writing packages from outside: what is right comes through unchanged, what is wrong is
//! told with its place, and nothing stops the reader.

mod descriptors;
mod files;
mod good;
mod mutations;
mod never_panics;
mod parallel;
mod published;
mod round_trips;
mod scenarios;
mod workbooks;
mod writing;
