// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import type { Result } from '../../api/client';
import { type Following, type Job as Any, useJob } from '../../api/useJob';
import { bodyOf, type Chosen } from './upload';

export type Findings = Result<'/v1/findings'>;

/** A job of the server that checks a package. */
export interface Job extends Any {
  progress: { file: string; read: number; of: number } | null;
  result: { package: { name: string; hash: string | null }; version: string; result: Findings } | null;
}

export interface Check extends Omit<Following<Job>, 'start'> {
  start: (chosen: Chosen[]) => void;
}

/** Checks a package: sends it, follows the job, and fetches its result at the end. */
export function useCheck(): Check {
  const job = useJob<Job>();
  const begin = job.start;
  const start = useCallback((chosen: Chosen[]) => begin('/v1/checks', { body: bodyOf(chosen) }), [begin]);
  return { ...job, start };
}
