// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A page as a document for a word processor: the few parts of Office Open XML (ECMA-376) that headings,
//! paragraphs, lists and tables need, in an archive whose bytes hang on its content alone.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::html::escape;
use crate::paper::{Block, Paper};
use crate::widths;

/// Width of the text of an A4 page with margins of 10 mm, in twentieths of a point.
const WIDTH: usize = 10_772;
/// Room between columns.
const ROOM: usize = 120;

/// The archive.
pub fn write(paper: &Paper) -> Vec<u8> {
    // A file in memory cannot fail to be written.
    pack(paper).unwrap_or_default()
}

fn pack(paper: &Paper) -> zip::result::ZipResult<Vec<u8>> {
    let language = paper.language.of(("en-GB", "nl-NL"));
    let body: String = paper.blocks.iter().map(block).collect();
    // A sheet on which lists are folded is a full one: its tables are in smaller type, as on the page that is printed.
    let full = !paper.whole.is_empty();
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", core(&paper.title, language)),
        ("word/_rels/document.xml.rels", OF_DOCUMENT.to_owned()),
        ("word/document.xml", document(&body)),
        ("word/numbering.xml", NUMBERING.to_owned()),
        ("word/styles.xml", styles(language, full)),
    ];
    // No clock: the same page is the same file.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name, options)?;
        archive.write_all(format!("{DECLARATION}{text}").as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => paragraph("Title", text),
        Block::Heading(text) => paragraph("Heading1", text),
        Block::Text(text) => paragraph("Normal", text),
        Block::Small(text) => paragraph("Small", text),
        Block::List(items) => items.iter().map(|item| paragraph("ListBullet", item)).collect(),
        Block::Table { header, rows } => table(header, rows),
        // Word joins a table to what follows without a paragraph between them.
        Block::Room(text) => {
            let (top, bottom) = (lines("Normal", text), paragraph("Normal", ""));
            let room = row(&[format!("{top}{bottom}{bottom}{bottom}")], &[WIDTH], "");
            format!("{}{room}</w:tbl>{}", opening("Room", &[WIDTH]), paragraph("Normal", ""))
        }
    }
}

fn paragraph(style: &str, text: &str) -> String {
    let text = escape(text);
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"
    )
}

/// A paragraph for each line.
fn lines(style: &str, text: &str) -> String {
    text.lines().map(|line| paragraph(style, line)).collect()
}

fn opening(style: &str, widths: &[usize]) -> String {
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )
}

fn row(cells: &[String], widths: &[usize], properties: &str) -> String {
    let cell = |(inside, width): (&String, &usize)| {
        format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{inside}</w:tc>")
    };
    let cells: String = cells.iter().zip(widths).map(cell).collect();
    format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{cells}</w:tr>")
}

fn table(header: &[String], rows: &[Vec<String>]) -> String {
    let widths = widths::of(header, rows, WIDTH, ROOM);
    let named: Vec<_> = header.iter().map(|cell| paragraph("CellHead", cell)).collect();
    let mut out = opening("Plain", &widths);
    // The header comes again on the next sheet of paper, and is told as a header to who cannot see it.
    out.push_str(&row(&named, &widths, "<w:tblHeader/>"));
    for cells in rows {
        let style = |at: usize| if at == 0 { "CellHead" } else { "Cell" };
        let cells: Vec<_> = cells.iter().enumerate().map(|(at, cell)| paragraph(style(at), cell)).collect();
        out.push_str(&row(&cells, &widths, ""));
    }
    format!("{out}</w:tbl>{}", paragraph("Gap", ""))
}

fn core(title: &str, language: &str) -> String {
    let title = escape(title);
    format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title>\
         <dc:creator>Concordia</dc:creator><dc:language>{language}</dc:language></cp:coreProperties>"
    )
}

fn document(body: &str) -> String {
    format!(
        "<w:document xmlns:w=\"{MAIN}\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"567\" w:right=\"567\" w:bottom=\"567\" w:left=\"567\" w:header=\"280\" w:footer=\"280\" \
         w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
}

fn styles(language: &str, full: bool) -> String {
    let (cell, before) = if full { (14, 80) } else { (15, 120) };
    let style = |id: &str, name: &str, size: usize, bold: bool, before: usize, more: &str| {
        let bold = if bold { "<w:b/>" } else { "" };
        // A style that says not on which it rests takes the type of the word processor's own of that name.
        let base = match id {
            "Normal" => String::new(),
            _ => "<w:basedOn w:val=\"Normal\"/>".to_owned(),
        };
        let default = if id == "Normal" { " w:default=\"1\"" } else { "" };
        format!(
            "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{base}\
             <w:pPr>{more}<w:spacing w:before=\"{before}\" w:after=\"20\"/></w:pPr>\
             <w:rPr>{FONT}{bold}<w:sz w:val=\"{size}\"/></w:rPr></w:style>"
        )
    };
    let next = "<w:keepNext/>";
    let list = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
    let all = [
        style("Normal", "Normal", 16, false, 0, ""),
        style("Title", "Title", 24, true, 0, next),
        style("Heading1", "heading 1", 18, true, before, next),
        style("Small", "Small", 12, false, 0, ""),
        style("ListBullet", "List Bullet", 16, false, 0, list),
        style("Gap", "Gap", 6, false, 0, ""),
        style("Cell", "Cell", cell, false, 0, ""),
        style("CellHead", "Cell Head", cell, true, 0, ""),
    ];
    format!(
        "<w:styles xmlns:w=\"{MAIN}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         {FONT}<w:lang w:val=\"{language}\"/>\
         </w:rPr></w:rPrDefault></w:docDefaults>{}{}{}</w:styles>",
        all.concat(),
        bordered("Plain", &["bottom", "insideH"], (0, ROOM)),
        bordered("Room", &["top", "left", "bottom", "right"], (ROOM, ROOM)),
    )
}

/// A style of tables with lines on these sides, and room left and right in a cell.
fn bordered(id: &str, sides: &[&str], (left, right): (usize, usize)) -> String {
    let line =
        |side: &&str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"999999\"/>");
    let lines: String = sides.iter().map(line).collect();
    format!(
        "<w:style w:type=\"table\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/>\
         <w:tblPr><w:tblInd w:w=\"{left}\" w:type=\"dxa\"/><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar><w:left w:w=\"{left}\" w:type=\"dxa\"/>\
         <w:right w:w=\"{right}\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
    )
}

const FONT: &str = "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>";

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

const CONTENT_TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
<Default Extension=\"xml\" ContentType=\"application/xml\"/>\
<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/>\
<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>";

const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";

const OF_DOCUMENT: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>\
<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering\" Target=\"numbering.xml\"/></Relationships>";

const NUMBERING: &str = "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
<w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{2022}\"/><w:lvlJc w:val=\"left\"/>\
<w:pPr><w:ind w:left=\"284\" w:hanging=\"227\"/></w:pPr></w:lvl></w:abstractNum>\
<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
