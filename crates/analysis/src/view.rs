// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//! Results as people and programs read them: ids as text, figures with their ranges. The JSON schemas
//! in `schemas/` are generated from these types, whose comments become the descriptions.

mod assumptions;
mod balance;
mod burden_page;
mod candidates;
mod catalogue;
mod cells;
mod change;
mod cluster;
mod cluster_fleets;
mod cluster_game;
mod cluster_rows;
mod contradictions;
mod cooperation;
mod cooperation_rows;
mod dependence;
mod document;
mod envelope;
mod explanation;
mod figures;
mod finding;
mod fleets;
mod heat_map;
mod hindsight;
mod instrument_words;
mod instruments;
mod nation;
mod network;
mod opportunities;
mod opportunities_group;
mod opportunities_rows;
mod pair;
mod pair_fleets;
mod pair_rows;
mod partners;
mod partners_frame;
mod partners_rows;
mod partners_shells;
mod planned_changes;
mod policy;
mod register;
mod reviews;
mod row;
mod specialism_rows;
mod specialisms;
mod specialisms_left;
mod tables;
mod text;
mod weighing_sheet;
mod withdrawal;

pub use assumptions::{AssumedSettingView, AssumptionsView, assumptions};
pub use balance::{BalanceView, CollectiveView, FigureView, NeedView, balances, collective};
pub use burden_page::{BurdenPageView, OrderView, OverseasView, PlaceView, burden_page};
pub use candidates::CandidateView;
pub use catalogue::{
    CapabilityEntry, CatalogueView, EquipmentEntry, FormEntry, FormatEntry, InstrumentEntry, LicenceEntry,
    NameEntry, NationEntry, ScenarioEntry, catalogue,
};
pub use change::{
    ChangeView, CollectiveChangeView, ConsultedView, OtherView, PlannedView, coordination, planned,
};
pub use cluster::{ClusterGameView, ClusterView, CommonShareBasis, CommonShareView, cluster};
pub use cluster_fleets::FleetsView;
pub use cluster_game::{BetterView, DivisionShareView, DivisionView, OtherGroupView, OtherShareView};
pub use cluster_rows::{
    ClusterMemberView, HoursPoolView, HoursView, KeyFigureView, PriceView, SuggestionView,
};
pub use contradictions::{ContradictionView, ContradictionsView, OtherClaimView, contradictions};
pub use cooperation::{CooperationDetailView, cooperation};
pub use cooperation_rows::{AccessView, CostView, HeldView, MilestoneView, RoleView, ServedView};
pub use dependence::{BreakView, ConcentrationView, DependenceView, RelianceView, dependence};
pub use document::{DocumentView, cited, of as document_of};
pub use envelope::{Envelope, PackageTrace, VERSION};
pub use explanation::{
    AccessExplanation, ChangeExplanation, ClaimsExplanation, ExplanationView, KindExplanation,
    LineExplanation, NeedExplanation, OtherClaim, PassageView, PoolExplanation, StepExplanation,
    StockExplanation, YearExplanation, explain,
};
pub use figures::{FigurePartView, FigureRowsView, FiguresView, figures};
pub use finding::{FindingGroupView, FindingView, FindingsView, findings};
pub use fleets::{
    BurdenView, BurdensView, CommonalityView, FragmentationView, InequalityView, burdens, commonality,
    fragmentation,
};
pub use heat_map::{CellMark, CellState, HeatMapColumns, HeatMapRow, HeatMapView, heat_map};
pub use hindsight::{AucView, BaselinesView, CaseView, HindsightView, hindsight};
pub use instruments::{CountView, InstrumentView, InstrumentsView, RuleView, instruments};
pub use nation::{AssessmentView, CapacityView, CoincidenceView, Question, assessment};
pub use network::{LinkView, NetworkCooperationView, NetworkView, network};
pub use opportunities::{
    CANDIDATES, FreedomView, OpportunitiesQuestion, OpportunitiesView, OpportunityView, PartsView,
    opportunities,
};
pub use opportunities_group::{
    GroupNeedView, InstrumentReasonView, MemberNeedView, OpenInstrumentsView, RenewalView, SharedFamiliesView,
};
pub use opportunities_rows::{GoalReasonView, LimitView, ProspectView, RangeView, limits as limits_of};
pub use pair::{PairCooperationView, PairDependenceView, PairPriorityView, PairView, pair};
pub use pair_fleets::{SharedFamilyView, SharedFleetView, TypeView};
pub use pair_rows::{ActivityView, ContributionView, MembershipView, PairMeasureView, SharedFormatView};
pub use partners::{Difference, PartnerView, PartnersQuestion, PartnersView, SAMPLES, Sampling, partners};
pub use partners_frame::{CriterionView, FrameView, GroupView, MarkDefinitionView, VetoDefinitionView};
pub use partners_rows::{MeasurementView, RowKeyView};
pub use partners_shells::{LackView, MarkView, MomentView, ShellKind, ShellsView, VetoView, WouldMoveView};
pub use planned_changes::{CapabilityPlansView, PlannedChangesView, planned_changes};
pub use policy::{CommitmentView, EvidenceView, JudgementView, PriorityView, commitments, priorities};
pub use register::{CooperationView, MilestonesView, cooperations};
pub use reviews::{ReviewView, ReviewsView, TestsView, reviews};
pub use row::{CellView, RowView, documents as documents_of, of as row_of};
pub use specialism_rows::{MemberView, PurseView, SpecialismRowsView, specialism_rows};
pub use specialisms::{
    AgainstView, ClassCountView, InScopeView, ScopeView, SpecialismView, SpecialismsView, YearRatioView,
    specialisms,
};
pub use specialisms_left::LeftView;
pub use tables::{
    CitedDocumentView, DocumentRowsView, RowCountView, TableView, document_rows, documents, tables,
};
pub use text::{DateText, LISTED, TextView, listed, others};
pub use weighing_sheet::{
    ArgumentView, ConsiderationView, CourseView, PrincipleView, SheetQuestion, TestView, Weighed,
    WeighingSheetView, weighed, weighing_sheet,
};
pub use withdrawal::{
    CollectiveWithdrawalView, NationWithdrawalView, WithdrawalView, WithdrawalsView, WithdrawnView,
    withdrawal, withdrawals,
};
