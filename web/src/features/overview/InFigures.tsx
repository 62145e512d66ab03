// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why } from '../../frame/why';
import { Figure } from '../../parts/Figure';
import { Rung } from '../../parts/Rung';
import { useView } from '../../view/useView';
import type { Assessment } from './standing';
import css from './InFigures.module.css';

interface Props {
  assessment: Assessment;
  before?: Assessment;
}

/** The chosen nation in a handful of figures. Each opens. */
export function InFigures({ assessment, before }: Props) {
  const { t } = useTranslation();
  const { view } = useView();
  const { name } = useCatalogue();
  const capacity = assessment.capacity[0];
  const old = before?.capacity[0];
  const burden = assessment.burden.nations.find(({ nation }) => nation === view.nation);
  const oldBurden = before?.burden.nations.find(({ nation }) => nation === view.nation);
  const because = (title: string, method: string, id: string, rows: Why['rows'] = []): Why => ({
    title: `${title}, ${name('nations', view.nation)}, ${view.year}`,
    method,
    rows,
    figure: { nation: view.nation, id },
  });
  if (!capacity) return null;
  const range = (one: typeof capacity | undefined) =>
    one && { value: one.capacity_to_act ?? null, low: one.low ?? 0, high: one.high ?? null };
  const counted = [
    { label: t('overview.counted'), value: capacity.capabilities },
    { label: t('overview.by_rule'), value: capacity.by_need_rule },
    { label: t('overview.not_judged'), value: capacity.not_judged },
    { label: t('overview.without_need'), value: capacity.without_need },
  ];
  return (
    <dl className={css.list}>
      <Row word={t('overview.capacity')} note={t('overview.capacity_note', { count: capacity.capabilities, rule: capacity.by_need_rule })}>
        <Figure value={range(capacity)} before={range(old)} percent why={because(t('overview.capacity'), 'capacity', 'capacity_to_act', counted)} />
      </Row>
      <Row word={t('overview.from_abroad')}>
        <Figure
          value={capacity.met_from_abroad}
          before={old?.met_from_abroad}
          percent
          why={because(t('overview.from_abroad'), 'capacity', 'met_from_abroad', counted)}
        />
      </Row>
      <Row word={t('overview.spending')} note={burden?.spending_year ? t('overview.of_year', { year: burden.spending_year }) : undefined}>
        <Figure
          value={burden?.spending_share_of_gdp ?? null}
          before={before && (oldBurden?.spending_share_of_gdp ?? null)}
          percent
          digits={2}
          why={because(t('overview.spending'), 'burden', 'spending_share_of_gdp')}
        />
      </Row>
      <Row word={t('overview.missions')} note={people(burden)}>
        <Figure value={burden?.missions ?? null} why={because(t('overview.missions'), 'burden', 'missions')} />
      </Row>
      <Row word={t('overview.running')}>
        <Rungs counts={capacity.cooperations_by_rung} />
      </Row>
    </dl>
  );

  function people(of: typeof burden): ReactNode {
    if (!of || of.missions === 0) return undefined;
    const without = of.missions_without_personnel;
    return t('overview.personnel', { count: of.mission_personnel }) + (without ? t('overview.no_personnel', { count: without }) : '');
  }
}

function Row({ word, note, children }: { word: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>
        {word}
        {note && <small>{note}</small>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Running cooperations by rung, as bars with their number. */
function Rungs({ counts }: { counts: number[] }) {
  const most = Math.max(1, ...counts);
  return (
    <span className={css.rungs}>
      {counts.map((count, at) => (
        <span key={at}>
          <i style={{ height: `${(count / most) * 36}px` }} className={css[`r${at + 1}`]} />
          <b>{count}</b>
          <Rung rung={at + 1} numberOnly />
        </span>
      ))}
    </span>
  );
}
