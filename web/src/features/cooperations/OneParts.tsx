// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { formatList, formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Day } from '../../parts/Day';
import { Documents } from '../../parts/Documents';
import { Facts } from '../../parts/Facts';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, NationName, SourceLink } from '../../parts/names';
import { AccessTable, CommitmentTable, Judgements, PriorityTable, useAnyName } from '../../parts/policy';
import { Rung } from '../../parts/Rung';
import { Verdict } from '../../parts/Sign';
import { useView } from '../../view/useView';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import type { Whole } from './roles';
import css from './One.module.css';

/** Form, variant, instrument and what else is stated of it. */
export function Described({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { view, href } = useView();
  const code = useCode();
  const { cooperation: row, capabilities } = whole;
  const coded = (list: 'variant' | 'level' | 'topic' | 'origin' | 'binding', value: string | null) => (value ? code(list, value) : null);
  const router = (id: string) => (
    <Link href={href('/cooperations', { filters: { router: ['1'], participant: row.participants, instrument: [id] } })}>{name('instruments', id)}</Link>
  );
  const served = capabilities.map(({ capability, directs }) => (
    <span key={capability} className={css.served}>
      <CapabilityName id={capability} nation={view.nation} />
      {directs && ` (${t('cooperation.directs', { nation: name('nations', directs) })})`}
    </span>
  ));
  return (
    <Section title={t('cooperation.described')}>
      <Facts
        facts={[
          { name: t('cooperations.form'), value: <Rung rung={row.rung} /> },
          { name: t('cooperations.status'), value: code('status', row.status) },
          { name: t('cooperation.variant'), value: coded('variant', row.variant) },
          { name: t('cooperation.instrument'), value: row.instrument && router(row.instrument) },
          { name: t('cooperation.format'), value: row.format && name('formats', row.format) },
          { name: t('cooperation.binding'), value: coded('binding', row.binding) },
          { name: t('policy.notice'), value: row.notice_months },
          { name: t('cooperation.level'), value: coded('level', row.level) },
          { name: t('cooperations.topic'), value: coded('topic', row.topic) },
          { name: t('cooperation.origin'), value: coded('origin', row.origin) },
          { name: t('cooperation.announced'), value: row.announced && <Day date={row.announced} /> },
          { name: t('cooperations.from'), value: row.starts && <Day date={row.starts} /> },
          { name: t('cooperations.to'), value: row.ends ? <Day date={row.ends} /> : t('cooperation.no_end') },
          { name: t('cooperation.lead'), value: row.lead && <NationName id={row.lead} /> },
          { name: t('cooperation.total'), value: row.total === null ? null : <Figure value={row.total} unit={row.unit} /> },
          { name: t('cooperation.capabilities'), value: served.length > 0 ? served : null },
        ]}
      />
    </Section>
  );
}

type Step = Whole['milestones'][number];

/** Its steps; late follows from the day, nobody has to say so. */
export function Milestones({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const text = useText();
  const code = useCode();
  const columns = useMemo<Column<Step>[]>(
    () => [
      { id: 'title', header: t('cooperation.milestone'), value: (row) => text(row.title) },
      { id: 'due', header: t('policy.due'), value: (row) => row.due ?? '', show: (row) => <Day date={row.due} optional={row.done !== null} /> },
      { id: 'done', header: t('cooperation.done'), value: (row) => row.done ?? '', show: (row) => <Day date={row.done} optional /> },
      {
        id: 'state', header: t('policy.state'), value: (row) => code('progress', row.state),
        show: (row) => {
          const word = code('progress', row.state);
          return row.state === 'open' ? word : <Verdict is={row.state === 'late' ? 'warn' : 'pass'}>{word}</Verdict>;
        },
      },
      { id: 'owner', header: t('policy.owner'), value: (row) => row.owner ?? '' },
      { id: 'needs', header: t('cooperation.needs'), value: (row) => row.needs ?? '' },
      { id: 'source', header: t('policy.document'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
    ],
    [t, text, code],
  );
  if (whole.milestones.length === 0) return null;
  return (
    <Section title={t('cooperation.milestones')} note={t('cooperation.milestones_note')}>
      <DataTable caption={t('cooperation.milestones')} columns={columns} rows={whole.milestones} />
    </Section>
  );
}

/** What more there is, and at the end what there is not. */
export function Rest({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { access, priorities, commitments, judgements, costs, holdings, milestones, documents } = whole;
  const parts = { milestones, access, commitments, priorities, holdings, costs, judgements };
  const absent = (Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part].length === 0);
  const title = (part: keyof typeof parts) => t(`cooperation.${part}`);
  const what = formatList(absent.map((part) => title(part).toLocaleLowerCase(lang)), lang);
  return (
    <>
      {access.length > 0 && (
        <Section title={title('access')}>
          <AccessTable caption={title('access')} rows={access} />
        </Section>
      )}
      {holdings.length > 0 && <Holdings whole={whole} />}
      {costs.length > 0 && <Costs whole={whole} />}
      {commitments.length > 0 && (
        <Section title={title('commitments')}>
          <CommitmentTable caption={title('commitments')} rows={commitments} within />
        </Section>
      )}
      {priorities.length > 0 && (
        <Section title={title('priorities')} note={t('cooperation.priorities_note')}>
          <PriorityTable caption={title('priorities')} rows={priorities} />
        </Section>
      )}
      {judgements.length > 0 && (
        <Section title={title('judgements')}>
          <Judgements rows={judgements} />
        </Section>
      )}
      {absent.length > 0 && <p className={css.absent}>{t('cooperation.absent', { what })}</p>}
      <Section title={t('cooperation.documents')}>
        <Documents documents={documents} />
      </Section>
    </>
  );
}

function Holdings({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  type Held = Whole['holdings'][number];
  const columns: Column<Held>[] = [
    { id: 'capability', header: t('policy.capability'), value: (row) => name('capabilities', row.capability) },
    { id: 'units', header: t('cooperation.units', { year: whole.year }), numeric: true, value: (row) => row.units.value, show: (row) => <Figure value={row.units} unit={row.unit} /> },
    { id: 'source', header: t('policy.document'), value: (row) => row.sources.join(' '), show: (row) => row.sources.map((id) => <span key={id}><SourceLink id={id} /> </span>) },
  ];
  return (
    <Section title={t('cooperation.holdings')}>
      <DataTable caption={t('cooperation.holdings')} columns={columns} rows={whole.holdings} />
    </Section>
  );
}

function Costs({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const any = useAnyName();
  const code = useCode();
  type Cost = Whole['costs'][number];
  const range = ({ low, high }: Cost) => (low === null || high === null ? null : `${formatNumber(low, lang)}–${formatNumber(high, lang)}`);
  const amount = (row: Cost) => (row.amount === null ? range(row) : formatNumber(row.amount, lang));
  const columns: Column<Cost>[] = [
    { id: 'kind', header: t('policy.kind'), value: (row) => code('cost', row.kind) },
    { id: 'capability', header: t('policy.capability'), value: (row) => name('capabilities', row.capability) },
    { id: 'holder', header: t('cooperation.holder'), value: (row) => (row.holder ? any(row.holder) : '') },
    { id: 'amount', header: t('cooperation.amount'), numeric: true, value: (row) => row.amount, show: (row) => <>{amount(row) ?? t('figure.unknown')} {row.currency}</> },
    { id: 'units', header: t('cooperation.covers'), numeric: true, value: (row) => row.units },
    { id: 'price_year', header: t('cooperation.price_year'), value: (row) => (row.price_year === null ? null : String(row.price_year)) },
    { id: 'source', header: t('policy.document'), value: (row) => row.source, show: (row) => <SourceLink id={row.source} /> },
  ];
  return (
    <Section title={t('cooperation.costs')}>
      <DataTable caption={t('cooperation.costs')} columns={columns} rows={whole.costs} />
    </Section>
  );
}
