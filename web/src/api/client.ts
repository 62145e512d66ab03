// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import createClient from 'openapi-fetch';
import type { PathsWithMethod } from 'openapi-typescript-helpers';
import type { paths as Described } from './schema';

/** The document counts its paths from `/v1`; pages name whole addresses. */
type paths = { [P in keyof Described as P extends `/v1/${string}` ? P : `/v1${P & string}`]: Described[P] };

/** What can be asked with GET. */
export type Path = PathsWithMethod<paths, 'get'>;
/** The whole answer to a question: the envelope with its trace. */
export type Answer<P extends Path> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
/** What the envelope holds. */
export type Result<P extends Path> = Answer<P> extends { result: infer Inside } ? Inside : never;
type Parameters<P extends Path> = paths[P] extends { get: { parameters: infer Given } } ? Given : never;
export type PathOf<P extends Path> = Parameters<P> extends { path: infer Given } ? Given : undefined;
export type QueryOf<P extends Path> = Parameters<P> extends { query?: infer Given } ? NonNullable<Given> : never;

/** Why the server refuses: problem details (RFC 9457) with a stable code. */
export interface ProblemDetails {
  status: number;
  code?: string;
  title?: string;
  detail?: string;
  /** What is wrong and what to do, in both languages. */
  cause?: { en: string; nl: string };
  action?: { en: string; nl: string };
}

/** A request that failed, with what the server said about it. */
export class ApiError extends Error {
  constructor(readonly problem: ProblemDetails) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
  }
}

export const client = createClient<paths>({ baseUrl: '' });

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Reads problem details, also where the answer is something else. */
export async function problemOf(response: Response, said?: unknown): Promise<ProblemDetails> {
  const body: unknown = said ?? (await response.json().catch(() => undefined));
  const told = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  return {
    status: response.status,
    code: textOf(told.code),
    title: textOf(told.title) ?? response.statusText,
    detail: textOf(told.detail),
    cause: told.cause as ProblemDetails['cause'],
    action: told.action as ProblemDetails['action'],
  };
}

/** Asks, and gives the whole answer or throws an `ApiError`. */
export async function ask<P extends Path>(path: P, params: object, signal?: AbortSignal): Promise<Answer<P>> {
  const get = client.GET as unknown as (
    path: string,
    init: object,
  ) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  const { data, error, response } = await get(path, { params, signal });
  if (data === undefined) throw new ApiError(await problemOf(response, error ?? {}));
  return data as Answer<P>;
}
