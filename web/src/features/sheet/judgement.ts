// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useState } from 'react';
import { useCatalogue } from '../../api/catalogue';
import { useView } from '../../view/useView';

export const COURSES = ['keep', 'deepen', 'adapt', 'end'] as const;
export type Course = (typeof COURSES)[number];

/** What a person thinks: kept in this browser and nowhere else. */
export interface Judgement {
  /** Of a running cooperation. */
  course?: Course;
  /** Judgement, reason, office and day, as they were typed. */
  text: string;
}

const NONE: Judgement = { text: '' };

function read(key: string): Judgement {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Judgement> | null;
    return { course: COURSES.find((one) => one === kept?.course), text: typeof kept?.text === 'string' ? kept.text : '' };
  } catch {
    return NONE;
  }
}

/** Under which name a judgement is kept: of one nation about one thing in one package. */
export function useKey() {
  const { trace } = useCatalogue();
  const { view } = useView();
  return useCallback((id: string) => `concordia-judgement:${trace.package.name}:${view.nation}:${id}`, [trace.package.name, view.nation]);
}

export const storedJudgement = (key: string) => read(key);

/** The judgement on a sheet, and how to write it. */
export function useJudgement(id: string) {
  const key = useKey()(id);
  const [judgement, set] = useState(() => read(key));
  const write = (patch: Partial<Judgement>) => {
    const next = { ...judgement, ...patch };
    set(next);
    if (next.text || next.course) localStorage.setItem(key, JSON.stringify(next));
    else localStorage.removeItem(key);
  };
  return { judgement, write };
}
