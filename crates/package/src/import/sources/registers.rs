// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Registers: of equipment, of arms transfers, of papers of a parliament.

use super::{Licence, Source, cited};

pub(crate) static RDMC: Source = Source {
    id: "rdmc-1",
    part: "",
    title: "Distribution of military capabilities (rDMC), version 1: equipment types 1995-2014",
    publisher: "J Andrés Gannon",
    authors: "J Andrés Gannon",
    date: "2023-12-01",
    url: "https://github.com/jandresgannon/rDMC",
    licence: cited(
        "repository MIT; figures from IISS, The Military Balance (copyright IISS): do not publish this table as a data set without asking; cite Gannon 2023",
        "https://github.com/jandresgannon/rDMC",
    ),
    precedence: "40",
    note: "International Studies Quarterly 67(4), 2023, month assumed; a year is the year of the edition; noise and typing errors between years; some counts include stored units; fighter ground attack aircraft put back from the author's source tables",
};
pub(crate) static SIPRI_ORDERS: Source = Source {
    id: "sipri-trade-register",
    part: "sipri",
    title: "SIPRI Arms Transfers Database: trade register",
    publisher: "Stockholm International Peace Research Institute",
    authors: "",
    date: "2025-03-13",
    url: "https://www.sipri.org/databases/armstransfers",
    licence: cited(
        "SIPRI: free for non-commercial use with acknowledgement; not to be republished without permission",
        "https://www.sipri.org/about/terms-and-conditions",
    ),
    precedence: "60",
    note: "NOT TO BE REPUBLISHED: keep these rows out of what you publish; imports only; uncertainty marks of the register were dropped",
};
pub(crate) static TWEEDE_KAMER: Source = Source {
    id: "tk-open-data",
    part: "",
    title: "Open data of the Tweede Kamer: papers on defence, 2010-2025",
    publisher: "Tweede Kamer der Staten-Generaal",
    authors: "",
    date: "2025-10-03",
    url: "https://opendata.tweedekamer.nl/",
    licence: Licence {
        name: "CC0-1.0",
        title: "CC0 1.0",
        path: "https://creativecommons.org/publicdomain/zero/1.0/",
    },
    precedence: "80",
    note: "subjects and dates only, through tommyvanderwal/motiematcher; selected by words in title and subject",
};
