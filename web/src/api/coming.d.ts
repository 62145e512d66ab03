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
declare module './schema' {
  interface paths {
    '/v1/withdrawals': Get<WithdrawalView, undefined, { nation: string; without: string[] }>;
  }
}
