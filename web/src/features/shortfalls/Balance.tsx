// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useExplanation, useExplanationBefore, type Explanation } from '../../api/explanation';
import { AddChange } from '../../frame/AddChange';
import { useWhyBalance } from '../../frame/useWhyBalance';
import { Button } from '../../parts/Button';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { Answered, NoRequirement, NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import { Evidence } from './Evidence';
import { Types } from './Types';
import { YearsPicture } from './YearsPicture';
import css from './Balance.module.css';

/** One balance through the years: what is needed and available, of which types, by which rows. */
export function Balance({ nation, capability }: { nation: string; capability: string }) {
  const { t } = useTranslation();
  const { href, view } = useView();
  const answer = useExplanation(nation, capability);
  const before = useExplanationBefore(nation, capability);
  const filters = { ...view.filters, cell: [] };
  return (
    <>
      <p className={css.back}>
        <Link href={href('/shortfalls', { filters })}>← {t('shortfalls.back')}</Link>
      </p>
      <Answered answer={answer} height={600} question={t('shortfalls.question')}>
        {(found) => <Found explanation={found} before={before} />}
      </Answered>
    </>
  );
}

function Found({ explanation, before }: { explanation: Explanation; before?: Explanation }) {
  const { t } = useTranslation();
  const { view } = useView();
  const { name, inText, lang } = useCatalogue();
  const whyOf = useWhyBalance();
  const [adding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const fold = () => {
    setAdding(false);
    button.current?.focus();
  };
  const now = explanation.years.find(({ balance }) => balance.year === view.year) ?? explanation.years[0];
  if (!now) return <NotEnough>{t('shortfalls.state.nothing')}</NotEnough>;
  const { balance } = now;
  const old = before?.years.find(({ balance: { year } }) => year === balance.year)?.balance;
  const key =
    balance.need.basis === 'none' ? 'balance.lead_no_need'
    : balance.shortfall.low > 0 ? 'balance.lead_short'
    : balance.turns || balance.available.value === null ? 'balance.lead_maybe'
    : balance.surplus.value === 0 ? 'balance.lead_even'
    : 'balance.lead_met';
  const figure = (of: 'shortfall' | 'available' | 'surplus', what: string) => (
    <Figure value={balance[of]} unit={explanation.unit} before={old?.[of]} why={whyOf(balance, what)} />
  );
  return (
    <>
      <Lead question={`${name('capabilities', explanation.capability)}, ${name('nations', explanation.nation)}`}>
        <Trans
          i18nKey={key}
          values={{ nation: inText(explanation.nation), year: balance.year }}
          components={{
            shortfall: figure('shortfall', t('overview.shortfall')),
            available: figure('available', t('overview.available')),
            surplus: figure('surplus', t('shortfalls.surplus')),
            need: <Figure value={balance.need.units} unit={explanation.unit} before={old?.need.units} why={whyOf(balance, t('shortfalls.need'))} />,
          }}
        />
      </Lead>
      {balance.need.basis === 'none' && <NoRequirement />}
      {balance.need.basis === 'need_rule' && <p className={css.rule}>{t('balance.by_rule', { reason: now.need.reason[lang] })}</p>}
      <p className={css.add}>
        <Button ref={button} aria-expanded={adding} onPress={() => setAdding(!adding)}>
          {t('balance.change')}
        </Button>
      </p>
      {adding && (
        <div className={css.form}>
          <AddChange given={{ nation: explanation.nation, capability: explanation.capability }} onClose={fold} />
        </div>
      )}
      <YearsPicture explanation={explanation} before={before} />
      <div className={css.columns}>
        <Section title={t('balance.types', { year: balance.year })}>
          <Types explanation={explanation} year={now} />
        </Section>
        <Section title={t('balance.evidence', { year: balance.year })}>
          <Evidence explanation={explanation} year={now} />
        </Section>
      </div>
    </>
  );
}
