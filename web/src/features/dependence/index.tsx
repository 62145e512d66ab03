// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { useHolder } from '../../parts/names';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { Breaks } from './Breaks';
import { Chooser } from './Chooser';
import { Reliances } from './Reliances';
import { useWithout } from './useWithout';
import { type Dependence, partnersOf } from './withdrawal';
import { Withdrawn } from './Withdrawn';

export default function Page() {
  const { t } = useTranslation();
  const { view } = useView();
  const { without } = useWithout();
  const question = { query: { nation: view.nation } };
  const answer = useAsk('/v1/assessments', question);
  const before = useCompared('/v1/assessments', question);
  return (
    <>
      {without.length === 0 && answer.data?.dependence[0] && (
        <Answer dependence={answer.data.dependence[0]} before={before?.dependence[0]} />
      )}
      <Answered answer={answer} height={640} question={t('dependence.question')}>
        {({ dependence: [dependence] }) =>
          dependence && (
            <>
              {without.length > 0 && <Withdrawn part="lead" />}
              <Chooser dependence={dependence} />
              <Withdrawn part="pictures" breaks={dependence.breaks} />
              <Breaks breaks={dependence.breaks} />
              <Reliances dependence={dependence} />
            </>
          )
        }
      </Answered>
    </>
  );
}

const names = (ids: string[], nameOf: (id: string) => string) => ids.map((id) => ({ label: nameOf(id), value: '' }));

/** The question as long as nobody is taken away. */
function Answer({ dependence, before }: { dependence: Dependence; before?: Dependence }) {
  const { t } = useTranslation();
  const { name, inText } = useCatalogue();
  const holder = useHolder();
  const { view } = useView();
  const counts = (all?: Dependence) =>
    all && {
      used: new Set(all.reliances.map((reliance) => reliance.capability)).size,
      partners: partnersOf(all).length,
      breaks: new Set(all.breaks.map((found) => found.capability)).size,
    };
  const [now, was] = [counts(dependence)!, counts(before)];
  const words = { nation: inText(view.nation), year: dependence.year };
  const rows = {
    used: names([...new Set(dependence.reliances.map((reliance) => reliance.capability))], (id) => name('capabilities', id)),
    partners: names(partnersOf(dependence).map(({ id }) => id), holder),
    breaks: names([...new Set(dependence.breaks.map((found) => found.capability))], (id) => name('capabilities', id)),
  };
  const count = (id: 'used' | 'partners' | 'breaks') => (
    <Figure value={now[id]} before={was?.[id]} why={{ title: t(`dependence.counted_${id}`), method: 'dependence', rows: rows[id] }} />
  );
  return (
    <Lead question={t('dependence.question')}>
      {now.partners === 0 ? (
        t('dependence.lead_none', words)
      ) : (
        <>
          <Trans i18nKey="dependence.lead" count={now.used} values={words} components={{ used: count('used'), partners: count('partners') }} />{' '}
          <Trans i18nKey="dependence.lead_breaks" count={now.breaks} components={{ breaks: count('breaks') }} />
        </>
      )}
    </Lead>
  );
}
