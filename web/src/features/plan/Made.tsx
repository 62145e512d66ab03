// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Section } from '../../parts/Lead';
import { Agreements } from './Agreements';
import type { Settings } from './asked';
import { Compare } from './Compare';
import { Decisions } from './Decisions';
import { Front } from './Front';
import { HeldMaps } from './HeldMaps';
import { Impossible } from './Impossible';
import { Matrix } from './Matrix';
import css from './plan.module.css';
import { Reached } from './Reached';
import { Routes } from './Routes';
import { Search } from './Search';
import { Short } from './Short';
import { Steps, Undated } from './Steps';
import { TakeAway } from './TakeAway';
import { Timetable } from './Timetable';
import type { Made as Plan } from './usePlan';

/** A plan that was made: what it reaches, when what happens, who is short before and after, what is decided. */
export function Made({ made, settings, query }: { made: Plan; settings: Settings; query: string }) {
  const { t } = useTranslation();
  const { envelope, trail } = made;
  const plan = envelope.result;
  return (
    <div className={css.made}>
      <Reached plan={plan} />
      {plan.status === 'infeasible' && <Impossible plan={plan} />}
      {plan.agreements.length + plan.decisions.length > 0 && (
        <>
          <Timetable plan={plan} />
          <Matrix plan={plan} settings={settings} />
          <HeldMaps plan={plan} settings={settings} />
          <Decisions plan={plan} />
          <Agreements plan={plan} />
        </>
      )}
      {plan.steps.length > 0 && (
        <Section title={t('plan.steps')} note={t('plan.steps_note')}>
          <Steps steps={plan.steps} />
          <Undated rows={plan.undated} />
        </Section>
      )}
      <Front plan={plan} />
      <Routes plan={plan} />
      <Compare plan={plan} query={query} />
      <Short plan={plan} />
      <TakeAway made={made} />
      {trail.length > 0 && (
        <details className={css.how}>
          <summary>{t('plan.how')}</summary>
          <Search trail={trail} />
        </details>
      )}
    </div>
  );
}
