// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Dependence = Result<'/v1/assessments'>['dependence'][number];
export type Reliance = Dependence['reliances'][number];
export type Break = Dependence['breaks'][number];
export type Withdrawal = Result<'/v1/withdrawals'>;

/** How sure the loss of a need is. */
export type Fate = 'falls' | 'may_fall' | 'unknown' | 'no_need' | 'holds';

const ORDER: Fate[] = ['falls', 'may_fall', 'unknown', 'no_need', 'holds'];

/** What is hit, the surest first, then by name. */
export function sorted<Row extends { fate: Fate; label: string }>(rows: Row[]): Row[] {
  return [...rows].sort((a, b) => ORDER.indexOf(a.fate) - ORDER.indexOf(b.fate) || a.label.localeCompare(b.label));
}

export interface Partner {
  id: string;
  /** Capabilities of which it gives something. */
  capabilities: string[];
  /** Capabilities whose need it can break, alone or with others. */
  breaks: string[];
  /** Shortest known notice in months; null: none is known. */
  notice: number | null;
}

/** Those of whom something is used or who carry a pool: the most first, then by id. */
export function partnersOf({ reliances, breaks }: Pick<Dependence, 'reliances' | 'breaks'>): Partner[] {
  const ids = new Set([...reliances.map((reliance) => reliance.provider), ...breaks.flatMap((found) => found.without)]);
  const partners = [...ids].map((id) => {
    const used = reliances.filter((reliance) => reliance.provider === id);
    const hit = breaks.filter((found) => found.without.includes(id));
    const notices = [...used, ...hit].flatMap((row) => row.notice_months ?? []);
    return {
      id,
      capabilities: [...new Set(used.map((reliance) => reliance.capability))].sort(),
      breaks: [...new Set(hit.map((found) => found.capability))].sort(),
      notice: notices.length > 0 ? Math.min(...notices) : null,
    };
  });
  const weight = (partner: Partner) => partner.breaks.length * 100 + partner.capabilities.length;
  return partners.sort((a, b) => weight(b) - weight(a) || a.id.localeCompare(b.id));
}

/** From what can be counted on to what must be asked for. */
export const TERMS = ['guaranteed', 'hours', 'priority', 'on_consent'];
