// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Importers against the public data, where the folder that holds them lies beside the repository, and
//! the values that its SOURCE.md files give as checked.

use std::collections::{BTreeSet, HashMap};

use concordia_model::codes::HoldingStatus;
use concordia_model::row::key_text;
use concordia_model::tables::PlannedChange;
use concordia_model::{Model, Quantity, Year};

use super::super::package_2014;
use super::*;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The folder of data, or a word that the test was skipped.
pub(super) fn data() -> Option<PathBuf> {
    let beside = || repository().join("../shared");
    let data = std::env::var_os("CONCORDIA_SHARED").map_or_else(beside, PathBuf::from).join("data");
    if data.is_dir() {
        return Some(data);
    }
    println!("skipped: no public data at {} (set CONCORDIA_SHARED)", data.display());
    None
}

/// A copy of the European package; without the tables named, an import shows all that it gives.
pub(super) fn europe(without: &[&str]) -> TempDir {
    let (from, copy) = (repository().join("examples/europe"), TempDir::new().unwrap());
    fs::create_dir_all(copy.path().join("data")).unwrap();
    for entry in fs::read_dir(from.join("data")).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let emptied = without
            .iter()
            .any(|table| name == format!("{table}.csv") || name.starts_with(&format!("{table}-")));
        let text = if emptied { format!("{}\n", text.lines().next().unwrap()) } else { text };
        fs::write(copy.path().join("data").join(name), text).unwrap();
    }
    fs::copy(from.join("datapackage.json"), copy.path().join("datapackage.json")).unwrap();
    copy
}

fn run(package: &TempDir, data: &Path, kind: &str, file: &str) -> ImportReport {
    let report = import(kind, &data.join(file), package.path()).unwrap();
    println!(
        "{kind}: {} rows of the file taken, {} rows written to {}",
        report.taken, report.rows, report.table
    );
    for entry in &report.left {
        println!("  left {:6} {} ({})", entry.count, entry.why.en, entry.example);
    }
    for note in &report.notes {
        println!("  note {}", note.en);
    }
    check(package.path());
    report
}

fn model(package: &Path) -> Model {
    crate::read(package, &|_| {}).model.unwrap()
}

/// The rows of a CSV file.
fn rows(path: &Path) -> BTreeSet<String> {
    fs::read_to_string(path).unwrap().lines().map(str::to_owned).collect()
}

fn economy(model: &Model, key: &str) -> String {
    let row = model.tables.economy.rows().find(|row| key_text(*row, &model.names) == key).unwrap();
    format!("{} {}", row.value.unwrap(), model.names.text(row.unit.0))
}

const COUNTRY_YEARS: &str = "country_year/country_year_1990_2024.csv";
const NATO: &str = "nato_defence_exp/nato_defence_expenditure_2014_2026.csv";
const EDA: &str = "eda_defence/eda_defence_data_2005_2023.csv";

#[test]
fn economy_holds_the_checked_values() {
    let Some(data) = data() else { return };
    let package = europe(&["economy"]);
    run(&package, &data, "country-year", COUNTRY_YEARS);
    run(&package, &data, "nato-expenditure", NATO);
    run(&package, &data, "eda-expenditure", EDA);
    let without_note = |row: &str| row.splitn(8, ',').take(7).collect::<Vec<_>>().join(",");
    let files = ["country-year", "nato-expenditure", "eda-expenditure"];
    let imported = files.map(|kind| rows(&package.path().join(format!("data/economy-{kind}.csv"))));
    let imported: BTreeSet<_> = imported.iter().flatten().map(|row| without_note(row)).collect();
    let shipped = rows(&repository().join("examples/europe/data/economy.csv"));
    let missing: Vec<_> = shipped.iter().filter(|row| !imported.contains(&without_note(row))).collect();
    assert!(missing.is_empty(), "{} rows, such as {:?}", missing.len(), missing.first());
    let model = model(package.path());
    for (key, value) in [
        ("NLD|2024|defence_expenditure|nato-defence-expenditure", "0.0202 share_gdp"),
        ("NLD|2014|defence_expenditure|nato-defence-expenditure", "0.0112 share_gdp"),
        ("NLD|2014|equipment_expenditure|nato-defence-expenditure", "0.1068 share_defence"),
    ] {
        assert_eq!(economy(&model, key), value, "{key}");
    }
    // In thousand million: NLD 16.6 in 2023 and 23.2 in 2024, USA 916; NLD 15.35 and 12.3 euro.
    for (key, value) in [
        ("NLD|2023|defence_expenditure|sipri-milex", "16.6"),
        ("NLD|2024|defence_expenditure|sipri-milex", "23.2"),
        ("USA|2023|defence_expenditure|sipri-milex", "916"),
        ("NLD|2023|defence_expenditure|eda-defence-data", "15.35"),
        ("NLD|2021|defence_expenditure|eda-defence-data", "12.3"),
    ] {
        let whole: f64 = economy(&model, key).split(' ').next().unwrap().parse().unwrap();
        let decimals = value.split_once('.').map_or(0, |(_, part)| part.len());
        assert_eq!(format!("{:.*}", decimals, whole / 1e9), value, "{key}");
    }
    let highest = |row: &&concordia_model::tables::Economy| {
        row.year == Year(2024) && row.unit.0 == model.names.find("share_gdp").unwrap()
    };
    let highest = model.tables.economy.rows().filter(highest).max_by_key(|row| row.value).unwrap();
    assert_eq!(highest.nation.text(&model.names), "POL");
}

#[test]
fn imported_rows_are_those_that_the_european_package_was_written_with() {
    let Some(data) = data() else { return };
    for (kind, file, table, shipped) in [
        ("un-ideal-points", "un_ideal_points/unga_ideal_points_1990_2023.csv", "relations", "relations"),
        ("v-dem", "vdem/vdem_indices_1990_2024.csv", "relations", "relations-vdem"),
        ("atop", "alliances_atop/atop_dyad_year_1990_2018.csv", "relations", "relations"),
        ("pair-distances", "dyads/dyads_static.csv", "relations", "relations"),
    ] {
        let package = europe(&["relations"]);
        run(&package, &data, kind, file);
        let imported = rows(&package.path().join(format!("data/{table}-{kind}.csv")));
        let measures: BTreeSet<_> = imported.iter().filter_map(|row| row.split(',').nth(3)).collect();
        let shipped = rows(&repository().join(format!("examples/europe/data/{shipped}.csv")));
        let mine = |row: &&String| row.split(',').nth(3).is_some_and(|measure| measures.contains(measure));
        let missing: Vec<_> = shipped.iter().filter(mine).filter(|row| !imported.contains(*row)).collect();
        assert!(missing.is_empty(), "{kind}: {} rows, such as {:?}", missing.len(), missing.first());
        // Into the package as it is shipped, only what it lacks is added.
        let report = run(&europe(&[]), &data, kind, file);
        assert_eq!(report.rows + left(&report, "has already"), imported.len() - 1, "{kind}");
    }
}

#[test]
fn frameworks_say_how_much_nobody_has_read() {
    let Some(data) = data() else { return };
    let package = europe(&["memberships"]);
    let report = run(&package, &data, "frameworks", "frameworks/multinational_frameworks.csv");
    assert_eq!(left(&report, "general knowledge"), 54);
    assert_eq!(report.taken, 116 - 54);
}

/// What a nation holds in a year, by equipment.
fn held(model: &Model, nation: &str, equipment: &str, year: u16) -> Option<Quantity> {
    let names = &model.names;
    let of = |row: &&concordia_model::tables::Holding| {
        row.holder.text(names) == nation
            && row.equipment.is_some_and(|id| id.text(names) == equipment)
            && row.year == Year(year)
            && row.status == HoldingStatus::InService
            && row.source.text(names) == "rdmc-1"
    };
    model.tables.holdings.rows().find(of)?.quantity
}

#[test]
fn types_hold_the_checked_values() {
    let Some(data) = data() else { return };
    let package = europe(&["holdings", "planned_changes", "evidence", "judgements"]);
    run(&package, &data, "rdmc-types", "equipment_rdmc/rdmc_types_1995_2014.csv");
    let model = model(package.path());
    for (nation, equipment, year, count) in [
        ("NLD", "leopard-2a6", 2011, 44),
        ("NLD", "leopard-2-all-versions", 1995, 44),
        ("NLD", "walrus-class", 2014, 4),
        ("NLD", "de-zeven-provincien", 2014, 4),
        ("NLD", "karel-doorman", 2014, 2),
        ("NLD", "ch-47d", 2014, 11),
        ("NLD", "ch-47f", 2014, 6),
        ("NLD", "kdc-10", 2014, 2),
        ("FIN", "f-a-18c-d", 2014, 62),
        ("NLD", "f-16am-bm", 2014, 72),
    ] {
        assert_eq!(
            held(&model, nation, equipment, year),
            Some(Quantity::whole(count)),
            "{nation} {equipment} {year}"
        );
    }
    assert_eq!(held(&model, "NLD", "leopard-2a6", 2012), None, "nothing of the class is listed any more");
}

#[test]
fn the_package_of_2014_holds_together_and_knows_nothing_later_about_stock() {
    let Some(data) = data() else { return };
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("europe-2014");
    let europe = repository().join("examples/europe");
    let made = package_2014(&europe, &data, &out).unwrap();
    println!("left of europe: {:?}", made.left);
    check(&out);
    let model = model(&out);
    assert!(model.tables.holdings.rows().all(|row| row.year <= Year(2014)));
    let known = |row: &PlannedChange| row.announced.map_or(row.to_year, |date| date.year) <= Year(2014);
    assert!(model.tables.planned_changes.rows().all(known));
    let on_order = model.tables.planned_changes.rows().filter(|row| row.to_year > Year(2014)).count();
    assert!(on_order > 100, "{on_order}");
    let names = &model.names;
    let then = model.as_of(Year(2014));
    for measure in [
        "un-voting-distance",
        "political-culture-distance",
        "alliance-defence",
        "capital-distance",
        "contiguity",
    ] {
        let known = then.tables.relations.rows().filter(|row| row.measure.text(names) == measure).count();
        assert!(known > 400, "{measure}: {known}");
    }
    // Again: the same package; over something else: refused.
    package_2014(&europe, &data, &out).unwrap();
    assert_eq!(crate::read(&out, &|_| {}).model.unwrap().hash, model.hash);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    assert!(package_2014(&europe, &data, folder.path()).is_err());
    assert!(package_2014(&europe, folder.path(), &folder.path().join("new")).is_err());
    assert!(!folder.path().join("new").exists());
}

/// The rows of a file, by the names of its columns.
fn table(file: &Path) -> Vec<HashMap<String, String>> {
    csv::Reader::from_path(file).unwrap().deserialize().map(Result::unwrap).collect()
}

/// Years from order to first delivery of new equipment of a class, for assessed nations since 2000.
fn past_orders(orders: &[HashMap<String, String>], assessed: &BTreeSet<&str>, class: &str) -> Vec<f64> {
    let ours = |row: &&HashMap<String, String>| {
        assessed.contains(row["recipient_iso3"].as_str())
            && row["description"] == class
            && row["status"] == "New"
    };
    let years = |row: &HashMap<String, String>| {
        let order = row["order_year"].parse::<f64>().ok().filter(|year| *year >= 2000.0)?;
        Some(row["delivery_years"].split(';').next()?.parse::<f64>().ok()? - order)
    };
    let mut years: Vec<f64> = orders.iter().filter(ours).filter_map(years).collect();
    years.sort_by(f64::total_cmp);
    years
}

/// The value below which so many quarters of sorted values lie, between the two nearest.
fn quartile(sorted: &[f64], quarters: usize) -> f64 {
    let place = quarters * (sorted.len() - 1);
    let (low, part) = (place / 4, (place % 4) as f64 / 4.0);
    sorted[low] + part * (sorted[(low + 1).min(sorted.len() - 1)] - sorted[low])
}

#[test]
fn lead_times_are_the_medians_of_past_orders() {
    let Some(data) = data() else { return };
    let europe = repository().join("examples/europe");
    let model = model(&europe);
    let assessed = model.assessed();
    let assessed: BTreeSet<_> = assessed.iter().map(|id| id.text(&model.names)).collect();
    let orders = table(&data.join("sipri_arms_transfers/trade_register_recipients_1990_2024.csv"));
    let stated = table(&europe.join("data/parameters.csv"));
    let stated: Vec<_> = stated.iter().filter(|row| row["parameter"] == "lead_years").collect();
    for row in &stated {
        // The class of the register stands between quotes in the note.
        let class = row["x_note"].split('\'').nth(1).unwrap();
        let past = past_orders(&orders, &assessed, class);
        for (column, quarters) in [("low", 1), ("value", 2), ("high", 3)] {
            let told: f64 = row[column].parse().unwrap();
            assert!((told - quartile(&past, quarters)).abs() < 0.006, "{class} {column}: {told}");
        }
        assert_eq!(row["assumption"], "true");
    }
    assert_eq!(stated.len(), 14);
}
