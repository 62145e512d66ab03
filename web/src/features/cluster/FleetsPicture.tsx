// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import type { Why } from '../../frame/why';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Picture } from '../../parts/Picture';
import { useWidth } from '../../parts/useWidth';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import type { Cluster } from './asked';
import css from './cluster.module.css';
import { useAloneWhy, useFleetsWhy } from './why';

interface Bar {
  id: string;
  name: string;
  units: number;
  kind: 'member' | 'apart' | 'together';
  why: Why;
}

/** Where the method and the tables behind a picture stand. */
export function ClusterSource() {
  const { t } = useTranslation();
  const { href } = useView();
  return (
    <>
      {t('cluster.source')} · <Link href={href('/methods/cluster')}>{t('why.method_text')}</Link>
    </>
  );
}

/** The fleet of each member, of all apart and of all together. */
export function FleetsPicture({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const text = useText();
  const why = useFleetsWhy(cluster);
  const alone = useAloneWhy(cluster);
  const { apart, together } = cluster.fleets!;
  const members = cluster.members.flatMap<Bar>((member) => (member.apart === null ? [] : [{ id: member.nation, name: name('nations', member.nation), units: member.apart, kind: 'member', why: alone(member) }]));
  const bars: Bar[] = [...members, { id: 'apart', name: t('cluster.apart'), units: apart, kind: 'apart', why: why('apart') }, { id: 'together', name: t('cluster.together'), units: together, kind: 'together', why: why('together') }];
  const columns: Column<Bar>[] = [
    { id: 'whose', header: t('cluster.whose'), value: (row) => row.name },
    { id: 'units', header: t('cluster.units'), numeric: true, value: (row) => row.units, show: (row) => <Figure value={row.units} why={row.why} /> },
  ];
  const title = t('cluster.fleets_title', { capability: text(cluster.name), apart, together });
  return (
    <Picture title={title} caption={t('cluster.fleets_caption')} source={<ClusterSource />} name={`cluster-${cluster.capability}-fleets`} columns={columns} rows={bars}>
      <Bars bars={bars} label={title} />
    </Picture>
  );
}

const ROW = 26;

function Bars({ bars, label }: { bars: Bar[]; label: string }) {
  const { lang } = useCatalogue();
  const { place, width } = useWidth<HTMLDivElement>();
  const left = Math.min(170, width * 0.4);
  const most = Math.max(...bars.map(({ units }) => units), 1);
  const long = (units: number) => (units / most) * Math.max(0, width - left - 60);
  const fill = { member: css.barMember, apart: css.barApart, together: css.barTogether };
  return (
    <div ref={place} className={css.place}>
      {width > 0 && (
        <svg data-picture width={width} height={bars.length * ROW + 8} viewBox={`0 0 ${width} ${bars.length * ROW + 8}`} role="img" aria-label={label}>
          {bars.map(({ id, name, units, kind }, at) => (
            <g key={id} transform={`translate(0 ${at * ROW + 4})`}>
              <text x={left - 8} y={16} textAnchor="end" className={kind === 'member' ? css.name : css.sum}>
                {name}
              </text>
              <rect className={fill[kind]} x={left} y={4} width={long(units)} height={ROW - 10} />
              <text x={left + long(units) + 6} y={16} className={css.value}>
                {formatNumber(units, lang)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
