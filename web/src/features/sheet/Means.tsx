// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { SourceLink, useTypeName } from '../../parts/names';
import { Verdict } from '../../parts/Sign';
import { useView } from '../../view/useView';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import { sameReasons, type Candidate } from './model';
import { Table } from './Table';
import css from './sheet.module.css';

const SIGN = { open: 'pass', not_open: 'fail', not_known: 'warn' } as const;

/** What the form takes, beside what the group returns. */
export function Freedom({ found }: { found: Candidate }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { freedom_of_action: left, stated, met_before, met_after, rungs, rung } = found.freedom;
  const why = (title: string, formula: string) => ({ title, formula, method: 'opportunities' });
  const cell = (column: string) => stated?.cells.find((one) => one.column === column)?.text;
  const share = (column: string) => formatNumber(Number(cell(column)), lang, { digits: 2 });
  const rows = [
    [
      t('sheet.given_up'),
      <Figure
        key="up"
        value={left === null ? null : 1 - left}
        percent
        sign={stated?.assumption ? 'assumption' : undefined}
        why={{
          ...why(t('sheet.given_up'), t('sheet.formula_freedom', { rung: rung ?? '–', rungs })),
          rows: stated ? [{ label: `${stated.table}: ${stated.key}`, value: share('value'), source: stated.source }] : [],
          assumptions: stated?.assumption ? [t('sheet.assumed', { low: share('low'), high: share('high'), reason: cell('reason') })] : [],
        }}
      />,
    ],
    [t('sheet.met_before'), <Figure key="before" value={met_before} percent why={why(t('sheet.met_before'), t('sheet.formula_met'))} />],
    [t('sheet.met_after'), <Figure key="after" value={met_after} before={met_before} percent why={why(t('sheet.met_after'), t('sheet.formula_met'))} />],
  ];
  return (
    <Section title={t('sheet.freedom')} note={t('sheet.freedom_note')}>
      <Table caption={t('sheet.freedom')} header={[t('sheet.what'), t('sheet.found')]} rows={rows} />
    </Section>
  );
}

/** Instruments with the articles that open or close them; those of which the same is said stand together. */
export function Instruments({ found }: { found: Candidate }) {
  const { t } = useTranslation();
  const { href } = useView();
  const code = useCode();
  const text = useText();
  const rows = sameReasons(found.instruments).map(({ verdict, instruments, because }) => [
    instruments.map((one) => text(one.name)).join(', '),
    <Verdict key="verdict" is={SIGN[verdict]}>
      {code('verdict', verdict)}
    </Verdict>,
    text(because),
  ]);
  const asked = href('/cooperations', { filters: { router: ['1'], participant: found.members, capability: [found.capability] } });
  return (
    <Section title={t('sheet.instruments')} note={<Link href={asked}>{t('sheet.router')}</Link>}>
      {rows.length > 0 ? (
        <Table caption={t('sheet.instruments')} header={[t('sheet.instrument'), t('sheet.for_group'), t('sheet.why')]} rows={rows} />
      ) : (
        <p>{t('sheet.no_instruments')}</p>
      )}
    </Section>
  );
}

/** What the package knows of costs; what the candidate itself would cost is unknown, and said so. */
export function Costs({ found }: { found: Candidate }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const typeName = useTypeName();
  const code = useCode();
  // What an hour costs is no million.
  const isSmall = (amount: number | null) => amount !== null && Math.abs(amount) < 1e6;
  const shown = (amount: number | null) => (amount === null || isSmall(amount) ? amount : amount / 1e6);
  return (
    <Section title={t('sheet.cost')}>
      <p>
        {t('sheet.cost_unknown')} <Figure value={null} />.
      </p>
      {found.costs.length > 0 && (
        <p>
          {t('sheet.cost_known')}{' '}
          {found.costs.map((cost, at) => (
            <span key={at}>
              {at > 0 && '; '}
              {code('cost', cost.kind)} {cost.equipment && typeName(cost.equipment)} {cost.holder && name('nations', cost.holder)}{' '}
              <Figure value={shown(cost.amount)} why={{ title: code('cost', cost.kind), sources: [cost.source] }} /> {cost.amount !== null && `${isSmall(cost.amount) ? '' : 'mln '}${cost.currency}`}
              <span className={css.screen}>
                {' '}
                (<SourceLink id={cost.source} />)
              </span>
            </span>
          ))}
          .
        </p>
      )}
    </Section>
  );
}
