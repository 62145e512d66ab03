// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What people ask about a cluster, in the texts of a command line or an address.

use concordia_methods::pooling::MOST;
use concordia_model::finding::shorten;
use concordia_model::ids::{CapabilityId, NationId};
use concordia_model::{Model, Words};

use super::prices::Measure;
use super::{MOST_MEMBERS, Reading};
use crate::asked;
use crate::context::Context;

/// The capability in whose balance a capability counts.
pub fn counted(context: &Context<'_>, capability: CapabilityId) -> Result<CapabilityId, Words> {
    context.root_of(capability).ok_or_else(|| {
        let id = capability.text(&context.model.names);
        Words::new(format!("'{id}' has no balance"), format!("'{id}' heeft geen balans"))
    })
}

/// Members, if they are not too many.
pub fn members(members: Vec<NationId>) -> Result<Vec<NationId>, Words> {
    if members.len() <= MOST_MEMBERS {
        return Ok(members);
    }
    let found = members.len();
    Err(Words::new(
        format!("{found} members are too many for a cluster; at most {MOST_MEMBERS}"),
        format!("{found} leden is te veel voor een cluster; hoogstens {MOST_MEMBERS}"),
    ))
}

/// The wanted chance that an asset is there when needed.
pub fn service_level(_: &Model, text: &str) -> Result<f64, Words> {
    number(text)
        .filter(|level| (0.01..=0.9999).contains(level))
        .ok_or_else(|| unreadable(text, "0.01", "0.9999"))
}

/// The common part of the needs.
pub fn common_share(_: &Model, text: &str) -> Result<f64, Words> {
    number(text).filter(|share| (0.0..=1.0).contains(share)).ok_or_else(|| unreadable(text, "0", "1"))
}

/// A mean need, such as `NLD:4`.
pub fn mean(model: &Model, text: &str) -> Result<(NationId, f64), Words> {
    let wrong = || {
        let text = shorten(text);
        Words::new(
            format!("'{text}' cannot be read; write it as NLD:4"),
            format!("'{text}' is niet te lezen; schrijf het als NLD:4"),
        )
    };
    let (nation, mean) = text.split_once([':', '=']).ok_or_else(wrong)?;
    let mean = number(mean).filter(|mean| (0.0..=MOST).contains(mean)).ok_or_else(wrong)?;
    Ok((asked::nation(model, nation)?, mean))
}

/// How a stated need is read.
pub fn reading(_: &Model, text: &str) -> Result<Reading, Words> {
    match text {
        "fleet" => Ok(Reading::Fleet),
        "mean" => Ok(Reading::Mean),
        _ => Err(unknown(text, "fleet, mean")),
    }
}

/// In what is counted.
pub fn measure(_: &Model, text: &str) -> Result<Measure, Words> {
    match text {
        "units" => Ok(Measure::Units),
        "purchase" => Ok(Measure::Purchase),
        "yearly" => Ok(Measure::Yearly),
        _ => Err(unknown(text, "units, purchase, yearly")),
    }
}

fn number(text: &str) -> Option<f64> {
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

fn unreadable(text: &str, least: &str, most: &str) -> Words {
    let text = shorten(text);
    Words::new(
        format!("'{text}' is no number from {least} to {most}"),
        format!("'{text}' is geen getal van {least} tot en met {most}"),
    )
}

fn unknown(text: &str, known: &str) -> Words {
    let text = shorten(text);
    Words::new(format!("no '{text}'; there are {known}"), format!("geen '{text}'; er zijn {known}"))
}
