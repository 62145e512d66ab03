// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk } from '../../api/useAsk';
import { formatNumber } from '../../number/format';
import { Choice } from '../../parts/Choice';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { useWorld } from '../../parts/map/world';
import { Picture } from '../../parts/Picture';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import type { HeatMap } from '../shortfalls/cells';
import { type Plan, type Settings, yearsOf } from './asked';
import { type Held, heldOf, lentOf, mostLessened } from './held';
import { HeldPair } from './HeldPair';
import css from './plan.module.css';
import { PlanSource } from './PlanSource';

interface Props {
  plan: Plan;
  settings: Settings;
}
interface Shown {
  capability: string;
  year: number;
}

/** Who has what of one capability, before the plan and after it. */
export function HeldMaps({ plan, settings }: Props) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const { filter, setFilter } = useView();
  const most = mostLessened(plan, settings, filter('held'));
  const { from, to } = yearsOf(plan);
  const given = Number(filter('heldYear'));
  const shown = { capability: most.capability, year: given >= from && given <= to ? given : most.year };
  const map = useAsk('/v1/heat-map', { query: { year: shown.year } });
  const capabilities = [...new Set(settings.needs.map(({ capability }) => capability))].map((id) => ({ id, name: name('capabilities', id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  const years = Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((id) => ({ id, name: id }));
  return (
    <section className={css.made} aria-label={t('plan.held_choose')}>
      <div className={css.buttons}>
        {/* Another capability has another year in which most changes. */}
        <Choice label={t('plan.capability')} options={capabilities} value={shown.capability} onChange={(id) => setFilter('held', [id])} />
        <Choice label={t('plan.year')} options={years} value={String(shown.year)} onChange={(id) => setFilter('heldYear', [id])} />
      </div>
      <Answered answer={map} height={480}>
        {(found) => <Maps plan={plan} settings={settings} map={found} shown={shown} />}
      </Answered>
    </section>
  );
}

function Maps({ plan, settings, map, shown }: Props & { map: HeatMap; shown: Shown }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const world = useWorld();
  const columns = useColumns(shown);
  const rows = heldOf(plan, settings, map, shown.capability, shown.year);
  const planned = rows.filter(({ nation }) => plan.nations.includes(nation));
  const sum = (of: (row: Held) => number | null) => formatNumber(planned.reduce((total, row) => total + (of(row) ?? 0), 0), lang);
  const title = t('plan.held', { capability: name('capabilities', shown.capability), year: shown.year, need: sum((row) => row.need), before: sum((row) => row.before), after: sum((row) => row.after) });
  return (
    <Picture title={title} caption={t('plan.held_caption')} source={<PlanSource />} name={`plan-maps-${shown.capability}-${shown.year}`} columns={columns} rows={rows}>
      <Answered answer={world} height={480}>
        {(shapes) => <HeldPair world={shapes} rows={rows} lent={lentOf(plan, shown.capability, shown.year)} year={shown.year} label={title} />}
      </Answered>
    </Picture>
  );
}

function useColumns({ capability, year }: Shown): Column<Held>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const why = (row: Held, title: string, formula?: string) => ({
    title: `${title}: ${name('nations', row.nation)}, ${name('capabilities', capability)}, ${year}`,
    formula,
    method: 'plan',
    balance: { nation: row.nation, capability, year },
  });
  const figure = (id: 'need' | 'available' | 'before' | 'after', header: string, formula?: string): Column<Held> => ({
    id, header, numeric: true, value: (row) => row[id], show: (row) => <Figure value={row[id]} why={why(row, header, formula)} />,
  });
  const moved = (id: 'buys' | 'cuts' | 'uses' | 'gives'): Column<Held> => ({ id, header: t(`plan.${id}`), numeric: true, value: (row) => row[id] });
  return [
    { id: 'nation', header: t('plan.nation'), value: (row) => name('nations', row.nation) },
    figure('need', t('plan.need')),
    figure('available', t('plan.available')),
    moved('buys'),
    moved('cuts'),
    moved('uses'),
    moved('gives'),
    figure('before', t('plan.short_before'), t('plan.formula_short_before')),
    figure('after', t('plan.short_after'), t('plan.formula_short_after')),
  ];
}
