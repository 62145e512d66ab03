// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Button } from '../../parts/Button';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { useText } from '../../words/useText';
import type { Plan, Route } from './asked';
import css from './plan.module.css';
import { Steps } from './Steps';
import { useUnits } from './why';
import { useWish } from './Wishes';

/** Contrasting routes side by side, each with what speaks for and against it. */
export function Routes({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  if (plan.routes.length === 0) return null;
  return (
    <Section title={t('plan.routes')} note={t('plan.routes_note')}>
      <div className={css.routes}>
        {plan.routes.map((route) => (
          <One key={route.id} route={route} plan={plan} />
        ))}
      </div>
    </Section>
  );
}

function One({ route, plan }: { route: Route; plan: Plan }) {
  const { t } = useTranslation();
  const text = useText();
  const units = useUnits();
  const why = (title: string) => ({ title: `${title}: ${text(route.title)}`, formula: t('plan.formula_shortfall'), method: 'plan', rows: route.decisions.flatMap((row) => [{ label: text(row.words), value: '' }, ...units(row.years)]) });
  const reach = route.objective;
  return (
    <article className={css.route}>
      <h3>{text(route.title)}</h3>
      <p>{text(route.words)}</p>
      {reach ? (
        <dl>
          <div>
            <dt>{t('plan.shortfall')}</dt>
            <dd>
              <Figure value={reach.shortfall} percent digits={1} why={why(t('plan.shortfall'))} />
            </dd>
          </div>
          <div>
            <dt>{t('plan.agreements_head')}</dt>
            <dd>{t('plan.of_candidates', { count: route.agreements.length, of: route.candidates })}</dd>
          </div>
          <div>
            <dt>{t('plan.partners')}</dt>
            <dd>
              <Figure value={reach.partners} why={why(t('plan.partners'))} />
            </dd>
          </div>
        </dl>
      ) : (
        <p>{t(`plan.status_${route.status}`)}</p>
      )}
      <Arguments title={t('plan.for')} list={route.for} />
      <Arguments title={t('plan.against')} list={route.against} />
      <Others route={route} plan={plan} />
      <details>
        <summary>{t('plan.steps')}</summary>
        <Steps steps={route.steps} name={text(route.title)} />
      </details>
    </article>
  );
}

function Arguments({ title, list }: { title: string; list: Route['for'] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <>
      <h4>{title}</h4>
      {list.length === 0 ? (
        <p>{t('plan.no_argument')}</p>
      ) : (
        <ul>
          {list.map((argument) => (
            <li key={argument.text.en}>{text(argument.text)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the plan does not decide and this route does, each to be taken into the plan. */
function Others({ route, plan }: { route: Route; plan: Plan }) {
  const { t } = useTranslation();
  const text = useText();
  const wish = useWish();
  const known = new Set(plan.decisions.map(({ id }) => id));
  const others = route.decisions.filter(({ id }) => !known.has(id)).slice(0, 10);
  if (others.length === 0) return null;
  return (
    <>
      <h4>{t('plan.only_here')}</h4>
      <ul>
        {others.map((row) => (
          <li key={row.id}>
            {text(row.words)}{' '}
            <Button look="quiet" aria-label={`${t('plan.take_in')}: ${text(row.words)}`} onPress={() => wish('force', row.id)}>
              {t('plan.take_in')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
