// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { formatDate } from '../../number/format';
import { useUnit } from '../../number/useUnit';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { CooperationName, SourceLink } from '../../parts/names';
import { Verdict } from '../../parts/Sign';
import { useView } from '../../view/useView';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import css from './Instrument.module.css';

export type InstrumentRow = Result<'/v1/instruments'>['instruments'][number];
type Rule = InstrumentRow['rules'][number];
const SIGN = { open: 'pass', not_open: 'fail', not_known: 'warn', holds: 'pass', fails: 'fail', informs: null } as const;

/** A verdict or the state of a rule: word and shape, colour last. */
function State({ list, code }: { list: 'verdict' | 'rule_state'; code: string }) {
  const word = useCode()(list, code);
  const sign = SIGN[code as keyof typeof SIGN];
  return sign ? <Verdict is={sign}>{word}</Verdict> : <>{word}</>;
}

/** An instrument with its verdict and why; opened, the text of each rule. */
export function Instrument({ instrument, capability }: { instrument: InstrumentRow; capability: string | null }) {
  const { t } = useTranslation();
  const { filter } = useView();
  const { lang } = useCatalogue();
  const text = useText();
  const { opens, closes, cooperations } = instrument;
  const period = [
    opens ? t('router.since', { from: formatDate(opens, lang) }) : t('router.no_since'),
    closes && t('router.until', { to: formatDate(closes, lang) }),
  ].filter(Boolean).join(', ');
  return (
    <details className={css.instrument} open={filter('instrument') === instrument.id}>
      <summary>
        <span className={css.name}>{text(instrument.name)}</span>
        <State list="verdict" code={instrument.verdict} />
        <span className={css.because}>{text(instrument.because)}</span>
      </summary>
      <div className={css.inside}>
        <p className={css.period}>
          {instrument.owner} · {period} · <SourceLink id={instrument.source} />
        </p>
        <Rules instrument={instrument} />
        {capability && cooperations.length > 0 && (
          <div>
            <h3>{t('router.carries')}</h3>
            <ul>
              {cooperations.map((id) => (
                <li key={id}>
                  <CooperationName id={id} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </details>
  );
}

function Rules({ instrument }: { instrument: InstrumentRow }) {
  const { t } = useTranslation();
  const text = useText();
  const { name, lang } = useCatalogue();
  const unitOf = useUnit();
  if (instrument.rules.length === 0) return <p>{t('router.no_rules')}</p>;
  const part = (rule: Rule) => (rule.applies_to && rule.applies_to !== 'all' ? ` (${rule.applies_to.replaceAll('-', ' ')})` : '');
  const value = (rule: Rule) => [rule.value, rule.unit && unitOf(rule.unit, rule.value), rule.format && `(${name('formats', rule.format)})`].filter((one) => one !== null).join(' ');
  const columns: Column<Rule>[] = [
    { id: 'rule', header: t('router.rule'), value: (rule) => text(rule.name) + part(rule) },
    { id: 'value', header: t('router.value'), value },
    { id: 'state', header: t('router.state'), value: (rule) => rule.state, show: (rule) => <State list="rule_state" code={rule.state} /> },
    { id: 'why', header: t('router.why'), value: (rule) => text(rule.why) },
    {
      id: 'text', header: t('router.text'), value: (rule) => (rule.text ? text(rule.text) : ''),
      show: (rule) => (rule.text ? <q className={css.text} lang={lang}>{text(rule.text)}</q> : <span className={css.soft}>{t('router.no_text')}</span>),
    },
    { id: 'article', header: t('router.article'), value: (rule) => rule.article, show: (rule) => <>{rule.article} <SourceLink id={rule.source} /></> },
  ];
  return <DataTable caption={t('router.rules', { instrument: text(instrument.name) })} columns={columns} rows={instrument.rules} search={false} />;
}
