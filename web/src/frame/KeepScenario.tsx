// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Entry } from '../parts/Entry';
import { Problem } from '../parts/states';
import { useView } from '../view/useView';
import { Changes } from './Changes';
import css from './KeepScenario.module.css';
import { goOnAtChoice, keep, saveScenario } from './scenarios';

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
      if (file) await saveScenario(name);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['/v1/catalogue'] });
      set({ scenario: name, changes: [] });
      onClose();
      goOnAtChoice();
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
        <Entry label={t('keep.name')} autoFocus value={name} onChange={(event) => setName(event.target.value.trim())} aria-describedby="keep-hint" />
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
