// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What is made of a small register of arms transfers, and of papers of a parliament.

use super::super::{import_with, job::Options};
use super::public_data::{data, europe};
use super::*;

use concordia_model::Year;

const COLUMNS: &str = "recipient_iso3,order_year,number_ordered,designation,description,number_delivered,delivery_years,status,comments\n";

/// Five tanks a time, all delivered: the first after two years, the last after three.
const PAST: &str = "BEL,2000,5,Leopard-2A4,tank,5,2002; 2003,New,
BEL,2001,5,Leopard-2A4,tank,5,2003; 2004,New,
BEL,2002,5,Leopard-2A4,tank,5,2004; 2005,New,
BEL,2003,5,Leopard-2A4,tank,5,2005; 2006,New,
BEL,2004,5,Leopard-2A4,tank,5,2006; 2007,New,
";

const OPEN: &str = "DEU,2014,40,Leopard-2A6,tank,40,2018; 2019,New,
DEU,2013,30,Leopard-2A6,tank,30,2014; 2016,New,
DEU,2013,9,F-16A Block-50/52,FGA aircraft,4,2014,Second hand,Second-hand; 5-year lease
DEU,2015,7,Leopard-2A6,tank,7,2016,New,
DEU,2010,8,Leopard-2A6,tank,8,2012; 2013,New,
DEU,2014,2,Skyhawk,FGA aircraft,0,,New,owned and operated by Canadian company for training
DEU,2014,2,aircraft radar,combat aircraft radar,0,,New,
DEU,2014,,Patriot,SAM system,,,New,
RUS,2014,2,T-72,tank,0,,New,
";

/// The rows as known at the end of 2014.
fn of_2014(bench: &Bench, text: &str) -> ImportReport {
    let file = bench.file(format!("{COLUMNS}{text}"));
    let options = Options { year: Some(Year(2014)), ..Options::default() };
    let report = import_with("sipri-orders", &file, &bench.package(), options).unwrap();
    bench.checked();
    report
}

/// The rows of a table of the import that begin so, without what stands behind.
fn line(table: &str, start: &str) -> String {
    table.lines().find(|line| line.starts_with(start)).unwrap_or_default().to_owned()
}

#[test]
fn what_is_on_order_comes_in_years_that_past_orders_took_and_never_in_those_it_came_in() {
    let bench = Bench::new();
    let report = of_2014(&bench, &format!("{PAST}{OPEN}"));
    let table = bench.text("data/planned_changes-sipri-orders-sipri.csv");
    // Nothing had come: all forty, two to three years after the order; they came in 2018 and 2019.
    assert!(
        table.contains("sipri-deu-leopard-2a6-2014,DEU,main-battle-tank,leopard-2a6,buy,40,,2016,2017,2014-12-31,contracted,,,sipri-trade-register"),
        "{table}"
    );
    // Some had come, and the register has no numbers by year: the rest is unknown, from the next year on.
    assert!(line(&table, "sipri-deu-leopard-2a6-2013,").contains("leopard-2a6,buy,,,2015,2016,"), "{table}");
    assert_eq!(report.rows, 2, "{table}");
    assert!(!table.contains("2015-12-31"), "nobody knew of an order of 2015");
    for (why, count) in [
        ("give training", 1),
        ("classes for which there is no capability", 1),
        ("no past order tells", 1),
        ("no capability air-defence-long", 1),
        ("nations that", 1),
    ] {
        assert_eq!(left(&report, why), count, "{why}");
    }
}

#[test]
fn what_did_not_come_is_on_order_and_a_lease_is_no_purchase() {
    let bench = Bench::new();
    let past =
        PAST.replace("New", "Second hand").replace("tank", "FGA aircraft").replace("Leopard-2A4", "F-16A");
    of_2014(&bench, &format!("{past}{OPEN}"));
    let table = bench.text("data/planned_changes-sipri-orders-sipri.csv");
    assert!(
        line(&table, "sipri-deu-f-16a-2013,").contains("fighter-4th,f-16a,lease,5,,2015,2016,"),
        "{table}"
    );
}

#[test]
fn what_had_come_is_told_at_the_end_of_each_year_of_delivery_where_the_package_tells_nothing() {
    let bench = Bench::new();
    of_2014(
        &bench,
        &format!(
            "{PAST}{OPEN}NLD,2000,20,Leopard-2A6,tank,20,2005,New,\nNLD,2008,20,Leopard-2A6,tank,20,2011,New,\n"
        ),
    );
    let table = bench.text("data/holdings-sipri-orders-sipri.csv");
    let start =
        |year: &str| line(&table, &format!("DEU,main-battle-tank,leopard-2a6,{year},in_service,sipri"));
    assert!(start("2012").contains("register,,,,1,,"), "one year of two: at least one, {table}");
    assert!(start("2013").contains("register,8,,,,,"), "{table}");
    assert!(start("2014").contains("register,,,,9,,"), "eight and at least one, {table}");
    assert!(!table.contains("2016") && !table.contains("2019"), "{table}");
    assert!(!table.contains("f-16"), "what is leased goes back: {table}");
    // The package has a claim about these tanks in 2011: only what is earlier is added.
    assert!(line(&table, "NLD,main-battle-tank,leopard-2a6,2005").contains("register,20,"), "{table}");
    assert!(!table.contains("NLD,main-battle-tank,leopard-2a6,2011"), "{table}");
    // Of another type of the same capability nothing is added at all.
    let other = Bench::new();
    of_2014(&other, &format!("{PAST}NLD,2000,20,Leopard-1A5,tank,20,2005,New,\n"));
    assert!(!other.text("data/holdings-sipri-orders-sipri.csv").contains("NLD"));
}

#[test]
fn an_order_that_the_package_has_as_a_purchase_is_not_added() {
    let bench = Bench::new();
    let planned = "id,holder,capability,equipment,action,quantity,from_year,to_year,firmness,source\nours,DEU,main-battle-tank,leopard-2a6,buy,40,2015,2019,contracted,a-book\n";
    fs::write(bench.package().join("data/planned_changes.csv"), planned).unwrap();
    let mut descriptor: serde_json::Value = serde_json::from_str(&bench.text("datapackage.json")).unwrap();
    let resources = descriptor["resources"].as_array_mut().unwrap();
    resources.push(serde_json::json!({"name": "planned_changes", "path": "data/planned_changes.csv"}));
    fs::write(bench.package().join("datapackage.json"), descriptor.to_string()).unwrap();
    let report = of_2014(&bench, &format!("{PAST}{OPEN}"));
    assert_eq!((report.rows, left(&report, "purchases of already")), (0, 2));
}

#[test]
fn without_a_year_the_register_is_taken_to_its_last() {
    let bench = Bench::new();
    let report =
        bench.import("sipri-orders", &format!("{COLUMNS}{PAST}DEU,2018,4,Leopard-2A6,tank,1,2019,New,\n"));
    let table = bench.text("data/planned_changes-sipri-orders-sipri.csv");
    assert!(table.contains("leopard-2a6,buy,3,,2020,2021,2018-12-31"), "{table}");
    assert!(report.notes[0].en.contains("end of 2019"), "{:?}", report.notes);
    assert!(bench.text("datapackage.json").contains("not to be republished"));
}

#[test]
fn orders_of_the_register_hold_checked_values() {
    let Some(data) = data() else { return };
    let package = europe(&["holdings", "planned_changes", "evidence", "judgements"]);
    let file = data.join("sipri_arms_transfers/trade_register_recipients_1990_2024.csv");
    let options = Options { year: Some(Year(2014)), ..Options::default() };
    import_with("sipri-orders", &file, package.path(), options).unwrap();
    check(package.path());
    let table =
        fs::read_to_string(package.path().join("data/planned_changes-sipri-orders-sipri.csv")).unwrap();
    // A hundred tanks ordered in 2014; thirty-seven fighters of which some had come; none of a later year.
    assert!(table.contains("FIN,main-battle-tank,leopard-2a6,buy,100,,"), "{table}");
    assert!(table.contains("NLD,fighter-5th,f-35a,buy,,,2015,"), "{table}");
    assert!(table.lines().skip(1).all(|row| row.split(',').nth(9).unwrap() <= "2014-12-31"), "{table}");
    let table = fs::read_to_string(package.path().join("data/holdings-sipri-orders-sipri.csv")).unwrap();
    assert!(
        table.contains("NLD,wheeled-armour,bushmaster,2006,in_service,sipri-trade-register,25,"),
        "{table}"
    );
    assert!(table.lines().skip(1).all(|row| row.split(',').nth(3).unwrap() <= "2014"), "{table}");
}

#[test]
fn the_first_letter_about_a_need_is_a_priority_since_its_day() {
    let bench = Bench::new();
    let text = "nummer,soort,onderwerp,gestart_op
2014Z3,Brief regering,Herijking project Langer doorvliegen F-16,2014-02-01
2012Z1,Brief regering,Behoeftestelling project 'Langer Doorvliegen F-16',2012-05-04
2011Z1,Brief regering,Antwoorden op vragen over Langer doorvliegen F-16,2011-05-04
2010Z1,Motie,Langer doorvliegen F-16,2010-05-04
2012Z2,Brief regering,Instandhoudingsprogramma LC-fregatten,2012-05-04
2012Z3,Brief regering,Bezoek aan een kazerne,2012-05-04
";
    let report = bench.import("tk-letters", text);
    assert_eq!((report.taken, report.rows), (1, 1));
    let table = bench.text("data/priorities-tk-letters.csv");
    assert!(table.contains("tk-nld-fighter-4th,NLD,,,fighter-4th,materiel project,Letter"), "{table}");
    assert!(table.contains(",2012-05-04,,tk-open-data,2012Z1"), "{table}");
    for (why, count) in [("told before", 1), ("no letter of the government", 3), ("no capability frigate", 1)]
    {
        assert_eq!(left(&report, why), count, "{why}");
    }
}
