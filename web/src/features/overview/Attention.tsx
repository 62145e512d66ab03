// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useAsk } from '../../api/useAsk';
import { useWhyBalance } from '../../frame/useWhyBalance';
import { Figure } from '../../parts/Figure';
import { CapabilityName, CooperationName, useNations } from '../../parts/names';
import { Sign, Verdict } from '../../parts/Sign';
import { Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { standing, type Assessment, type Balance } from './standing';
import css from './Attention.module.css';

/** More than this are behind a link. */
const FIRST = 5;

interface Props {
  assessment: Assessment;
  before?: Assessment;
}

/** Shortfalls, needs that break without a partner, late milestones and contradictions. */
export function Attention({ assessment, before }: Props) {
  const { t } = useTranslation();
  const { href } = useView();
  const found = standing(assessment);
  const breaks = assessment.dependence.flatMap((one) => one.breaks);
  const late = useLate();
  const whyOf = useWhyBalance();
  if (found.short.length + found.turning.length + breaks.length + late.length + found.contradictory.length === 0) {
    return <Empty title={t('overview.nothing')}>{t('overview.nothing_text')}</Empty>;
  }
  const shortOf = (balance: Balance) => (
    <Short key={balance.capability} balance={balance} before={before?.balances.find((one) => one.capability === balance.capability && one.year === balance.year)} />
  );
  return (
    <div className={css.groups}>
      <Group word={<Verdict is="fail">{t('overview.short')}</Verdict>} to={href('/shortfalls')} all={found.short.map(shortOf)} />
      <Group word={<Verdict is="warn">{t('overview.turning')}</Verdict>} to={href('/shortfalls')} all={found.turning.map(shortOf)} />
      <Group
        word={<Verdict is="warn">{t('overview.breaks')}</Verdict>}
        to={href('/dependence')}
        all={breaks.map((one) => (
          <Break key={one.capability + one.without.join()} {...one} />
        ))}
      />
      <Group
        word={<Verdict is="warn">{t('overview.late')}</Verdict>}
        to={href('/cooperations')}
        all={late.map((one) => (
          <li key={one.id}>
            <CooperationName id={one.id} />
            <Figure value={one.milestones.late} />
          </li>
        ))}
      />
      <Group
        word={
          <>
            <Sign known="contradictory" silent /> {t('overview.contradictions')}
          </>
        }
        to={href('/data')}
        all={found.contradictory.map((one) => (
          <li key={one.capability}>
            <CapabilityName id={one.capability} nation={one.nation} />
            <Figure value={one.available} unit={one.unit} why={whyOf(one, t('overview.available'))} />
          </li>
        ))}
      />
    </div>
  );
}

function Group({ word, all, to }: { word: ReactNode; all: ReactNode[]; to: string }) {
  const { t } = useTranslation();
  if (all.length === 0) return null;
  return (
    <section className={css.group}>
      <h3>
        {word} <span className={css.count}>{all.length}</span>
      </h3>
      <ul>{all.slice(0, FIRST)}</ul>
      {all.length > FIRST && (
        <Link href={to} className={css.more}>
          {t('overview.more', { count: all.length - FIRST })}
        </Link>
      )}
    </section>
  );
}

function Short({ balance, before }: { balance: Balance; before?: Balance }) {
  const { t } = useTranslation();
  const whyOf = useWhyBalance();
  return (
    <li>
      <CapabilityName id={balance.capability} nation={balance.nation} />
      <Figure
        value={balance.shortfall}
        unit={balance.unit}
        before={before?.shortfall}
        sign={balance.contradiction ? 'contradictory' : balance.assumption ? 'assumption' : undefined}
        why={whyOf(balance, t('overview.shortfall'))}
      />
    </li>
  );
}

type Breaking = Assessment['dependence'][number]['breaks'][number];

function Break({ capability, without, shortfall_after }: Breaking) {
  const { t } = useTranslation();
  const { view } = useView();
  const { catalogue } = useCatalogue();
  const nations = useNations();
  const unit = catalogue.capabilities.find(({ id }) => id === capability)?.unit;
  return (
    <li>
      <span>
        <CapabilityName id={capability} nation={view.nation} />
        <small>{t('overview.without', { partners: nations(without) })}</small>
      </span>
      <Figure value={shortfall_after} unit={unit} />
    </li>
  );
}

/** Running cooperations of the nation with a milestone that should have been reached. */
function useLate() {
  const { view } = useView();
  const { data } = useAsk('/v1/cooperations');
  const all = data?.cooperations ?? [];
  return all.filter((one) => one.milestones.late > 0 && one.running && one.participants.includes(view.nation));
}
