// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useAsk } from '../../api/useAsk';
import { formatDate } from '../../number/format';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { useNations } from '../../parts/names';
import { Rung } from '../../parts/Rung';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Described, Milestones, Rest } from './OneParts';
import { deciders, type Whole } from './roles';
import { Roles } from './Roles';
import css from './One.module.css';

/** One cooperation with everything that belongs to it. */
export default function One({ id }: { id: string }) {
  const { t } = useTranslation();
  const answer = useAsk('/v1/cooperations/{cooperation}', { path: { cooperation: id } });
  return (
    <Answered answer={answer} height={700} question={t('cooperations.question')}>
      {(whole) => <Body whole={whole} />}
    </Answered>
  );
}

function Body({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const { href } = useView();
  const text = useText();
  const title = text(whole.cooperation.name);
  useEffect(() => {
    document.title = `${title} · Concordia`;
  }, [title]);
  return (
    <>
      <p className={css.back}>
        <Link href={href('/cooperations')}>{t('cooperations.register')}</Link>
      </p>
      <Lead question={title}>
        <Answer whole={whole} />
      </Lead>
      <Described whole={whole} />
      <Roles roles={whole.roles} />
      <Milestones whole={whole} />
      <Rest whole={whole} />
    </>
  );
}

/** Where it stands, with how many, and who decides: use may be pooled, the decision to use is not. */
function Answer({ whole }: { whole: Whole }) {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  const nations = useNations();
  const { cooperation: row, roles, year } = whole;
  const status = row.status === 'running' && !row.running ? 'not_in_year' : row.status;
  const day = status === 'ended' ? row.ends : (row.starts ?? row.announced);
  const decide = deciders(roles);
  const since = day ? t(status === 'ended' ? 'cooperation.on' : 'cooperation.since', { date: formatDate(day, lang) }) : '';
  const why = {
    title: t('cooperation.participants'),
    formula: t('cooperation.formula', { year }),
    rows: row.participants.map((id) => ({ label: name('nations', id), value: '', source: roles.find((role) => role.nation === id)?.source })),
  };
  const counted = <Figure value={row.participants.length} why={why} />;
  return (
    <>
      <Trans
        i18nKey={`cooperation.lead_${status}` as 'cooperation.lead_running'}
        values={{ since, year, status: '' }}
        components={{ nations: counted, rung: <Rung rung={row.rung} numberOnly /> }}
      />{' '}
      {decide.length > 0
        ? t('cooperation.decide', { count: decide.length, nations: nations(decide) })
        : t('cooperation.decide_unknown')}
    </>
  );
}
