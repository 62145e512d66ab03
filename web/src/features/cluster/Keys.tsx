// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Why } from '../../frame/why';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { useNations } from '../../parts/names';
import { Picture } from '../../parts/Picture';
import { useWidth } from '../../parts/useWidth';
import { type Cluster, type Division, type Game, type Member, stepOf } from './asked';
import css from './cluster.module.css';
import { ClusterSource } from './FleetsPicture';
import { useAssumed, useRows } from './why';

interface Props {
  cluster: Cluster;
  game: Game;
}

export const shareOf = (division: Division, nation: string) => division.shares.find((share) => share.nation === nation);

/** What each key gives each member, side by side. */
export function Keys({ cluster, game }: Props) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const members = cluster.members.filter((member) => member.apart !== null);
  const saved = formatNumber(game.saved / stepOf(game), lang, { digits: 1 });
  const title = t(`cluster.keys_title_${game.measure}`, { saved, count: game.saved / stepOf(game) });
  return (
    <Picture title={title} caption={t(game.exact ? 'cluster.keys_caption' : 'cluster.keys_caption_sampled', { orders: game.orders ?? 0 })} source={<ClusterSource />} name={`cluster-${cluster.capability}-keys`} columns={useColumns({ cluster, game })} rows={members}>
      <Panels game={game} members={members} label={title} />
    </Picture>
  );
}

/** What is said of a key that gives nothing. */
export function useLacking() {
  const { t } = useTranslation();
  const nations = useNations();
  return ({ lacking, unknown }: Division) => (lacking === null ? null : lacking === 'unknown' ? t('cluster.lacking_unknown', { nations: nations(unknown) }) : t(lacking === 'too_many' ? 'cluster.lacking_too_many' : 'cluster.lacking_none'));
}

function useColumns({ cluster, game }: Props): Column<Member>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const why = useShareWhy({ cluster, game });
  const savedOf = (division: Division, nation: string) => {
    const share = shareOf(division, nation);
    return share && share.saved / stepOf(game);
  };
  return [
    { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
    ...game.divisions.map<Column<Member>>((division) => ({
      id: division.key,
      header: t(`cluster.key_${division.key}`),
      numeric: true,
      value: (row) => savedOf(division, row.nation),
      show: (row) => <Figure value={savedOf(division, row.nation)} digits={2} why={why(division, row)} />,
    })),
  ];
}

/** Why a member saves what it does under a key. */
function useShareWhy({ cluster, game }: Props) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const nations = useNations();
  const rowsOf = useRows(cluster);
  const lacking = useLacking();
  const assumed = useAssumed(cluster);
  const number = (value: number) => formatNumber(value / stepOf(game), lang, { digits: 2 });
  return (division: Division, member: Member): Why => {
    const share = shareOf(division, member.nation);
    const key = division.key;
    const figures = key === 'gni' || key === 'gdp' ? cluster.members.flatMap((one) => rowsBehind(one[key])) : cluster.members.flatMap(({ rows }) => rows);
    const better = share?.better_with;
    const notes = [
      lacking(division),
      game.unknown.length > 0 && t('cluster.fixed_unknown', { nations: nations(game.unknown) }),
      share && t('cluster.pays', { cost: number(share.cost), saved: number(share.saved) }),
      share?.error != null && t('cluster.sampled', { error: number(share.error) }),
      better && t('cluster.better_why', { nations: nations(better.members), more: number(better.more) }),
    ].filter(Boolean);
    const formula = [t(`cluster.key_${division.key}_formula`), ...notes].join(' ');
    const fixed = game.unknown.length > 0 ? [] : cluster.members.flatMap((one) => rowsBehind(one.fixed));
    const prices = game.measure === 'purchase' ? rowsBehind(cluster.purchase) : game.measure === 'yearly' ? [...rowsBehind(cluster.yearly), ...fixed] : [];
    return { title: `${t(`cluster.key_${division.key}`)}: ${name('nations', member.nation)}`, formula, method: 'cluster', rows: rowsOf([...new Set([...prices, ...figures])]), assumptions: assumed };
  };
}

/** Positions of the row of a figure in money and of the rates by which it was brought into euro. */
const rowsBehind = (found: Pick<NonNullable<Member['gni']>, 'row' | 'rate_rows'> | null) => (found ? [found.row, ...found.rate_rows] : []);

const THEORY = new Set(['shapley', 'nucleolus', 'banzhaf', 'separable_costs']);
const ROW = 20;
const HEAD = 40;

/** One panel a key, members on the same lines; a triangle where a member would do better elsewhere. */
function Panels({ game, members, label }: { game: Game; members: Member[]; label: string }) {
  const { divisions } = game;
  const { name } = useCatalogue();
  const { place, width } = useWidth<HTMLDivElement>();
  const names = width >= 700;
  const left = names ? 150 : 44;
  const across = Math.max(1, Math.min(divisions.length, Math.floor((width - left) / 170)));
  const panel = (width - left) / across;
  const tall = HEAD + members.length * ROW + 16;
  const down = Math.ceil(divisions.length / across);
  // Keys in use can differ so much that keys of theory would be one point: each kind has its own scale.
  const scaleFor = (kind: boolean) => {
    const all = divisions.filter(({ key }) => THEORY.has(key) === kind).flatMap(({ shares }) => shares.map(({ saved }) => saved));
    return scaleLinear().domain([Math.min(0, ...all), Math.max(0, ...all, 1e-9)]).range([10, Math.max(20, panel - 58)]);
  };
  const scales = { theory: scaleFor(true), use: scaleFor(false) };
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={down * tall} viewBox={`0 0 ${width} ${down * tall}`} role="img" aria-label={label}>
          {Array.from({ length: down }, (_, at) =>
            members.map(({ nation }, line) => (
              <text key={`${at}-${nation}`} x={2} y={at * tall + HEAD + line * ROW + 14} className={css.name}>
                {names ? name('nations', nation) : nation}
              </text>
            )),
          )}
          {divisions.map((division, at) => (
            <g key={division.key} transform={`translate(${left + (at % across) * panel} ${Math.floor(at / across) * tall})`}>
              <Panel division={division} members={members} scale={THEORY.has(division.key) ? scales.theory : scales.use} step={stepOf(game)} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

function Panel({ division, members, scale, step }: { division: Division; members: Member[]; scale: (value: number) => number; step: number }) {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  const lacking = useLacking()(division);
  return (
    <>
      <text x={6} y={16} className={css.sum}>
        {t(`cluster.key_${division.key}`)}
      </text>
      {lacking !== null && (
        <text x={6} y={32} className={css.lacking}>
          {t(`cluster.short_${division.lacking === 'unknown' ? 'unknown' : division.lacking === 'too_many' ? 'too_many' : 'none'}`)}
          <title>{lacking}</title>
        </text>
      )}
      {lacking === null && <line className={css.zeroLine} x1={scale(0)} x2={scale(0)} y1={HEAD - 8} y2={HEAD + members.length * ROW} />}
      {members.map(({ nation }, line) => {
        const share = shareOf(division, nation);
        if (!share) return null;
        const [x, y] = [scale(share.saved), HEAD + line * ROW + 10];
        const said = formatNumber(share.saved / step, lang, { digits: 1 });
        return (
          <g key={nation}>
            <title>{`${name('nations', nation)}: ${said}`}</title>
            <line className={css.stem} x1={scale(0)} x2={x} y1={y} y2={y} />
            {share.better_with ? <path className={css.leaves} d={`M${x - 6} ${y + 5}L${x + 6} ${y + 5}L${x} ${y - 6}Z`} /> : <circle className={css.dot} cx={x} cy={y} r={4.5} />}
            <text x={Math.max(x, scale(0)) + 9} y={y + 4} className={css.value}>
              {said}
            </text>
          </g>
        );
      })}
    </>
  );
}
