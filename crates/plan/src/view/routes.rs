// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Routes as they are shown: what each is, and what speaks for and against it.

use concordia_analysis::view::{ArgumentView, RowKeyView, TextView};
use concordia_model::Model;

use super::{RouteView, build, steps, words};
use crate::routes::{Route, RouteName, SMALL_GROUP};
use crate::run::{Outcome, Question};
use crate::verify::Figures;

/// The routes of an outcome.
pub(super) fn routes(model: &Model, question: &Question, outcome: &Outcome) -> Vec<RouteView> {
    let free =
        outcome.routes.first().and_then(|route| route.found.plan.as_ref()).map(|(_, figures)| *figures);
    outcome.routes.iter().map(|route| view(model, question, outcome, route, free)).collect()
}

fn view(
    model: &Model,
    question: &Question,
    outcome: &Outcome,
    route: &Route,
    free: Option<Figures>,
) -> RouteView {
    let (solved, plan) = (&route.found.solved, route.found.plan.as_ref());
    let short = plan.map_or_else(Vec::new, |(plan, _)| build::short(model, plan));
    let still: Vec<_> = short.iter().map(|row| row.capability.clone()).collect();
    let (title, words) = definition(route.name);
    let compared = Compared { model, outcome, route, free };
    let arguments = plan.map(|(_, figures)| (compared.pro(figures), compared.against(figures, &still)));
    let (pro, against) = arguments.unwrap_or_default();
    RouteView {
        id: route.name,
        title,
        words,
        status: build::status(plan.is_some(), solved, question.effort.gap),
        objective: plan.map(|(_, figures)| (*figures).into()),
        gap: plan.map(|_| solved.gap),
        verified: plan.is_some(),
        candidates: route.candidates,
        decisions: plan.map_or_else(Vec::new, |(plan, _)| build::decisions(model, plan)),
        agreements: plan.map_or_else(Vec::new, |(plan, _)| {
            plan.agreements.iter().map(|agreement| build::agreed(model, agreement)).collect()
        }),
        short,
        pro,
        against,
        steps: plan.map_or_else(Vec::new, |(plan, _)| {
            steps::steps(model, &outcome.ground, &question.planning, plan)
        }),
    }
}

fn definition(name: RouteName) -> (TextView, TextView) {
    match name {
        RouteName::Free => (
            TextView::new("Every way", "Alle wegen"),
            TextView::new(
                "Every agreement that two nations bear, in the deepest form that they bear.",
                "Elke afspraak die twee landen verdragen, in de diepste vorm die zij verdragen.",
            ),
        ),
        RouteName::Groups => (
            TextView::new("Capability groups", "Vermogensgroepen"),
            TextView::new(
                format!(
                    "Only among nations that meet already in a small group of at most {SMALL_GROUP}: a cluster such as Benelux, or a \
                     running cooperation in the capability."
                ),
                format!(
                    "Alleen tussen landen die al samenkomen in een kleine groep van hooguit {SMALL_GROUP}: een cluster zoals de \
                     Benelux, of een lopende samenwerking in de capaciteit."
                ),
            ),
        ),
        RouteName::Support => (
            TextView::new("Specialisation via support", "Specialisatie via ondersteuning"),
            TextView::new(
                "Only between nations that hold the same family of equipment in the capability, and without turns: \
                 units are made available, training and maintenance can be shared.",
                "Alleen tussen landen die in de capaciteit dezelfde familie materieel hebben, en zonder toerbeurt: \
                 eenheden worden beschikbaar gesteld, training en onderhoud kunnen worden gedeeld.",
            ),
        ),
        RouteName::Traditional => (
            TextView::new("Traditional specialisation", "Traditionele specialisatie"),
            TextView::new(
                "Only in the deepest form of the ladder: one does it for the other, in turns or for good, and both \
                 depend on it.",
                "Alleen in de diepste vorm van de ladder: de een doet het voor de ander, bij toerbeurt of blijvend, \
                 en beide hangen ervan af.",
            ),
        ),
    }
}

/// A route beside the present plan and the one that is free.
struct Compared<'a> {
    model: &'a Model,
    outcome: &'a Outcome,
    route: &'a Route,
    free: Option<Figures>,
}

fn argument(en: String, nl: String) -> ArgumentView {
    ArgumentView { text: TextView::new(en, nl), rows: Vec::new() }
}

impl Compared<'_> {
    fn pro(&self, figures: &Figures) -> Vec<ArgumentView> {
        let mut found = Vec::new();
        let present = &self.outcome.present;
        // Where nothing is decided, what that does not take is no merit of the route.
        let decides = self.route.name != RouteName::Free && (figures.partners > 0 || figures.cost > 0.0);
        if figures.shortfall < present.shortfall - 1e-9 {
            let ([from_en, from_nl], [to_en, to_nl]) =
                (percent(present.shortfall), percent(figures.shortfall));
            found.push(argument(
                format!("The shortfall falls from {from_en} % to {to_en} %."),
                format!("Het tekort daalt van {from_nl}% naar {to_nl}%."),
            ));
        }
        if let Some(free) = self.free.filter(|free| decides && figures.partners < free.partners) {
            let (ours, theirs) = (figures.partners, free.partners);
            found.push(argument(
                format!("New partners: {ours}, against {theirs} when every way is open."),
                format!("Nieuwe partners: {ours}, tegen {theirs} als alle wegen openstaan."),
            ));
        }
        let freedom = self.free.and_then(|free| free.freedom_of_action).zip(figures.freedom_of_action);
        if let Some((free, ours)) = freedom.filter(|(free, ours)| decides && ours + 1e-9 < *free) {
            let ([ours_en, ours_nl], [free_en, free_nl]) = (percent(ours), percent(free));
            found.push(argument(
                format!("It gives up {ours_en} % of freedom of action, against {free_en} %."),
                format!("Het levert {ours_nl}% handelingsvrijheid in, tegen {free_nl}%."),
            ));
        }
        let own = match self.route.name {
            RouteName::Groups => (!self.route.behind.is_empty()).then(|| self.meets()),
            RouteName::Support => Some(argument(
                "Training and maintenance can be shared, since the equipment is the same.".to_owned(),
                "Training en onderhoud kunnen worden gedeeld, omdat het materieel hetzelfde is.".to_owned(),
            )),
            RouteName::Traditional => Some(argument(
                "Whoever does it for others can build up more expertise.".to_owned(),
                "Wie het voor anderen doet, kan meer expertise opbouwen.".to_owned(),
            )),
            RouteName::Free => None,
        };
        found.extend(own.filter(|_| figures.partners > 0));
        found
    }

    fn meets(&self) -> ArgumentView {
        let count = self.route.behind.len();
        let rows: Vec<RowKeyView> = self.route.behind.clone();
        let text = TextView::new(
            format!("The nations meet already in {count} small cooperations that run."),
            format!("De landen komen al samen in {count} kleine lopende samenwerkingen."),
        );
        ArgumentView { text, rows }
    }

    fn against(&self, figures: &Figures, still: &[String]) -> Vec<ArgumentView> {
        let mut found = Vec::new();
        if let Some(free) = self.free.filter(|free| figures.shortfall > free.shortfall + 5e-4) {
            let [en, nl] = percent(figures.shortfall - free.shortfall);
            found.push(argument(
                format!("{en} percentage points more are short than when every way is open."),
                format!("Er is {nl} procentpunt meer tekort dan als alle wegen openstaan."),
            ));
        }
        if self.route.candidates == 0 {
            found.push(argument(
                "No agreement that would help falls under it.".to_owned(),
                "Geen afspraak die zou helpen valt eronder.".to_owned(),
            ));
        }
        found.extend(self.stays_short(still));
        if figures.partners > 0 && figures.freedom_of_action.is_none() {
            found.push(argument(
                "What its forms leave of freedom of action is not known: no source states it.".to_owned(),
                "Wat de vormen aan handelingsvrijheid overlaten is niet bekend: geen bron vermeldt het."
                    .to_owned(),
            ));
        }
        let taken = figures.partners > 0;
        match self.route.name {
            RouteName::Support if taken => found.push(argument(
                "What shared training and maintenance bring is not counted: units are, readiness is not."
                    .to_owned(),
                "Wat gedeelde training en onderhoud opleveren is niet geteld: eenheden wel, gereedheid niet."
                    .to_owned(),
            )),
            RouteName::Traditional if taken => found.push(argument(
                "It is the most far-reaching form: nations depend on each other for these capabilities."
                    .to_owned(),
                "Het is de meest vergaande vorm: landen zijn wederzijds afhankelijk van deze vermogens."
                    .to_owned(),
            )),
            _ => {}
        }
        found
    }

    /// What stays short, the first few by name.
    fn stays_short(&self, still: &[String]) -> Option<ArgumentView> {
        let count = still.len();
        let mut few: Vec<&String> = still.iter().collect();
        few.dedup();
        let named: Vec<_> = few.into_iter().take(3).map(|id| words::name(self.model, id)).collect();
        let en = named.iter().map(|name| name.en.as_str()).collect::<Vec<_>>().join(", ");
        let nl = named.iter().map(|name| name.nl.as_str()).collect::<Vec<_>>().join(", ");
        (count > 0).then(|| {
            argument(
                format!("{count} needs stay short in some year, among them {en}."),
                format!("{count} behoeften blijven in enig jaar tekort, waaronder {nl}."),
            )
        })
    }
}

/// A share as a percentage with one decimal, in both languages.
fn percent(share: f64) -> [String; 2] {
    let text = format!("{:.1}", share * 100.0);
    [text.clone(), text.replace('.', ",")]
}
