// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A right example for every column: what the notes of the template and the reference page show.

use concordia_model::cell::Kind;
use concordia_model::row::Column;

/// A text that a cell of this column may hold.
pub(crate) fn of(table: &str, column: &Column) -> &'static str {
    match column.kind {
        Kind::Id => id(table),
        Kind::Reference(tables) => tables.first().map_or("", |table| id(table)),
        Kind::Text => text(table, column.name),
        Kind::Code(codes) => codes.first().copied().unwrap_or_default(),
        Kind::Flag => "true",
        Kind::Year => "2026",
        Kind::Date => "2026-12-31",
        Kind::Quantity => "57",
        Kind::Number => number(column.name),
        Kind::Share => "0.25",
        Kind::Money => "115000000",
        Kind::Integer => "12",
        Kind::Currency => "EUR",
    }
}

fn id(table: &str) -> &'static str {
    match table {
        "nations" => "NLD",
        "formats" => "EU",
        "measures" => "capital-distance",
        "capabilities" => "fighter-5th",
        "equipment" => "f-35a",
        "planned_changes" => "nld-buy-f-35a-2024",
        "goals" => "security-of-supply",
        "priorities" => "nld-air-defence",
        "forms" => "joint-procurement",
        "criteria" => "trust",
        "instruments" => "edf",
        "cooperations" => "mmf",
        "activities" => "enhanced-forward-presence",
        "milestones" => "contract-signed",
        "commitments" => "commitment-12",
        _ => "defence-paper-2024",
    }
}

fn text(table: &str, column: &str) -> &'static str {
    match (table, column) {
        ("nations", "name_en") => "Netherlands",
        ("nations", "name_nl") => "Nederland",
        ("capabilities", "name_en") => "Fighter aircraft, fifth generation",
        ("capabilities", "name_nl") => "Gevechtsvliegtuigen, vijfde generatie",
        ("equipment", "name") => "F-35A Lightning II",
        ("equipment", "family") => "f-35",
        ("economy", "unit") => "EUR",
        ("parameters", "id") => "f-35a",
        ("parameters", "parameter") => "readiness",
        ("evidence" | "judgements", "table") => "holdings",
        ("evidence" | "judgements", "key") => "NLD|fighter-5th|f-35a|2025|in_service|defence-paper-2024",
        ("documents", "kind") => "letter",
        ("documents", "authors") => "Minister of Defence",
        ("calendar", "process") => "national-budget",
        ("calendar", "recurs") => "P1Y",
        (_, "title" | "title_en" | "name_en" | "text_en") => "In English",
        (_, "title_nl" | "name_nl" | "text_nl") => "In het Nederlands",
        (_, "unit") => "aircraft",
        (_, "frame") => "n12-b22",
        (_, "locator" | "article") => "page 12",
        (_, "owner" | "office") => "Directorate for Plans",
        (_, "publisher") => "Ministry of Defence",
        (_, "language") => "nl",
        (_, "number") => "33 279, nr. 36",
        (_, "dossier") => "33279",
        (_, "version") => "1.0",
        (_, "url") => "https://example.org/paper.pdf",
        (_, "path") => "documents/paper.pdf",
        (_, "licence") => "CC-BY-4.0",
        (_, "task") => "quick-reaction-alert",
        (_, "region") => "Baltic Sea",
        (_, "topic" | "topics") => "air defence",
        (_, "cdp_priority") => "Air superiority",
        (_, "decides") => "lead nation",
        (_, "aspect") => "rank",
        (_, "value") => "high",
        (_, "reason") => "the fleet of the year before",
        (_, "applies_to") => "consortium",
        _ => "a text",
    }
}

fn number(column: &str) -> &'static str {
    match column {
        "capital_lat" => "52.37",
        "capital_lon" => "4.89",
        _ => "0.85",
    }
}
