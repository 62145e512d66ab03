// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, client, problemOf } from '../api/client';
import type { components } from '../api/schema';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { download } from '../parts/download';
import { Problem } from '../parts/states';
import { useView } from '../view/useView';
import { Changes } from './Changes';
import css from './KeepScenario.module.css';

type Draft = components['schemas']['ScenarioDraft'];

/** Asks the server to keep the changes as a scenario under a name. */
async function keep(body: Draft): Promise<void> {
  const { error, response } = await client.POST('/v1/scenarios', { body });
  if (!response.ok) throw new ApiError(await problemOf(response, error));
}

async function toml(scenario: string): Promise<Blob> {
  const { data, error, response } = await client.GET('/v1/scenarios/{scenario}', { params: { path: { scenario } }, parseAs: 'blob' });
  if (!data) throw new ApiError(await problemOf(response, error ?? {}));
  return data;
}

/** Keeps the changes under consideration as a scenario, and gives it as a file. */
export function KeepScenario({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { view, set } = useView();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const right = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
  const kept = useMutation({
    mutationFn: async (file: boolean) => {
      await keep({ name, parent: view.scenario, changes: view.changes });
      if (file) download(`${name}.toml`, await toml(name));
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['/v1/catalogue'] });
      set({ scenario: name, changes: [] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (right) kept.mutate(false);
  };
  return (
    <Dialog title={t('keep.title')} open onClose={onClose}>
      <form className={css.form} onSubmit={submit}>
        <p>{t('keep.text')}</p>
        <Changes />
        <label className={css.amount}>
          <span>{t('keep.name')}</span>
          <input autoFocus value={name} onChange={(event) => setName(event.target.value.trim())} aria-describedby="keep-hint" />
        </label>
        <p id="keep-hint" className={css.hint}>
          {t('keep.hint')}
        </p>
        {kept.error && <Problem error={kept.error} />}
        <div className={css.buttons}>
          <Button onPress={onClose}>{t('keep.cancel')}</Button>
          <Button isDisabled={!right || kept.isPending} onPress={() => kept.mutate(true)}>
            {t('keep.file')}
          </Button>
          <Button look="primary" type="submit" isDisabled={!right || kept.isPending}>
            {t('keep.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
