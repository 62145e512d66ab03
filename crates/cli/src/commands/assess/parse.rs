// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Reads a change under consideration: NATION:CAPABILITY:AMOUNT@YEAR.

use concordia_analysis::change::{Amount, Considered};
use concordia_model::ids::CapabilityId;
use concordia_model::{Language, Model, Quantity, Share, Year};

use super::super::{Problem, say};

/// The change that a text describes.
pub fn considered(model: &Model, text: &str, cut: bool, language: Language) -> Result<Considered, Problem> {
    let wrong = || {
        let example = if cut {
            "--if-cut NLD:main-battle-tank:100%@2027"
        } else {
            "--if-buy NLD:main-battle-tank:46@2028"
        };
        say(
            language,
            &format!("'{text}' cannot be read; write it as {example}"),
            &format!("'{text}' is niet te lezen; schrijf het als {example}"),
        )
        .to_owned()
    };
    let (rest, year) = text.rsplit_once('@').ok_or_else(wrong)?;
    let parts: Vec<_> = rest.split(':').collect();
    let [nation, capability, amount] = parts[..] else { return Err(wrong()) };
    let year = Year(year.parse().map_err(|_| wrong())?);
    let known = model.names.find(capability).filter(|id| model.tables.capabilities.find(*id).is_some());
    let capability = CapabilityId::of(known.ok_or_else(|| {
        say(language, &format!("no capability '{capability}'"), &format!("geen capaciteit '{capability}'"))
            .to_owned()
    })?);
    let number =
        |text: &str| text.parse::<f64>().ok().filter(|value| (0.0..=1e9).contains(value)).ok_or_else(wrong);
    let amount = match amount.strip_suffix('%') {
        Some(percent) => Amount::Share(Share::nearest(
            number(percent).and_then(|value| if value <= 100.0 { Ok(value) } else { Err(wrong()) })? / 100.0,
        )),
        None => Amount::Units(Quantity::nearest(number(amount)?)),
    };
    Ok(Considered { nation: super::find_nation(model, nation, language)?, capability, amount, year, cut })
}
