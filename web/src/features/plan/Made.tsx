// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/Button';
import { download } from '../../parts/download';
import { Section } from '../../parts/Lead';
import type { Settings } from './asked';
import { Agreements, Decisions } from './Decisions';
import { Impossible } from './Impossible';
import { Matrix } from './Matrix';
import css from './plan.module.css';
import { Reached } from './Reached';
import { Search } from './Search';
import { Short } from './Short';
import { Steps } from './Steps';
import { Timetable } from './Timetable';
import type { Made as Plan } from './usePlan';

/** A plan that was made: what it reaches, when what happens, who is short before and after, what is decided. */
export function Made({ made: { envelope, trail }, settings }: { made: Plan; settings: Settings }) {
  const { t } = useTranslation();
  const plan = envelope.result;
  const save = () => download(`plan-${plan.nations.length === 1 ? plan.nations[0] : 'together'}.json`, new Blob([JSON.stringify(envelope, null, 2)], { type: 'application/json' }));
  return (
    <div className={css.made}>
      <Reached plan={plan} />
      {plan.status === 'infeasible' && <Impossible plan={plan} />}
      {plan.agreements.length + plan.decisions.length > 0 && (
        <>
          <Timetable plan={plan} />
          <Matrix plan={plan} settings={settings} />
          <Decisions plan={plan} />
          <Agreements plan={plan} />
        </>
      )}
      <Steps plan={plan} />
      <Short plan={plan} />
      <Section title={t('plan.take')} note={t('plan.take_note', { hash: envelope.package.hash?.slice(0, 12) ?? '', version: envelope.version, seed: envelope.seed })}>
        <div className={css.buttons}>
          <Button onPress={save}>{t('plan.json')}</Button>
        </div>
      </Section>
      {trail.length > 0 && (
        <details className={css.how}>
          <summary>{t('plan.how')}</summary>
          <Search trail={trail} />
        </details>
      )}
    </div>
  );
}
