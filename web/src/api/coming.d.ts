// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
//
// Results that the server does not describe yet; each goes when `schema.d.ts` has it.
import type { components } from './schema';

type Schemas = components['schemas'];
interface Envelope<T> {
  package: Schemas['PackageTrace'];
  scenario: string;
  settings: unknown;
  seed: number;
  version: string;
  result: T;
}
interface Get<T, P = undefined, Q = object> {
  get: {
    parameters: { query?: { scenario?: string; year?: number; asOf?: number; change?: string[] } & Q; path: P };
    responses: { 200: { content: { 'application/json': Envelope<T> } } };
  };
}
interface ExplanationView {
  nation: string;
  capability: string;
  unit: string | null;
  formula: Schemas['TextView'];
  methods: (string)[];
  years: (YearExplanation)[];
  changes: (ChangeExplanation)[];
  claims: (ClaimsExplanation)[];
  passages: (PassageView)[];
  rows: (RowView)[];
  documents: (DocumentView)[];
}
interface YearExplanation {
  balance: Schemas['BalanceView'];
  sum: Schemas['TextView'];
  stocks: (StockExplanation)[];
  pools: (PoolExplanation)[];
  access_in: (AccessExplanation)[];
  access_out: (AccessExplanation)[];
  need: NeedExplanation;
}
interface StockExplanation {
  holder: string;
  capability: string;
  units: Schemas['FigureView'];
  stored: Schemas['FigureView'];
  unknown_rest: boolean;
  lines: (LineExplanation)[];
}
interface LineExplanation {
  equipment: string | null;
  units: Schemas['FigureView'] | null;
  steps: (StepExplanation)[];
}
interface StepExplanation {
  kind: string;
  units: Schemas['FigureView'];
  row: number;
}
interface PoolExplanation {
  cooperation: string;
  units: Schemas['FigureView'];
  use_share: number | null;
  row: number | null;
  part: Schemas['FigureView'];
  stocks: (StockExplanation)[];
}
interface AccessExplanation {
  provider: string;
  receiver: string;
  cooperation: string | null;
  terms: string;
  quantity: number | null;
  units: Schemas['FigureView'];
  counts: boolean;
  reason: Schemas['TextView'];
  row: number;
  assurance_row: number | null;
}
interface NeedExplanation {
  reason: Schemas['TextView'];
  kinds: (KindExplanation)[];
  not_used: (number)[];
}
interface KindExplanation {
  kind: string;
  units: Schemas['FigureView'];
  rows: (number)[];
}
interface ChangeExplanation {
  change: Schemas['PlannedView'];
  row: number;
}
interface ClaimsExplanation {
  used: number;
  others: (OtherClaim)[];
}
interface OtherClaim {
  row: number;
  contradicts: boolean;
}
interface PassageView {
  row: number;
  document: string;
  locator: string | null;
  note: string | null;
}
interface CellView {
  column: string;
  text: string;
}
interface RowView {
  table: string;
  file: string | null;
  row: number;
  key: string;
  cells: (CellView)[];
  source: string | null;
  assumption: boolean;
}
interface DocumentView {
  id: string;
  title: string;
  kind: string | null;
  publisher: string | null;
  authors: string | null;
  date: string | null;
  language: string | null;
  number: string | null;
  dossier: string | null;
  version: string | null;
  topics: string | null;
  url: string | null;
  path: string | null;
  licence: string | null;
  precedence: number | null;
}
interface PlannedChangesView {
  first_year: number;
  last_year: number;
  capabilities: { capability: string; unit: string | null; changes: Schemas['PlannedView'][] }[];
}
interface WithdrawalView {
  nation: string;
  without: string[];
  year: number;
  changed: {
    capability: string; falls: 'certain' | 'may' | null; before: Schemas['BalanceView']; after: Schemas['BalanceView'];
    notice_months: number | null;
  }[];
  collective: {
    format: string; capability: string; unit: string | null; falls: 'certain' | 'may' | null; need: Schemas['FigureView'];
    members_before: number; members_after: number; units_before: Schemas['FigureView']; units_after: Schemas['FigureView'];
    shortfall_before: Schemas['FigureView']; shortfall_after: Schemas['FigureView'];
  }[];
  breaks: Schemas['BreakView'][];
}
interface BurdenPageView {
  burdens: Schemas['BurdensView'];
  orders: {
    measure: string; name: Schemas['TextView']; places: { nation: string; place: number; value: number; at_least: boolean }[];
    unknown: string[];
  }[];
  overseas: {
    nation: string; region: string; capability: string; kind: string; task: string | null; from_year: number;
    to_year: number | null; quantity: number | null; unit: string | null; must_be_own: boolean | null; assumption: boolean;
    source: string;
  }[];
  missions: {
    activity: string; name: Schemas['TextView']; kind: string; lead: string | null; region: string | null;
    from: string | null; to: string | null;
    contributions: { nation: string; capability: string | null; personnel: number | null; quantity: number | null; source: string }[];
    source: string;
  }[];
}

declare module './schema' {
  interface paths {
    '/v1/nations/{nation}/capabilities/{capability}': Get<ExplanationView, { nation: string; capability: string }>;
    '/v1/planned-changes': Get<PlannedChangesView>;
    '/v1/burdens': Get<BurdenPageView>;
    '/v1/withdrawals': Get<WithdrawalView, undefined, { nation: string; without: string[] }>;
  }
}
