// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWidth } from '../../parts/useWidth';
import { layout, type Mark, type Place, ring, type Size, spokes, type Spot } from './rings';
import { type Partners, SHELLS, type Standing } from './standing';
import { usePicked } from './usePicked';
import { useSaid } from './useSaid';
import css from './Rings.module.css';

interface Props {
  partners: Partners;
  standings: Standing[];
  /** The same of what it is compared with. */
  before?: Standing[];
  label: string;
  chosen?: string;
  onOpen: (nation: string) => void;
}

/** The nation in the centre, the shells as rings around it, and on its own spoke each partner. */
export function Rings({ partners, standings, before, label, chosen, onOpen }: Props) {
  const { place, width: all } = useWidth<HTMLDivElement>();
  const width = Math.min(all, 760);
  const size = useMemo<Size>(() => ({ radius: width / 2 - 2, ...(width < 520 ? { width: 25, height: 14 } : { width: 35, height: 19 }) }), [width]);
  const angles = useAngles(partners);
  const marks = useMemo(() => layout(standings, angles, size), [standings, angles, size]);
  const ghosts = useMemo(() => ghostsOf(marks, before, angles, size), [marks, before, angles, size]);
  const { active, list, mark } = usePicked('ring', marks.map(({ standing }) => standing.nation), onOpen);
  const said = useSaid();
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <div className={css.rings} aria-label={label} {...list}>
          <svg role="presentation" data-picture width={width} height={width} viewBox={`${-width / 2} ${-width / 2} ${width} ${width}`} className={width < 520 ? css.small : undefined}>
            <Shells radius={size.radius} nation={partners.nation} />
            <Ties marks={marks} ghosts={ghosts} size={size} />
            {marks.map((one) => (
              <g key={one.standing.nation} {...mark(one.standing.nation)} className={css.partner} aria-label={said(one.standing)}>
                <title>{said(one.standing)}</title>
                <Pair mark={one} size={size} active={one.standing.nation === active} chosen={one.standing.nation === chosen} />
              </g>
            ))}
          </svg>
        </div>
      )}
    </div>
  );
}

function useAngles({ nation, partners }: Partners) {
  const { catalogue } = useCatalogue();
  return useMemo(() => {
    const known = catalogue.nations.filter(({ capital_lat, capital_lon }) => capital_lat !== null && capital_lon !== null);
    const places = new Map(known.map(({ id, capital_lat, capital_lon }) => [id, [capital_lon!, capital_lat!] as Place]));
    return spokes(nation, partners.map((one) => one.nation), places);
  }, [catalogue, nation, partners]);
}

/** Where marks stood in what it is compared with, of those that stand elsewhere now. */
function ghostsOf(marks: Mark[], before: Standing[] | undefined, angles: Map<string, number>, size: Size) {
  if (!before) return [];
  const now = new Map(marks.map((mark) => [mark.standing.nation, mark]));
  return layout(before, angles, size).flatMap(({ standing, observed, potential }) => {
    const mark = now.get(standing.nation);
    if (!mark || (mark.standing.observed === standing.observed && mark.standing.potential === standing.potential)) return [];
    return [{ nation: standing.nation, to: mark.observed, from: potential ?? observed }];
  });
}

/** The rings, from outside inward, with their names in the part that stays free. */
function Shells({ radius, nation }: { radius: number; nation: string }) {
  const { t } = useTranslation();
  return (
    <g aria-hidden>
      {SHELLS.toReversed().map((shell) => (
        <circle key={shell} r={ring(shell, radius)[1]} className={`${css.ring} ${css[shell]}`} />
      ))}
      {SHELLS.map((shell) => (
        <text key={shell} y={-ring(shell, radius)[1] + 16} className={css.name}>
          {t(`partners.shell.${shell}`)}
        </text>
      ))}
      <circle r={ring('strategic', radius)[0]} className={css.centre} />
      <text y={5} className={css.nation}>
        {nation}
      </text>
    </g>
  );
}

function Ties({ marks, ghosts, size }: { marks: Mark[]; ghosts: { nation: string; from: Spot; to: Spot }[]; size: Size }) {
  return (
    <g aria-hidden>
      {ghosts.map(({ nation, from, to }) => (
        <g key={nation} className={css.ghost}>
          <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          <Box at={from} size={size} />
        </g>
      ))}
      {marks.map(({ standing, observed, potential }) =>
        potential ? <line key={standing.nation} x1={observed.x} y1={observed.y} x2={potential.x} y2={potential.y} className={`${css.tie} ${css[standing.difference]}`} /> : null,
      )}
    </g>
  );
}

function Box({ at, size, more = 0, className }: { at: Spot; size: Size; more?: number; className?: string }) {
  const [width, height] = [size.width + more * 2, size.height + more * 2];
  return <rect x={at.x - width / 2} y={at.y - height / 2} width={width} height={height} rx={height / 2} className={className} />;
}

/** A partner: filled where it is, an outline where it could be. */
function Pair({ mark: { standing, observed, potential }, size, active, chosen }: { mark: Mark; size: Size; active: boolean; chosen: boolean }) {
  const { nation, difference, unknown } = standing;
  return (
    <>
      {unknown > 0 && <Box at={observed} size={size} more={2} className={css.unknown} />}
      <Box at={observed} size={size} className={`${css.observed} ${chosen ? css.chosen : ''}`} />
      <text x={observed.x} y={observed.y + 4} className={css.code}>
        {nation}
      </text>
      {potential && (
        <g className={css[difference]}>
          <Box at={potential} size={size} className={css.potential} />
          <text x={potential.x} y={potential.y + 4} className={css.outline}>
            {nation}
          </text>
        </g>
      )}
      {active && <Box at={observed} size={size} more={4} className={css.reached} />}
    </>
  );
}

