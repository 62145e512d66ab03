// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { fit } from '../../parts/steps';
import { useWidth } from '../../parts/useWidth';
import { useView } from '../../view/useView';
import type { Shared } from './shared';
import css from './Fingerprints.module.css';

const ROW = 25;
const HEAD = 30;

/** A row for each partner: how many cooperations on each rung. */
export function Fingerprints({ rows, rungs, title }: { rows: Shared[]; rungs: number; title: string }) {
  const { place, width: all } = useWidth<HTMLDivElement>();
  const width = Math.min(all, 980);
  const label = width < 560 ? 104 : 190;
  const total = width < 560 ? 34 : 220;
  const cell = (width - label - total) / rungs;
  const height = HEAD + rows.length * ROW + 4;
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-picture role="group" aria-label={title}>
          <Head rungs={rungs} label={label} cell={cell} />
          {rows.map((row, at) => (
            <PartnerRow key={row.partner} row={row} y={HEAD + at * ROW} sizes={{ label, cell, total }} most={rows[0]!.cooperations.length} />
          ))}
        </svg>
      )}
    </div>
  );
}

function Head({ rungs, label, cell }: { rungs: number; label: number; cell: number }) {
  const { t } = useTranslation();
  return (
    <g className={css.head}>
      {Array.from({ length: rungs }, (_, at) => (
        <text key={at} x={label + (at + 0.5) * cell} y={HEAD - 12} textAnchor="middle">
          {cell < 60 ? at + 1 : t('partner.on_rung', { rung: at + 1 })}
        </text>
      ))}
      <text x={label + rungs * cell + 12} y={HEAD - 12}>
        {cell < 60 ? '\u03a3' : t('partner.total')}
      </text>
    </g>
  );
}

interface RowProps {
  row: Shared;
  y: number;
  most: number;
  sizes: { label: number; cell: number; total: number };
}

function PartnerRow({ row, y, most, sizes: { label, cell, total } }: RowProps) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { href } = useView();
  const [, navigate] = useLocation();
  const to = href('/partner', { filters: { partner: [row.partner] } });
  const partner = name('nations', row.partner);
  const count = row.cooperations.length;
  const end = label + row.byRung.length * cell + 12;
  const bar = (Math.max(0, total - 50) * count) / most;
  const go = (event: React.MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <g className={css.row}>
      <a href={to} onClick={go}>
        <title>{t('partner.row', { partner, count, rung: row.highest ?? '?' })}</title>
        <rect x={0} y={y} width={end + total} height={ROW} className={css.hit} />
        <text x={0} y={y + 17} className={css.name}>
          {fit(partner, label - 8, 14)}
        </text>
      </a>
      <g className={css.numbers}>
        {row.byRung.map((number, at) =>
          number === 0 ? null : (
            <g key={at} transform={`translate(${label + at * cell + 2} ${y + 2})`}>
              <rect width={cell - 4} height={ROW - 4} rx={2} className={css[`r${Math.min(at + 1, 6)}`]} />
              <text x={cell / 2 - 2} y={15} textAnchor="middle" className={css[`t${Math.min(at + 1, 6)}`]}>
                {number}
              </text>
            </g>
          ),
        )}
        {total > 60 && <rect x={end} y={y + 7} width={bar} height={ROW - 14} className={css.bar} />}
        <text x={total > 60 ? end + bar + 6 : end} y={y + 17} className={css.total}>
          {count}
        </text>
      </g>
    </g>
  );
}
