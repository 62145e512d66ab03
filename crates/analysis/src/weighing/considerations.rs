// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The six considerations of the letter of 2022 (`docs/methods/weighing-sheet.md`, *Considerations*): arguments
//! for and against with their figures. They are weighed, never passed or failed.

use concordia_model::ids::NationId;
use concordia_model::{Quantity, Words};

use super::{Behind, Subject, told, words};
use crate::burden;
use crate::candidates::need::Closing;
use crate::fragmentation;
use crate::register;
use crate::supply::Supply;

/// Ids of the considerations, in the order of the letter.
pub const CONSIDERATIONS: [&str; 6] = [
    "dependence",
    "expertise-and-availability",
    "risk-and-burden-sharing",
    "industry",
    "fragmentation",
    "alignment",
];

/// Which way an argument points.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// For.
    For,
    /// Against.
    Against,
    /// It is not known.
    Unknown,
}

/// An argument.
#[derive(Clone, PartialEq, Debug)]
pub struct Argument {
    /// The consideration.
    pub consideration: &'static str,
    /// Which way it points.
    pub side: Side,
    /// What it says, with the figure.
    pub text: Words,
    /// The rows it rests on.
    pub rows: Vec<Behind>,
}

impl Subject<'_, '_, '_, '_, '_> {
    /// All arguments, seen from a nation, in the order of the considerations.
    pub fn arguments(&self, nation: NationId) -> Vec<Argument> {
        let mut all = self.dependence(nation);
        all.extend(self.expertise());
        all.extend(self.risk_and_burden());
        all.push(self.industry());
        all.extend(self.fragmentation());
        all.extend(self.alignment(nation));
        all
    }

    fn dependence(&self, nation: NationId) -> Vec<Argument> {
        let argument = |side, text, rows| Argument { consideration: CONSIDERATIONS[0], side, text, rows };
        let mut all = Vec::new();
        let rungs = register::rungs(self.field.snapshot.context().model);
        match self.rung {
            Some(rung) => all.push(argument(
                Side::Against,
                words(
                    format!("The form stands on rung {rung} of {rungs}: each rung leaves less to decide alone."),
                    format!("De vorm staat op trede {rung} van {rungs}: elke trede laat minder over om alleen te besluiten."),
                ),
                self.behind_form(),
            )),
            None => all.push(argument(
                Side::Unknown,
                words("On which rung it stands is not known.", "Op welke trede het staat is niet bekend."),
                self.behind_form(),
            )),
        }
        for capability in &self.capabilities {
            let Some(closing) = Closing::of(self.field, *capability, &self.members) else { continue };
            let Some(gained) = closing.gained(nation).filter(|gained| *gained > 0.0) else { continue };
            let ([en, nl], year) = (told(gained), closing.year);
            all.push(argument(
                Side::For,
                words(
                    format!("It would give access to {en} units that are short in {year}: capacity to act."),
                    format!(
                        "Het zou toegang geven tot {nl} eenheden die in {year} ontbreken: handelingsvermogen."
                    ),
                ),
                self.behind_balance(*capability, year),
            ));
        }
        all.extend(self.notice().map(|text| argument(Side::Unknown, text, self.behind_form())));
        all
    }

    /// Within what time it can end, where nothing says so.
    fn notice(&self) -> Option<Words> {
        let row = self.field.snapshot.context().cooperation(self.cooperation?)?;
        row.notice_months.is_none().then(|| {
            words(
                "Within what time it can be ended is not known.",
                "Binnen welke tijd het kan eindigen is niet bekend.",
            )
        })
    }

    /// Whether what there is covers the common and the national need.
    fn expertise(&self) -> Vec<Argument> {
        let argument = |side, text, rows| Argument { consideration: CONSIDERATIONS[1], side, text, rows };
        let mut all = Vec::new();
        for capability in &self.capabilities {
            let Some(closing) = Closing::of(self.field, *capability, &self.members) else { continue };
            let (name, naam) = self.named(*capability);
            let rows = self.behind_balance(*capability, closing.year);
            let Some((short, over)) = closing.shortfall.value.zip(closing.surplus.value) else {
                all.push(argument(
                    Side::Unknown,
                    words(
                        format!("Whether the group covers its need of {name} is not known."),
                        format!("Of de groep haar behoefte aan {naam} dekt is niet bekend."),
                    ),
                    rows,
                ));
                continue;
            };
            let ([short_en, short_nl], [over_en, over_nl]) = (told(short.as_f64()), told(over.as_f64()));
            let year = closing.year;
            let side = if over >= short { Side::For } else { Side::Against };
            all.push(argument(
                side,
                words(
                    format!("Of {name} the group is {short_en} short in {year} and has {over_en} over."),
                    format!(
                        "Van {naam} heeft de groep in {year} een tekort van {short_nl} en een overschot van {over_nl}."
                    ),
                ),
                rows,
            ));
        }
        all
    }

    fn risk_and_burden(&self) -> Vec<Argument> {
        let context = self.field.snapshot.context();
        let year = self.field.year;
        let made: Vec<_> =
            self.members.iter().filter_map(|member| burden::spending_share(context, *member, year)).collect();
        let rows = made.iter().flat_map(|made| &made.from).map(|value| self.behind(value.row)).collect();
        let values = || made.iter().map(|made| made.dated.value);
        let (least, most) = (values().fold(f64::INFINITY, f64::min), values().fold(0.0, f64::max));
        let argument = |side, text, rows| Argument { consideration: CONSIDERATIONS[2], side, text, rows };
        if made.len() < self.members.len() || made.is_empty() {
            let text =
                words("Not every member's spending is known.", "Niet van elk lid zijn de uitgaven bekend.");
            return vec![argument(Side::Unknown, text, rows)];
        }
        let ([least_en, least_nl], [most_en, most_nl]) = (told(least * 100.0), told(most * 100.0));
        let side = if least >= most / 2.0 { Side::For } else { Side::Against };
        let text = words(
            format!("Members spend {least_en} to {most_en} per cent of their product on defence."),
            format!("Leden geven {least_nl} tot {most_nl} procent van hun product aan defensie uit."),
        );
        let mut all = vec![argument(side, text, rows)];
        let taking = |member: &NationId| burden::contributions(context.model, *member, year);
        let rows = self.members.iter().flat_map(taking).map(|record| self.behind(record)).collect();
        let part = self.members.iter().filter(|member| taking(member).next().is_some()).count();
        let of = self.members.len();
        // Of whom nothing is known nothing is held against: registers of missions are not complete.
        let side = if part == of { Side::For } else { Side::Unknown };
        let text = words(
            format!("Risk apart: {part} of {of} members are known to take part in missions in {year}."),
            format!("Risico apart: van {part} van de {of} leden is deelname aan missies in {year} bekend."),
        );
        all.push(argument(side, text, rows));
        all
    }

    fn industry(&self) -> Argument {
        let model = self.field.snapshot.context().model;
        let types = self.types();
        let roles =
            model.tables.equipment_origins.records().filter(|found| types.contains(&found.row.equipment));
        let roles: Vec<_> = roles.collect();
        let inside = roles.iter().filter(|record| self.members.contains(&record.row.nation));
        let mut rows: Vec<_> = inside.map(|record| self.behind(*record)).collect();
        rows.sort();
        let (count, all) = (rows.len(), roles.len());
        let (side, text) = if all == 0 {
            let text = words(
                "Who designs, builds and maintains the types in use is not known.",
                "Wie de typen in gebruik ontwerpt, bouwt en onderhoudt is niet bekend.",
            );
            (Side::Unknown, text)
        } else {
            let text = words(
                format!("{count} of {all} known roles of industry in the types in use are of members."),
                format!(
                    "{count} van {all} bekende rollen van industrie in de typen in gebruik zijn van leden."
                ),
            );
            (if count * 2 >= all { Side::For } else { Side::Against }, text)
        };
        Argument { consideration: CONSIDERATIONS[3], side, text, rows }
    }

    fn fragmentation(&self) -> Vec<Argument> {
        let context = self.field.snapshot.context();
        let mut all = Vec::new();
        for capability in &self.capabilities {
            let supply = Supply::of(context, *capability);
            let members = |holder| self.members.iter().any(|nation| holder == (*nation).into());
            let found = fragmentation::fleet(&supply, members, self.field.year).fragmentation();
            if found.units == Quantity::ZERO {
                continue;
            }
            let (families, (name, naam)) = (found.families, self.named(*capability));
            let [units, units_nl] = told(found.units.as_f64());
            let side = if families <= 1 { Side::For } else { Side::Against };
            let text = words(
                format!("Members use {families} families for {units} units of {name}."),
                format!("Leden gebruiken {families} families voor {units_nl} eenheden van {naam}."),
            );
            let rows = self.behind_units(*capability);
            all.push(Argument { consideration: CONSIDERATIONS[4], side, text, rows });
        }
        if all.is_empty() {
            let text =
                words("Which types members use is not known.", "Welke typen leden gebruiken is niet bekend.");
            all.push(Argument {
                consideration: CONSIDERATIONS[4],
                side: Side::Unknown,
                text,
                rows: Vec::new(),
            });
        }
        all
    }
}
