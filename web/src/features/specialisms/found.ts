// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Result } from '../../api/client';

export type Specialisms = Result<'/v1/specialisms'>;
export type Specialism = Specialisms['specialisms'][number];
export type InScope = Specialism['scopes'][number];
export type Against = InScope['against'][number];
export type Left = Specialisms['left_to_nation'][number];

/** What is said and shown, in the order in which it stands. */
export const CLASSES = ['said_and_shown', 'said_not_shown', 'said_not_judged', 'shown_not_said', 'shown', 'not_shown', 'not_judged'] as const;
export type Class = (typeof CLASSES)[number];

/** One capability among the members of one format. */
export interface Row {
  one: Specialism;
  scope: InScope;
  class: Class;
  /** By the means that decide. */
  decides?: Against;
  /** By the other measures. */
  others: Against[];
}

/** The capabilities among the members of one format: by class, then the largest ratio. */
export function rowsOf({ specialisms, means }: Specialisms, format: string): Row[] {
  const rows = specialisms.flatMap<Row>((one) => {
    const scope = one.scopes.find((known) => known.format === format);
    if (!scope) return [];
    const decides = scope.against.find((against) => against.means === means);
    return { one, scope, class: scope.class as Class, decides, others: scope.against.filter((against) => against !== decides) };
  });
  const ratio = ({ decides }: Row) => decides?.ratio ?? -1;
  return rows.sort((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) || ratio(b) - ratio(a) || a.one.capability.localeCompare(b.one.capability));
}

/** How many rows are of one of these classes. */
export const countOf = (rows: Row[], ...classes: Class[]) => rows.filter((row) => classes.includes(row.class)).length;

/** The ratio at the end of the horizon, as planned changes lead to it. */
export const laterOf = ({ scope }: Row): number | null | undefined => scope.years.at(-1)?.ratio;
