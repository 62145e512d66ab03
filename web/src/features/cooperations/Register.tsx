// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Day } from '../../parts/Day';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { CooperationName, SourceLink } from '../../parts/names';
import { Picture } from '../../parts/Picture';
import { Rung } from '../../parts/Rung';
import { Staircase } from '../../parts/Staircase';
import { Answered, Empty } from '../../parts/states';
import type { OnStep } from '../../parts/steps';
import { useView } from '../../view/useView';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import { Filters, useWanted } from './Filters';
import { Parts } from './Parts';
import { type Cooperation, fits } from './wanted';

/** Which cooperations are there? */
export default function Register() {
  const { t } = useTranslation();
  const answer = useAsk('/v1/cooperations');
  const before = useCompared('/v1/cooperations');
  return (
    <Answered answer={answer} height={700} question={t('cooperations.question')}>
      {({ cooperations }) => <Body rows={cooperations} before={before?.cooperations} />}
    </Answered>
  );
}

interface Rows {
  rows: Cooperation[];
  /** The same of what it is compared with. */
  before?: Cooperation[];
}

function Body({ rows, before }: Rows) {
  const wanted = useWanted();
  const shown = useMemo(() => rows.filter((row) => fits(row, wanted)), [rows, wanted]);
  return (
    <>
      <Answer rows={rows} before={before} nation={wanted.nation} />
      <Parts />
      <Filters rows={rows} />
      {shown.length === 0 ? <Nothing /> : <Shown rows={shown} />}
    </>
  );
}

/** The first line counts what runs in the year, whatever was chosen below it. */
function Answer({ rows, before, nation }: Rows & { nation?: string }) {
  const { t } = useTranslation();
  const { catalogue, name, inText } = useCatalogue();
  const { view } = useView();
  const text = useText();
  const named = nation ? name('nations', nation) : undefined;
  const rung = Math.max(1, ...catalogue.forms.map((form) => form.rung - 1));
  const runs = (row: Cooperation) => row.running && (!nation || row.participants.includes(nation));
  const isDeep = (row: Cooperation) => runs(row) && (row.rung ?? 0) >= rung;
  const running = rows.filter(runs);
  const deep = rows.filter(isDeep);
  const why = (title: string, of: Cooperation[]) => ({
    title,
    formula: t('cooperations.formula', { year: view.year }),
    rows: of.map((row) => ({ label: text(row.name), value: row.rung, source: row.source })),
  });
  const title = named ? t('cooperations.running_title', { nation: named, year: view.year }) : t('cooperations.running_all', { year: view.year });
  return (
    <Lead question={t('cooperations.question')}>
      <Trans
        i18nKey={named ? 'cooperations.lead_nation' : 'cooperations.lead_all'}
        values={{ nation: nation && inText(nation), year: view.year, rung }}
        components={{
          running: <Figure value={running.length} before={before?.filter(runs).length} why={why(title, running)} />,
          deep: <Figure value={deep.length} before={before?.filter(isDeep).length} why={why(t('cooperations.deep_title', { rung }), deep)} />,
        }}
      />
    </Lead>
  );
}

function Nothing() {
  const { t } = useTranslation();
  const { set } = useView();
  return (
    <Empty title={t('cooperations.none')} action={{ label: t('cooperations.none_action'), run: () => set({ filters: {} }) }}>
      {t('cooperations.none_text')}
    </Empty>
  );
}

function useColumns(): Column<Cooperation>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const code = useCode();
  const text = useText();
  return useMemo(() => {
    const nations = (row: Cooperation) => row.participants.map((id) => name('nations', id)).join(', ');
    return [
      { id: 'name', header: t('cooperations.name'), value: (row) => text(row.name), show: (row) => <CooperationName id={row.id} /> },
      { id: 'rung', header: t('cooperations.form'), value: (row) => row.rung, show: (row) => <Rung rung={row.rung} /> },
      { id: 'status', header: t('cooperations.status'), value: (row) => code('status', row.status) },
      { id: 'count', header: t('cooperations.count'), numeric: true, value: (row) => row.participants.length },
      { id: 'nations', header: t('cooperations.nations'), value: nations, show: (row) => (row.participants.length > 6 ? row.participants.join(' ') : nations(row)) },
      { id: 'from', header: t('cooperations.from'), value: (row) => row.starts, show: (row) => <Day date={row.starts} /> },
      { id: 'to', header: t('cooperations.to'), value: (row) => row.ends ?? '', show: (row) => <Day date={row.ends} optional /> },
      { id: 'late', header: t('cooperations.late'), numeric: true, value: (row) => row.milestones.late },
      { id: 'source', header: t('cooperations.document'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
    ];
  }, [t, name, code, text]);
}

function Shown({ rows }: { rows: Cooperation[] }) {
  const { t } = useTranslation();
  const { href, view } = useView();
  const text = useText();
  const columns = useColumns();
  const items = useMemo(
    () => rows.map((row) => ({ id: row.id, name: text(row.name), rung: row.rung, status: row.status as OnStep['status'] })),
    [rows, text],
  );
  const title = t('cooperations.staircase_title', { count: rows.length });
  const more = (rung: number) => href('/cooperations', { filters: { ...view.filters, rung: [String(rung)] } });
  return (
    <>
      <Section title={t('cooperations.ladder')}>
        <Picture title={title} caption={t('cooperations.staircase_caption')} source={t('cooperations.source')} name="cooperations" columns={columns} rows={rows}>
          <Staircase items={items} label={title} more={more} all={view.filters.rung !== undefined} />
        </Picture>
      </Section>
      <Section title={t('cooperations.table')}>
        <DataTable caption={t('cooperations.table')} columns={columns} rows={rows} search />
      </Section>
    </>
  );
}
