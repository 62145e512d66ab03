// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, NationName, SourceLink } from '../../parts/names';
import { AccessTable, CommitmentTable, Judgements } from '../../parts/policy';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import type { PairResult } from './Pair';
import css from './Pair.module.css';

/** What each wants with the other, and beside it what persons of each decided about the other. */
export function Wants({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { a, b } = { a: inText(pair.a), b: inText(pair.b) };
  const wanted = pair.priorities_of_a.length + pair.priorities_of_b.length > 0;
  const judged = pair.judgements_of_a.length + pair.judgements_of_b.length > 0;
  return (
    <>
      {wanted && (
        <Section title={t('partner.wants')} note={t('partner.wants_note')}>
          <div className={css.two}>
            <Priorities title={t('partner.wants_of', { a, b })} rows={pair.priorities_of_a} />
            <Priorities title={t('partner.wants_of', { a: b, b: a })} rows={pair.priorities_of_b} />
          </div>
        </Section>
      )}
      {judged && (
        <Section title={t('cooperation.judgements')} note={t('partner.judgements_note')}>
          <Judgements rows={[...pair.judgements_of_a, ...pair.judgements_of_b]} />
        </Section>
      )}
      {pair.commitments.length > 0 && (
        <Section title={t('cooperation.commitments')} note={t('partner.commitments_note')}>
          <CommitmentTable caption={t('cooperation.commitments')} rows={pair.commitments} />
        </Section>
      )}
    </>
  );
}

type Rows = PairResult['priorities_of_a'];

/** Those that name the other; those that name a format of which it is a member are many, and folded. */
function Priorities({ title, rows }: { title: string; rows: Rows }) {
  const { t } = useTranslation();
  const direct = rows.filter(({ via }) => via === null);
  const through = rows.filter(({ via }) => via !== null);
  return (
    <div>
      <h3>{title}</h3>
      {rows.length === 0 && <p className={css.soft}>{t('partner.none_known')}</p>}
      <Wishes rows={direct} />
      {through.length > 0 && (
        <details open={direct.length === 0 && through.length < 6}>
          <summary>{t('partner.through', { count: through.length })}</summary>
          <Wishes rows={through} />
        </details>
      )}
    </div>
  );
}

function Wishes({ rows }: { rows: Rows }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const text = useText();
  const code = useCode();
  return (
    <ul className={css.wants}>
      {rows.map(({ priority, via }) => (
        <li key={priority.id}>
          <p>{text(priority.text)}</p>
          <p className={css.soft}>
            {[
              via && t('partner.via', { format: name('formats', via) }),
              priority.capability && name('capabilities', priority.capability),
              priority.goal && name('goals', priority.goal),
              priority.rank && t('partner.rank', { rank: code('rank', priority.rank) }),
            ]
              .filter(Boolean)
              .join(' · ')}{' '}
            <SourceLink id={priority.source} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What each lets the other use, and what falls short when the other is not there. */
export function Use({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const breaks = [
    ...pair.dependence_of_a.breaks.map((row) => ({ ...row, nation: pair.a })),
    ...pair.dependence_of_b.breaks.map((row) => ({ ...row, nation: pair.b })),
  ];
  if (pair.access.length === 0 && breaks.length === 0) return null;
  return (
    <Section title={t('partner.access')} note={t('partner.access_note')}>
      {pair.access.length > 0 && <AccessTable caption={t('partner.access')} rows={pair.access} />}
      {breaks.length > 0 && (
        <>
          <h3>{t('partner.breaks')}</h3>
          <ul>
            {breaks.map((row) => (
              <li key={`${row.nation} ${row.capability} ${row.without.join()}`}>
                <NationName id={row.nation} />: <CapabilityName id={row.capability} nation={row.nation} />,{' '}
                {t('partner.without_all')} {row.without.map((id, at) => <span key={id}>{at > 0 && ', '}<NationName id={id} /></span>)}:{' '}
                <Figure value={row.shortfall_after} before={row.shortfall_before} />
                {!row.certain && ` (${t('partner.uncertain')})`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
