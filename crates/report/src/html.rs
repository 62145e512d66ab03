// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The little HTML that a page needs. Text of a package goes through [`escape`] and nowhere else.

use std::fmt::Write as _;

/// Text that cannot become markup.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

/// A page that is being written; every method escapes what it is given.
#[derive(Default)]
pub struct Page {
    body: String,
}

impl Page {
    /// An element with text.
    pub fn text(&mut self, element: &str, text: &str) {
        let _ = write!(self.body, "<{element}>{}</{element}>", escape(text));
    }

    /// A list; nothing where it is empty.
    pub fn list(&mut self, items: impl IntoIterator<Item = String>) {
        let items: String = items.into_iter().map(|item| format!("<li>{}</li>", escape(&item))).collect();
        if !items.is_empty() {
            let _ = write!(self.body, "<ul>{items}</ul>");
        }
    }

    /// A table under its header; the first cell of a row names it.
    pub fn table(&mut self, header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
        self.body.push_str("<table><thead><tr>");
        for cell in header {
            let _ = write!(self.body, "<th scope=\"col\">{}</th>", escape(cell));
        }
        self.body.push_str("</tr></thead><tbody>");
        for row in rows {
            self.body.push_str("<tr>");
            for (at, cell) in row.iter().enumerate() {
                let cell = escape(cell);
                let _ = if at == 0 {
                    write!(self.body, "<th scope=\"row\">{cell}</th>")
                } else {
                    write!(self.body, "<td>{cell}</td>")
                };
            }
            self.body.push_str("</tr>");
        }
        self.body.push_str("</tbody></table>");
    }

    /// An empty box to write in.
    pub fn room(&mut self) {
        self.body.push_str("<div class=\"room\"></div>");
    }

    /// Starts the second sheet of paper.
    pub fn turn(&mut self) {
        self.body.push_str("<div class=\"turn\"></div>");
    }

    /// The whole file.
    pub fn finish(self, language: &str, title: &str) -> String {
        let (title, body) = (escape(title), self.body);
        format!(
            "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title>\
             <style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
        )
    }
}

const STYLE: &str = "\
:root{color-scheme:light dark}\
body{font:10pt/1.4 system-ui,sans-serif;font-variant-numeric:tabular-nums;margin:1.5rem}\
main{max-width:60rem;margin:auto}\
h1{font-size:1.4em;margin:0}h2{font-size:1.1em;margin:1.1em 0 .2em}h3{font-size:1em;margin:.6em 0 .1em}\
p{margin:.2em 0;max-width:75ch}ul{margin:.1em 0 .3em;padding-left:1.2em}\
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.15em .6em .15em 0;\
border-bottom:1px solid #8886}th{font-weight:600}\
.room{border:1px solid #888;min-height:5em;margin:.4em 0}\
@page{size:A4;margin:15mm}@media print{body{margin:0;font-size:8.5pt}.turn{break-before:page}\
tr,li{break-inside:avoid}}";
