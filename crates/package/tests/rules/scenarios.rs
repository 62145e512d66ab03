// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Scenarios: parents first, rows added, replaced and removed, settings; the package stays as it is.

use concordia_model::FindingCode::{self, BrokenScenario, CircularParents, WrongPeriod};
use concordia_model::{Edit, Finding, Model, NeedRule, Operation, Year};

use crate::support::{Pack, stock};

const BADGERS: &str = "holder=XAA capability=tank equipment=badger year=2024 quantity=10";

/// A package with ten tanks and one scenario; its findings must be errors.
fn broken(text: &str) -> Vec<Finding> {
    let reading = Pack::new().row("holdings", BADGERS).scenario("trial", text).read();
    assert!(reading.model.is_none(), "there is a model in spite of a broken scenario");
    reading.findings.into_iter().filter(Finding::is_error).collect()
}

/// The code, column, cell and suggestion of the only finding about a scenario.
fn only(text: &str) -> (FindingCode, String, String, Option<String>) {
    let mut found = broken(text);
    assert_eq!(found.len(), 1, "{found:#?}");
    let finding = found.remove(0);
    assert_eq!(finding.file.as_deref(), Some("scenarios/trial.toml"));
    (finding.code, finding.column.unwrap_or_default(), finding.cell.unwrap_or_default(), finding.suggestion)
}

fn edit(operation: Operation, table: &str, cells: &str) -> Edit {
    let cells = cells.split_whitespace().map(|cell| {
        let (column, value) = cell.split_once('=').expect("a cell is column=value");
        (column.to_owned(), value.to_owned())
    });
    Edit { operation, table: table.to_owned(), cells: cells.collect() }
}

fn edited(model: &Model, operation: Operation, table: &str, cells: &str) -> Result<Model, Vec<FindingCode>> {
    let found = model.edited(&[edit(operation, table, cells)], "trial");
    found.map_err(|findings| findings.iter().map(|finding| finding.code).collect())
}

#[test]
fn rows_are_added_replaced_and_removed() {
    let model = Pack::new().row("holdings", BADGERS).model();
    let add = edited(
        &model,
        Operation::Add,
        "holdings",
        "holder=XAA capability=tank equipment=otter year=2024 status=in_service quantity=5 source=doc",
    );
    let add = add.unwrap();
    assert_eq!(stock(&add, "XAA", "tank", 2025), "15");
    let replace = edited(
        &add,
        Operation::Replace,
        "holdings",
        "holder=XAA capability=tank equipment=badger year=2024 status=in_service quantity=7 source=doc",
    );
    let replace = replace.unwrap();
    assert_eq!(stock(&replace, "XAA", "tank", 2025), "12");
    let remove = edited(&replace, Operation::Remove, "holdings", "holder=XAA equipment=otter").unwrap();
    assert_eq!(stock(&remove, "XAA", "tank", 2025), "7");
    assert_eq!(stock(&model, "XAA", "tank", 2025), "10");
}

#[test]
fn a_parent_is_laid_under_its_child_and_the_child_wins() {
    let row = |quantity: u8| {
        format!(
            "[[replace.holdings]]\nholder='XAA'\ncapability='tank'\nequipment='badger'\nyear=2024\nstatus='in_service'\nquantity={quantity}\nsource='doc'\n"
        )
    };
    let pack = Pack::new()
        .row("holdings", BADGERS)
        .scenario("child", &format!("parent='middle'\n[settings]\ncurrency='USD'\n{}", row(3)))
        .scenario(
            "middle",
            &format!("parent='base'\n[settings]\nneed_rule='todays_stock'\ncurrency='GBP'\n{}", row(2)),
        );
    let (middle, child) = (pack.under("middle"), pack.under("child"));
    assert_eq!(stock(&middle, "XAA", "tank", 2025), "2");
    assert_eq!(stock(&child, "XAA", "tank", 2025), "3");
    assert_eq!((middle.settings.currency.as_str(), child.settings.currency.as_str()), ("GBP", "USD"));
    assert_eq!(child.settings.need_rule, Some(NeedRule::TodaysStock));
    assert_eq!(child.settings.horizon, (Year(2026), Year(2030)));
    assert_eq!(child.scenario, "child");
}

#[test]
fn a_scenario_never_alters_the_package() {
    let pack = Pack::new().row("holdings", BADGERS).scenario(
        "less",
        "parent='base'\n[settings]\nhorizon=[2026, 2040]\n[[remove.holdings]]\nholder='XAA'\n",
    );
    let bare = pack.bare();
    let less = bare.with_scenario("less").unwrap();
    assert_eq!(less.tables.holdings.len(), 0);
    assert_eq!(less.hash, bare.hash);
    assert_eq!(bare.tables.holdings.len(), 1);
    assert_eq!(stock(&bare.with_scenario("base").unwrap(), "XAA", "tank", 2025), "10");
    assert_eq!(pack.bare().hash, bare.hash);
}

#[test]
fn without_a_scenario_base_the_default_settings_stand_in_for_it() {
    let mut files = Pack::new().files();
    files.remove("scenarios/base.toml");
    let reading =
        concordia_package::read_files("pack", &files, &concordia_package::Limits::default(), &|_| {});
    let model = reading.model.unwrap().with_scenario("base").unwrap();
    assert_eq!((model.settings.horizon, model.settings.need_rule), ((Year(2026), Year(2035)), None));
}

#[test]
fn an_unknown_table_column_or_setting_is_told_with_the_nearest_one() {
    let (code, _, cell, suggestion) = only("[[remove.holding]]\nholder='XAA'");
    assert_eq!((code, cell.as_str(), suggestion.as_deref()), (BrokenScenario, "holding", Some("holdings")));
    let (code, column, ..) = only("[[remove.holdings]]\nowner='XAA'");
    assert_eq!((code, column.as_str()), (BrokenScenario, "owner"));
    let (code, column, _, suggestion) = only("[settings]\nneed_rul='todays_stock'");
    assert_eq!(
        (code, column.as_str(), suggestion.as_deref()),
        (BrokenScenario, "need_rul", Some("need_rule"))
    );
}

#[test]
fn a_setting_that_cannot_be_is_told() {
    for setting in [
        "need_rule='yesterdays_stock'",
        "requirement_kinds=['context']",
        "requirement_kinds=['wishes']",
        "horizon=[2030, 2026]",
        "horizon=[2026]",
        "currency='euro'",
        "price_year='soon'",
    ] {
        let (code, column, ..) = only(&format!("[settings]\n{setting}"));
        assert_eq!((code, column.as_str()), (BrokenScenario, setting.split_once('=').unwrap().0));
    }
}

#[test]
fn parents_in_a_circle_and_parents_that_do_not_exist_are_told() {
    let (code, column, cell, _) = only("parent='trial'");
    assert_eq!((code, column.as_str(), cell.as_str()), (BrokenScenario, "parent", "trial"));
    let (code, _, cell, _) = only("parent='bse'");
    assert_eq!((code, cell.as_str()), (BrokenScenario, "bse"));
    let pack = Pack::new().scenario("one", "parent='two'").scenario("two", "parent='one'");
    let reading = pack.read();
    assert!(reading.model.is_none());
    assert!(reading.findings.iter().all(|finding| finding.code == BrokenScenario));
}

#[test]
fn a_row_that_does_not_hold_is_told_with_its_cell() {
    let row =
        "holder='XAA'\ncapability='tank'\nequipment='badger'\nyear=2026\nstatus='in_service'\nsource='doc'";
    let (code, column, cell, _) = only(&format!("[[add.holdings]]\n{row}\nquantity=-3"));
    assert_eq!((code, column.as_str(), cell.as_str()), (BrokenScenario, "quantity", "-3"));
    let unknown = only(&format!("[[add.holdings]]\n{}\nquantity=3", row.replace("badger", "bagder")));
    assert_eq!((unknown.0, unknown.1.as_str()), (FindingCode::UnknownId, "equipment"));
    assert_eq!(unknown.3.as_deref(), Some("badger"));
    let twice = only(&format!("[[add.holdings]]\n{}\nquantity=3", row.replace("2026", "2024")));
    assert_eq!(twice.0, BrokenScenario);
    assert_eq!(only("[[remove.holdings]]\nholder='XBB'").0, BrokenScenario);
    let no_such = row.replace("2026", "2023");
    assert_eq!(only(&format!("[[replace.holdings]]\n{no_such}\nquantity=3")).0, BrokenScenario);
}

#[test]
fn an_id_that_others_refer_to_cannot_be_removed() {
    let found = broken("[[remove.equipment]]\nid='badger'");
    assert_eq!(found[0].code, FindingCode::UnknownId);
    assert_eq!((found[0].table, found[0].row), (Some("holdings"), Some(2)));
}

#[test]
fn an_id_cannot_be_added_twice_not_even_under_another_capability() {
    let change = "id=buy holder=XAA action=buy quantity=1 from_year=2026 to_year=2026";
    let model = Pack::new().row("planned_changes", &format!("{change} capability=tank")).model();
    let cells = format!("{change} capability=ship firmness=decided source=doc");
    let added = edited(&model, Operation::Add, "planned_changes", &cells);
    assert_eq!(added.err(), Some(vec![BrokenScenario]));
}

#[test]
fn a_row_with_an_id_can_be_replaced_by_one_of_another_capability() {
    let change = "id=buy holder=XAA action=buy quantity=1 from_year=2026 to_year=2026";
    let model = Pack::new().row("planned_changes", &format!("{change} capability=tank")).model();
    let cells = format!("{change} capability=ship firmness=decided source=doc");
    let replaced = edited(&model, Operation::Replace, "planned_changes", &cells).unwrap();
    let capabilities: Vec<_> =
        replaced.tables.planned_changes.rows().map(|row| replaced.text(row.capability.symbol())).collect();
    assert_eq!(capabilities, ["ship"]);
}

#[test]
fn capabilities_cannot_be_put_above_each_other_by_a_scenario() {
    let model =
        Pack::new().row("requirements", "scope=XAA capability=tank from_year=2026 quantity=5").model();
    let capability = |id: &str, parent: &str| {
        let cells = format!(
            "id={id} parent={parent} name_en=a name_nl=b level=capability strategic_enabler=false rolls_up=true"
        );
        edit(Operation::Replace, "capabilities", &cells)
    };
    let found = model.edited(&[capability("tank", "ship"), capability("ship", "tank")], "trial");
    let codes: Vec<_> = found.err().unwrap().iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [CircularParents, CircularParents]);
}

#[test]
fn a_scenario_cannot_end_a_period_before_it_begins() {
    let model = Pack::new().model();
    let cells = "id=buy holder=XAA capability=tank action=buy quantity=1 from_year=2028 to_year=2026 firmness=decided source=doc";
    assert_eq!(edited(&model, Operation::Add, "planned_changes", cells).err(), Some(vec![WrongPeriod]));
}

#[test]
fn a_scenario_that_raises_the_precedence_of_a_document_changes_which_claim_is_used() {
    let model = Pack::new()
        .row("documents", "id=low precedence=10")
        .row("holdings", BADGERS)
        .row("holdings", &format!("{} source=low", BADGERS.replace("=10", "=20")))
        .model();
    assert_eq!(stock(&model, "XAA", "tank", 2025), "10");
    let raised = edited(&model, Operation::Replace, "documents", "id=low title=words precedence=90").unwrap();
    assert_eq!(stock(&raised, "XAA", "tank", 2025), "20");
}

#[test]
fn a_document_that_a_scenario_adds_has_its_date_and_precedence() {
    let model = Pack::new().row("holdings", BADGERS).model();
    let edits = [
        edit(Operation::Add, "documents", "id=new title=words date=2025-06-01 precedence=90"),
        edit(
            Operation::Add,
            "holdings",
            "holder=XAA capability=tank equipment=badger year=2024 status=in_service quantity=20 source=new",
        ),
    ];
    let model = model.edited(&edits, "trial").unwrap();
    assert_eq!(stock(&model, "XAA", "tank", 2025), "20");
}

#[test]
fn the_hash_of_a_package_knows_its_scenarios_and_their_order_of_edits() {
    let pack = |text: &str| Pack::new().row("holdings", BADGERS).scenario("trial", text).bare().hash;
    let add = |id: &str| format!("[[add.documents]]\nid='{id}'\ntitle='words'\n");
    let one = pack(&(add("a") + &add("b")));
    assert_eq!(one, pack(&(add("a") + &add("b"))));
    assert_ne!(one, pack(&(add("b") + &add("a"))));
    assert_ne!(one, pack(&add("a")));
}
