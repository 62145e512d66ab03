// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { WhyRow } from '../../frame/why';
import { formatNumber } from '../../number/format';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { type Class, countOf, type Row, type Specialisms } from './found';

interface Props {
  found: Specialisms;
  scope: Specialisms['scopes'][number];
  rows: Row[];
  before?: Row[];
}

const SHOWN: Class[] = ['said_and_shown', 'shown_not_said', 'shown'];
const JUDGED: Class[] = [...SHOWN, 'said_not_shown', 'not_shown'];

/** How many are shown, said, and both. */
export function Answer({ found, scope, rows, before }: Props) {
  const { t } = useTranslation();
  const { inText, name } = useCatalogue();
  const why = useWhy(rows);
  const count = (what: string, ...classes: Class[]) => (
    <Figure value={countOf(rows, ...classes)} before={before && countOf(before, ...classes)} why={why(what, classes)} />
  );
  return (
    <Lead question={t('specialisms.question')}>
      <Trans
        i18nKey={found.saying_known ? 'specialisms.lead' : 'specialisms.lead_unsaid'}
        values={{ nation: inText(found.nation), year: found.year, format: name('formats', scope.format), members: scope.members.length, means: t(`specialisms.by.${found.means as 'gdp'}`) }}
        components={{
          shown: count(t('specialisms.counted_shown'), ...SHOWN),
          judged: count(t('specialisms.counted_judged'), ...JUDGED),
          both: count(t('specialisms.class.said_and_shown'), 'said_and_shown'),
          not: count(t('specialisms.class.said_not_shown'), 'said_not_shown'),
          unknown: count(t('specialisms.class.said_not_judged'), 'said_not_judged'),
        }}
      />
    </Lead>
  );
}

/** Which capabilities a figure counts. */
function useWhy(rows: Row[]) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  return (title: string, classes: Class[]) => {
    const counted = rows.filter((row) => classes.includes(row.class));
    const value = ({ decides }: Row) => (decides?.ratio == null ? t('figure.unknown') : `× ${formatNumber(decides.ratio, lang, { digits: 2 })}`);
    const list = counted.map<WhyRow>((row) => ({ label: `${name('capabilities', row.one.capability)}: ${t(`specialisms.class.${row.class}`)}`, value: value(row) }));
    return { title, formula: t('specialisms.formula'), method: 'specialisms', rows: list };
  };
}
