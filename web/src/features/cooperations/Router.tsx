// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { useAsk } from '../../api/useAsk';
import { formatDate } from '../../number/format';
import { Documents } from '../../parts/Documents';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { useNations } from '../../parts/names';
import { Answered, Empty } from '../../parts/states';
import { useText } from '../../words/useText';
import { Asked, useAsked } from './Asked';
import { Instrument } from './Instrument';
import { Parts } from './Parts';

type Routed = Result<'/v1/instruments'>;
const VERDICTS = ['open', 'not_known', 'not_open'] as const;

/** Which instrument is open to this group, for this capability, on this day? */
export default function Router() {
  const { t } = useTranslation();
  const asked = useAsked();
  const { participants, capability, date } = asked;
  const answer = useAsk('/v1/instruments', {
    query: { participant: participants, capability, date },
    enabled: participants.length > 0,
  });
  if (participants.length === 0) {
    return (
      <>
        <Lead question={t('router.question')}>{t('router.none')}</Lead>
        <Parts />
        <Asked />
        <Empty title={t('router.none')}>{t('router.none_text')}</Empty>
      </>
    );
  }
  return (
    <Answered answer={answer} height={700} question={t('router.question')}>
      {(routed) => <Body routed={routed} />}
    </Answered>
  );
}

function Body({ routed }: { routed: Routed }) {
  const { t } = useTranslation();
  const of = (verdict: string) => routed.instruments.filter((instrument) => instrument.verdict === verdict);
  return (
    <>
      <Lead question={t('router.question')}>
        <Answer routed={routed} />
      </Lead>
      <Parts />
      <Asked />
      {VERDICTS.map(
        (verdict) =>
          of(verdict).length > 0 && (
            <Section key={verdict} title={`${t(`router.${verdict}`)} (${of(verdict).length})`} note={t(`router.${verdict}_note`)}>
              <div>
                {of(verdict).map((instrument) => (
                  <Instrument key={instrument.id} instrument={instrument} capability={routed.capability} />
                ))}
              </div>
            </Section>
          ),
      )}
      <Section title={t('router.sources')} note={t('router.judged')}>
        <Documents documents={routed.documents} />
      </Section>
    </>
  );
}

function Answer({ routed }: { routed: Routed }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const nations = useNations();
  const text = useText();
  const counted = (verdict: (typeof VERDICTS)[number]) => {
    const found = routed.instruments.filter((instrument) => instrument.verdict === verdict);
    const rows = found.map((one) => ({ label: `${text(one.name)}: ${text(one.because)}`, value: '', source: one.source }));
    return <Figure value={found.length} why={{ title: t(`router.${verdict}`), rows, formula: t('router.judged') }} />;
  };
  return (
    <Trans
      i18nKey="router.lead_nations"
      values={{ count: routed.instruments.length, nations: nations(routed.participants), date: formatDate(routed.date, lang) }}
      components={{ open: counted('open'), not_open: counted('not_open'), not_known: counted('not_known') }}
    />
  );
}
