// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What nations want and by which frame and instruments: goals, priorities, forms, criteria, rules.

use crate::cell::Text;
use crate::codes::{CriterionKind, GoalCategory, Rank, RuleCode};
use crate::ids::{
    CapabilityId, CriterionId, DocumentId, FormId, FormatId, GoalId, InstrumentId, NationId, PartnerId,
    PriorityId,
};
use crate::row::rows;
use crate::time::Date;
use crate::units::{Number, Share};

rows! {
    Goal "goals" "Goals of cooperation, in three categories" / "Doelen van samenwerking, in drie categorieën" {
        own id: GoalId = "Id" / "Id";
        col category: GoalCategory = "Category" / "Categorie";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col weight_low: Option<Share> = "Lowest weight, 0 to 1" / "Laagste gewicht, 0 tot 1";
        col weight_high: Option<Share> = "Highest weight, 0 to 1" / "Hoogste gewicht, 0 tot 1";
    }
    Priority "priorities" "The policy agenda: what a nation wants, with whom" / "De beleidsagenda: wat een land wil, met wie" {
        own id: PriorityId = "Id" / "Id";
        col nation: NationId = "Whose priority" / "Wiens prioriteit";
        col partner: Option<PartnerId> = "With whom: a nation or a format" / "Met wie: een land of een verband";
        col goal: Option<GoalId> = "The goal it serves" / "Het doel dat het dient";
        col capability: Option<CapabilityId> = "The capability" / "De capaciteit";
        col topic: Option<Text> = "Topic" / "Onderwerp";
        col text_en: Text = "In English" / "In het Engels";
        col text_nl: Text = "In Dutch" / "In het Nederlands";
        col rank: Option<Rank> = "Rank; empty when the text gives none" / "Rang; leeg als de tekst er geen geeft";
        col from: Option<Date> = "Since when" / "Sinds wanneer";
        col to: Option<Date> = "Until when" / "Tot wanneer";
        col source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    Form "forms" "Forms of cooperation: the rungs of a ladder" / "Samenwerkingsvormen: de treden van een ladder" {
        own id: FormId = "Id" / "Id";
        col frame: Text = "The frame it belongs to, such as N12" / "Het kader waar het bij hoort, zoals N12";
        col rung: u32 = "Rung, from 1" / "Trede, vanaf 1";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col needs: Option<FormId> = "Another form that comes first; an assumption" / "Een andere vorm die eerst komt; een aanname";
    }
    Criterion "criteria" "Partner criteria, principles and considerations of a frame" / "Criteria voor partnerkeuze, uitgangspunten en afwegingen van een kader" {
        key frame: Text = "The frame, such as n12-b22" / "Het kader, zoals n12-b22";
        own id: CriterionId = "Id" / "Id";
        col kind: CriterionKind = "Kind" / "Soort";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col document: Option<DocumentId> = "Document that states it" / "Document dat het vermeldt";
        col locator: Option<Text> = "Place in the document" / "Vindplaats in het document";
    }
    Instrument "instruments" "Instruments that can carry a cooperation" / "Instrumenten die een samenwerking kunnen dragen" {
        own id: InstrumentId = "Id" / "Id";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col owner: Text = "Whose instrument" / "Wiens instrument";
        col opens: Option<Date> = "Since when it is open" / "Sinds wanneer het open is";
        col closes: Option<Date> = "Until when it is open" / "Tot wanneer het open is";
        col source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    InstrumentRule "instrument_rules" "Dated rules of instruments" / "Gedateerde regels van instrumenten" {
        key instrument: InstrumentId = "The instrument" / "Het instrument";
        key rule: RuleCode = "What the rule asks or gives" / "Wat de regel vraagt of geeft";
        key applies_to: Option<Text> = "What it applies to" / "Waarop de regel van toepassing is";
        key valid_from: Option<Date> = "First day" / "Eerste dag";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col value: Option<Number> = "Value" / "Waarde";
        col unit: Option<Text> = "Unit" / "Eenheid";
        col format: Option<FormatId> = "Format whose nations count" / "Verband waarvan de landen tellen";
        col text_en: Option<Text> = "In English" / "In het Engels";
        col text_nl: Option<Text> = "In Dutch" / "In het Nederlands";
        col valid_to: Option<Date> = "Last day" / "Laatste dag";
        col article: Option<Text> = "Article" / "Artikel";
    }
    Process "calendar" "Planning processes that come back: of a nation, of a format" / "Planprocessen die terugkomen: van een land, van een verband" {
        key process: Text = "Which process: the id of a format or instrument, or a word of its own such as national-budget" / "Welk proces: de id van een verband of instrument, of een eigen woord zoals national-budget";
        key nation: Option<NationId> = "Whose process; empty for that of a format" / "Wiens proces; leeg voor dat van een verband";
        col recurs: Option<Text> = "How often, ISO 8601: P1Y, P2Y, P4Y; other words are shown as they are; empty when unknown" / "Hoe vaak, ISO 8601: P1Y, P2Y, P4Y; andere woorden worden getoond zoals ze zijn; leeg als onbekend";
        col next: Option<Date> = "The next day on which it happens; empty when unknown" / "De eerstvolgende dag; leeg als onbekend";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        side source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
}
