// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The sentences of an explanation. Numbers are exact here, so that they can be computed again.

use concordia_model::codes::{Code, Terms};
use concordia_model::tables::Access;
use concordia_model::{Figure, Language, NeedRule, Quantity, Year};

use crate::balance::Balance;
use crate::context::Context;
use crate::need::{Basis, Key, Stated};
use crate::view::TextView;

/// A sentence whose figures are filled in where `{}` stands, in both languages.
fn filled(en: &str, nl: &str, figures: &[Figure]) -> TextView {
    let fill = |text: &str, language| {
        let mut parts = text.split("{}");
        let mut out = parts.next().unwrap_or_default().to_owned();
        for (part, figure) in parts.zip(figures) {
            out.push_str(&said(*figure, language));
            out.push_str(part);
        }
        out
    };
    TextView::new(fill(en, Language::En), fill(nl, Language::Nl))
}

/// A figure: `18`, `20 (16–24)`, `unknown`, `unknown (≥ 3)`.
pub fn said(figure: Figure, language: Language) -> String {
    let number = |units: Quantity| match language {
        Language::En => units.to_string(),
        Language::Nl => units.to_string().replace('.', ","),
    };
    let value = figure.value.map_or_else(|| language.of(("unknown", "onbekend")).to_owned(), number);
    match figure.high {
        _ if figure.is_exact() => value,
        Some(high) => format!("{value} ({}\u{2013}{})", number(figure.low), number(high)),
        None if figure.low > Quantity::ZERO => format!("{value} (\u{2265}\u{a0}{})", number(figure.low)),
        None => value,
    }
}

/// How the balance is computed.
pub fn formula() -> TextView {
    TextView::new(
        "shortfall = max(0, need \u{2212} available); \
         available = max(0, national + pooled + access in \u{2212} access out)",
        "tekort = max(0, behoefte \u{2212} beschikbaar); \
         beschikbaar = max(0, nationaal + gepoold + toegang in \u{2212} toegang uit)",
    )
}

/// The formula with the numbers of a balance.
pub fn sum(balance: &Balance) -> TextView {
    let Balance { national, pooled, access_in, access_out, need, shortfall, .. } = *balance;
    let available = balance.available();
    let have = filled(
        "available = max(0, {} + {} + {} \u{2212} {}) = {}",
        "beschikbaar = max(0, {} + {} + {} \u{2212} {}) = {}",
        &[national, pooled, access_in, access_out, available],
    );
    let lack = if need.basis == Basis::None {
        TextView::new("shortfall: unknown, no need is known", "tekort: onbekend, er is geen behoefte bekend")
    } else if need.must_be_own == Figure::ZERO {
        filled(
            "shortfall = max(0, {} \u{2212} {}) = {}",
            "tekort = max(0, {} \u{2212} {}) = {}",
            &[need.units, available, shortfall],
        )
    } else {
        filled(
            "shortfall = the larger of max(0, {} \u{2212} {}) and, own units only, \
             max(0, {} \u{2212} max(0, {} \u{2212} {})) = {}",
            "tekort = het grootste van max(0, {} \u{2212} {}) en, alleen eigen eenheden, \
             max(0, {} \u{2212} max(0, {} \u{2212} {})) = {}",
            &[need.units, available, need.must_be_own, national, access_out, shortfall],
        )
    };
    TextView::new(format!("{}; {}", have.en, lack.en), format!("{}; {}", have.nl, lack.nl))
}

/// How a need follows from documents.
pub fn stated(kinds: &[Stated<'_>]) -> TextView {
    let list = |language: Language| {
        let kinds = kinds.iter().map(|stated| {
            format!("{} {}", language.of(stated.kind.words()), said(stated.need.units, language))
        });
        kinds.collect::<Vec<_>>().join(", ")
    };
    let (en, nl) = (list(Language::En), list(Language::Nl));
    if kinds.len() == 1 {
        TextView::new(format!("need = {en}"), format!("behoefte = {nl}"))
    } else {
        TextView::new(format!("need = the largest of {en}"), format!("behoefte = het grootste van {nl}"))
    }
}

/// How a need follows from the rule of the scenario.
pub fn by_rule(context: &Context<'_>, need: Figure, keys: &[Key]) -> TextView {
    let settings = &context.model.settings;
    let own = |year: Year| {
        filled(
            &format!("need = what it has of its own on 31 December {year}: {{}}"),
            &format!("behoefte = wat het zelf heeft op 31 december {year}: {{}}"),
            &[need],
        )
    };
    match settings.need_rule {
        Some(NeedRule::TodaysStock) => own(settings.today()),
        Some(NeedRule::AnnouncedAmbition) => own(settings.horizon.1),
        Some(NeedRule::KeyOfCollectiveTarget) => key(context, need, keys),
        None => none(),
    }
}

fn key(context: &Context<'_>, need: Figure, keys: &[Key]) -> TextView {
    let list = |language: Language| {
        let shares = keys.iter().map(|key| {
            let target = said(key.target.units, language);
            let share = key.share.to_string();
            let share = if language == Language::Nl { share.replace('.', ",") } else { share };
            format!("{share} \u{d7} {target} ({})", key.format.text(&context.model.names))
        });
        shares.collect::<Vec<_>>().join(", ")
    };
    filled(
        &format!(
            "need = the largest share, by gross domestic product, in a collective target: {} = {{}}",
            list(Language::En)
        ),
        &format!(
            "behoefte = het grootste aandeel, naar bruto binnenlands product, in een gezamenlijk doel: {} = {{}}",
            list(Language::Nl)
        ),
        &[need],
    )
}

/// That nothing says what is needed.
pub fn none() -> TextView {
    TextView::new(
        "no document states a need, and the scenario has no rule that supplies one",
        "geen document noemt een behoefte, en het scenario heeft geen regel die er een geeft",
    )
}

/// That a capability which rolls up has no need of its own.
pub fn with_above() -> TextView {
    TextView::new(
        "no document states a need for it by itself: it is judged with the capability above",
        "geen document noemt er een eigen behoefte voor: het telt bij de capaciteit erboven",
    )
}

/// How many units an access row assures.
pub fn assured(context: &Context<'_>, row: &Access) -> TextView {
    let quantity = Figure::stated(row.quantity, None, None);
    let of_form = context.form_parameter(row.cooperation, "assurance");
    if let Some(assurance) = row.assurance {
        let (en, nl) = (assurance.to_string(), assurance.to_string().replace('.', ","));
        filled(
            &format!("{{}} \u{d7} its assurance {en}"),
            &format!("{{}} \u{d7} de zekerheid {nl}"),
            &[quantity],
        )
    } else if let Some(assurance) = of_form {
        let (en, nl) = (assurance.to_string(), assurance.to_string().replace('.', ","));
        filled(
            &format!("{{}} \u{d7} the assurance of its form {en}"),
            &format!("{{}} \u{d7} de zekerheid van de vorm {nl}"),
            &[quantity],
        )
    } else if row.terms == Terms::Guaranteed {
        TextView::new("guaranteed: all of it counts", "gegarandeerd: alles telt")
    } else {
        TextView::new(
            "not guaranteed: the value counts none, the range up to all of it",
            "niet gegarandeerd: de waarde telt niets, de marge tot alles",
        )
    }
}

/// Why an access row counts nothing.
pub fn not_counted(context: &Context<'_>, row: &Access) -> TextView {
    if context.same_unit(row.capability, row.unit) {
        TextView::new("its share in the pool counts already", "het aandeel in de pool telt al")
    } else {
        let unit = row.unit.map(|unit| context.model.text(unit.0)).unwrap_or_default();
        TextView::new(
            format!("counted in another unit: {unit}"),
            format!("geteld in een andere eenheid: {unit}"),
        )
    }
}

/// Why a row of access that is given counts nothing beside a larger one.
pub fn not_largest() -> TextView {
    TextView::new(
        "the same units serve all receivers of the cooperation: the largest counts",
        "dezelfde eenheden dienen alle ontvangers van de samenwerking: de grootste telt",
    )
}
