// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! By what partners are compared: criteria with their anchors, weights, bands, thresholds of the shells.

use concordia_model::Model;
use schemars::JsonSchema;
use serde::Serialize;

use super::text::TextView;
use crate::partners::BANDS;
use crate::partners::criteria::{DEFINITIONS, Definition, GROUPS};
use crate::partners::shells::{CLOSE_GROUP, MARKS, POTENTIAL, VETOES};
use crate::partners::weights::Stated;
use concordia_methods::mcda::WeightSpace;

/// A criterion of the frame, of which the criteria are measures.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
pub struct GroupView {
    /// Id: a row of `criteria` where the package has one.
    pub id: String,
    /// Name.
    pub name: TextView,
}

/// A criterion.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct CriterionView {
    /// Id.
    pub id: String,
    /// The criterion of the frame that it is a measure of.
    pub group: String,
    /// Name.
    pub name: TextView,
    /// Unit.
    pub unit: TextView,
    /// Tables, measures and columns that it is made from.
    pub source: TextView,
    /// Which end is closer: higher or lower.
    pub closer: String,
    /// Measurements and their values; straight lines between them, level outside.
    pub anchors: Vec<[f64; 2]>,
    /// Whether it tells what would fit: only these make the potential shell.
    pub fits: bool,
}

/// A mark of the observed shell.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct MarkDefinitionView {
    /// Id.
    pub id: String,
    /// Name.
    pub name: TextView,
    /// Unit.
    pub unit: TextView,
    /// What a strategic partner has at least, in close groups.
    pub strategic: f64,
    /// What an affiliated partner has at least, in groups of any size.
    pub affiliated: f64,
}

/// A distance that limits the potential shell.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct VetoDefinitionView {
    /// The criterion.
    pub criterion: String,
    /// Above this, affiliated at most.
    pub affiliated_above: f64,
    /// Above this, ad hoc at most.
    pub ad_hoc_above: f64,
}

/// By what partners are compared.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct FrameView {
    /// The criteria of the frame.
    pub groups: Vec<GroupView>,
    /// The measures of them.
    pub criteria: Vec<CriterionView>,
    /// What is stated about weights, in words.
    pub weights: TextView,
    /// Lowest scores of the bands; below the last lies one more.
    pub bands: Vec<f64>,
    /// Most nations in a close group.
    pub close_group: usize,
    /// The marks of the observed shell.
    pub marks: Vec<MarkDefinitionView>,
    /// Values of what would fit from which a partner could be strategic, and affiliated.
    pub potential: [f64; 2],
    /// Distances that limit the potential shell.
    pub vetoes: Vec<VetoDefinitionView>,
}

/// The frame under which a model is looked at.
pub fn frame(model: &Model, stated: &Stated) -> FrameView {
    FrameView {
        groups: GROUPS
            .iter()
            .map(|id| GroupView { id: (*id).to_owned(), name: TextView::of_criterion(model, id) })
            .collect(),
        criteria: DEFINITIONS.iter().map(criterion).collect(),
        weights: weights(stated).into(),
        bands: BANDS.to_vec(),
        close_group: CLOSE_GROUP,
        marks: MARKS
            .iter()
            .map(|mark| MarkDefinitionView {
                id: mark.id.to_owned(),
                name: mark.name.into(),
                unit: mark.unit.into(),
                strategic: mark.strategic,
                affiliated: mark.affiliated,
            })
            .collect(),
        potential: POTENTIAL,
        vetoes: VETOES
            .iter()
            .map(|veto| VetoDefinitionView {
                criterion: veto.id.to_owned(),
                affiliated_above: veto.affiliated,
                ad_hoc_above: veto.ad_hoc,
            })
            .collect(),
    }
}

fn criterion(definition: &Definition) -> CriterionView {
    let (first, last) = (definition.anchors.first(), definition.anchors.last());
    let rises = first.zip(last).is_some_and(|(first, last)| last.1 > first.1);
    CriterionView {
        id: definition.id.to_owned(),
        group: definition.group.to_owned(),
        name: definition.name.into(),
        unit: definition.unit.into(),
        source: definition.source.into(),
        closer: if rises { "higher" } else { "lower" }.to_owned(),
        anchors: definition.anchors.iter().map(|anchor| [anchor.0, anchor.1]).collect(),
        fits: definition.fits,
    }
}

fn weights(stated: &Stated) -> (&'static str, &'static str) {
    match stated {
        Stated::Groups(WeightSpace::Any) => (
            "nothing stated: the criteria of the frame may weigh anything, and so may the measures of each",
            "niets vermeld: de criteria van het kader mogen elk gewicht hebben, en de maten van elk ook",
        ),
        Stated::Groups(WeightSpace::Order(_)) => {
            ("an order of the criteria of the frame", "een volgorde van de criteria van het kader")
        }
        Stated::Groups(_) => {
            ("ranges of the criteria of the frame", "bereiken van de criteria van het kader")
        }
        Stated::Measures(WeightSpace::Order(_)) => ("an order of the measures", "een volgorde van de maten"),
        Stated::Measures(_) => ("ranges of the measures", "bereiken van de maten"),
    }
}
