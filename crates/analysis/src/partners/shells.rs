// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Shells of partners (`docs/methods/partners.md`, *Shells*): observed from what runs, by thresholds on
//! stated marks; potential from what would fit, limited by vetoes on distance that a judgement may lift.

use std::collections::HashSet;

use concordia_model::codes::{Binding, Level, Origin};
use concordia_model::ids::NationId;
use concordia_model::tables::{Judgement, Priority};
use concordia_model::{Model, Symbol, Year};
use schemars::JsonSchema;
use serde::Serialize;

use super::criteria::Criterion;
use super::snapshot::Snapshot;
use super::ties::Running;

/// A kind of partner; the deeper one is the lesser.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Shell {
    /// Own initiative, several coherent goals, deep and lasting forms, direct effect.
    Strategic,
    /// Met inside a larger framework, less deep, shorter, less fixed.
    Affiliated,
    /// All others.
    AdHoc,
}

impl Shell {
    /// All shells, the deepest first.
    pub const ALL: [Self; 3] = [Self::Strategic, Self::Affiliated, Self::AdHoc];

    /// The code in results.
    pub fn code(self) -> &'static str {
        match self {
            Self::Strategic => "strategic",
            Self::Affiliated => "affiliated",
            Self::AdHoc => "ad_hoc",
        }
    }

    /// The word on screens: English, Dutch.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Strategic => ("strategic", "strategisch"),
            Self::Affiliated => ("affiliated", "gelieerd"),
            Self::AdHoc => ("ad hoc", "gelegenheid"),
        }
    }
}

/// Most nations in a close group: each has at most seven others to agree with.
pub const CLOSE_GROUP: usize = 8;

/// A mark of what runs, with what each shell asks of it.
pub struct MarkDefinition {
    /// Its id.
    pub id: &'static str,
    /// Name: English, Dutch.
    pub name: (&'static str, &'static str),
    /// Unit: English, Dutch.
    pub unit: (&'static str, &'static str),
    /// What a strategic partner has in close groups.
    pub strategic: f64,
    /// What an affiliated partner has in groups of any size.
    pub affiliated: f64,
}

/// All marks, in the order of [`Marks`].
pub const MARKS: [MarkDefinition; 5] = [
    MarkDefinition {
        id: "initiative",
        name: ("Own initiative", "Eigen initiatief"),
        unit: (
            "cooperations begun bottom-up, by closeness",
            "bottom-up begonnen samenwerkingen, naar beslotenheid",
        ),
        strategic: 1.0,
        affiliated: 0.0,
    },
    MarkDefinition {
        id: "goals",
        name: ("Coherent goals", "Samenhangende doelen"),
        unit: ("different capabilities and topics", "verschillende capaciteiten en onderwerpen"),
        strategic: 3.0,
        affiliated: 1.0,
    },
    MarkDefinition {
        id: "depth",
        name: ("Depth", "Diepte"),
        unit: ("highest rung", "hoogste trede"),
        strategic: 4.0,
        affiliated: 2.0,
    },
    MarkDefinition {
        id: "duration",
        name: ("Duration", "Duur"),
        unit: ("years of the longest", "jaren van de langste"),
        strategic: 5.0,
        affiliated: 2.0,
    },
    MarkDefinition {
        id: "effect",
        name: ("Direct effect", "Direct effect"),
        unit: (
            "operational or materiel cooperations under treaty or memorandum",
            "operationele of materieelsamenwerkingen onder verdrag of memorandum",
        ),
        strategic: 1.0,
        affiliated: 0.0,
    },
];

/// A mark of a pair.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Mark {
    /// In close groups.
    pub close: f64,
    /// In groups of any size.
    pub any: f64,
}

/// The marks of a pair, in the order of [`MARKS`].
pub type Marks = [Mark; MARKS.len()];

/// The marks of what two nations do together at the end of a year.
pub fn marks(snapshot: &Snapshot<'_, '_, '_>, nation: NationId, partner: NationId) -> Marks {
    let shared: Vec<_> = snapshot.shared(nation, partner).collect();
    let wanted = snapshot.priorities(nation, partner).filter(|(_, part)| *part == 1.0);
    let subject = |row: &Priority| {
        row.capability.map(|capability| capability.symbol()).or_else(|| row.topic.map(|topic| topic.0))
    };
    let wanted: HashSet<_> = wanted.filter_map(|(record, _)| subject(&record.row)).collect();
    let close: Vec<_> = shared.iter().copied().filter(|found| found.nations.len() <= CLOSE_GROUP).collect();
    let (close, any) = (of(&close, &wanted, snapshot.year), of(&shared, &wanted, snapshot.year));
    std::array::from_fn(|at| Mark { close: close[at], any: any[at] })
}

/// The marks of some cooperations; what the own agenda wants with the partner counts among the goals.
fn of(shared: &[&Running<'_>], wanted: &HashSet<Symbol>, year: Year) -> [f64; MARKS.len()] {
    let own = shared.iter().filter(|found| found.record.row.origin == Some(Origin::BottomUp));
    let effect = shared.iter().filter(|found| {
        let row = &found.record.row;
        matches!(row.level, Some(Level::Operational | Level::Materiel))
            && matches!(row.binding, Some(Binding::Treaty | Binding::Mou))
    });
    let years = |found: &&Running<'_>| Some(year.0.saturating_sub(found.since?.year.0));
    let subjects = shared.iter().flat_map(|found| &found.subjects).chain(wanted);
    [
        own.fold(0.0, |sum, found| sum + found.closeness()),
        subjects.collect::<HashSet<_>>().len() as f64,
        shared.iter().filter_map(|found| found.rung).max().map_or(0.0, f64::from),
        shared.iter().filter_map(years).max().map_or(0.0, f64::from),
        effect.count() as f64,
    ]
}

/// The shell that the marks show.
pub fn observed(marks: &Marks) -> Shell {
    let all = |passes: fn(&Mark, &MarkDefinition) -> bool| {
        marks.iter().zip(&MARKS).all(|(mark, definition)| passes(mark, definition))
    };
    if all(|mark, definition| mark.close >= definition.strategic) {
        Shell::Strategic
    } else if all(|mark, definition| mark.any >= definition.affiliated) {
        Shell::Affiliated
    } else {
        Shell::AdHoc
    }
}

/// Mean values of what would fit from which a partner could be strategic, or affiliated.
pub const POTENTIAL: [f64; 2] = [0.6, 0.4];

/// A distance that limits the potential shell.
pub struct VetoDefinition {
    /// The criterion.
    pub criterion: Criterion,
    /// Its id.
    pub id: &'static str,
    /// Above this, affiliated at most.
    pub affiliated: f64,
    /// Above this, ad hoc at most.
    pub ad_hoc: f64,
}

/// All vetoes. One standard deviation of the world's states in votes; three and five tenths of the scale of
/// liberal democracy.
pub const VETOES: [VetoDefinition; 2] = [
    VetoDefinition { criterion: Criterion::Voting, id: "un-voting", affiliated: 1.0, ad_hoc: 2.0 },
    VetoDefinition { criterion: Criterion::Culture, id: "culture", affiliated: 0.3, ad_hoc: 0.5 },
];

/// A veto that holds for a partner.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Veto {
    /// Which one, by its place among [`VETOES`].
    pub which: usize,
    /// What was measured.
    pub measured: f64,
    /// The deepest shell that it leaves.
    pub limit: Shell,
    /// Whether a judgement lifts it.
    pub lifted: bool,
}

/// The vetoes that hold, the judgement laid over them: one that names a deeper shell lifts the veto.
pub fn vetoes(snapshot: &Snapshot<'_, '_, '_>, nation: NationId, partner: NationId) -> Vec<Veto> {
    let holds = |(which, veto): (usize, &VetoDefinition)| {
        let measured = snapshot.reading(veto.criterion, nation, partner).value?;
        let limit = match measured {
            _ if measured > veto.ad_hoc => Shell::AdHoc,
            _ if measured > veto.affiliated => Shell::Affiliated,
            _ => return None,
        };
        let judged = judged(snapshot.model(), nation, partner, snapshot.year);
        Some(Veto { which, measured, limit, lifted: judged.is_some_and(|judged| judged < limit) })
    };
    VETOES.iter().enumerate().filter_map(holds).collect()
}

/// What the vetoes that are not lifted leave of the acceptability of each shell.
pub fn limited(classes: [f64; 3], vetoes: &[Veto]) -> [f64; 3] {
    let standing = vetoes.iter().filter(|veto| !veto.lifted);
    let limit = standing.map(|veto| veto.limit).max().unwrap_or(Shell::Strategic);
    let [strategic, affiliated, ad_hoc] = classes;
    match limit {
        Shell::Strategic => classes,
        Shell::Affiliated => [0.0, strategic + affiliated, ad_hoc],
        Shell::AdHoc => [0.0, 0.0, strategic + affiliated + ad_hoc],
    }
}

/// The deepest shell that at least half of the samples reach.
pub fn potential(acceptability: [f64; 3]) -> Shell {
    let [strategic, affiliated, _] = acceptability;
    if strategic >= 0.5 {
        Shell::Strategic
    } else if strategic + affiliated >= 0.5 {
        Shell::Affiliated
    } else {
        Shell::AdHoc
    }
}

/// Whether a person of the nation decided by the end of a year about the shell of a partner.
pub fn is_about(model: &Model, row: &Judgement, nation: NationId, partner: NationId, year: Year) -> bool {
    let seen_from = model.text(row.aspect.0).strip_prefix("shell-seen-from-");
    model.text(row.table.0) == "nations"
        && model.text(row.key.0) == partner.text(&model.names)
        && seen_from == Some(nation.text(&model.names))
        && row.date <= year.end()
}

/// The shell that the newest judgement names.
pub fn judged(model: &Model, nation: NationId, partner: NationId, year: Year) -> Option<Shell> {
    let rows = model.tables.judgements.rows();
    let about = rows.filter(|row| is_about(model, row, nation, partner, year));
    let value = about.max_by_key(|row| row.date).map(|row| model.text(row.value.0))?;
    Shell::ALL.into_iter().find(|shell| shell.code() == value)
}
