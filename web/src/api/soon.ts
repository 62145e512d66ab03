// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// What pages ask that the generated types do not have yet.
interface Envelope<T> {
  package: { name: string; hash: string | null };
  scenario: string;
  settings: Record<string, unknown>;
  seed: number;
  version: string;
  result: T;
}
interface Text { en: string; nl: string }
type Date = string | null;
interface Common { scenario?: string; year?: number; asOf?: number; change?: string[] }
interface Gives<T, Q = Common, P = undefined> {
  get: {
    parameters: { query?: Q; path: P };
    responses: { 200: { content: { 'application/json': Envelope<T> } } };
  };
}
interface Figure { value: number | null; low: number; high: number | null }
interface Document {
  id: string; title: string; kind: string | null; publisher: string | null; authors: string | null; date: Date;
  language: string | null; number: string | null; dossier: string | null; version: string | null; topics: string | null;
  url: string | null; path: string | null; licence: string | null; precedence: number | null;
}
interface CooperationRow {
  id: string; name: Text; form: string | null; rung: number | null; variant: string | null; level: string | null;
  topic: string | null; origin: string | null; lead: string | null; instrument: string | null; format: string | null;
  binding: string | null; notice_months: number | null; announced: Date; starts: Date; ends: Date; status: string;
  running: boolean; total: number | null; unit: string | null; participants: string[]; other_nations: string[];
  capabilities: string[]; milestones: { done: number; late: number; open: number }; source: string;
}
interface Role {
  nation: string; role: string; from: Date; to: Date; in_force: boolean; cost_share: number | null;
  use_share: number | null; amount: number | null; unit: string | null; source: string;
}
interface Access {
  cooperation: string | null; capability: string; provider: string; receiver: string; from: Date; to: Date;
  in_force: boolean; terms: string; decides: string | null; quantity: number | null; unit: string | null;
  notice_months: number | null; assurance: number | null; assumption: boolean; source: string;
}
interface Priority {
  id: string; nation: string; partner: string | null; goal: string | null; capability: string | null;
  topic: string | null; text: Text; rank: string | null; from: Date; to: Date; source: string;
}
interface Commitment {
  id: string; kind: string; text: Text; owner: string | null; due: Date; state: string | null; late: boolean;
  closed_by: string | null; cooperation: string | null; document: string; locator: string | null;
}
interface Judgement {
  table: string; key: string; aspect: string; office: string; date: string; value: string; reason: string;
  document: string | null;
}
interface Evidence { table: string; key: string; document: string; locator: string | null; note: string | null }
interface Cost {
  capability: string; equipment: string | null; holder: string | null; kind: string; amount: number | null;
  low: number | null; high: number | null; units: number | null; currency: string; price_year: number | null;
  assumption: boolean; source: string;
}
interface Milestone {
  id: string; title: Text; due: Date; done: Date; state: string; owner: string | null; needs: string | null; source: string;
}
interface CooperationWhole {
  year: number; cooperation: CooperationRow; roles: Role[]; capabilities: { capability: string; directs: string | null }[];
  access: Access[]; priorities: Priority[]; milestones: Milestone[]; commitments: Commitment[]; judgements: Judgement[];
  evidence: Evidence[]; costs: Cost[];
  holdings: { capability: string; unit: string | null; units: Figure; sources: string[] }[];
  documents: Document[];
}
interface Rule {
  rule: string; name: Text; applies_to: string | null; state: string; why: Text;
  counted: { certain: string[]; possible: string[]; outside: string[] } | null; value: number | null;
  unit: string | null; format: string | null; text: Text | null; article: string | null; valid_from: Date;
  valid_to: Date; source: string;
}
interface Instrument {
  id: string; name: Text; owner: string; opens: Date; closes: Date; verdict: string; because: Text; rules: Rule[];
  cooperations: string[]; source: string;
}
interface Router {
  participants: string[]; capability: string | null; form: string | null; date: string;
  instruments: Instrument[]; documents: Document[];
}
interface RouterQuery extends Common { participant: string[]; capability?: string; form?: string; date?: string }
interface Planned {
  id: string; holder: string; capability: string; equipment: string | null; action: string; quantity: number | null;
  from_year: number; to_year: number; firmness: string; source: string;
}
interface Membership { role: string; from: Date; to: Date; in_force: boolean; source: string }
interface TypeUnits { equipment: string; units: Figure }
interface PairDependence {
  reliances: { capability: string; provider: string; terms: string; quantity: number | null; unit: string | null; notice_months: number | null }[];
  breaks: {
    capability: string; without: string[]; shortfall_before: Figure; shortfall_after: Figure; certain: boolean;
    notice_months: number | null;
  }[];
}
interface Pair {
  year: number; a: string; b: string; name_of_a: Text; name_of_b: Text;
  measures: {
    measure: string; name: Text; unit: string; closer: string; symmetric: boolean; from: string; to: string;
    value_year: number | null; value: number | null; low: number | null; high: number | null; source: string | null;
  }[];
  formats: { format: string; name: Text; kind: string; together: boolean; of_a: Membership[]; of_b: Membership[] }[];
  priorities_of_a: { priority: Priority; via: string | null }[];
  priorities_of_b: { priority: Priority; via: string | null }[];
  by_rung: number[]; without_rung: number;
  cooperations: { cooperation: CooperationRow; together: boolean; roles_of_a: string[]; roles_of_b: string[] }[];
  access: Access[];
  fleets: { capability: string; commonality: number | null; families: { family: string; of_a: TypeUnits[]; of_b: TypeUnits[] }[] }[];
  changes: { own: Planned; other: Planned; first: number; last: number; same_family: boolean }[];
  commitments: Commitment[]; judgements_of_a: Judgement[]; judgements_of_b: Judgement[];
  activities: {
    activity: string; name: Text; kind: string; lead: string | null; region: string | null; from: Date; to: Date;
    contributions: {
      nation: string; from: Date; to: Date; capability: string | null; personnel: number | null;
      quantity: number | null; source: string;
    }[];
    source: string;
  }[];
  dependence_of_a: PairDependence; dependence_of_b: PairDependence;
  documents: Document[];
}
interface Row {
  table: string; file: string | null; row: number; key: string; cells: { column: string; text: string }[];
  source: string | null; assumption: boolean;
}
interface Contradictions {
  claims: {
    table: string; column: string; about: { column: string; text: string }[]; used: Row; value: string | null;
    others: { row: Row; value: string | null; difference: number | null; relative: number | null }[];
  }[];
  left_out: number; passages: Row[]; documents: Document[];
}
interface Assumptions {
  settings: { setting: string; text: Text }[]; rows: Row[]; left_out: number; forms: Row[]; documents: Document[];
}
interface TableRow { table: string; meaning: Text; rows: number; assumptions: number; files: string[] }
interface Cited { document: Document; rows: number; by_table: { table: string; rows: number }[] }
interface Findings {
  usable: boolean; errors: number; warnings: number; notes: number;
  codes: {
    code: string; severity: string; meaning: Text;
    findings: {
      code: string; severity: string; table: string | null; file: string | null; row: number | null;
      column: string | null; cell: string | null; cause: Text; action: Text; suggestion: string | null;
    }[];
  }[];
}

declare module './schema' {
  interface paths {
    '/v1/cooperations': Gives<{ year: number; cooperations: CooperationRow[] }>;
    '/v1/cooperations/{cooperation}': Gives<CooperationWhole, Common, { cooperation: string }>;
    '/v1/instruments': Gives<Router, RouterQuery>;
    '/v1/pairs/{nation}/{partner}': Gives<Pair, Common, { nation: string; partner: string }>;
    '/v1/tables': Gives<{ tables: TableRow[] }>;
    '/v1/contradictions': Gives<Contradictions>;
    '/v1/assumptions': Gives<Assumptions>;
    '/v1/documents': Gives<{ documents: Cited[] }>;
    '/v1/documents/{document}': Gives<{ cited: Cited; rows: Row[]; left_out: number }, Common, { document: string }>;
    '/v1/findings': Gives<Findings>;
    '/v1/network': Gives<{
      year: number; rungs: number;
      links: { a: string; b: string; highest_rung: number | null; by_rung: number[]; without_rung: number; cooperations: string[] }[];
      cooperations: { id: string; name: Text; rung: number | null; participants: number }[];
    }>;
  }
}
export {};
