// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk } from '../../api/useAsk';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { useHolder } from '../../parts/names';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { Calendar } from './Calendar';
import { Consider } from './Consider';
import { Filters } from './Filters';
import { groupsOf, type Group, type Plans } from './model';
import { useCapabilityName } from './useKnown';
import { useWanted } from './useWanted';

export default function Page() {
  const { t } = useTranslation();
  const answer = useAsk('/v1/planned-changes');
  return (
    <>
      <Answered answer={answer} height={640} question={t('changes.question')}>
        {({ capabilities }) => <Body plans={capabilities} />}
      </Answered>
    </>
  );
}

function Body({ plans }: { plans: Plans[] }) {
  const { view } = useView();
  const nameOf = useCapabilityName();
  const wanted = useWanted();
  const { from, to } = wanted;
  const groups = useMemo(() => groupsOf(plans, view.nation, wanted, nameOf), [plans, view.nation, wanted, nameOf]);
  const own = useMemo(() => groupsOf(plans, view.nation, { from, to }, nameOf), [plans, view.nation, from, to, nameOf]);
  return (
    <>
      <Answer own={own} from={from} to={to} />
      <Filters plans={plans} />
      <Calendar groups={groups} from={from} to={to} />
      <Consider />
    </>
  );
}

/** A name as it stands inside a sentence; abbreviations keep their capitals. */
const inSentence = (name: string) => (/^.[\p{Lu}\d-]/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** The question, answered whatever is filtered below it. */
function Answer({ own, from, to }: { own: Group[]; from: number; to: number }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { view } = useView();
  const nameOf = useCapabilityName();
  const holder = useHolder();
  const others = [...new Set(own.flatMap((group) => group.together))];
  const most = own.reduce<Group | undefined>((best, group) => (group.together.length > (best?.together.length ?? 0) ? group : best), undefined);
  const words = { nation: inText(view.nation), from, to };
  const nations = (ids: string[]) => ids.map((id) => ({ label: holder(id), value: '' }));
  const count = (value: number, title: string, rows: { label: string; value: string }[]) => (
    <Figure value={value} why={{ title, method: 'calendar', rows }} />
  );
  const capabilities = own.map((group) => ({ label: nameOf(group.capability), value: String(group.together.length) }));
  return (
    <Lead question={t('changes.question')}>
      {own.length === 0 && t('changes.lead_none', words)}
      {own.length > 0 && (
        <>
          <Trans i18nKey="changes.lead" count={own.length} values={words} components={{ own: count(own.length, t('changes.calendar'), capabilities) }} />{' '}
          <Trans
            i18nKey="changes.lead_others"
            count={others.length}
            values={{ capability: most ? inSentence(nameOf(most.capability)) : '' }}
            components={{
              others: count(others.length, t('changes.same_years'), nations(others)),
              most: count(most?.together.length ?? 0, most ? nameOf(most.capability) : '', nations(most?.together ?? [])),
            }}
          />
        </>
      )}
    </Lead>
  );
}
