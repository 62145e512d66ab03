// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! What was promised, where it says so, and what people decided.

use crate::cell::Text;
use crate::codes::{CommitmentKind, CommitmentState};
use crate::ids::{CommitmentId, CooperationId, DocumentId};
use crate::row::rows;
use crate::time::Date;

rows! {
    Commitment "commitments" "Commitments, motions, actions and recommendations with their state" / "Toezeggingen, moties, acties en aanbevelingen met hun stand" {
        own id: CommitmentId = "Id" / "Id";
        col document: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col locator: Option<Text> = "Place in the document" / "Vindplaats in het document";
        col kind: CommitmentKind = "Kind" / "Soort";
        col text_en: Text = "In English" / "In het Engels";
        col text_nl: Text = "In Dutch" / "In het Nederlands";
        col owner: Option<Text> = "Office that owns it" / "Verantwoordelijk bureau";
        col due: Option<Date> = "When it is due" / "Wanneer het moet";
        col state: Option<CommitmentState> = "State; empty when unknown" / "Stand; leeg als onbekend";
        col closed_by: Option<DocumentId> = "Document that closed it" / "Document dat het afdeed";
        col cooperation: Option<CooperationId> = "The cooperation it concerns" / "De samenwerking waar het over gaat";
    }
    Document "documents" "Sources: every figure leads to a row here" / "Bronnen: elk cijfer leidt naar een rij hier" {
        own id: DocumentId = "Id" / "Id";
        col title: Text = "Title" / "Titel";
        col kind: Option<Text> = "Kind of document" / "Soort document";
        col publisher: Option<Text> = "Publisher" / "Uitgever";
        col authors: Option<Text> = "Authors" / "Auteurs";
        col date: Option<Date> = "Date" / "Datum";
        col language: Option<Text> = "Language, ISO 639-1" / "Taal, ISO 639-1";
        col number: Option<Text> = "Number, such as 33 279, nr. 36" / "Nummer, zoals 33 279, nr. 36";
        col dossier: Option<Text> = "Dossier" / "Dossier";
        col version: Option<Text> = "Version" / "Versie";
        col topics: Option<Text> = "Topics" / "Onderwerpen";
        col url: Option<Text> = "Address" / "Adres";
        col path: Option<Text> = "File beside the package" / "Bestand bij het pakket";
        col licence: Option<Text> = "Licence" / "Licentie";
        col precedence: Option<u32> = "Weight among sources that contradict: higher is used" / "Gewicht bij bronnen die elkaar tegenspreken: de hoogste telt";
    }
    Evidence "evidence" "Which passage of which document a row rests on" / "Op welke passage van welk document een rij berust" {
        key table: Text = "Table of the row" / "Tabel van de rij";
        key key: Text = "Key of the row, cells joined with |" / "Sleutel van de rij, cellen verbonden met |";
        key document: DocumentId = "Document" / "Document";
        key locator: Option<Text> = "Place in the document" / "Vindplaats in het document";
        col note: Option<Text> = "Note" / "Opmerking";
    }
    Judgement "judgements" "What a person decided, with the reason; it overrules or completes a computed result" / "Wat een mens besloot, met de reden; het overruled of vult een berekend resultaat aan" {
        key table: Text = "Table of the row it is about" / "Tabel van de rij waar het over gaat";
        key key: Text = "Key of that row, cells joined with |" / "Sleutel van die rij, cellen verbonden met |";
        key aspect: Text = "What is judged" / "Wat wordt beoordeeld";
        key office: Text = "Office that decided" / "Bureau dat besloot";
        key date: Date = "When" / "Wanneer";
        col value: Text = "The judgement" / "Het oordeel";
        col reason: Text = "Why" / "Waarom";
        col document: Option<DocumentId> = "Document" / "Document";
    }
}
