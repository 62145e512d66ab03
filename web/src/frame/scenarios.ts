// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { ApiError, client, problemOf } from '../api/client';
import type { components } from '../api/schema';
import { download } from '../parts/download';

const named = (scenario: string) => ({ params: { path: { scenario } } });

async function held(response: Response, error: unknown): Promise<void> {
  if (!response.ok) throw new ApiError(await problemOf(response, error ?? {}));
}

/** Asks the server to keep changes as a scenario under a name, until it stops. */
export async function keep(body: components['schemas']['ScenarioDraft']): Promise<void> {
  const { error, response } = await client.POST('/v1/scenarios', { body });
  await held(response, error);
}

/** Asks the server to forget a scenario that it keeps. */
export async function forget(scenario: string): Promise<void> {
  const { error, response } = await client.DELETE('/v1/scenarios/{scenario}', named(scenario));
  await held(response, error);
}

/** Gives a scenario as a file for the folder scenarios of a package. */
export async function saveScenario(scenario: string): Promise<void> {
  const { data, error, response } = await client.GET('/v1/scenarios/{scenario}', { ...named(scenario), parseAs: 'blob' });
  await held(response, error);
  if (data) download(`${scenario}.toml`, data);
}

/** Another scenario is chosen and what was pressed is gone: who uses no mouse goes on at the choice. */
export function goOnAtChoice(): void {
  // The dialog gives the focus back as it goes.
  setTimeout(() => document.getElementById('choose-scenario')?.focus());
}
