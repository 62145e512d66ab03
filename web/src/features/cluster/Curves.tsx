// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Picture } from '../../parts/Picture';
import { useWidth } from '../../parts/useWidth';
import type { Cluster, Fleets } from './asked';
import css from './cluster.module.css';
import { ClusterSource } from './FleetsPicture';

/** How the gain falls with what is common, and moves with the wanted chance. */
export function Curves({ cluster }: { cluster: Cluster }) {
  return (
    <>
      <Curve cluster={cluster} points={cluster.by_common_share} across="common_share" />
      <Curve cluster={cluster} points={cluster.by_service_level} across="service_level" />
    </>
  );
}

interface Props {
  cluster: Cluster;
  points: Fleets[];
  across: 'common_share' | 'service_level';
}

function Curve({ cluster, points, across }: Props) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const share = (value: number | null) => (value === null ? t('cluster.undefined') : formatNumber(value, lang, { percent: true, digits: 1 }));
  const columns: Column<Fleets>[] = [
    { id: across, header: t(`cluster.${across}`), numeric: true, value: (row) => row[across], show: (row) => share(row[across]) },
    { id: 'apart', header: t('cluster.apart'), numeric: true, value: (row) => row.apart },
    { id: 'together', header: t('cluster.together'), numeric: true, value: (row) => row.together },
    { id: 'gain', header: t('cluster.gain'), numeric: true, value: (row) => row.gain, show: (row) => share(row.gain) },
  ];
  const [first, last] = [points[0], points.at(-1)];
  const title = t(`cluster.by_${across}`, { from: share(first?.gain ?? null), to: share(last?.gain ?? null) });
  return (
    <Picture title={title} caption={t(`cluster.by_${across}_caption`)} source={<ClusterSource />} name={`cluster-${cluster.capability}-${across}`} columns={columns} rows={points}>
      <Line points={points} across={across} at={cluster.fleets!} label={title} show={share} />
    </Picture>
  );
}

interface LineProps {
  points: Fleets[];
  across: Props['across'];
  /** Where the cluster stands. */
  at: Fleets;
  label: string;
  show: (value: number | null) => string;
}

const HEIGHT = 220;
const LEFT = 52;

function Line({ points, across, at, label, show }: LineProps) {
  const { t } = useTranslation();
  const { place, width } = useWidth<HTMLDivElement>();
  const known = points.filter((point): point is Fleets & { gain: number } => point.gain !== null);
  const gains = [...known.map(({ gain }) => gain), at.gain ?? 0, 0];
  const ends = points.map((point) => point[across]);
  const x = scaleLinear().domain([Math.min(...ends), Math.max(...ends)]).range([LEFT, Math.max(LEFT, width - 24)]);
  const y = scaleLinear().domain([Math.min(...gains), Math.max(...gains, 0.05)]).nice(4).range([HEIGHT - 30, 14]);
  const path = known.map((point, step) => `${step === 0 ? 'M' : 'L'}${x(point[across])} ${y(point.gain)}`).join('');
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
          {y.ticks(4).map((tick) => (
            <g key={tick} className={tick === 0 ? css.zero : css.axis}>
              <line x1={LEFT} x2={width - 24} y1={y(tick)} y2={y(tick)} />
              <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
                {show(tick)}
              </text>
            </g>
          ))}
          {x.ticks(width < 500 ? 4 : 8).map((tick) => (
            <text key={tick} className={css.tick} x={x(tick)} y={HEIGHT - 10} textAnchor="middle">
              {show(tick)}
            </text>
          ))}
          <path d={path} className={css.curve} />
          {at.gain !== null && (
            <g>
              <circle cx={x(at[across])} cy={y(at.gain)} r={5} className={css.here} />
              <text x={Math.min(x(at[across]) + 8, width - 90)} y={y(at.gain) - 8} className={css.value}>
                {t('cluster.here', { gain: show(at.gain) })}
              </text>
            </g>
          )}
        </svg>
      )}
    </div>
  );
}
