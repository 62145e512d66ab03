// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatList } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Picture } from '../../parts/Picture';
import { fit } from '../../parts/steps';
import { useWidth } from '../../parts/useWidth';
import { PartnersSource } from './RingsPicture';
import { type Partner, type Partners, SHELLS, type Span, spansOf } from './standing';
import css from './Movement.module.css';

const LANE = 13;
const HEAD = 18;
const CELL = HEAD + SHELLS.length * LANE + 20;
const MARGIN = 12;

/** Who moved in and out: for each partner that changed shell, its way through the three. */
export function Movement({ partners }: { partners: Partners }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const byName = useMemo(
    () => partners.partners.toSorted((a, b) => name('nations', a.nation).localeCompare(name('nations', b.nation), lang)),
    [partners, name, lang],
  );
  const spans = useMemo(() => byName.flatMap(spansOf), [byName]);
  const moved = byName.filter((one) => spansOf(one).length > 2);
  const years = partners.partners[0]?.movement.map(({ year }) => year) ?? [];
  const title = t('partners.movement_title', { count: moved.length, all: byName.length, from: years[0] ?? partners.year, to: years.at(-1) ?? partners.year });
  const still = byName.filter((one) => !moved.includes(one)).map(({ nation }) => name('nations', nation));
  return (
    <>
      <Picture title={title} caption={t('partners.movement_caption')} source={<PartnersSource />} name={`partners-${partners.nation}-movement`} columns={useColumns()} rows={spans}>
        <Cells moved={moved} label={title} />
      </Picture>
      {still.length > 0 && <p>{t('partners.still', { who: formatList(still, lang) })}</p>}
    </>
  );
}

function useColumns(): Column<Span>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  return useMemo(
    () => [
      { id: 'partner', header: t('partner.partner'), value: (row) => name('nations', row.nation) },
      { id: 'kind', header: t('partners.which'), value: (row) => t(`partners.${row.kind}`) },
      { id: 'shell', header: t('partners.shell_word'), value: (row) => t(`partners.shell.${row.shell}`) },
      { id: 'from', header: t('cooperations.from'), value: (row) => String(row.from) },
      { id: 'to', header: t('cooperations.to'), value: (row) => String(row.to) },
    ],
    [t, name],
  );
}

function Cells({ moved, label }: { moved: Partner[]; label: string }) {
  const { place, width } = useWidth<HTMLDivElement>();
  const across = Math.max(1, Math.floor(width / 160));
  const wide = width / across;
  const height = Math.ceil(moved.length / across) * CELL;
  return (
    <div ref={place} className={css.place}>
      {width > 0 && moved.length > 0 && (
        <svg data-picture width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
          {moved.map((partner, at) => (
            <g key={partner.nation} transform={`translate(${(at % across) * wide} ${Math.floor(at / across) * CELL})`}>
              <Cell partner={partner} width={wide - MARGIN} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** One partner: three lanes, the closest shell above; a full line for what ran, a dashed one for what would have fitted. */
function Cell({ partner, width }: { partner: Partner; width: number }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const years = partner.movement.map(({ year }) => year);
  const step = (width - MARGIN) / Math.max(1, years.length);
  const x = (year: number) => MARGIN + (year - years[0]!) * step;
  const y = (lane: number) => HEAD + 4 + (lane + 0.5) * LANE;
  const path = (kind: Span['kind'], offset: number) =>
    spansOf(partner)
      .filter((span) => span.kind === kind)
      .map((span, at) => `${at === 0 ? 'M' : 'L'}${x(span.from)} ${y(SHELLS.indexOf(span.shell)) + offset}H${x(span.to + 1)}`)
      .join('');
  return (
    <>
      <text y={14} className={css.name}>
        {fit(name('nations', partner.nation), width, 13)}
      </text>
      {SHELLS.map((shell, lane) => (
        <g key={shell}>
          <rect x={MARGIN} y={y(lane) - LANE / 2} width={width - MARGIN} height={LANE - 1} className={css[shell]} />
          <text x={0} y={y(lane) + 4} className={css.lane}>
            {t(`partners.initial.${shell}`)}
          </text>
        </g>
      ))}
      <path d={path('potential', 2.5)} className={css.potential} />
      <path d={path('observed', -1.5)} className={css.observed} />
      <text x={MARGIN} y={CELL - 5} className={css.year}>
        {years[0]}
      </text>
      <text x={width} y={CELL - 5} className={`${css.year} ${css.last}`}>
        {years.at(-1)}
      </text>
    </>
  );
}
