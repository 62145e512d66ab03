// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! A large made-up package, for measuring: the same bytes every time, and valid. Its nations carry codes
//! that ISO 3166 leaves to users, so no figure is about a real one.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde_json::json;

/// How large the package becomes.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// Nations, at most 676.
    pub nations: u32,
    /// Capabilities.
    pub capabilities: u32,
    /// Years with a claim, the last of them 2025.
    pub years: u32,
    /// Types per capability.
    pub types: u32,
}

impl Size {
    /// Three million holdings in 200 MB: 60 nations, 500 capabilities, 20 years, 5 types.
    pub const BIG: Self = Self { nations: 60, capabilities: 500, years: 20, types: 5 };

    /// The number of holdings.
    pub fn holdings(self) -> u64 {
        u64::from(self.nations) * u64::from(self.capabilities) * u64::from(self.years) * u64::from(self.types)
    }
}

/// Writes the package into a folder, which is made if it is not there.
pub fn big(folder: &Path, size: Size) -> io::Result<()> {
    fs::create_dir_all(folder.join("data"))?;
    fs::create_dir_all(folder.join("scenarios"))?;
    let tables: &[(&str, &str, WriteRows)] = &[
        ("nations", "id,name_en,name_nl,assessed,capital_lat,capital_lon", nations),
        ("economy", "nation,year,measure,source,value,unit,price_year", economy),
        ("formats", "id,name_en,name_nl,kind,from,to,source", formats),
        ("memberships", "format,nation,role,from,source,to,share", memberships),
        ("capabilities", "id,parent,name_en,name_nl,level,unit,strategic_enabler,rolls_up", capabilities),
        ("equipment", "id,capability,family,name", equipment),
        (
            "holdings",
            "holder,capability,equipment,year,status,source,quantity,out_of_service_year,assumption,low,high,reason",
            holdings,
        ),
        (
            "planned_changes",
            "id,holder,capability,equipment,action,quantity,from_year,to_year,announced,firmness,source",
            planned_changes,
        ),
        ("requirements", "scope,capability,kind,task,from_year,source,to_year,quantity", requirements),
        ("cooperations", "id,name_en,name_nl,starts,status,source", cooperations),
        ("access", "cooperation,capability,provider,receiver,from,to,terms,source", access),
        ("documents", "id,title,kind,date,precedence", documents),
    ];
    let mut resources = Vec::new();
    for (name, header, write) in tables {
        let path = format!("data/{name}.csv");
        let mut out = BufWriter::with_capacity(1 << 20, File::create(folder.join(&path))?);
        writeln!(out, "{header}")?;
        write(size, &mut out)?;
        out.flush()?;
        resources.push(json!({ "name": name, "path": path }));
    }
    let descriptor = json!({ "profile": "tabular-data-package", "name": "big", "resources": resources });
    fs::write(folder.join("datapackage.json"), format!("{descriptor:#}\n"))?;
    let base = "title = \"Base\"\n\n[settings]\nhorizon = [2026, 2035]\nneed_rule = \"todays_stock\"\n";
    fs::write(folder.join("scenarios/base.toml"), base)
}

type Out = BufWriter<File>;
type WriteRows = fn(Size, &mut Out) -> io::Result<()>;

const LAST_YEAR: u32 = 2025;
const DOCUMENTS: u32 = 200;
const WORDS: [&str; 10] = [
    "armoured-vehicle",
    "frigate",
    "transport-aircraft",
    "air-defence",
    "engineer-bridge",
    "reconnaissance",
    "artillery-gun",
    "minehunter",
    "helicopter",
    "satellite-link",
];

fn nation(at: u32) -> String {
    let letter = |at: u32| char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    format!("X{}{}", letter(at / 26), letter(at))
}

fn capability(at: u32) -> String {
    format!("{}-{at:03}", WORDS[at as usize % WORDS.len()])
}

/// A number that looks drawn and is not: the same for the same arguments on every machine.
fn drawn(parts: [u32; 4], below: u32) -> u32 {
    let mixed = parts.iter().fold(0x9e37_79b9_u32, |sum, part| {
        (sum ^ part.wrapping_mul(0x85eb_ca6b)).rotate_left(13).wrapping_mul(5).wrapping_add(0xe654_6b64)
    });
    let mixed = (mixed ^ (mixed >> 16)).wrapping_mul(0xc2b2_ae35);
    (mixed ^ (mixed >> 15)) % below
}

fn nations(size: Size, out: &mut Out) -> io::Result<()> {
    (0..size.nations).try_for_each(|at| {
        let (latitude, longitude) = (35 + at % 30, at % 40);
        writeln!(out, "{},Nation {at},Land {at},yes,{latitude}.25,{longitude}.5", nation(at))
    })
}

fn economy(size: Size, out: &mut Out) -> io::Result<()> {
    for at in 0..size.nations {
        let code = nation(at);
        for year in LAST_YEAR + 1 - size.years..=LAST_YEAR {
            for (measure, scale) in [("gdp", 1_000), ("defence_expenditure", 20)] {
                let value = scale * (100 + drawn([at, year, scale, 1], 900));
                writeln!(out, "{code},{year},{measure},doc-000,{value},EUR,{year}")?;
            }
            writeln!(
                out,
                "{code},{year},population,doc-000,{},persons,",
                100_000 + drawn([at, 7, 7, 7], 900_000)
            )?;
        }
    }
    Ok(())
}

fn formats(_: Size, out: &mut Out) -> io::Result<()> {
    writeln!(out, "alliance,Alliance,Bondgenootschap,alliance,1949-04-04,,doc-000")?;
    writeln!(out, "union,Union,Unie,union,1993-11-01,,doc-000")
}

fn memberships(size: Size, out: &mut Out) -> io::Result<()> {
    (0..size.nations).try_for_each(|at| {
        let code = nation(at);
        writeln!(out, "alliance,{code},member,{}-01-01,doc-000,,", 1950 + at % 60)?;
        if at % 2 == 0 {
            writeln!(out, "union,{code},member,{}-01-01,doc-000,,", 1994 + at % 30)
        } else {
            Ok(())
        }
    })
}

fn capabilities(size: Size, out: &mut Out) -> io::Result<()> {
    for at in 0..4 {
        writeln!(out, "domain-{at},,Domain {at},Domein {at},domain,,false,false")?;
    }
    for at in 0..20 {
        writeln!(out, "area-{at},domain-{},Area {at},Gebied {at},area,,false,false", at % 4)?;
    }
    (0..size.capabilities).try_for_each(|at| {
        let (id, enabler) = (capability(at), at % 9 == 0);
        writeln!(
            out,
            "{id},area-{},Capability {at},Capaciteit {at},capability,units,{enabler},false",
            at % 20
        )
    })
}

fn equipment(size: Size, out: &mut Out) -> io::Result<()> {
    for at in 0..size.capabilities {
        let id = capability(at);
        for kind in 0..size.types {
            writeln!(out, "{id}-t{kind},{id},family-{},Type {at} {kind}", (at + kind) % 97)?;
        }
    }
    Ok(())
}

fn holdings(size: Size, out: &mut Out) -> io::Result<()> {
    for holder in 0..size.nations {
        let code = nation(holder);
        for at in 0..size.capabilities {
            let id = capability(at);
            for kind in 0..size.types {
                let first = drawn([holder, at, kind, 1], 120);
                let end = LAST_YEAR + 1 + drawn([holder, at, kind, 2], 25);
                let document = drawn([holder, at, kind, 3], DOCUMENTS);
                for year in LAST_YEAR + 1 - size.years..=LAST_YEAR {
                    let quantity = first + year % 7;
                    writeln!(
                        out,
                        "{code},{id},{id}-t{kind},{year},in_service,doc-{document:03},{quantity},{end},,,,"
                    )?;
                }
            }
        }
    }
    Ok(())
}

fn planned_changes(size: Size, out: &mut Out) -> io::Result<()> {
    for holder in 0..size.nations {
        for at in 0..size.capabilities {
            let (code, id) = (nation(holder), capability(at));
            let action = if drawn([holder, at, 0, 4], 3) == 0 { "retire" } else { "buy" };
            let kind = drawn([holder, at, 0, 5], size.types);
            let (quantity, from) = (1 + drawn([holder, at, 0, 6], 20), 2026 + drawn([holder, at, 0, 7], 6));
            writeln!(
                out,
                "change-{holder}-{at},{code},{id},{id}-t{kind},{action},{quantity},{from},{},2024-05-01,decided,doc-{:03}",
                from + 3,
                drawn([holder, at, 0, 8], DOCUMENTS),
            )?;
        }
    }
    Ok(())
}

fn requirements(size: Size, out: &mut Out) -> io::Result<()> {
    for scope in 0..size.nations {
        for at in 0..size.capabilities {
            let quantity = 50 + drawn([scope, at, 0, 9], 500);
            let (code, id, document) = (nation(scope), capability(at), drawn([scope, at, 0, 10], DOCUMENTS));
            writeln!(out, "{code},{id},national_target,,2026,doc-{document:03},,{quantity}")?;
        }
    }
    Ok(())
}

fn cooperations(size: Size, out: &mut Out) -> io::Result<()> {
    (0..size.nations.min(40)).try_for_each(|at| {
        writeln!(out, "cooperation-{at},Cooperation {at},Samenwerking {at},2015-01-01,running,doc-001")
    })
}

fn access(size: Size, out: &mut Out) -> io::Result<()> {
    (0..size.nations.min(40)).try_for_each(|at| {
        let (id, provider, receiver) =
            (capability(at % size.capabilities), nation(at), nation((at + 1) % size.nations));
        writeln!(out, "cooperation-{at},{id},{provider},{receiver},2016-01-01,,on_consent,doc-001")
    })
}

fn documents(_: Size, out: &mut Out) -> io::Result<()> {
    (0..DOCUMENTS).try_for_each(|at| {
        let (month, precedence) = (1 + at % 12, at % 5);
        writeln!(out, "doc-{at:03},\"Document {at}, made up\",report,2024-{month:02}-01,{precedence}")
    })
}
