// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Wrong files: a clear error with row and column, and a package that is as it was.

use concordia_model::Language;

use proptest::prelude::*;

use super::super::{ImportError, KINDS};
use super::*;

/// Imports what must not be taken in.
fn refused(bench: &Bench, kind: &str, bytes: impl AsRef<[u8]>) -> ImportError {
    let before = bench.contents();
    let error = import(kind, &bench.file(bytes), &bench.package()).unwrap_err();
    assert_eq!(bench.contents(), before);
    for language in [Language::En, Language::Nl] {
        assert!(error.message(language).contains("; "), "{error}");
    }
    error
}

#[test]
fn every_importer_names_the_column_that_is_missing() {
    let bench = Bench::new();
    for kind in KINDS {
        for missing in kind.columns {
            let others: Vec<_> = kind.columns.iter().copied().filter(|column| column != missing).collect();
            let error = refused(&bench, kind.name, format!("{}\n1\n", others.join(",")));
            assert_eq!((error.row, error.column.as_deref()), (Some(1), Some(*missing)), "{}", kind.name);
        }
    }
}

#[test]
fn every_importer_names_the_cell_that_is_wrong() {
    let bench = Bench::new();
    for (kind, good, wrong, column) in [
        ("country-year", "NLD,2023,1,1,1,1,1", "NLD,2023,1,1,x,1,1", "gdp_usd_current"),
        ("country-year", "NLD,2023,1,1,1,1,1", "NLD,2023,1,1,1,-1,1", "population"),
        ("nato-expenditure", "NLD,2023,1,True,1", "NLD,23,1,True,1", "year"),
        ("nato-expenditure", "NLD,2023,1,True,1", "NLD,2023,1,maybe,1", "estimated"),
        ("nato-expenditure", "NLD,2023,1,True,1", "NLD,2023,101,True,1", "defence_share_gdp_pct"),
        ("eda-expenditure", "NLD,2023,1,1", "Nederland,2023,1,1", "iso3"),
        ("eda-expenditure", "NLD,2023,1,1", "NLD,2023,1,1e30", "equipment_procurement_eur_m"),
        ("un-ideal-points", "NLD,2023,1,1,1", "NLD,2023,1,2,1", "q05_all"),
        ("v-dem", "NLD,2023,1,1,1", "NLD,2023,\"0,5\",1,1", "v2x_libdem"),
        ("atop", "BEL,NLD,2000,1", "BEL,NLD,2000,2", "atop_defense"),
        ("atop", "BEL,NLD,2000,1", "NLD,NLD,2000,1", "iso3_a"),
        ("pair-distances", "BEL,NLD,1,1,1,1,1", "BEL,NLD,1,6,1,1,1", "cow_contiguity"),
        ("frameworks", "MMF,NLD,2016,text seen,x", "MMF,NLD,2016-07,text seen,x", "from_year"),
        ("rdmc-types", "NLD,2010,frigate,Tromp,1,x", "NLD,2010,frigate,Tromp,1.5,x", "count"),
        ("tk-letters", "2014Z1,Motie,x,2014-01-01", "2014Z1,Motie,x,2014-13-01", "gestart_op"),
        (
            "sipri-orders",
            "NLD,2010,1,T-72,tank,1,2011,New,",
            "NLD,2010,1,T-72,tank,1,2011; soon,New,",
            "delivery_years",
        ),
    ] {
        let columns = KINDS.iter().find(|known| known.name == kind).unwrap().columns.join(",");
        let error = refused(&bench, kind, format!("{columns}\n{good}\n{wrong}\n"));
        assert_eq!((error.row, error.column.as_deref()), (Some(3), Some(column)), "{kind}: {error}");
    }
}

#[test]
fn texts_that_are_not_utf8_and_broken_records_are_named_by_row() {
    let bench = Bench::new();
    let header = "iso3,year,total_defence_exp_eur_m,equipment_procurement_eur_m,land\n";
    for (body, column) in [
        (b"NLD,2023,1,1,Belgi\xEB\n".as_slice(), Some("land")),
        (b"NLD,2023,1,1,a\0b\n", Some("land")),
        (b"NLD,2023,1\n", None),
        (b"NLD,2023,1,1,x,y\n", None),
    ] {
        let error =
            refused(&bench, "eda-expenditure", [header.as_bytes(), b"NLD,2022,1,1,x\n", body].concat());
        assert_eq!((error.row, error.column.as_deref()), (Some(3), column), "{error}");
    }
    let long = format!("{header}NLD,2022,1,1,\"{}\n", "x\n".repeat(40_000));
    assert_eq!(refused(&bench, "eda-expenditure", long).row, Some(2));
    for empty in ["", header] {
        assert!(refused(&bench, "eda-expenditure", empty).cause.en.contains("no row"));
    }
}

#[test]
fn what_is_no_file_no_package_and_no_kind_is_said_so() {
    let bench = Bench::new();
    let file = bench.file("iso3,year\n");
    let missing = bench.folder.path().join("missing.csv");
    assert!(import("v-dem", &missing, &bench.package()).unwrap_err().file.ends_with("missing.csv"));
    assert!(
        import("v-dem", bench.folder.path(), &bench.package()).unwrap_err().cause.en.contains("not a file")
    );
    let unknown = import("vdem", &file, &bench.package()).unwrap_err();
    assert!(unknown.action.en.contains("v-dem"), "{unknown}");
    let nowhere = import("v-dem", &file, bench.folder.path()).unwrap_err();
    assert!(nowhere.file.ends_with("datapackage.json"), "{nowhere}");
    let workbook = import("v-dem", &file, &file).unwrap_err();
    assert!(workbook.action.en.contains("convert"), "{workbook}");
    fs::write(bench.package().join("datapackage.json"), "{").unwrap();
    assert!(import("v-dem", &file, &bench.package()).unwrap_err().action.en.contains("check"));
}

#[test]
fn nothing_outside_the_package_is_read_or_written() {
    let bench = Bench::new();
    let secret = bench.folder.path().join("secret.csv");
    fs::write(&secret, "id\nZZZ\n").unwrap();
    let text = bench.text("datapackage.json").replace("data/nations.csv", "../secret.csv");
    fs::write(bench.package().join("datapackage.json"), text).unwrap();
    let good = "iso3,year,total_defence_exp_eur_m,equipment_procurement_eur_m\nNLD,2022,1,1\n";
    assert!(refused(&bench, "eda-expenditure", good).cause.en.contains("inside the package"));
}

#[cfg(unix)]
#[test]
fn a_data_folder_that_leads_out_of_the_package_is_not_written_to() {
    let bench = Bench::new();
    let (data, away) = (bench.package().join("data"), bench.folder.path().join("away"));
    fs::rename(&data, &away).unwrap();
    std::os::unix::fs::symlink(&away, &data).unwrap();
    let file = bench.file("iso3,year,total_defence_exp_eur_m,equipment_procurement_eur_m\nNLD,2022,1,1\n");
    assert!(import("eda-expenditure", &file, &bench.package()).is_err());
    assert_eq!(fs::read_dir(&away).unwrap().count(), TABLES.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_file_makes_an_importer_panic(
        kind in 0..KINDS.len(),
        cells in proptest::collection::vec("NLD|BEL|2010|1|0|-1|0.5|text seen|MMF|frigate|[ -~é]{0,12}", 0..40),
    ) {
        let bench = Bench::new();
        let kind = &KINDS[kind];
        let mut text = kind.columns.join(",");
        for row in cells.chunks(kind.columns.len()) {
            text.push('\n');
            text.push_str(&row.join(","));
        }
        if import(kind.name, &bench.file(&text), &bench.package()).is_ok() {
            bench.checked();
        }
    }
}
