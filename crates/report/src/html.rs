// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A page as one HTML file. Text of a package goes through [`escape`] and nowhere else.

use std::fmt::Write as _;

use crate::paper::{Block, Paper};

/// Text that cannot become markup, in HTML and in XML. What XML cannot hold at all is left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' => out.push(character),
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// The whole file.
pub fn write(paper: &Paper) -> String {
    let (language, title) = (paper.language.of(("en", "nl")), escape(&paper.title));
    let body: String = paper.blocks.iter().map(block).collect();
    let (whole, class) = (whole(paper), if paper.whole.is_empty() { "" } else { " class=\"full\"" });
    format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title} \u{2013} Concordia</title>\
         <style>{STYLE}</style></head><body{class}><main>{body}{whole}</main></body></html>\n"
    )
}

/// What is folded, in full; it is not printed.
fn whole(paper: &Paper) -> String {
    if paper.whole.is_empty() {
        return String::new();
    }
    let title = paper.language.of(("In full, on screen only", "Volledig, alleen op scherm"));
    let inside: String = paper.whole.iter().map(block).collect();
    format!("<details class=\"whole\"><summary>{title}</summary>{inside}</details>")
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("<h1>{}</h1>", escape(text)),
        Block::Heading(text) => format!("<h2>{}</h2>", escape(text)),
        Block::Text(text) => format!("<p>{}</p>", escape(text)),
        Block::Small(text) => format!("<p class=\"small\">{}</p>", escape(text)),
        Block::List(items) => {
            let items: String = items.iter().map(|item| format!("<li>{}</li>", escape(item))).collect();
            format!("<ul>{items}</ul>")
        }
        Block::Table { header, rows } => table(header, rows),
        Block::Room(text) => format!("<div class=\"room\">{}</div>", escape(text)),
    }
}

fn table(header: &[String], rows: &[Vec<String>]) -> String {
    let mut out = "<table><thead><tr>".to_owned();
    for cell in header {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escape(cell));
    }
    out.push_str("</tr></thead><tbody>");
    for row in rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            let cell = escape(cell);
            let _ = if at == 0 {
                write!(out, "<th scope=\"row\">{cell}</th>")
            } else {
                write!(out, "<td>{cell}</td>")
            };
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:10pt/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums;margin:1.5rem}\
main{max-width:60rem;margin:auto}\
h1{font-size:1.4em;margin:0}h2{font-size:1.1em;margin:1.1em 0 .2em}\
p{margin:.2em 0;max-width:100ch}.small{font-size:.85em}ul{margin:.1em 0 .3em;padding-left:1.2em}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.15em .6em .15em 0;\
border-bottom:1px solid #8886;overflow-wrap:break-word}th{font-weight:600}\
.room{border:1px solid #888;min-height:5em;margin:.4em 0;padding:.3em;white-space:pre-wrap}\
@page{size:A4;margin:10mm}@media print{:root{color-scheme:light}.whole{display:none}body{margin:0;font-size:7.5pt;line-height:1.2}\
table{font-size:7pt}th,td{padding:.08em .6em .08em 0}.small{font-size:6pt;overflow-wrap:anywhere}.full,.full table{font-size:6.2pt;line-height:1.15}h2{margin:.5em 0 .1em;break-after:avoid}p{max-width:none}main{max-width:none}tr,li,.room{break-inside:avoid}}";
