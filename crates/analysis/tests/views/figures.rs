// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What the figures of a nation rest on, on the European package.

use concordia_analysis::assess;
use concordia_analysis::view::{FigureRowsView, FiguresView, burdens, figures};
use concordia_model::Year;

use super::BASE;

const YEAR: Year = Year(2026);

fn of<'v>(view: &'v FiguresView, figure: &str) -> &'v FigureRowsView {
    view.figures.iter().find(|found| found.figure == figure).expect("the figure is explained")
}

fn mean(figure: &FigureRowsView) -> Option<f64> {
    let weight: f64 = figure.parts.iter().map(|part| part.weight).sum();
    let sum = figure.parts.iter().map(|part| Some(part.weight * part.value?)).sum::<Option<f64>>()?;
    (weight > 0.0).then(|| sum / weight)
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-12,
        (a, b) => a == b,
    }
}

#[test]
fn the_capabilities_of_a_mean_give_that_mean_for_every_nation() {
    let assessment = assess(&BASE);
    let all = burdens(&assessment, YEAR);
    for (nation, burden) in assessment.context.nations.iter().zip(&all.nations) {
        let view = figures(&assessment, *nation, YEAR);
        let capacity = assessment.capacity(*nation, YEAR);
        for (figure, value) in [
            ("capacity_to_act", capacity.value),
            ("met_from_abroad", capacity.from_abroad),
            ("capability_share", burden.capability_share),
        ] {
            let found = mean(of(&view, figure));
            assert!(close(found, value), "{figure} of {}: {found:?}, not {value:?}", view.nation);
        }
    }
}

#[test]
fn a_known_share_of_product_has_its_rows_and_each_row_its_document() {
    let assessment = assess(&BASE);
    let all = burdens(&assessment, YEAR);
    for (nation, burden) in assessment.context.nations.iter().zip(&all.nations) {
        let view = figures(&assessment, *nation, YEAR);
        let spending = of(&view, "spending_share_of_gdp");
        assert_eq!(spending.rows.is_empty(), burden.spending_share_of_gdp.is_none(), "{}", view.nation);
        assert_eq!(of(&view, "missions").rows.is_empty(), burden.missions == 0, "{}", view.nation);
        for row in view.figures.iter().flat_map(|figure| &figure.rows) {
            let source = row.source.as_ref().expect("every row of the package has a source");
            assert!(view.documents.iter().any(|document| document.id == *source), "{source}");
        }
    }
}
