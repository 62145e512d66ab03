// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Land } from '../../parts/map/Land';
import { apart, labelled, steppedDown } from '../../parts/map/marks';
import type { Frame } from '../../parts/map/projection';
import { usePlaces } from '../../parts/map/usePlaces';
import type { World } from '../../parts/map/world';
import { useWidth } from '../../parts/useWidth';
import type { Held, Lent } from './held';
import { shadeOf } from './matrix';
import css from './plan.module.css';

type When = 'before' | 'after';
interface Props {
  world: World;
  rows: Held[];
  lent: Lent[];
}

const HEAD = 24;
const BETWEEN = 20;

/** Two maps: beside each other where there is room, else one below the other. */
export function HeldPair({ year, label, ...drawn }: Props & { year: number; label: string }) {
  const { t } = useTranslation();
  const { place, width } = useWidth<HTMLDivElement>();
  const beside = width >= 760;
  const one = { width: beside ? Math.min((width - BETWEEN) / 2, 640) : width, height: 0 };
  one.height = Math.round(one.width * 0.84);
  const [whole, tall] = beside ? [2 * one.width + BETWEEN, HEAD + one.height] : [width, 2 * (HEAD + one.height) + BETWEEN];
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={whole} height={tall} viewBox={`0 0 ${whole} ${tall}`} role="img" aria-label={label}>
          {(['before', 'after'] as const).map((when, at) => (
            <g key={when} transform={beside ? `translate(${at * (one.width + BETWEEN)} 0)` : `translate(0 ${at * (HEAD + one.height + BETWEEN)})`}>
              <text y={15} className={css.head}>
                {t('plan.held_at', { map: t(when === 'before' ? 'plan.present_plan' : 'plan.this_plan'), year })}
              </text>
              <g transform={`translate(0 ${HEAD})`}>
                <One {...drawn} {...one} when={when} />
              </g>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

/** Where nothing is needed nothing is short, and that is known. */
function signOf(need: number | null, short: number | null) {
  if (need === 0) return 0;
  return need === null || short === null ? 'Unknown' : shadeOf(short, need);
}

function One({ world, rows, lent, when, width, height }: Props & Frame & { when: When }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const known = new Map(rows.map((row) => [row.nation, row]));
  const shape = (nation: string) => {
    const row = known.get(nation);
    const shade = row ? signOf(row.need, row[when]) : 'Unknown';
    const short = (of: When) => (row?.[of] == null ? t('figure.unknown') : formatNumber(row[of], lang));
    return {
      className: css[`shade${shade ?? 'Unknown'}`],
      children: row && <title>{t('plan.field', { column: name('nations', nation), before: short('before'), after: short('after') })}</title>,
    };
  };
  return (
    <>
      <Land world={world} width={width} height={height} shape={shape} />
      {when === 'after' && <Lines lent={lent} width={width} height={height} />}
      <Names rows={rows} when={when} width={width} height={height} />
    </>
  );
}

/** Who uses units of whom. */
function Lines({ lent, ...frame }: Frame & { lent: Lent[] }) {
  const places = usePlaces(frame);
  return lent.map(({ from, to }) => {
    const [a, b] = [places.get(from), places.get(to)];
    return (
      a && b && (
        <g key={`${from} ${to}`}>
          <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} className={css.lent} />
          <circle cx={a.x} cy={a.y} r={2.5} className={css.capital} />
          <circle cx={b.x} cy={b.y} r={2.5} className={css.capital} />
        </g>
      )
    );
  });
}

/** "NLD 18 +46": what is available, what comes by the plan, what leaves by it or another uses. */
function useSaid() {
  const { lang } = useCatalogue();
  return ({ nation, available, buys, cuts, uses, gives }: Held, when: When) => {
    const moved = when === 'after' ? [buys + uses, -cuts - gives].filter((units) => units !== 0) : [];
    return [nation, available === null ? '?' : formatNumber(available, lang), ...moved.map((units) => formatNumber(units, lang, { signed: true }))].join(' ');
  };
}

function Names({ rows, when, ...frame }: Frame & { rows: Held[]; when: When }) {
  const places = usePlaces(frame);
  const said = useSaid();
  const marks = rows.flatMap((row) => {
    const at = places.get(row.nation);
    if (!at) return [];
    const words = said(row, when);
    const wide = words.length * 6 + 6;
    return [{ id: row.nation, row, words, wide, ...at, x: Math.min(Math.max(at.x, wide / 2), frame.width - wide / 2) }];
  });
  const wide = ({ wide }: { wide: number }) => wide;
  const moves = ({ row: { buys, cuts, uses, gives } }: { row: Held }) => buys + cuts + uses + gives > 0;
  // What the plan moves is always named, beside the capital that its line begins at.
  const moved = steppedDown(marks.filter(moves).map((mark) => ({ ...mark, y: mark.y + 12 })), wide);
  const placed = [...moved, ...apart(marks.filter((mark) => !moves(mark)), 80)];
  const named = labelled(placed, moves, wide);
  return placed.filter(({ id }) => named.has(id)).map((mark) => (
    <text key={mark.id} x={mark.x} y={mark.y + 4} textAnchor="middle" className={moves(mark) ? css.moved : css.unmoved}>
      {mark.words}
    </text>
  ));
}
