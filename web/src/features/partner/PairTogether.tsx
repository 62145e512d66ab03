// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { Day } from '../../parts/Day';
import { Section } from '../../parts/Lead';
import { CooperationName, SourceLink } from '../../parts/names';
import { Picture } from '../../parts/Picture';
import { Rung } from '../../parts/Rung';
import { Staircase } from '../../parts/Staircase';
import type { OnStep } from '../../parts/steps';
import { useView } from '../../view/useView';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import type { PairResult } from './Pair';
import css from './Pair.module.css';

type Row = PairResult['cooperations'][number];

/** A cooperation of which one of the two is out runs, but not for this pair. */
const status = (row: Row) => (row.cooperation.status === 'running' && !row.together ? 'ended' : row.cooperation.status) as OnStep['status'];

/** The cooperations of both on the ladder; those that ended stay, as ended. */
export function Together({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const { href } = useView();
  const text = useText();
  const columns = useColumns(pair);
  const items = useMemo(
    () => pair.cooperations.map((row) => ({ id: row.cooperation.id, name: text(row.cooperation.name), rung: row.cooperation.rung, status: status(row) })),
    [pair, text],
  );
  if (pair.cooperations.length === 0) return null;
  const count = pair.cooperations.filter((row) => row.together).length;
  const title = t('partner.together_title', { count, year: pair.year });
  return (
    <Section title={t('partner.together')}>
      <div className={css.screen}>
        <Picture title={title} caption={t('partner.together_caption')} source={t('cooperations.source')} name={`${pair.a}-${pair.b}`} columns={columns} rows={pair.cooperations}>
          <Staircase items={items} label={title} more={() => href('/cooperations')} all />
        </Picture>
      </div>
      <Ladder pair={pair} />
    </Section>
  );
}

function useColumns(pair: PairResult): Column<Row>[] {
  const { t } = useTranslation();
  const text = useText();
  const code = useCode();
  return useMemo(() => {
    const roles = (list: string[]) => list.map((role) => code('does', role)).join(', ');
    return [
      { id: 'name', header: t('cooperations.name'), value: (row) => text(row.cooperation.name), show: (row) => <CooperationName id={row.cooperation.id} /> },
      { id: 'rung', header: t('cooperations.form'), value: (row) => row.cooperation.rung, show: (row) => <Rung rung={row.cooperation.rung} /> },
      { id: 'status', header: t('cooperations.status'), value: (row) => code('status', row.cooperation.status) },
      { id: 'together', header: t('partner.both'), value: (row) => (row.together ? t('policy.yes') : t('policy.no')) },
      { id: 'roles_of_a', header: text(pair.name_of_a), value: (row) => roles(row.roles_of_a) },
      { id: 'roles_of_b', header: text(pair.name_of_b), value: (row) => roles(row.roles_of_b) },
      { id: 'count', header: t('cooperations.count'), numeric: true, value: (row) => row.cooperation.participants.length },
      { id: 'from', header: t('cooperations.from'), value: (row) => row.cooperation.starts, show: (row) => <Day date={row.cooperation.starts} /> },
      { id: 'source', header: t('policy.document'), value: (row) => row.cooperation.source, show: (row) => <SourceLink id={row.cooperation.source} /> },
    ];
  }, [t, text, code, pair]);
}

/** On paper: what runs with both, rung by rung. */
function Ladder({ pair }: { pair: PairResult }) {
  const { lang } = useCatalogue();
  const text = useText();
  const rungs = [...pair.by_rung.keys()].map((at) => pair.by_rung.length - at);
  const on = (rung: number) => pair.cooperations.filter((row) => row.together && (row.cooperation.rung ?? 0) === rung);
  return (
    <div className={css.ladder}>
      {[...rungs, 0].filter((rung) => on(rung).length > 0).map((rung) => (
        <p key={rung}>
          <Rung rung={rung} /> ({on(rung).length}):{' '}
          {on(rung).map((row) => text(row.cooperation.name)).sort((a, b) => a.localeCompare(b, lang)).join('; ')}
        </p>
      ))}
    </div>
  );
}
