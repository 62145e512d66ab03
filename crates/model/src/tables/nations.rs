// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Nations, their means, the formats they belong to, and how they relate.

use crate::cell::{Currency, Text};
use crate::codes::{Assessed, Closer, EconomyMeasure, FormatKind, MembershipRole, RateMeasure};
use crate::ids::{DocumentId, FormatId, MeasureId, NationId};
use crate::row::rows;
use crate::time::{Date, Year};
use crate::units::{Number, Share};

rows! {
    Nation "nations" "Nations that are assessed, and others that occur as partner" / "Landen die worden beoordeeld, en andere die als partner voorkomen" {
        own id: NationId = "ISO 3166-1 alpha-3 code" / "Code volgens ISO 3166-1 alpha-3";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col assessed: Assessed = "Whether the nation is assessed, or only occurs as a partner" / "Of het land wordt beoordeeld, of alleen als partner voorkomt";
        col capital_lat: Option<Number> = "Latitude of the capital, degrees north" / "Breedtegraad van de hoofdstad, graden noord";
        col capital_lon: Option<Number> = "Longitude of the capital, degrees east" / "Lengtegraad van de hoofdstad, graden oost";
    }
    Economy "economy" "Means of nations by year: product, expenditure, people" / "Middelen van landen per jaar: product, uitgaven, mensen" {
        key nation: NationId = "The nation" / "Het land";
        key year: Year = "The year" / "Het jaar";
        key measure: EconomyMeasure = "What is measured" / "Wat is gemeten";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col value: Option<Number> = "The value; empty when unknown" / "De waarde; leeg als onbekend";
        col unit: Text = "Unit: a currency (EUR, USD ...), persons, share_gdp (0 to 1) or share_defence (0 to 1)" / "Eenheid: een valuta (EUR, USD ...), persons, share_gdp (0 tot 1) of share_defence (0 tot 1)";
        col price_year: Option<Year> = "Year of the prices; empty means prices of the year itself" / "Jaar van de prijzen; leeg betekent prijzen van het jaar zelf";
    }
    Rate "rates" "Exchange rates and price levels that make money comparable" / "Wisselkoersen en prijspeilen die bedragen vergelijkbaar maken" {
        key currency: Currency = "Currency, ISO 4217" / "Valuta, ISO 4217";
        key year: Year = "The year" / "Het jaar";
        key measure: RateMeasure = "Euro per unit of the currency, or the price level" / "Euro per eenheid van de valuta, of het prijspeil";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col value: Option<Number> = "The rate or level; empty when unknown" / "De koers of het peil; leeg als onbekend";
    }
    Format "formats" "Alliances, unions, clusters, commands, agencies, user groups and programmes" / "Bondgenootschappen, unies, clusters, commando's, agentschappen, gebruikersgroepen en programma's" {
        own id: FormatId = "Id" / "Id";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col kind: FormatKind = "Kind of format" / "Soort verband";
        col from: Option<Date> = "Since when it exists" / "Sinds wanneer het bestaat";
        col to: Option<Date> = "Until when it existed" / "Tot wanneer het bestond";
        col source: Option<DocumentId> = "Document that states it" / "Document dat het vermeldt";
    }
    Membership "memberships" "Which nation belongs to which format, since when" / "Welk land bij welk verband hoort, sinds wanneer" {
        key format: FormatId = "The format" / "Het verband";
        key nation: NationId = "The nation" / "Het land";
        key role: MembershipRole = "Role of the nation" / "Rol van het land";
        key from: Option<Date> = "Since when; empty means known from the date of the source on" / "Sinds wanneer; leeg betekent bekend vanaf de datum van de bron";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col to: Option<Date> = "Last day" / "Laatste dag";
        col share: Option<Share> = "Share in cost or votes, 0 to 1" / "Aandeel in kosten of stemmen, 0 tot 1";
    }
    Measure "measures" "Measures of the relation between two nations" / "Maten voor de relatie tussen twee landen" {
        own id: MeasureId = "Id" / "Id";
        col name_en: Text = "Name in English" / "Naam in het Engels";
        col name_nl: Text = "Name in Dutch" / "Naam in het Nederlands";
        col unit: Text = "Unit" / "Eenheid";
        col symmetric: bool = "Whether the value is the same both ways" / "Of de waarde beide kanten op gelijk is";
        col closer: Closer = "Which end means closer" / "Welk uiteinde dichterbij betekent";
    }
    Relation "relations" "Values of the measures for pairs of nations by year" / "Waarden van de maten voor paren landen per jaar" {
        key nation_a: NationId = "First nation" / "Eerste land";
        key nation_b: NationId = "Second nation" / "Tweede land";
        key year: Year = "The year" / "Het jaar";
        key measure: MeasureId = "The measure" / "De maat";
        key source: DocumentId = "Document that states it" / "Document dat het vermeldt";
        col value: Option<Number> = "The value; empty when unknown" / "De waarde; leeg als onbekend";
        col low: Option<Number> = "Lowest plausible value" / "Laagste aannemelijke waarde";
        col high: Option<Number> = "Highest plausible value" / "Hoogste aannemelijke waarde";
    }
}
