// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! The closed lists of codes, each with its word in English and Dutch (`glossary` of the project).

use crate::cell::{Cell, Kind, Problem};
use crate::names::{Interner, Names};

/// A value of a closed list.
pub trait Code: Sized + Copy + PartialEq + 'static {
    /// The codes as they stand in the tables.
    const CODES: &'static [&'static str];
    /// The values in the same order.
    const ALL: &'static [Self];
    /// The code as it stands in the tables.
    fn code(self) -> &'static str;
    /// The word on screens: English, Dutch.
    fn words(self) -> (&'static str, &'static str);
}

macro_rules! codes {
    ($( $(#[$doc:meta])* $name:ident { $( $value:ident = $code:literal, $en:literal / $nl:literal; )* } )*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name {
            $( #[doc = $en] $value, )*
        }

        impl Code for $name {
            const CODES: &'static [&'static str] = &[$($code),*];
            const ALL: &'static [Self] = &[$(Self::$value),*];

            fn code(self) -> &'static str {
                match self { $( Self::$value => $code, )* }
            }

            fn words(self) -> (&'static str, &'static str) {
                match self { $( Self::$value => ($en, $nl), )* }
            }
        }

        impl Cell for $name {
            const KIND: Kind = Kind::Code(Self::CODES);

            fn parse(text: &str, _: &mut Interner<'_>) -> Result<Self, Problem> {
                match text { $( $code => Ok(Self::$value), )* _ => Err(Problem::UnlistedCode) }
            }

            fn write(&self, _: &Names, out: &mut String) {
                out.push_str(self.code());
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }
    )*};
}

codes! {
    /// Whether a nation is assessed or only occurs as a partner.
    Assessed {
        Yes = "yes", "assessed" / "beoordeeld";
        No = "no", "occurs only as a partner" / "komt alleen voor als partner";
    }
    /// What a row of `economy` measures.
    EconomyMeasure {
        Gdp = "gdp", "gross domestic product" / "bruto binnenlands product";
        Gni = "gni", "gross national income" / "bruto nationaal inkomen";
        DefenceExpenditure = "defence_expenditure", "defence expenditure" / "defensie-uitgaven";
        EquipmentExpenditure = "equipment_expenditure", "equipment expenditure" / "materieeluitgaven";
        Population = "population", "population" / "bevolking";
        Personnel = "personnel", "military personnel" / "militair personeel";
    }
    /// What a row of `rates` converts.
    RateMeasure {
        EurPerUnit = "eur_per_unit", "euro per unit of the currency" / "euro per eenheid van de valuta";
        Deflator = "deflator", "price level" / "prijspeil";
    }
    /// Kind of format.
    FormatKind {
        Alliance = "alliance", "alliance" / "bondgenootschap";
        Union = "union", "union" / "unie";
        Cluster = "cluster", "cluster" / "cluster";
        Command = "command", "command" / "commando";
        Agency = "agency", "agency" / "agentschap";
        UserGroup = "user_group", "user group" / "gebruikersgroep";
        Programme = "programme", "programme" / "programma";
        Organisation = "organisation", "organisation" / "organisatie";
    }
    /// Role of a nation in a format.
    MembershipRole {
        Member = "member", "member" / "lid";
        Lead = "lead", "lead nation" / "lead nation";
        Observer = "observer", "observer" / "waarnemer";
        Associate = "associate", "associate" / "geassocieerd";
        ThirdState = "third_state", "third state" / "derde staat";
    }
    /// Which end of a measure means closer.
    Closer {
        Higher = "higher", "higher is closer" / "hoger is dichterbij";
        Lower = "lower", "lower is closer" / "lager is dichterbij";
    }
    /// Level in the capability tree.
    CapabilityLevel {
        Domain = "domain", "domain" / "domein";
        Area = "area", "area" / "gebied";
        Capability = "capability", "capability" / "capaciteit";
    }
    /// Role of a nation in the making and upkeep of equipment.
    OriginRole {
        DesignAuthority = "design_authority", "design authority" / "ontwerpautoriteit";
        Assembly = "assembly", "assembly" / "assemblage";
        Supplier = "supplier", "supplier" / "toeleverancier";
        Maintenance = "maintenance", "maintenance" / "onderhoud";
    }
    /// State of units held.
    HoldingStatus {
        InService = "in_service", "in service" / "in dienst";
        Stored = "stored", "stored" / "opgeslagen";
        Leased = "leased", "leased" / "geleased";
        OnOrder = "on_order", "on order" / "besteld";
    }
    /// What a planned change does.
    Action {
        Buy = "buy", "purchase" / "aanschaf";
        Retire = "retire", "retirement" / "uitfasering";
        Upgrade = "upgrade", "upgrade" / "modernisering";
        Extend = "extend", "life extension" / "levensduurverlenging";
        Lease = "lease", "lease" / "lease";
        Transfer = "transfer", "transfer to another holder" / "overdracht aan een ander";
    }
    /// How firm an intention is.
    Firmness {
        Considered = "considered", "considered" / "overwogen";
        Announced = "announced", "announced" / "aangekondigd";
        Decided = "decided", "decided" / "besloten";
        Contracted = "contracted", "contracted" / "gecontracteerd";
    }
    /// Kind of requirement; estimates and press reports count only where a scenario asks for them, context never.
    RequirementKind {
        OwnMinimum = "own_minimum", "own minimum" / "zelfstandig minimum";
        NationalTarget = "national_target", "national target" / "nationaal doel";
        AlliedPledge = "allied_pledge", "allied pledge" / "bondgenootschappelijke afspraak";
        CollectiveTarget = "collective_target", "collective target" / "gezamenlijk doel";
        StudyEstimate = "study_estimate", "estimate of a study" / "schatting uit een studie";
        PressReport = "press_report", "press report" / "persbericht";
        Context = "context", "context" / "context";
    }
    /// How the units of a requirement may be shared.
    Sharing {
        Exclusive = "exclusive", "each its own" / "ieder eigen";
        Turns = "turns", "in turns" / "bij toerbeurt";
        Pooled = "pooled", "pooled" / "gepoold";
    }
    /// Kind of cost.
    CostKind {
        UnitProcurement = "unit_procurement", "price of one unit" / "prijs per stuk";
        Programme = "programme", "cost of a programme" / "programmakosten";
        UnitAnnual = "unit_annual", "yearly cost of one unit" / "jaarlijkse kosten per stuk";
        FixedAnnual = "fixed_annual", "yearly fixed cost" / "jaarlijkse vaste kosten";
        UseHour = "use_hour", "cost of an hour of use" / "kosten per gebruiksuur";
    }
    /// What a budget is for.
    BudgetKind {
        Investment = "investment", "new purchases" / "nieuwe aankopen";
        Operation = "operation", "running costs" / "exploitatie";
    }
    /// What a parameter is about.
    ParameterOn {
        Capability = "capability", "capability" / "capaciteit";
        Equipment = "equipment", "equipment" / "materieel";
        Form = "form", "form of cooperation" / "samenwerkingsvorm";
        Nation = "nation", "nation" / "land";
        Format = "format", "format" / "verband";
    }
    /// Category of goals.
    GoalCategory {
        PoliticalStrategic = "political_strategic", "political-strategic" / "politiek-strategisch";
        Military = "military", "military (effectiveness)" / "militair (effectiviteit)";
        FinancialEconomic = "financial_economic", "financial-economic (efficiency)" / "financieel-economisch (doelmatigheid)";
    }
    /// Rank of a priority.
    Rank {
        High = "high", "high" / "hoog";
        Medium = "medium", "medium" / "middel";
        Low = "low", "low" / "laag";
    }
    /// Kind of criterion.
    CriterionKind {
        PartnerCriterion = "partner_criterion", "partner criterion" / "criterium voor partnerkeuze";
        Principle = "principle", "principle" / "uitgangspunt";
        Consideration = "consideration", "consideration" / "afweging";
    }
    /// What a rule of an instrument asks or gives.
    RuleCode {
        MinNations = "min_nations", "least number of nations" / "minimumaantal landen";
        MinMemberStates = "min_member_states", "least number of member states" / "minimumaantal lidstaten";
        MinEntities = "min_entities", "least number of entities" / "minimumaantal entiteiten";
        MinNationsOfFormat = "min_nations_of_format", "least number of nations of a format" / "minimumaantal landen uit een verband";
        MaxOutsideShare = "max_outside_share", "largest share from outside" / "hoogste aandeel van buiten";
        MaxFundingRate = "max_funding_rate", "highest funding rate" / "hoogste financieringspercentage";
        Bonus = "bonus", "bonus" / "bonus";
        NeedsInstrument = "needs_instrument", "needs another instrument" / "vereist een ander instrument";
        Text = "text", "in words" / "in woorden";
    }
    /// Variant of specialisation.
    Variant {
        Group = "group", "coordinated capability group" / "gecoördineerde vermogensgroep";
        Support = "support", "specialisation through support" / "specialisatie via ondersteuning";
        Traditional = "traditional", "traditional specialisation" / "traditionele specialisatie";
    }
    /// Level of a cooperation.
    Level {
        PoliticalStrategic = "political_strategic", "political-strategic" / "politiek-strategisch";
        Operational = "operational", "operational" / "operationeel";
        Materiel = "materiel", "materiel" / "materieel";
    }
    /// Where a cooperation began.
    Origin {
        BottomUp = "bottom_up", "bottom-up" / "bottom-up";
        TopDown = "top_down", "top-down" / "top-down";
    }
    /// How binding a cooperation is.
    Binding {
        Treaty = "treaty", "treaty" / "verdrag";
        Mou = "mou", "memorandum of understanding" / "memorandum of understanding";
        Loi = "loi", "letter of intent" / "intentieverklaring";
        Informal = "informal", "informal" / "informeel";
    }
    /// Where a cooperation stands.
    CooperationStatus {
        Idea = "idea", "idea" / "idee";
        Explored = "explored", "being explored" / "in verkenning";
        Agreed = "agreed", "agreed" / "overeengekomen";
        Running = "running", "running" / "lopend";
        Ended = "ended", "ended" / "beëindigd";
    }
    /// Role of a nation in a cooperation. Use is pooled, the decision to use is not.
    ParticipantRole {
        Participant = "participant", "participant" / "deelnemer";
        Lead = "lead", "lead nation" / "lead nation";
        Owner = "owner", "owner" / "eigenaar";
        Operator = "operator", "operator" / "exploitant";
        User = "user", "user" / "gebruiker";
        Trainer = "trainer", "trainer" / "opleider";
        Maintainer = "maintainer", "maintainer" / "onderhouder";
        Host = "host", "host" / "gastland";
        Decides = "decides", "decides on use" / "beslist over inzet";
        Observer = "observer", "observer" / "waarnemer";
    }
    /// Terms of access.
    Terms {
        Guaranteed = "guaranteed", "guaranteed" / "gegarandeerd";
        Hours = "hours", "a number of hours" / "een aantal uren";
        Priority = "priority", "priority" / "voorrang";
        OnConsent = "on_consent", "on consent" / "na instemming";
    }
    /// Kind of activity.
    ActivityKind {
        Mission = "mission", "mission" / "missie";
        Standby = "standby", "standby force" / "paraatheidsmacht";
        Exercise = "exercise", "exercise" / "oefening";
    }
    /// Kind of commitment.
    CommitmentKind {
        Commitment = "commitment", "commitment" / "toezegging";
        Motion = "motion", "motion" / "motie";
        Action = "action", "action" / "actie";
        Recommendation = "recommendation", "recommendation" / "aanbeveling";
        Principle = "principle", "principle" / "uitgangspunt";
        Consideration = "consideration", "consideration" / "afweging";
    }
    /// State of a commitment; lateness is derived from the date.
    CommitmentState {
        Open = "open", "open" / "openstaand";
        Done = "done", "done" / "afgedaan";
        Partly = "partly", "partly done" / "deels afgedaan";
        Overtaken = "overtaken", "overtaken" / "achterhaald";
        Rejected = "rejected", "rejected" / "afgewezen";
    }
}
