// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What nations have, change, need and pay: capabilities, equipment, holdings, requirements, costs.

use crate::cell::{Currency, Text};
use crate::codes::{
    Action, BudgetKind, CapabilityLevel, CostKind, Firmness, HoldingStatus, OriginRole, ParameterOn,
    RequirementKind, Sharing,
};
use crate::ids::{
    CapabilityId, CooperationId, DocumentId, EquipmentId, HolderId, NationId, PlannedChangeId, ScopeId,
};
use crate::row::rows;
use crate::time::{Date, Year};
use crate::units::{Money, Number, Quantity, Share};

rows! {
    Capability "capabilities" "The tree of capabilities: domains, areas, capabilities" / "De boom van capaciteiten: domeinen, gebieden, capaciteiten" {
        own id: CapabilityId = "Id" / "Id";
        col parent: Option<CapabilityId> = "The capability, area or domain above" / "De capaciteit, het gebied of domein erboven";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col level: CapabilityLevel = "Level in the tree" / "Niveau in de boom";
        col unit: Option<Text> = "What is counted, such as aircraft" / "Wat wordt geteld, zoals vliegtuigen";
        col strategic_enabler: bool = "Whether it supports operations (tankers, transport aircraft, intelligence ...)" / "Of het operaties ondersteunt (tankvliegtuigen, transportvliegtuigen, inlichtingen ...)";
        col rolls_up: bool = "Whether its quantities add to the parent" / "Of de aantallen meetellen bij het niveau erboven";
        col cdp_priority: Option<Text> = "Priority of the EU Capability Development Plan it maps to" / "Prioriteit van het EU Capability Development Plan waar het bij hoort";
    }
    Equipment "equipment" "Types of equipment and the families they belong to" / "Materieeltypen en de families waartoe ze behoren" {
        own id: EquipmentId = "Id" / "Id";
        col capability: CapabilityId = "The capability it serves" / "De capaciteit die het dient";
        col family: Option<Text> = "Family of like types" / "Familie van gelijksoortige typen";
        col name: Text = "Name" / "Naam";
    }
    EquipmentOrigin "equipment_origins" "Which nations design, build, supply and maintain equipment" / "Welke landen materieel ontwerpen, bouwen, leveren en onderhouden" {
        key equipment: EquipmentId = "The equipment" / "Het materieel";
        key nation: NationId = "The nation" / "Het land";
        key role: OriginRole = "Role of the nation" / "Rol van het land";
        col share: Option<Share> = "Share, 0 to 1" / "Aandeel, 0 tot 1";
        side source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    Holding "holdings" "Units that a holder has at the end of a year, by type" / "Eenheden die een houder aan het eind van een jaar heeft, per type" by capability {
        key holder: HolderId = "Who has the units: a nation, or the cooperation that holds them in common" / "Wie de eenheden heeft: een land, of de samenwerking die ze gezamenlijk houdt";
        key capability: CapabilityId = "The capability" / "De capaciteit";
        key equipment: Option<EquipmentId> = "The type; empty for a figure about the whole capability" / "Het type; leeg voor een cijfer over de hele capaciteit";
        key year: Year = "State on 31 December of this year" / "Stand op 31 december van dit jaar";
        key status: HoldingStatus = "State of the units" / "Status van de eenheden";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col quantity: Option<Quantity> = "Number of units; empty when unknown, 0 when a source says none" / "Aantal eenheden; leeg als onbekend, 0 als een bron zegt: geen";
        col out_of_service_year: Option<Year> = "Last year in service" / "Laatste jaar in dienst";
        col assumption: Option<bool> = "Whether it is a value without source" / "Of het een waarde zonder bron is";
        col low: Option<Quantity> = "Lowest plausible number" / "Laagste aannemelijke aantal";
        col high: Option<Quantity> = "Highest plausible number" / "Hoogste aannemelijke aantal";
        col reason: Option<Text> = "Reason for an assumption" / "Reden voor een aanname";
    }
    PlannedChange "planned_changes" "Purchases, retirements and other changes that holders intend" / "Aanschaf, uitfasering en andere wijzigingen die houders voornemens zijn" by capability {
        own id: PlannedChangeId = "Id" / "Id";
        col holder: HolderId = "Whose units change" / "Wiens eenheden veranderen";
        col capability: CapabilityId = "The capability" / "De capaciteit";
        col equipment: Option<EquipmentId> = "The type" / "Het type";
        col action: Action = "What happens: buy and lease add units, retire and transfer take them away, upgrade and extend change no count" / "Wat er gebeurt: buy en lease voegen toe, retire en transfer nemen weg, upgrade en extend veranderen het aantal niet";
        col quantity: Option<Quantity> = "Number of units in all; empty when not stated" / "Totaal aantal eenheden; leeg als niet vermeld";
        col already_delivered: Option<Quantity> = "How many of these are in the newest claim already" / "Hoeveel daarvan al in de nieuwste opgave zitten";
        col from_year: Year = "First year" / "Eerste jaar";
        col to_year: Year = "Last year" / "Laatste jaar";
        col announced: Option<Date> = "When it was announced" / "Wanneer het is aangekondigd";
        col firmness: Firmness = "How firm the intention is" / "Hoe vast het voornemen is";
        col replaces: Option<EquipmentId> = "The type it replaces" / "Het type dat het vervangt";
        col programme_total: Option<Quantity> = "Total of the whole programme" / "Totaal van het hele programma";
        col source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    Requirement "requirements" "What a nation or a format needs, as a document states it" / "Wat een land of verband nodig heeft, zoals een document het vermeldt" by capability {
        key scope: ScopeId = "For whom: a nation or a format" / "Voor wie: een land of een verband";
        key capability: CapabilityId = "The capability" / "De capaciteit";
        key kind: RequirementKind = "Kind of requirement" / "Soort behoefte";
        key task: Option<Text> = "The task it serves" / "De taak waarvoor";
        key from_year: Year = "First year it holds" / "Eerste jaar dat het geldt";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col to_year: Option<Year> = "Last year it holds" / "Laatste jaar dat het geldt";
        col quantity: Option<Quantity> = "Units needed; empty when unknown or given as a range" / "Benodigde eenheden; leeg als onbekend of als reeks gegeven";
        col unit: Option<Text> = "What is counted; empty means the unit of the capability" / "Wat wordt geteld; leeg betekent de eenheid van de capaciteit";
        col sharing: Option<Sharing> = "How the units may be shared" / "Hoe de eenheden gedeeld mogen worden";
        col must_be_own: Option<bool> = "Whether only own units count, where a document says so" / "Of alleen eigen eenheden tellen, waar een document dat zegt";
        col service_level: Option<Share> = "Wanted chance that a unit is there when needed, 0 to 1" / "Gewenste kans dat een eenheid er is wanneer nodig, 0 tot 1";
        col region: Option<Text> = "Region" / "Regio";
        col assumption: Option<bool> = "Whether it is a value without source" / "Of het een waarde zonder bron is";
        col low: Option<Quantity> = "Lowest plausible value" / "Laagste aannemelijke waarde";
        col high: Option<Quantity> = "Highest plausible value" / "Hoogste aannemelijke waarde";
        col reason: Option<Text> = "Reason for an assumption" / "Reden voor een aanname";
    }
    Cost "costs" "Prices, programme costs and running costs" / "Prijzen, programmakosten en exploitatiekosten" {
        key capability: CapabilityId = "The capability" / "De capaciteit";
        key equipment: Option<EquipmentId> = "The type" / "Het type";
        key holder: Option<HolderId> = "Whose cost" / "Wiens kosten";
        key kind: CostKind = "Kind of cost" / "Soort kosten";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col cooperation: Option<CooperationId> = "The cooperation it belongs to" / "De samenwerking waar het bij hoort";
        col amount: Option<Money> = "Amount in whole currency units" / "Bedrag in hele valuta-eenheden";
        col units: Option<Quantity> = "Number of units that the amount covers" / "Aantal eenheden dat het bedrag dekt";
        col currency: Currency = "Currency, ISO 4217" / "Valuta, ISO 4217";
        col price_year: Option<Year> = "Year of the prices" / "Jaar van de prijzen";
        col assumption: Option<bool> = "Whether it is a value without source" / "Of het een waarde zonder bron is";
        col low: Option<Money> = "Lowest plausible amount" / "Laagste aannemelijke bedrag";
        col high: Option<Money> = "Highest plausible amount" / "Hoogste aannemelijke bedrag";
        col reason: Option<Text> = "Reason for an assumption" / "Reden voor een aanname";
    }
    Budget "budgets" "What nations may spend" / "Wat landen mogen uitgeven" {
        key nation: NationId = "The nation" / "Het land";
        key year: Year = "The year" / "Het jaar";
        key kind: BudgetKind = "For new purchases, or for what is run" / "Voor nieuwe aankopen, of voor exploitatie";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col amount: Option<Money> = "Amount in whole currency units; empty when unknown" / "Bedrag in hele valuta-eenheden; leeg als onbekend";
        col currency: Currency = "Currency, ISO 4217" / "Valuta, ISO 4217";
        col price_year: Option<Year> = "Year of the prices" / "Jaar van de prijzen";
        col assumption: Option<bool> = "Whether it is a value without source" / "Of het een waarde zonder bron is";
        col low: Option<Money> = "Lowest plausible amount" / "Laagste aannemelijke bedrag";
        col high: Option<Money> = "Highest plausible amount" / "Hoogste aannemelijke bedrag";
        col reason: Option<Text> = "Reason for an assumption" / "Reden voor een aanname";
    }
    Parameter "parameters" "Values that methods use: readiness, weight, assurance, lead years ..." / "Waarden die methoden gebruiken: gereedheid, gewicht, zekerheid, levertijd ..." {
        key on: ParameterOn = "What it is about" / "Waar het over gaat";
        key id: Text = "Id of the capability, equipment, form, nation or format" / "Id van de capaciteit, het materieel, de vorm, het land of het verband";
        key parameter: Text = "Name of the parameter" / "Naam van de parameter";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col value: Option<Number> = "The value; empty when unknown" / "De waarde; leeg als onbekend";
        col unit: Option<Text> = "Unit" / "Eenheid";
        col low: Option<Number> = "Lowest plausible value" / "Laagste aannemelijke waarde";
        col high: Option<Number> = "Highest plausible value" / "Hoogste aannemelijke waarde";
        col assumption: Option<bool> = "Whether it is a value without source" / "Of het een waarde zonder bron is";
        col reason: Option<Text> = "Reason for an assumption" / "Reden voor een aanname";
    }
}
