// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { formatFigure } from '../../number/format';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { Button } from '../../parts/Button';
import { Answered, Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { Formats } from './Formats';
import { Losses } from './Losses';
import { lossesOf } from './losses';
import { useWithout } from './useWithout';
import type { Break, Fate, Withdrawal } from './withdrawal';
import css from './dependence.module.css';

/** What happens when the chosen are not there: the sentence, or what stands under it. */
export function Withdrawn({ part, breaks }: { part: 'lead' | 'pictures'; breaks?: Break[] }) {
  const { t } = useTranslation();
  const { view } = useView();
  const { without } = useWithout();
  const chosen = without.length > 0;
  const question = { query: { nation: view.nation, without }, enabled: chosen };
  const answer = useAsk('/v1/withdrawals', question);
  const before = useCompared('/v1/withdrawals', question);
  if (part === 'lead') {
    if (answer.data) return <Answer found={answer.data} before={before} />;
    return <Lead question={t('dependence.question')}>{t(answer.error ? 'state.no_answer' : 'state.loading')}</Lead>;
  }
  if (!chosen) return <Nobody breaks={breaks ?? []} />;
  return (
    <Answered answer={answer} height={360}>
      {(found) => (
        <div aria-live="polite">
          <Losses found={found} before={before} />
          <Formats found={found} />
        </div>
      )}
    </Answered>
  );
}

function useWho() {
  const { inText, lang } = useCatalogue();
  return (ids: string[]) => new Intl.ListFormat(lang).format(ids.map(inText));
}

function Answer({ found, before }: { found: Withdrawal; before?: Withdrawal }) {
  const { t } = useTranslation();
  const { name, inText, lang } = useCatalogue();
  const who = useWho();
  const count = (all: Withdrawal | undefined, fate: Fate) => all && lossesOf(all).filter((row) => row.fate === fate).length;
  const [falls, may, unknown, unstated] = (['falls', 'may_fall', 'unknown', 'no_need'] as const).map((fate) => count(found, fate)!);
  const untold = unknown! + unstated!;
  const why = (...fates: Fate[]) => ({
    title: t(`dependence.${fates[0]!}`),
    method: 'dependence',
    rows: lossesOf(found)
      .filter((row) => fates.includes(row.fate))
      .map((row) => ({ label: name('capabilities', row.capability), value: formatFigure(row.shortfall.after, lang) ?? t('figure.unknown') })),
  });
  const words = { who: who(found.without), nation: inText(found.nation), year: found.year };
  return (
    <Lead question={t('dependence.question')}>
      <Trans
        i18nKey="dependence.lead_without"
        count={falls}
        values={words}
        components={{ falls: <Figure value={falls} before={count(before, 'falls')} why={why('falls')} /> }}
      />
      <Trans i18nKey="dependence.lead_may" count={may} components={{ may: <Figure value={may} before={count(before, 'may_fall')} why={why('may_fall')} /> }} />
      {untold > 0 && ' '}
      {untold > 0 && (
        <Trans i18nKey="dependence.lead_untold" count={untold} components={{ untold: <Figure value={untold} why={why('unknown', 'no_need')} /> }} />
      )}
    </Lead>
  );
}

/** Nobody is taken away yet: offers the smallest sets that break a need. */
function Nobody({ breaks }: { breaks: Break[] }) {
  const { t } = useTranslation();
  const { catalogue } = useCatalogue();
  const { choose } = useWithout();
  const who = useWho();
  const nations = new Set(catalogue.nations.map(({ id }) => id));
  const sets = [...new Map(breaks.filter((found) => found.without.every((id) => nations.has(id))).map((found) => [found.without.join(), found.without])).values()];
  return (
    <Section title={t('dependence.below')}>
      <Empty title={t('dependence.nobody')}>{t('dependence.nobody_text')}</Empty>
      {sets.length > 0 && (
        <p className={css.buttons}>
          {sets.slice(0, 6).map((set) => (
            <Button key={set.join()} onPress={() => choose(set)}>
              {t('dependence.without', { who: who(set) })}
            </Button>
          ))}
        </p>
      )}
    </Section>
  );
}
