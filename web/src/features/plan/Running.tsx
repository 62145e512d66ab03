// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { ApiError } from '../../api/client';
import { Button } from '../../parts/Button';
import { Problem } from '../../parts/states';
import css from './plan.module.css';
import { Search } from './Search';
import type { usePlan } from './usePlan';

/** How far the search is, with the way to end it. */
export function Running({ plan: { job, sending, stop, made, trail }, onStop }: { plan: ReturnType<typeof usePlan>; onStop: () => void }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  if (sending) return <p role="status">{t('plan.sending')}</p>;
  if (!job || made) return null;
  if (job.state === 'cancelled') return <p role="status">{t('plan.cancelled')}</p>;
  if (job.state === 'failed') return job.problem ? <Problem error={new ApiError(job.problem)} /> : <p role="alert">{t('plan.broke')}</p>;
  const step = job.progress;
  return (
    <div className={css.running}>
      <div className={css.standing}>
        <progress aria-label={t('plan.searching')} />
        {/* Not heard at every step: that would never be silent. */}
        <span>{step ? t(`plan.seeks_${step.objective}`, { seconds: formatNumber(step.seconds, lang) }) : t(job.state === 'waiting' ? 'plan.waiting' : 'plan.searching')}</span>
        <Button onPress={() => (stop(), onStop())}>{t('plan.cancel')}</Button>
      </div>
      {step && <Search trail={trail.current} />}
    </div>
  );
}
