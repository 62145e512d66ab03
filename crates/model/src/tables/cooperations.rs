// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The register of cooperations, who takes part in which role, who may use what, and what is done together.

use crate::cell::Text;
use crate::codes::{
    ActivityKind, Binding, CooperationStatus, Level, Origin, ParticipantRole, Terms, Variant,
};
use crate::ids::{
    ActivityId, CapabilityId, CooperationId, DocumentId, FormId, FormatId, HolderId, InstrumentId,
    MilestoneId, NationId,
};
use crate::row::rows;
use crate::time::Date;
use crate::units::{Quantity, Share};

rows! {
    Cooperation "cooperations" "The register of cooperations, from idea to ended" / "Het register van samenwerkingen, van idee tot beëindigd" {
        own id: CooperationId = "Id" / "Id";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col form: Option<FormId> = "Form of cooperation" / "Samenwerkingsvorm";
        col variant: Option<Variant> = "Variant of specialisation" / "Variant van specialisatie";
        col level: Option<Level> = "Level" / "Niveau";
        col topic: Option<Text> = "Topic" / "Onderwerp";
        col origin: Option<Origin> = "Where it began" / "Waar het begon";
        col lead: Option<NationId> = "Lead nation" / "Lead nation";
        col instrument: Option<InstrumentId> = "Instrument that carries it" / "Instrument dat het draagt";
        col format: Option<FormatId> = "Format it belongs to" / "Verband waar het bij hoort";
        col binding: Option<Binding> = "How binding it is" / "Hoe bindend het is";
        col notice_months: Option<u32> = "Notice period, months" / "Opzegtermijn, maanden";
        col announced: Option<Date> = "When it was announced" / "Wanneer het is aangekondigd";
        col starts: Option<Date> = "First day" / "Eerste dag";
        col ends: Option<Date> = "Last day" / "Laatste dag";
        col status: CooperationStatus = "Where it stands" / "Waar het staat";
        col total: Option<Quantity> = "Total that is shared, such as hours a year" / "Totaal dat wordt gedeeld, zoals uren per jaar";
        col unit: Option<Text> = "Unit of the total" / "Eenheid van het totaal";
        col source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    CooperationCapability "cooperation_capabilities" "Which capabilities a cooperation serves" / "Welke capaciteiten een samenwerking dient" {
        key cooperation: CooperationId = "The cooperation" / "De samenwerking";
        key capability: CapabilityId = "The capability" / "De capaciteit";
        col directs: Option<NationId> = "Nation that directs the procurement" / "Land dat de regie heeft over de verwerving";
    }
    Participant "participants" "Who takes part in a cooperation, in which role, with which shares" / "Wie deelneemt aan een samenwerking, in welke rol, met welke aandelen" {
        key cooperation: CooperationId = "The cooperation" / "De samenwerking";
        key nation: NationId = "The nation" / "Het land";
        key role: ParticipantRole = "Role" / "Rol";
        key from: Option<Date> = "Since when; empty means since the cooperation starts" / "Sinds wanneer; leeg betekent sinds de start van de samenwerking";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col to: Option<Date> = "Last day" / "Laatste dag";
        col cost_share: Option<Share> = "Share in cost, 0 to 1" / "Aandeel in de kosten, 0 tot 1";
        col use_share: Option<Share> = "Share in use, 0 to 1" / "Aandeel in het gebruik, 0 tot 1";
        col amount: Option<Quantity> = "Amount that the share stands for" / "Hoeveelheid waar het aandeel voor staat";
        col unit: Option<Text> = "Unit of the amount" / "Eenheid van de hoeveelheid";
    }
    Access "access" "Who may use whose capability, on which terms" / "Wie wiens capaciteit mag gebruiken, op welke voorwaarden" {
        key cooperation: Option<CooperationId> = "The cooperation that gives it" / "De samenwerking die het geeft";
        key capability: CapabilityId = "The capability" / "De capaciteit";
        key provider: HolderId = "Who provides: a nation or a cooperation" / "Wie levert: een land of een samenwerking";
        key receiver: NationId = "Who may use it" / "Wie het mag gebruiken";
        key from: Option<Date> = "Since when" / "Sinds wanneer";
        col to: Option<Date> = "Last day" / "Laatste dag";
        col terms: Terms = "Terms" / "Voorwaarden";
        col decides: Option<Text> = "Who decides on use" / "Wie over de inzet beslist";
        col quantity: Option<Quantity> = "How much; empty when unknown" / "Hoeveel; leeg als onbekend";
        col unit: Option<Text> = "What is counted; empty means the unit of the capability" / "Wat wordt geteld; leeg betekent de eenheid van de capaciteit";
        col notice_months: Option<u32> = "Notice period, months" / "Opzegtermijn, maanden";
        col assurance: Option<Share> = "Chance that it is there when needed, 0 to 1" / "Kans dat het er is wanneer nodig, 0 tot 1";
        col low: Option<Share> = "Lowest plausible assurance" / "Laagste aannemelijke zekerheid";
        col high: Option<Share> = "Highest plausible assurance" / "Hoogste aannemelijke zekerheid";
        col assumption: Option<bool> = "Whether the assurance is a value without source" / "Of de zekerheid een waarde zonder bron is";
        side source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    Activity "activities" "Missions, standby forces and exercises" / "Missies, paraatheidsmachten en oefeningen" {
        own id: ActivityId = "Id" / "Id";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col kind: ActivityKind = "Kind" / "Soort";
        col format: Option<FormatId> = "Format it belongs to" / "Verband waar het bij hoort";
        col lead: Option<NationId> = "Lead nation" / "Lead nation";
        col region: Option<Text> = "Region" / "Regio";
        col from: Option<Date> = "First day" / "Eerste dag";
        col to: Option<Date> = "Last day" / "Laatste dag";
        col source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    Contribution "contributions" "What a nation contributed to an activity" / "Wat een land aan een activiteit bijdroeg" {
        key activity: ActivityId = "The activity" / "De activiteit";
        key nation: NationId = "The nation" / "Het land";
        key from: Option<Date> = "Since when" / "Sinds wanneer";
        col to: Option<Date> = "Last day" / "Laatste dag";
        side capability: Option<CapabilityId> = "The capability" / "De capaciteit";
        col personnel: Option<Quantity> = "Number of people; empty when unknown" / "Aantal mensen; leeg als onbekend";
        col quantity: Option<Quantity> = "Number of units; empty when unknown" / "Aantal eenheden; leeg als onbekend";
        side source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
    Milestone "milestones" "Steps of a cooperation with their dates" / "Stappen van een samenwerking met hun datums" {
        key cooperation: CooperationId = "The cooperation" / "De samenwerking";
        own id: MilestoneId = "Id, unique within the cooperation" / "Id, uniek binnen de samenwerking";
        col title_en: Text = "Title in English" / "Titel in het Engels";
        col title_nl: Text = "Title in Dutch" / "Titel in het Nederlands";
        col due: Option<Date> = "When it is due" / "Wanneer het moet";
        col done: Option<Date> = "When it was done" / "Wanneer het gedaan is";
        col owner: Option<Text> = "Office that owns it" / "Verantwoordelijk bureau";
        col needs: Option<MilestoneId> = "Another milestone that comes first" / "Een andere mijlpaal die eerst komt";
        col source: DocumentId = "Document that states it" / "Document dat het vermeldt";
    }
}
