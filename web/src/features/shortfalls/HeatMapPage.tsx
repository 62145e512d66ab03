// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { CapabilityName } from '../../parts/names';
import { Picture } from '../../parts/Picture';
import { Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { type Cell, cellOf, type HeatMap } from './cells';
import { draw } from './draw';
import { HeatGrid } from './HeatGrid';
import { Legend } from './Legend';
import { domains, lines } from './rows';
import { useWish } from './useWish';
import { Wishes } from './Wishes';

interface Props {
  map: HeatMap;
  before?: HeatMap;
}

export function HeatMapPage({ map, before }: Props) {
  const { t } = useTranslation();
  const { view, set } = useView();
  const { catalogue, name, lang } = useCatalogue();
  const { mode, wish } = useWish();
  const domainOf = useMemo(() => domains(catalogue), [catalogue]);
  const shown = useMemo(
    () => lines(map, wish, view.nation, domainOf, (id) => name('capabilities', id)),
    [map, wish, view.nation, domainOf, name],
  );
  // The chosen nation stands first, beside the names.
  const order = useMemo(() => {
    const all = map.nations.map((_, at) => at);
    return [...all.filter((at) => map.nations[at] === view.nation), ...all.filter((at) => map.nations[at] !== view.nation)];
  }, [map, view.nation]);
  const rows = useMemo(
    () => shown.flatMap((line) => ('row' in line ? order.map((at) => cellOf(line.row, map.nations, at)) : [])).filter(({ state }) => state !== null),
    [shown, order, map],
  );
  const columns = useColumns();
  const open = useCallback(
    (nation: string, capability: string) => set({ nation, filters: { ...view.filters, cell: [capability] } }),
    [set, view.filters],
  );
  const title = t(`shortfalls.title.${mode}`, { year: map.year });
  return (
    <>
      <Answer map={map} />
      <Wishes domains={[...new Set(map.capabilities.map((row) => domainOf.get(row.capability) ?? ''))]} />
      <Picture
        title={title}
        caption={t(`shortfalls.caption.${mode}`)}
        source={t('shortfalls.source')}
        name={`heat-map-${mode}-${map.year}`}
        columns={columns}
        rows={rows}
        draw={() => draw(map, shown, order, mode, (kind, id) => name(kind, id), lang)}
      >
        {shown.length === 0 ? (
          <Empty title={t('shortfalls.none')}>{t('shortfalls.none_text')}</Empty>
        ) : (
          <HeatGrid map={map} before={before} lines={shown} order={order} mode={mode} label={title} onOpen={open} />
        )}
        <Legend mode={mode} comparing={before !== undefined} />
      </Picture>
      {map.without_data.length > 0 && (
        <details>
          <summary>{t('shortfalls.without_data', { count: map.without_data.length })}</summary>
          <p>{map.without_data.map((id) => name('capabilities', id)).join(', ')}</p>
        </details>
      )}
    </>
  );
}

/** The first line: what the chosen nation lacks, and how many others lack something. */
function Answer({ map }: { map: HeatMap }) {
  const { t } = useTranslation();
  const { view } = useView();
  const { name, inText, lang } = useCatalogue();
  const own = map.nations.indexOf(view.nation);
  const cells = map.capabilities.map((row) => cellOf(row, map.nations, own));
  const short = cells.filter(({ state }) => state === 'shortfall');
  const known = cells.filter(({ state }) => state !== null && state !== 'no_need' && state !== 'unknown');
  const rest = cells.filter(({ state }) => state === 'no_need' || state === 'unknown');
  const names = short.map((cell) => name('capabilities', cell.capability));
  const key = known.length === 0 ? 'shortfalls.lead_unknown' : short.length === 0 ? 'shortfalls.lead_met' : 'shortfalls.lead_short';
  return (
    <Lead question={t('shortfalls.question')}>
      <Trans
        i18nKey={key}
        values={{
          nation: inText(view.nation),
          year: map.year,
          names: new Intl.ListFormat(lang).format(names.length > 4 ? [...names.slice(0, 3), t('overview.more', { count: names.length - 3 })] : names),
        }}
        components={{
          short: <Figure value={short.length} />,
          known: <Figure value={known.length} />,
          rule: <Figure value={known.filter(({ byRule }) => byRule).length} />,
        }}
      />{' '}
      {known.length > 0 && rest.length > 0 && <Trans i18nKey="overview.lead_rest" components={{ rest: <Figure value={rest.length} /> }} />}
    </Lead>
  );
}

function useColumns(): Column<Cell>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  return useMemo<Column<Cell>[]>(
    () => [
      { id: 'nation', header: t('frame.nation'), value: (cell) => name('nations', cell.nation) },
      {
        id: 'capability',
        header: t('shortfalls.capability'),
        value: (cell) => name('capabilities', cell.capability),
        show: (cell) => <CapabilityName id={cell.capability} nation={cell.nation} />,
      },
      { id: 'state', header: t('shortfalls.standing'), value: (cell) => t(`shortfalls.state.${cell.state ?? 'nothing'}`) },
      { id: 'available', header: t('overview.available'), numeric: true, value: (cell) => cell.available, show: (cell) => <Figure value={cell.available} unit={cell.unit} /> },
      { id: 'need', header: t('shortfalls.need'), numeric: true, value: (cell) => cell.need },
      { id: 'shortfall', header: t('overview.shortfall'), numeric: true, value: (cell) => cell.shortfall },
      { id: 'surplus', header: t('shortfalls.surplus'), numeric: true, value: (cell) => cell.surplus },
      { id: 'abroad', header: t('shortfalls.from_abroad'), numeric: true, value: (cell) => cell.fromAbroad },
      {
        id: 'basis',
        header: t('shortfalls.basis'),
        value: (cell) => (cell.state === 'no_need' ? t('state.no_requirement') : cell.byRule ? t('shortfalls.by_rule') : t('shortfalls.by_requirement')),
      },
      {
        id: 'marks',
        header: t('shortfalls.rests_on'),
        value: (cell) => [cell.assumption && t('sign.assumption'), cell.contradiction && t('sign.contradictory')].filter(Boolean).join(', ') || t('sign.sourced'),
      },
    ],
    [t, name],
  );
}
