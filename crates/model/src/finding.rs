// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the program reports about a package. A wrong input is a finding with a code, a place, a cause
//! and an action; it is never an error of the program. The codes' page, with a wrong example and the
//! repair for each, is generated from here (`docs/reference/findings.md`).

use serde::Serialize;

/// How much a finding matters. There is a model only when no finding is an error.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The package cannot be used.
    Error,
    /// The package can be used; somebody should look.
    Warning,
    /// Good to know.
    Note,
}

/// A sentence in both languages.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Words {
    /// English.
    pub en: String,
    /// Dutch.
    pub nl: String,
}

impl Words {
    /// A sentence in both languages.
    pub fn new(en: impl Into<String>, nl: impl Into<String>) -> Self {
        Self { en: en.into(), nl: nl.into() }
    }

    /// The sentence in one language.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Nl => &self.nl,
        }
    }
}

/// The languages of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Dutch.
    Nl,
}

impl Language {
    /// Chooses between an English and a Dutch text.
    pub fn of<'a>(self, words: (&'a str, &'a str)) -> &'a str {
        match self {
            Self::En => words.0,
            Self::Nl => words.1,
        }
    }
}

/// One finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// The code.
    pub code: FindingCode,
    /// The table.
    pub table: Option<&'static str>,
    /// The file, relative to the package, or the sheet.
    pub file: Option<String>,
    /// Record number, header = 1.
    pub row: Option<u32>,
    /// The column.
    pub column: Option<String>,
    /// The text of the cell, shortened if it is long.
    pub cell: Option<String>,
    /// What is wrong.
    pub cause: Words,
    /// What to do.
    pub action: Words,
    /// A likely right text, if there is one.
    pub suggestion: Option<String>,
}

impl Finding {
    /// A finding without a place; the other fields are set by the caller.
    pub fn new(code: FindingCode, cause: Words, action: Words) -> Self {
        Self {
            code,
            table: None,
            file: None,
            row: None,
            column: None,
            cell: None,
            cause,
            action,
            suggestion: None,
        }
    }

    /// The severity of its code.
    pub fn severity(&self) -> Severity {
        self.code.describe().severity
    }

    /// Whether it stops the package from being used.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// Sets the file.
    #[must_use]
    pub fn in_file(mut self, file: &str) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    /// Sets table, column and cell; long cells are shortened.
    #[must_use]
    pub fn at_cell(mut self, table: &'static str, column: &str, cell: &str) -> Self {
        self.table = Some(table);
        self.column = Some(column.to_owned());
        self.cell = Some(shorten(cell));
        self
    }
}

/// The first 120 characters of a text, so that a report cannot be flooded by one cell.
pub fn shorten(text: &str) -> String {
    let mut start: String =
        text.chars().take(120).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if start.len() < text.len() && text.chars().nth(120).is_some() {
        start.push('…');
    }
    start
}

/// What the reference page says about a code.
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// The code as it stands in JSON.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it means: English, Dutch.
    pub meaning: (&'static str, &'static str),
    /// A wrong example.
    pub wrong: &'static str,
    /// The repair.
    pub repair: &'static str,
}

macro_rules! findings {
    ($( $name:ident $severity:ident $code:literal $en:literal / $nl:literal wrong $wrong:literal repair $repair:literal; )*) => {
        /// Every code that a finding can have.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum FindingCode {
            $( #[doc = $en] $name, )*
        }

        impl FindingCode {
            /// All codes in the order of the reference page.
            pub const ALL: &'static [Self] = &[$( Self::$name ),*];

            /// What the reference page says.
            pub const fn describe(self) -> Description {
                match self {
                    $( Self::$name => Description { code: $code, severity: Severity::$severity, meaning: ($en, $nl), wrong: $wrong, repair: $repair }, )*
                }
            }
        }
    };
}

findings! {
    BrokenFile Error "broken_file" "A file cannot be read, or is cut short" / "Een bestand kan niet worden gelezen, of is afgebroken"
        wrong "data/holdings.csv ends inside a quoted cell" repair "Write the file again from its source, or close the quotation mark";
    MissingFile Error "missing_file" "A file that the descriptor names is not there" / "Een bestand dat de beschrijving noemt, ontbreekt"
        wrong "datapackage.json names data/costs.csv, which does not exist" repair "Put the file there, or take the resource out of datapackage.json";
    MissingTable Error "missing_table" "A table that every package needs is not there" / "Een tabel die elk pakket nodig heeft, ontbreekt"
        wrong "A package without documents" repair "Add data/documents.csv and its resource in datapackage.json";
    UnknownTable Warning "unknown_table" "A table is not one of Concordia's; it is kept out" / "Een tabel hoort niet bij Concordia; hij wordt niet gelezen"
        wrong "A resource named holding" repair "Name it holdings, or take it out of the package";
    WrongEncoding Error "wrong_encoding" "A text is not UTF-8, or holds a NUL character" / "Een tekst is geen UTF-8, of bevat een NUL-teken"
        wrong "Belgi\\xEB in Latin-1" repair "Save the file as UTF-8";
    TooLarge Error "too_large" "A file, a cell or a workbook is larger than the program reads" / "Een bestand, cel of werkboek is groter dan het programma leest"
        wrong "A cell of 10 MB" repair "Shorten the text; keep long documents in files of their own";
    MissingColumn Error "missing_column" "A column that the table needs is not in the header" / "Een kolom die de tabel nodig heeft, staat niet in de kopregel"
        wrong "holdings.csv without the column year" repair "Add the column";
    UnknownColumn Warning "unknown_column" "A column is not one of the table's; it is not read" / "Een kolom hoort niet bij de tabel; hij wordt niet gelezen"
        wrong "holdings.csv with a column amount" repair "Rename it, or begin its name with x_ to keep it";
    DuplicateColumn Error "duplicate_column" "A column stands twice in the header" / "Een kolom staat tweemaal in de kopregel"
        wrong "holder,capability,holder" repair "Take one of the two out";
    WrongFieldCount Error "wrong_field_count" "A record has more or fewer cells than the header" / "Een regel heeft meer of minder cellen dan de kopregel"
        wrong "NLD,fighter-5th,f-35a under a header of twelve columns" repair "Quote cells that contain a comma; fill up missing cells";
    MissingValue Error "missing_value" "A cell that must be filled is empty" / "Een cel die gevuld moet zijn, is leeg"
        wrong "A holding without year" repair "Fill the cell";
    WrongType Error "wrong_type" "A cell does not have the form its column asks for" / "Een cel heeft niet de vorm die de kolom vraagt"
        wrong "quantity = many" repair "Write a number such as 57 or 0.5; dates as 2026-12-31, years as 2026";
    OutOfRange Error "out_of_range" "A value lies outside what its column allows" / "Een waarde ligt buiten wat de kolom toestaat"
        wrong "quantity = -3; use_share = 40" repair "Write a quantity from 0, a share from 0 to 1, a date that exists";
    UnlistedCode Error "unlisted_code" "A code is not in the list of its column" / "Een code staat niet in de lijst van de kolom"
        wrong "status = active" repair "Use one of the codes of the reference page, such as in_service";
    UnknownId Error "unknown_id" "An id does not occur in the table it refers to" / "Een id komt niet voor in de tabel waarnaar het verwijst"
        wrong "capability = main-battle-tanks" repair "Write main-battle-tank, or add a row to capabilities";
    DuplicateKey Error "duplicate_key" "Two rows have the same key and the same source" / "Twee rijen hebben dezelfde sleutel en dezelfde bron"
        wrong "Two rows NLD, fighter-5th, f-35a, 2025, in_service of one source" repair "Take one out, or cite the other source";
    CircularParents Error "circular_parents" "Rows stand above each other in a circle" / "Rijen staan in een kring boven elkaar"
        wrong "fighter has parent fighter-5th, which has parent fighter" repair "Let one of them point to a higher level, or to none";
    WrongPeriod Error "wrong_period" "A period ends before it begins" / "Een periode eindigt voor ze begint"
        wrong "from_year = 2030, to_year = 2028" repair "Correct one of the two";
    BrokenScenario Error "broken_scenario" "A scenario cannot be read or laid over the package" / "Een scenario kan niet worden gelezen of over het pakket gelegd"
        wrong "parent = bse" repair "Name an existing scenario, table, column or setting";
    Contradiction Warning "contradiction" "Sources give values for one thing that differ by more than 5 % or lie outside a stated range" / "Bronnen geven voor hetzelfde waarden die meer dan 5 % verschillen of buiten een vermelde reeks liggen"
        wrong "58 and 48 Leopard 2A4 of Austria in 2023" repair "Nothing is resolved silently: look up which holds, raise the precedence of the better document or end the other claim";
    ProgrammeExceeded Warning "programme_exceeded" "Stock and planned changes exceed the stated total of a programme" / "Voorraad en voorgenomen wijzigingen zijn meer dan het vermelde totaal van een programma"
        wrong "49 delivered and 57 to come for a programme of 57" repair "State already_delivered, or the part that is still to come";
    SharesExceedOne Warning "shares_exceed_one" "Shares of one cooperation add up to more than 1 at a date" / "Aandelen in een samenwerking tellen op een datum op tot meer dan 1"
        wrong "use_share 0.6 and 0.6" repair "Correct the shares, or give each its dates";
    AssumptionIncomplete Warning "assumption_incomplete" "An assumption lacks its reason" / "Bij een aanname ontbreekt de reden"
        wrong "assumption = true and reason empty" repair "Say in reason why the value was assumed";
    NegativeStock Warning "negative_stock" "Planned changes take away more units than there are" / "Voorgenomen wijzigingen nemen meer eenheden weg dan er zijn"
        wrong "4 ships in 2024 and 6 retired in 2025" repair "Correct the number, or add the claim that is missing";
    OrderBesideChange Note "order_beside_change" "Units on order stand beside a planned change of the same type; only the change counts" / "Bestelde eenheden staan naast een voorgenomen wijziging van hetzelfde type; alleen de wijziging telt"
        wrong "57 F-35 on order and a planned purchase of 57" repair "Nothing needs to be done";
    NotAdded Note "not_added" "A quantity counts another unit than its capability; it is shown and not added" / "Een hoeveelheid telt een andere eenheid dan de capaciteit; ze wordt getoond en niet opgeteld"
        wrong "100 flying_hours_per_year of tanker aircraft" repair "Nothing needs to be done; give units in the capability's unit where they are known";
    Unknown Note "unknown" "Quantities are empty: what rests on them is shown as unknown" / "Hoeveelheden zijn leeg: wat daarop berust wordt als onbekend getoond"
        wrong "A planned purchase without quantity" repair "Fill it when a source states it";
    Unused Note "unused" "Rows are never referred to" / "Naar rijen wordt nergens verwezen"
        wrong "A document that no row cites" repair "Nothing needs to be done";
    Stale Note "stale" "The newest claim about units is older than five years" / "De nieuwste opgave over eenheden is ouder dan vijf jaar"
        wrong "A holding of 2014 as the newest for its type" repair "Look for a newer source";
}

impl Serialize for FindingCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.describe().code)
    }
}
