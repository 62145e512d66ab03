// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A small package that has every table, and patches on it: a test of bad data says only what is bad.

use std::collections::BTreeMap;

use concordia_model::{Finding, Model};
use concordia_package::{Limits, Reading, read_files};

/// Files by path.
pub type Files = BTreeMap<String, Vec<u8>>;

const TABLES: &[(&str, &str)] = &[
    (
        "nations",
        "id,name_en,name_nl,assessed,capital_lat,capital_lon\nXAA,Aland,Aland,yes,52.37,4.89\nXBB,Bland,Bland,yes,50.85,4.35\nXCC,\"Cland, the\",Cland,yes,49.61,6.13\nXZZ,Zland,Zland,no,,\n",
    ),
    (
        "economy",
        "nation,year,measure,source,value,unit,price_year\nXAA,2025,gdp,paper,1000000000000,EUR,2025\nXBB,2025,gdp,paper,600000000000.5,EUR,\n",
    ),
    ("rates", "currency,year,measure,source,value\nUSD,2025,eur_per_unit,paper,0.92\n"),
    (
        "formats",
        "id,name_en,name_nl,kind,from,to,source\nalliance,Alliance,Bondgenootschap,alliance,1949-04-04,,paper\nclub,Club,Club,user_group,2001-01-01,2020-12-31,\n",
    ),
    (
        "memberships",
        "format,nation,role,from,source,to,share\nalliance,XAA,member,1949-04-04,paper,,0.25\nalliance,XBB,member,1949-04-04,paper,,\nclub,XAA,lead,2001-01-01,paper,2020-12-31,\n",
    ),
    ("measures", "id,name_en,name_nl,unit,symmetric,closer\ndistance,Distance,Afstand,km,true,lower\n"),
    (
        "relations",
        "nation_a,nation_b,year,measure,source,value,low,high\nXAA,XBB,2025,distance,paper,173.5,,\n",
    ),
    (
        "capabilities",
        "id,parent,name_en,name_nl,level,unit,strategic_enabler,rolls_up,cdp_priority\nland,,Land,Land,domain,,false,false,\ntank,land,Tank,Tank,capability,tank,false,false,\nair,,Air,Lucht,domain,,false,false,\ntanker,air,Tanker,Tankvliegtuig,capability,aircraft,true,false,Air mobility\n",
    ),
    (
        "equipment",
        "id,capability,family,name\nbadger,tank,badger,\"Badger \"\"Mk 2\"\"\"\notter,tank,otter,Otter\npelican,tanker,pelican,Pelican\n",
    ),
    ("equipment_origins", "equipment,nation,role,share,source\nbadger,XBB,design_authority,0.6,paper\n"),
    (
        "holdings",
        "holder,capability,equipment,year,status,source,quantity,out_of_service_year,assumption,low,high,reason,x_note\nXAA,tank,badger,2024,in_service,paper,120,2040,,,,,first\nXAA,tank,badger,2025,in_service,paper,118,2040,,,,,\nXBB,tank,otter,2025,in_service,letter,40,,true,30,50,\"as told,\nnot counted\",\nXCC,tanker,,2025,in_service,paper,,,,,,,\"a \"\"quoted\"\" note\"\npool,tanker,pelican,2025,leased,paper,9,,,,,,\n",
    ),
    (
        "planned_changes",
        "id,holder,capability,equipment,action,quantity,already_delivered,from_year,to_year,announced,firmness,replaces,programme_total,source\nxaa-buy-otter,XAA,tank,otter,buy,20,5,2026,2029,2024-05-01,contracted,badger,20,paper\n",
    ),
    (
        "requirements",
        "scope,capability,kind,task,from_year,source,to_year,quantity,unit,sharing,must_be_own,service_level,region,assumption,low,high,reason\nXAA,tank,national_target,defence,2026,paper,2035,150,tank,exclusive,true,0.9,north,,,,\nalliance,tanker,collective_target,,2026,letter,,20.5,,pooled,,,,,,,\n",
    ),
    (
        "costs",
        "capability,equipment,holder,kind,source,cooperation,amount,units,currency,price_year,assumption,low,high,reason\ntank,otter,XAA,unit_procurement,paper,,12500000.55,1,EUR,2024,,,,\n",
    ),
    (
        "parameters",
        "on,id,parameter,source,value,unit,low,high,assumption,reason\ncapability,tank,readiness,paper,0.7,,0.6,0.8,true,guessed\n",
    ),
    (
        "goals",
        "id,category,name_en,name_nl,weight_low,weight_high\nsupply,political_strategic,Supply,Levering,0.2,0.4\n",
    ),
    (
        "priorities",
        "id,nation,partner,goal,capability,topic,text_en,text_nl,rank,from,to,source\nxaa-tanks,XAA,alliance,supply,tank,armour,More tanks,Meer tanks,high,2024-01-01,2030-12-31,paper\n",
    ),
    (
        "forms",
        "id,frame,rung,name_en,name_nl,needs\nsharing,n12-b22,1,Sharing,Delen,\npooling,n12-b22,2,Pooling,Poolen,sharing\n",
    ),
    (
        "criteria",
        "frame,id,kind,name_en,name_nl,document,locator\nn12-b22,trust,partner_criterion,Trust,Vertrouwen,paper,page 2\n",
    ),
    (
        "instruments",
        "id,name_en,name_nl,owner,opens,closes,source\nfund,Fund,Fonds,EU,2021-01-01,2027-12-31,paper\n",
    ),
    (
        "instrument_rules",
        "instrument,rule,applies_to,valid_from,source,value,unit,format,text_en,text_nl,valid_to,article\nfund,min_nations,,2021-01-01,paper,3,nations,alliance,,,2027-12-31,10\n",
    ),
    (
        "cooperations",
        "id,name_en,name_nl,form,variant,level,topic,origin,lead,instrument,format,binding,notice_months,announced,starts,ends,status,total,unit,source\npool,Tanker pool,Tankerpool,pooling,group,operational,refuelling,bottom_up,XAA,fund,alliance,mou,12,2011-11-01,2016-06-01,2045-12-31,running,9000,hours,paper\n",
    ),
    ("cooperation_capabilities", "cooperation,capability,directs\npool,tanker,XAA\n"),
    (
        "participants",
        "cooperation,nation,role,from,source,to,cost_share,use_share,amount,unit\npool,XAA,lead,2016-06-01,paper,,0.5,0.5,4500,hours\npool,XBB,participant,2018-01-01,paper,2040-12-31,0.5,0.5,,\n",
    ),
    (
        "access",
        "cooperation,capability,provider,receiver,from,to,terms,decides,quantity,unit,notice_months,assurance,low,high,assumption,source\npool,tanker,pool,XCC,2018-01-01,2040-12-31,hours,XAA,200,hours,2,0.9,0.8,1,true,paper\n",
    ),
    (
        "activities",
        "id,name_en,name_nl,kind,format,lead,region,from,to,source\npatrol,Patrol,Patrouille,mission,alliance,XAA,north,2020-01-01,2026-12-31,paper\n",
    ),
    (
        "contributions",
        "activity,nation,from,to,capability,personnel,quantity,source\npatrol,XBB,2020-01-01,2021-12-31,tank,120,4,paper\n",
    ),
    (
        "milestones",
        "cooperation,id,title_en,title_nl,due,done,owner,needs,source\npool,signed,Signed,Getekend,2012-01-01,2012-02-01,Plans,,paper\npool,first-flight,First flight,Eerste vlucht,2016-01-01,,Plans,signed,paper\n",
    ),
    (
        "calendar",
        "process,nation,recurs,next,name_en,name_nl,source\nnational-budget,XAA,P1Y,2026-09-15,Budget,Begroting,paper\nalliance,,,,Planning,Planning,paper\n",
    ),
    (
        "commitments",
        "id,document,locator,kind,text_en,text_nl,owner,due,state,closed_by,cooperation\nreport,letter,page 3,commitment,Report yearly,Jaarlijks rapporteren,Plans,2026-12-31,open,,pool\n",
    ),
    (
        "documents",
        "id,title,kind,publisher,authors,date,language,number,dossier,version,topics,url,path,licence,precedence\npaper,\"Paper, the\",report,Ministry,,2025-06-01,en,,,,,,,CC0-1.0,60\nletter,Brief aan de Kamer — nr. 3,letter,,,2024-02-29,nl,\"33 279, nr. 3\",33279,,,https://example.org/a?b=c&d=\"e\",,,40\n",
    ),
    (
        "evidence",
        "table,key,document,locator,note\nholdings,XAA|tank|badger|2025|in_service|paper,paper,page 4,\n",
    ),
    (
        "judgements",
        "table,key,aspect,office,date,value,reason,document\npriorities,xaa-tanks,rank,Plans,2025-01-15,medium,budget,letter\n",
    ),
];

const BASE: &str = "title = \"Base\"\n\n[settings]\nhorizon = [2026, 2035]\nneed_rule = \"todays_stock\"\nweights = { trust = [0.1, 0.3], other = { deep = [1, 2.5, true] } }\n";

const FEWER: &str = "title = 'Fewer \"tanks\"'\nparent = \"base\"\n\n[[replace.holdings]]\nholder = \"XAA\"\ncapability = \"tank\"\nequipment = \"badger\"\nyear = 2025\nstatus = \"in_service\"\nsource = \"paper\"\nquantity = 100.5\n\n[[remove.planned_changes]]\nid = \"xaa-buy-otter\"\n\n[[add.memberships]]\nformat = \"alliance\"\nnation = \"XCC\"\nrole = \"member\"\nfrom = 2026-01-01\nsource = \"paper\"\nx_why = '''\nbecause'''\n\n[[remove.relations]]\nnation_a = \"XAA\"\n";

/// The package; its holdings stand in two files.
pub fn files() -> Files {
    let mut files = Files::new();
    let mut resources = Vec::new();
    for (table, text) in TABLES {
        let path = format!("data/{table}.csv");
        files.insert(path.clone(), text.as_bytes().to_vec());
        let paths = if *table == "holdings" {
            format!("[\"{path}\", \"data/more/holdings-pool.csv\"]")
        } else {
            format!("\"{path}\"")
        };
        resources.push(format!("{{\"name\": \"{table}\", \"path\": {paths}, \"title\": \"Table {table}\"}}"));
    }
    let holdings = files["data/holdings.csv"].clone();
    let text = String::from_utf8(holdings).expect("the package is UTF-8");
    let (first, pool) = text.split_at(text.find("pool,tanker").expect("the pool has tankers"));
    let header = text.lines().next().expect("there is a header");
    files.insert("data/more/holdings-pool.csv".to_owned(), format!("{header}\n{pool}").into_bytes());
    files.insert("data/holdings.csv".to_owned(), first.as_bytes().to_vec());
    files.insert("scenarios/base.toml".to_owned(), BASE.into());
    files.insert("scenarios/fewer.toml".to_owned(), FEWER.into());
    let list = resources.join(",\n  ");
    let descriptor = format!(
        "{{\"profile\": \"tabular-data-package\", \"name\": \"good\", \"licenses\": [{{\"name\": \"CC0-1.0\"}}], \"resources\": [\n  {list}\n]}}\n"
    );
    files.insert("datapackage.json".to_owned(), descriptor.into_bytes());
    files
}

/// The package with one file changed.
pub fn with(path: &str, bytes: impl AsRef<[u8]>) -> Files {
    let mut files = files();
    files.insert(path.to_owned(), bytes.as_ref().to_vec());
    files
}

/// The package with a text replaced in one file, where it must occur.
pub fn patched(path: &str, from: &str, to: &str) -> Files {
    let files = files();
    let text = String::from_utf8(files[path].clone()).expect("the package is UTF-8");
    assert!(text.contains(from), "{path} does not hold {from:?}");
    with(path, text.replacen(from, to, 1))
}

/// Reads files.
pub fn read(files: &Files) -> Reading {
    read_files("good", files, &Limits::default(), &|_| {})
}

/// The model of files that must be valid.
pub fn model(files: &Files) -> Model {
    let reading = read(files);
    reading.model.unwrap_or_else(|| panic!("{:#?}", reading.findings))
}

/// Code, file, row and column of a finding.
pub type At<'a> = (&'a str, Option<&'a str>, Option<u32>, Option<&'a str>);

/// The place of a finding.
pub fn at(finding: &Finding) -> At<'_> {
    (finding.code.describe().code, finding.file.as_deref(), finding.row, finding.column.as_deref())
}

/// Asserts that a reading has exactly this finding.
#[track_caller]
pub fn assert_one(
    reading: &Reading,
    code: &str,
    file: &str,
    row: Option<u32>,
    column: Option<&str>,
) -> Finding {
    let found: Vec<_> = reading.findings.iter().map(at).collect();
    assert_eq!(found, [(code, Some(file), row, column)], "{:#?}", reading.findings);
    assert_eq!(reading.model.is_none(), reading.findings[0].is_error());
    let finding = reading.findings[0].clone();
    for words in [&finding.cause, &finding.action] {
        assert!(!words.en.is_empty() && !words.nl.is_empty());
    }
    finding
}

#[test]
fn the_good_package_is_good() {
    let reading = read(&files());
    assert!(reading.findings.is_empty(), "{:#?}", reading.findings);
    let model = reading.model.expect("there is a model");
    assert_eq!(reading.name, "good");
    assert_eq!(model.tables.holdings.len(), 5);
    model.with_scenario("fewer").unwrap_or_else(|findings| panic!("{findings:#?}"));
}
