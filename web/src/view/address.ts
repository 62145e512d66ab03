// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
/** The view as it stands in the address: the same words as in the query of a request. */
export interface Address {
  nation?: string;
  year?: number;
  scenario: string;
  compare?: string;
  asOf?: number;
  lang?: Language;
  /** Changes under consideration as they are written, oldest first. */
  changes: string[];
  /** What only one page understands, such as a chosen cell or the partners left out. */
  filters: Record<string, string[]>;
}

export type Language = 'en' | 'nl';

/** A change under consideration: `cut:NLD:main-battle-tank:18@2028`. */
export interface Change {
  kind: 'cut' | 'buy' | 'need';
  nation: string;
  capability: string;
  /** Units, or a share of what the nation has such as `50%`. */
  amount: string;
  year: number;
}

export const BASE = 'base';
const COMMON = new Set(['nation', 'year', 'scenario', 'compare', 'asOf', 'lang', 'change']);
const CHANGE = /^(cut|buy|need):([^:@]+):([^:@]+):(\d+(?:\.\d+)?%?)@(\d{4})$/;

const yearOf = (text: string | null) => (text && /^\d{4}$/.test(text) ? Number(text) : undefined);

/** Reads a view from the query string of an address. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  const filters: Record<string, string[]> = {};
  for (const name of new Set(query.keys())) {
    if (!COMMON.has(name)) filters[name] = query.getAll(name);
  }
  return {
    nation: query.get('nation') ?? undefined,
    year: yearOf(query.get('year')),
    scenario: query.get('scenario') || BASE,
    compare: query.get('compare') || undefined,
    asOf: yearOf(query.get('asOf')),
    lang: lang === 'en' || lang === 'nl' ? lang : undefined,
    changes: query.getAll('change'),
    filters,
  };
}

/** Writes a view as a query string, always in one order, so that the same view is the same address. */
export function writeAddress(address: Address): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') query.append(name, String(value));
  };
  put('nation', address.nation);
  put('year', address.year);
  put('scenario', address.scenario === BASE ? undefined : address.scenario);
  put('compare', address.compare);
  put('asOf', address.asOf);
  put('lang', address.lang);
  address.changes.forEach((change) => put('change', change));
  for (const name of Object.keys(address.filters).sort()) {
    address.filters[name]?.forEach((value) => put(name, value));
  }
  // Colons, at signs and percent signs of a change stay readable where the standard allows them.
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%40', '@').replaceAll('%2C', ',');
  return text && `?${text}`;
}

/** Reads one change; null when it is not written as one. */
export function readChange(text: string): Change | null {
  const found = CHANGE.exec(text);
  if (!found) return null;
  const [, kind, nation, capability, amount, year] = found;
  return { kind: kind as Change['kind'], nation: nation!, capability: capability!, amount: amount!, year: Number(year) };
}

export function writeChange(change: Change): string {
  return `${change.kind}:${change.nation}:${change.capability}:${change.amount}@${change.year}`;
}
