// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Partners = Result<'/v1/partners'>;
export type Partner = Partners['partners'][number];
export type Shell = Partner['shell_observed'];
export type Difference = Partner['difference'];
export type Criterion = Partners['frame']['criteria'][number];

/** From the centre outward. */
export const SHELLS: Shell[] = ['strategic', 'affiliated', 'ad_hoc'];

/** Where a partner stood at the end of a year. */
export interface Standing {
  nation: string;
  observed: Shell;
  potential: Shell;
  difference: Difference;
  /** Number of measures of which nothing is known. */
  unknown: number;
}

/** More potential than observed is an opportunity, less a warning. */
export function differenceOf(observed: Shell, potential: Shell): Difference {
  const step = SHELLS.indexOf(observed) - SHELLS.indexOf(potential);
  return step > 0 ? 'opportunity' : step < 0 ? 'warning' : 'none';
}

/** Where all partners stood in a year: the answer itself for its own year, its movement for those before. */
export function standingsIn({ partners, year: own }: Partners, year: number): Standing[] {
  return partners.flatMap<Standing>((partner) => {
    const { nation, difference } = partner;
    if (year === own) return [{ nation, observed: partner.shell_observed, potential: partner.shell_potential, difference, unknown: partner.unknown.length }];
    const moment = partner.movement.find((one) => one.year === year);
    if (!moment) return [];
    const { shell_observed: observed, shell_potential: potential, unknown } = moment;
    return [{ nation, observed, potential, difference: differenceOf(observed, potential), unknown }];
  });
}

export interface Band {
  /** 1 the closest. */
  band: number;
  /** By name: inside a band the order means nothing. */
  partners: Partner[];
}

/** The partners by band, the closest first; a band without partners is left out. */
export function bandsOf(partners: Partner[], name: (partner: Partner) => string, lang: string): Band[] {
  const numbers = [...new Set(partners.map(({ band }) => band))].sort((a, b) => a - b);
  return numbers.map((band) => ({
    band,
    partners: partners.filter((one) => one.band === band).sort((a, b) => name(a).localeCompare(name(b), lang)),
  }));
}

/** Years in a row in one shell. */
export interface Span {
  nation: string;
  kind: 'observed' | 'potential';
  shell: Shell;
  from: number;
  to: number;
}

/** The movement of a partner as spans: nothing is lost, and a change is where one ends. */
export function spansOf({ nation, movement }: Pick<Partner, 'nation' | 'movement'>): Span[] {
  return (['observed', 'potential'] as const).flatMap((kind) => {
    const spans: Span[] = [];
    for (const moment of movement) {
      const shell = moment[`shell_${kind}`];
      const last = spans.at(-1);
      if (last?.shell === shell) last.to = moment.year;
      else spans.push({ nation, kind, shell, from: moment.year, to: moment.year });
    }
    return spans;
  });
}

export interface Contribution {
  /** Of all measures of a criterion. */
  all: number;
  /** Of those of which something is known; the rest is drawn from the whole scale. */
  known: number;
}

/** Contribution of each criterion of the frame: the sum of its measures. */
export function byGroup({ frame }: Pick<Partners, 'frame'>, partner: Pick<Partner, 'contributions' | 'unknown'>): Contribution[] {
  return frame.groups.map(({ id }) => {
    const measures = frame.criteria.filter(({ group }) => group === id).map((one) => one.id);
    const sum = (ids: string[]) => ids.reduce((total, one) => total + (partner.contributions[one] ?? 0), 0);
    return { all: sum(measures), known: sum(measures.filter((one) => !partner.unknown.includes(one))) };
  });
}
