// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { takeAnswer } from '../../api/take';
import { Button } from '../../parts/Button';
import { download } from '../../parts/download';
import { Section } from '../../parts/Lead';
import { Problem } from '../../parts/states';
import css from './plan.module.css';
import type { Made } from './usePlan';

/** The whole plan as a file: as the program tells it, and as a workbook. */
export function TakeAway({ made: { envelope, job } }: { made: Made }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { nations } = envelope.result;
  const name = `plan-${nations.length === 1 ? nations[0] : 'together'}`;
  const save = () => download(`${name}.json`, new Blob([JSON.stringify(envelope, null, 2)], { type: 'application/json' }));
  const book = useMutation({ mutationFn: () => takeAnswer(`/v1/jobs/${encodeURIComponent(job)}?lang=${lang}`, 'xlsx', name) });
  return (
    <Section title={t('plan.take')} note={t('plan.take_note', { hash: envelope.package.hash?.slice(0, 12) ?? '', version: envelope.version, seed: envelope.seed })}>
      <div className={css.buttons}>
        <Button onPress={() => book.mutate()}>{t('plan.xlsx')}</Button>
        <Button onPress={save}>{t('plan.json')}</Button>
      </div>
      {book.error && <Problem error={book.error} />}
    </Section>
  );
}
