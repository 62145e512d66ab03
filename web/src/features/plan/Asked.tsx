// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { useView } from '../../view/useView';
import { GAPS, TIMES, useAsked } from './asked';
import css from './plan.module.css';
import type { usePlan } from './usePlan';

/** For whom, and how far to go; every choice stands in the address. */
export function Asked({ plan, onStart }: { plan: ReturnType<typeof usePlan>; onStart: () => void }) {
  const { t } = useTranslation();
  const { catalogue, name, lang } = useCatalogue();
  const { view, setFilter } = useView();
  const { scope, gap, time, all } = useAsked();
  const whom = scope.join();
  const formats = catalogue.formats.map(({ id }) => ({ id, name: t('plan.members_of', { format: name('formats', id) }) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  const several = scope.length > 1 ? [{ id: whom, name: t('plan.members_of', { format: scope.map((id) => name('formats', id)).join(', ') }) }] : [];
  const percent = (value: string) => formatNumber(Number(value), lang, { percent: true, digits: 1 });
  const seconds = (value: string) => t('plan.seconds', { count: Number(value) });
  const busy = plan.sending || plan.job?.state === 'waiting' || plan.job?.state === 'running';
  const options = (list: string[], chosen: string, words: (value: string) => string) => [...new Set([...list, chosen])].sort((a, b) => Number(a) - Number(b)).map((id) => ({ id, name: words(id) }));
  return (
    <form className={css.asked} aria-label={t('plan.asked')} onSubmit={(event) => event.preventDefault()}>
      <Choice label={t('plan.whom')} options={[{ id: '', name: t('plan.only', { nation: name('nations', view.nation) }) }, ...several, ...formats]} value={whom} onChange={(id) => setFilter('scope', id.split(',').filter(Boolean))} />
      <Choice label={t('plan.gap')} options={options(GAPS, gap, percent)} value={gap} onChange={(id) => setFilter('gap', id === GAPS[0] ? [] : [id])} />
      <Choice label={t('plan.time')} options={options(TIMES, time, seconds)} value={time} onChange={(id) => setFilter('time', id === TIMES[1] ? [] : [id])} />
      <Choice label={t('plan.also')} options={(['all', 'nothing'] as const).map((id) => ({ id, name: t(`plan.also_${id}`) }))} value={all ? 'all' : 'nothing'} onChange={(id) => setFilter('also', [id])} />
      <Button look="primary" isDisabled={busy} onPress={() => (plan.start(), onStart())}>
        {t(plan.made ? 'plan.again' : 'plan.make')}
      </Button>
    </form>
  );
}
