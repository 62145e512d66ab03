// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useContext, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../api/useAsk';
import { Lead } from '../../parts/Lead';
import { Answered, Problem } from '../../parts/states';
import { Answer, Beforehand } from './Answer';
import { type Settings, useAsked, usePlanQuery } from './asked';
import { Asked } from './Asked';
import { Go } from './go';
import { LeftOut } from './LeftOut';
import { Made } from './Made';
import { Running } from './Running';
import { Terms } from './Terms';
import { usePlan } from './usePlan';
import { Wishes } from './Wishes';

/** The multi-year plan: what is asked, made on a click, and what comes out. */
export default function Page() {
  const { t } = useTranslation();
  const query = usePlanQuery();
  const { whom } = useAsked();
  const go = useRef(false);
  const answer = useAsk('/v1/plan-settings', { query: whom });
  return (
    <Answered answer={answer} height={900} question={t('plan.question')}>
      {/* Another question is another plan: what was running for the one before is left. */}
      {(settings) => (
        <Go value={go}>
          <Body key={query} settings={settings} query={query} />
        </Go>
      )}
    </Answered>
  );
}

function Body({ settings, query }: { settings: Settings; query: string }) {
  const { t } = useTranslation();
  const plan = usePlan(query);
  const { made, start } = plan;
  const go = useContext(Go);
  const question = useRef<HTMLDivElement>(null);
  // What was pressed goes with the plan it stood in: who uses no mouse goes on at the question.
  const stand = () => question.current?.focus();
  useEffect(() => {
    if (!go?.current) return;
    go.current = false;
    stand();
    start();
  }, [go, start]);
  return (
    <>
      <Lead question={t('plan.question')}>{made ? <Answer plan={made.envelope.result} /> : <Beforehand settings={settings} />}</Lead>
      <div ref={question} role="group" tabIndex={-1} aria-label={t('plan.asked_and_found')}>
        <Asked plan={plan} onStart={stand} />
        <Wishes plan={made?.envelope.result} />
        {plan.error && <Problem error={plan.error} />}
        <Running plan={plan} onStop={stand} />
      </div>
      {made && <Made made={made} settings={settings} query={query} />}
      <Terms settings={settings} />
      <LeftOut settings={settings} />
    </>
  );
}
