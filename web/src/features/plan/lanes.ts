// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { type Agreement, type Decision, type Plan, yearsOf } from './asked';
import { servedBy } from './why';

/** A line of the timetable: an agreement, or what is decided, under the agreement that it needs. */
export interface Lane {
  id: string;
  kind: 'agreement' | Decision['action'];
  /** First and last year. */
  from: number;
  to: number;
  agreement?: Agreement;
  decision?: Decision;
}

/** The lanes of a capability. */
export interface Block {
  capability: string;
  lanes: Lane[];
}

const first = ({ years }: Decision) => years[0]?.year ?? 0;

function laneOf(decision: Decision): Lane {
  return { id: decision.id, kind: decision.action, from: first(decision), to: decision.years.at(-1)?.year ?? 0, decision };
}

/** Everything of a plan by capability: agreements in the order in which they are concluded, each before what hangs on it. */
export function blocksOf(plan: Plan): Block[] {
  const blocks = new Map<string, Lane[]>();
  const put = (capability: string, ...lanes: Lane[]) => blocks.set(capability, [...(blocks.get(capability) ?? []), ...lanes]);
  const pair = (nations: string[]) => [...nations].sort().join();
  const pairs = new Map<string, Agreement[]>();
  for (const row of [...plan.agreements].sort((a, b) => a.year - b.year || a.id.localeCompare(b.id))) {
    const key = `${row.capability} ${pair(row.members)}`;
    pairs.set(key, [...(pairs.get(key) ?? []), row]);
  }
  // A use may hang on several agreements, of two and of more: it stands under the first.
  const placed = new Set<string>();
  for (const agreements of pairs.values()) {
    const agreed = agreements.map<Lane>((row) => ({ id: row.id, kind: 'agreement', from: row.year, to: yearsOf(plan).to, agreement: row }));
    const served = servedBy(plan, agreements[0]!).filter(({ id }) => !placed.has(id));
    for (const { id } of served) placed.add(id);
    put(agreements[0]!.capability, ...agreed, ...served.map(laneOf));
  }
  for (const row of plan.decisions.filter(({ partner }) => partner === null)) put(row.capability, laneOf(row));
  const list = [...blocks].map(([capability, lanes]) => ({ capability, lanes }));
  return list.sort((a, b) => Math.min(...a.lanes.map(({ from }) => from)) - Math.min(...b.lanes.map(({ from }) => from)) || a.capability.localeCompare(b.capability));
}
