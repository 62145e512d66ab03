// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What each importer makes of a small file.

use super::*;

const COUNTRY_YEARS: &str =
    "iso3,year,milex_usd_m_current,milex_usd_m_const2023,gdp_usd_current,population,mil_personnel_cow
NLD,2023,16624.5,16624.5,1154361000000,17877117,
BEL,1990,0.0,358.16,,9967379,92000.0
RUS,2023,109000,109000,,,
NLD,2022,,,,,
";

#[test]
fn country_years_go_to_files_by_licence() {
    let bench = Bench::new();
    let report = bench.import("country-year", COUNTRY_YEARS);
    assert_eq!((report.taken, report.rows), (2, 5));
    assert_eq!(left(&report, "nations that the package does not have"), 1);
    assert_eq!(left(&report, "zero expenditure"), 1);
    assert_eq!(left(&report, "without any value"), 1);
    let sipri = bench.text("data/economy-country-year-sipri.csv");
    assert!(sipri.contains("NLD,2023,defence_expenditure,sipri-milex,16624500000,USD,2023"), "{sipri}");
    let personnel = bench.text("data/economy-country-year-cow.csv");
    assert!(personnel.contains("BEL,1990,personnel,cow-nmc-7,92000,persons"), "{personnel}");
    let bank = bench.text("data/economy-country-year.csv");
    assert!(bank.contains("NLD,2023,gdp,world-bank-gdp,1154361000000,USD,2023"), "{bank}");
    assert!(bench.text("datapackage.json").contains("not to be republished"));
}

#[test]
fn shares_of_nato_become_shares_from_zero_to_one() {
    let bench = Bench::new();
    let text = "iso3,year,defence_share_gdp_pct,estimated,equipment_share_pct\nNLD,2024,2.02,False,19.82\nNLD,2026,2.6,True,\n,2024,2.71,False,30\n";
    let report = bench.import("nato-expenditure", text);
    assert_eq!((report.taken, report.rows), (2, 3));
    assert_eq!(left(&report, "totals"), 1);
    let table = bench.text("data/economy-nato-expenditure.csv");
    assert!(
        table.contains("NLD,2024,defence_expenditure,nato-defence-expenditure,0.0202,share_gdp,,\n"),
        "{table}"
    );
    assert!(table.contains("0.026,share_gdp,,estimate of NATO"), "{table}");
}

#[test]
fn million_euro_become_euro() {
    let bench = Bench::new();
    let text =
        "iso3,year,total_defence_exp_eur_m,equipment_procurement_eur_m\nNLD,2021,12301.2345678,2104.472\n";
    assert_eq!(bench.import("eda-expenditure", text).rows, 2);
    let table = bench.text("data/economy-eda-expenditure.csv");
    assert!(table.contains("NLD,2021,equipment_expenditure,eda-defence-data,2104472000,EUR"), "{table}");
    assert!(table.contains("12301234567.8,EUR"), "{table}");
}

#[test]
fn a_distance_of_positions_has_the_interval_of_both() {
    let bench = Bench::new();
    let text = "iso3,year,ideal_all,q05_all,q95_all\nNLD,2000,1.0,0.9,1.2\nBEL,2000,0.5,0.3,0.7\nDEU,2000,1.1,1.0,1.3\nDEU,2000,9,9,9\nRUS,2000,-1,-1,-1\n";
    let report = bench.import("un-ideal-points", text);
    assert_eq!((report.taken, report.rows), (3, 2));
    assert_eq!(left(&report, "has already"), 1, "BEL and DEU stand in the package");
    assert_eq!(left(&report, "twice"), 1);
    let table = bench.text("data/relations-un-ideal-points.csv");
    assert!(table.contains("BEL,NLD,2000,un-voting-distance,unga-ideal-points,0.5,0.2,0.9"), "{table}");
    assert!(table.contains("DEU,NLD,2000,un-voting-distance,unga-ideal-points,0.1,0,0.4"), "{table}");
    assert!(!bench.package().join("data/documents-un-ideal-points.csv").exists(), "the document is there");
}

#[test]
fn political_culture_keeps_its_share_alike_licence_and_brings_its_measure() {
    let bench = Bench::new();
    let text =
        "iso3,year,v2x_libdem,v2x_libdem_codelow,v2x_libdem_codehigh\nNLD,2000,0.8,0.7,0.9\nBEL,2000,0.5,,\n";
    let report = bench.import("v-dem", text);
    assert_eq!((report.taken, report.rows), (2, 1));
    assert!(
        bench
            .text("data/relations-v-dem.csv")
            .contains("BEL,NLD,2000,political-culture-distance,v-dem-15,0.3,,")
    );
    assert!(bench.text("data/measures-v-dem.csv").contains("political-culture-distance"));
    assert!(bench.text("datapackage.json").contains("CC-BY-SA-4.0"));
}

#[test]
fn only_obligations_of_defence_are_taken() {
    let bench = Bench::new();
    let text = "iso3_a,iso3_b,year,atop_defense\nNLD,BEL,2000,1\nBEL,DEU,2000,0\nBEL,RUS,2000,1\n";
    let report = bench.import("atop", text);
    assert_eq!((report.taken, report.rows), (1, 1));
    assert_eq!((left(&report, "another obligation"), left(&report, "pairs with a nation")), (1, 1));
    assert!(bench.text("data/relations-atop.csv").contains("BEL,NLD,2000,alliance-defence,atop-5,1"));
}

#[test]
fn borders_are_turned_round_so_that_higher_is_closer() {
    let bench = Bench::new();
    let text = "iso3_a,iso3_b,capital_distance_km,cow_contiguity,min_distance_km,comlang_off,comlang_ethno\nBEL,NLD,173.3,1,0,1,1\nBEL,DEU,650,0,0,,\n";
    let report = bench.import("pair-distances", text);
    assert_eq!((report.taken, report.rows), (2, 8));
    assert_eq!(left(&report, "empty cells"), 2);
    let table = bench.text("data/relations-pair-distances.csv");
    assert!(table.contains("BEL,NLD,2016,contiguity,cow-contiguity,5"), "{table}");
    assert!(table.contains("BEL,DEU,2016,contiguity,cow-contiguity,0"), "{table}");
}

#[test]
fn memberships_of_general_knowledge_are_left_out() {
    let bench = Bench::new();
    let text = "framework,iso3,from_year,evidence,reference\nMMF,NLD,2016,text seen,news item\nJEF,NLD,,text seen,passage\nMMF,BEL,2018,\"general knowledge, verify\",\nXXX,BEL,,text seen,\n";
    let report = bench.import("frameworks", text);
    assert_eq!((report.taken, report.rows), (2, 2));
    assert_eq!((left(&report, "general knowledge"), left(&report, "does not know")), (1, 1));
    let table = bench.text("data/memberships-frameworks.csv");
    assert!(table.contains("mmf,NLD,member,2016-07-01,multinational-frameworks"), "{table}");
    assert!(table.contains("jef,NLD,member,,multinational-frameworks"), "{table}");
    assert!(bench.text("data/formats-frameworks.csv").contains("jef,Joint Expeditionary Force"));
}

const TYPES: &str = "iso3,year,class,type_name,count,source
NLD,2010,main_battle_tank,leopard 2 A6,44,rdmc_raw_v1
NLD,2011,main_battle_tank,Leopard 2A6,44,rdmc_raw_v1
NLD,2010,main_battle_tank,Leopard 1A4,12,rdmc_raw_v1
NLD,2012,combat_aircraft,F-16AM/BM Fighting Falcon,72,rdmc_source_tables
NLD,2010,combat_aircraft,F-16AM Fighting Falcon,60,rdmc_source_tables
NLD,2010,combat_aircraft,F-16BM Fighting Falcon,,rdmc_source_tables
NLD,2012,armoured_personnel_carrier,YPR-765,70,rdmc_raw_v1
NLD,2012,main_battle_tank,AMX-10RC,3,rdmc_raw_v1
NLD,2012,tank,Leopard 3,3,rdmc_raw_v1
NLD,2012,frigate,Karel Doorman,2,rdmc_raw_v1
NLD,2010,combat_aircraft,(more),2,rdmc_raw_v1
RUS,2010,main_battle_tank,T-72,1500,rdmc_raw_v1
";

#[test]
fn types_are_taken_year_by_year_and_unknown_stays_unknown() {
    let bench = Bench::new();
    let report = bench.import("rdmc-types", TYPES);
    assert_eq!(report.taken, 6);
    let table = bench.text("data/holdings-rdmc-types.csv");
    let line =
        |start: &str| table.lines().find(|line| line.starts_with(start)).unwrap_or_default().to_owned();
    assert!(line("NLD,main-battle-tank,leopard-2a6,2010,in_service,rdmc-1").contains(",44,"), "{table}");
    // Unknown beside sixty: at least sixty.
    assert_eq!(
        line("NLD,fighter-4th,f-16am-bm,2010"),
        "NLD,fighter-4th,f-16am-bm,2010,in_service,rdmc-1,,,,60,,,sum of 2 lines of the data set; from the author's source tables"
    );
    // In 2011 the list names another tank: the older type has gone. In 2012 it names one that is none.
    assert!(line("NLD,main-battle-tank,leopard-1a4,2011").contains("rdmc-1,0,"), "{table}");
    assert!(line("NLD,main-battle-tank,leopard-2a6,2012").contains("rdmc-1,0,"), "{table}");
    assert!(
        line("NLD,fighter-4th,f-16am-bm,2011").contains("rdmc-1,,"),
        "nothing of the class is listed: {table}"
    );
    let equipment = bench.text("data/equipment-rdmc-types.csv");
    assert!(equipment.contains("leopard-1a4,main-battle-tank,leopard-1,Leopard 1A4"), "{equipment}");
    assert!(!equipment.contains("leopard-2a6"), "the package has it");
    for (why, count) in [
        ("no capability fits", 1),
        ("something else", 1),
        ("classes that the importer does not know", 1),
        ("no capability frigate-destroyer", 1),
        ("without the name", 1),
        ("nations that", 1),
    ] {
        assert_eq!(left(&report, why), count, "{why}");
    }
}

#[test]
fn an_import_run_again_changes_nothing_and_a_shorter_file_replaces_the_longer() {
    let bench = Bench::new();
    bench.import("country-year", COUNTRY_YEARS);
    bench.import("rdmc-types", TYPES);
    let once = bench.contents();
    let again = bench.import("country-year", COUNTRY_YEARS);
    bench.import("rdmc-types", TYPES);
    assert_eq!(again.rows, 5);
    assert_eq!(bench.contents(), once);
    let header = COUNTRY_YEARS.lines().next().unwrap();
    bench.import("country-year", &format!("{header}\nNLD,2023,,,1,,\n"));
    assert!(!bench.package().join("data/economy-country-year-sipri.csv").exists());
    assert!(!bench.text("datapackage.json").contains("-sipri.csv"));
}

#[test]
fn an_id_that_a_scenario_adds_is_not_used_for_a_type() {
    let bench = Bench::new();
    let scenario = "[[add.equipment]]\nid = \"leopard-1a4\"\ncapability = \"main-battle-tank\"\nname = \"Leopard 1A4\"\n";
    fs::create_dir_all(bench.package().join("scenarios")).unwrap();
    fs::write(bench.package().join("scenarios/more.toml"), scenario).unwrap();
    bench.import("rdmc-types", TYPES);
    assert!(bench.text("data/equipment-rdmc-types.csv").contains("leopard-1a4-main-battle-tank,"));
}
