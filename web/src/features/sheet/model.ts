// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Sheet = Result<'/v1/opportunities/{opportunity}/weighing-sheet'>;
export type Candidate = NonNullable<Sheet['opportunity']>;
export type Test = Sheet['principles'][number]['tests'][number];
export type Argument = Sheet['considerations'][number]['for'][number];
type Reason = Candidate['instruments']['open'][number];

export interface TestGroup extends Omit<Test, 'nation'> {
  nations: string[];
}

/** Members for whom a test says the same stand together, in the order in which they were tested. */
export function sameTests(tests: Test[]): TestGroup[] {
  const groups: TestGroup[] = [];
  for (const { nation, state, because, rows } of tests) {
    const known = groups.find((group) => group.state === state && group.because.en === because.en);
    if (known) {
      known.nations.push(nation);
      known.rows = [...known.rows, ...rows];
    } else groups.push({ nations: [nation], state, because, rows: [...rows] });
  }
  return groups;
}

export type Verdict = 'open' | 'not_open' | 'not_known';

export interface InstrumentGroup {
  verdict: Verdict;
  instruments: Reason[];
  because: Reason['because'];
}

/** Instruments of which the same is said stand together: open first. */
export function sameReasons(all: Candidate['instruments']): InstrumentGroup[] {
  const groups: InstrumentGroup[] = [];
  for (const verdict of ['open', 'not_open', 'not_known'] as const) {
    for (const one of all[verdict]) {
      const known = groups.find((group) => group.verdict === verdict && group.because.en === one.because.en);
      if (known) known.instruments.push(one);
      else groups.push({ verdict, instruments: [one], because: one.because });
    }
  }
  return groups;
}
