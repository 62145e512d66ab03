// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Problem } from '../parts/states';
import { BASE } from '../view/address';
import { useView } from '../view/useView';
import css from './KeepScenario.module.css';
import { forget, goOnAtChoice, saveScenario } from './scenarios';

/** Forgets the chosen scenario, which only the server has; its file can be taken first. */
export function ForgetScenario({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { catalogue } = useCatalogue();
  const { view, set } = useView();
  const queries = useQueryClient();
  const name = view.scenario;
  const saved = useMutation({ mutationFn: () => saveScenario(name) });
  const gone = useMutation({
    mutationFn: () => forget(name),
    onSuccess: async () => {
      const parent = catalogue.scenarios.find((scenario) => scenario.name === name)?.parent ?? BASE;
      set({ scenario: parent, compare: view.compare === parent ? undefined : view.compare }, { replace: true });
      onClose();
      goOnAtChoice();
      // The name can be given again to something else: what was answered about it holds no longer.
      await queries.invalidateQueries({ refetchType: 'none' });
      await queries.invalidateQueries({ queryKey: ['/v1/catalogue'] });
    },
  });
  const error = gone.error ?? saved.error;
  return (
    <Dialog title={t('forget.title', { name })} open onClose={onClose}>
      <div className={css.form}>
        <p>{t('forget.text')}</p>
        {error && <Problem error={error} />}
        <div className={css.buttons}>
          <Button autoFocus onPress={onClose}>
            {t('keep.cancel')}
          </Button>
          <Button onPress={() => saved.mutate()}>{t('forget.file')}</Button>
          <Button look="primary" isDisabled={gone.isPending} onPress={() => gone.mutate()}>
            {t('forget.forget')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
