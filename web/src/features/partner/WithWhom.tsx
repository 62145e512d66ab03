// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import type { WhyRow } from '../../frame/why';
import { formatList } from '../../number/format';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { useNations } from '../../parts/names';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Bands } from './Bands';
import { Criteria } from './Criteria';
import { Explained } from './Explained';
import { Movement } from './Movement';
import { PartnerSearch } from './PartnerSearch';
import { RingsPicture } from './RingsPicture';
import { Running } from './Running';
import { bandsOf, type Difference, type Partner, type Partners } from './standing';
import css from './WithWhom.module.css';

/** Who stand how close on stated criteria, what is done with them and what would fit. */
export default function WithWhom() {
  const { t } = useTranslation();
  const { view } = useView();
  const asked = { query: { nation: view.nation } };
  const answer = useAsk('/v1/partners', asked);
  const before = useCompared('/v1/partners', asked);
  return (
    <Answered answer={answer} height={900} question={t('partner.question')}>
      {(partners) => <Body partners={partners} before={before} />}
    </Answered>
  );
}

export interface Compared {
  partners: Partners;
  /** The same of what it is compared with. */
  before?: Partners;
}

function Body({ partners, before }: Compared) {
  const { t } = useTranslation();
  const { filter, setFilter } = useView();
  const [asked, setAsked] = useState(0);
  const open = useCallback(
    (nation: string) => {
      setAsked((count) => count + 1);
      setFilter('with', [nation]);
    },
    [setFilter],
  );
  const one = partners.partners.find(({ nation }) => nation === filter('with'));
  const then = before?.partners.find(({ nation }) => nation === one?.nation);
  const given = { partners, before, chosen: one?.nation, onOpen: open };
  return (
    <>
      <Lead question={t('partner.question')}>
        <Answer partners={partners} before={before} />
      </Lead>
      <div className={css.tools}>
        <PartnerSearch />
      </div>
      <Section title={t('partners.rings')} note={t('partners.rings_note')}>
        <RingsPicture {...given} />
      </Section>
      {one && <Explained key={one.nation} partners={partners} partner={one} before={then} focus={asked} onClose={() => setFilter('with', [])} />}
      <Section title={t('partners.bands')} note={t('partners.bands_note')}>
        <Bands {...given} />
      </Section>
      <Section title={t('partners.movement')} note={t('partners.movement_note')}>
        <Movement partners={partners} />
      </Section>
      <Criteria partners={partners} />
      <Running />
    </>
  );
}

const countOf = ({ partners }: Partners, difference: Difference) => partners.filter((one) => one.difference === difference).length;
const unknownOf = ({ partners }: Partners) => partners.filter((one) => one.unknown.length > 0).length;

function Answer({ partners, before }: Compared) {
  const { t } = useTranslation();
  const { inText, lang } = useCatalogue();
  const text = useText();
  const nations = useNations();
  const why = useWhy(partners);
  const [closest] = useMemo(() => bandsOf(partners.partners, ({ name }) => text(name), lang), [partners, text, lang]);
  if (!closest) return <>{t('partners.lead_none')}</>;
  return (
    <Trans
      i18nKey="partners.lead"
      count={closest.partners.length}
      values={{ year: partners.year, nation: inText(partners.nation), partners: nations(closest.partners.map(({ nation }) => nation)), all: partners.partners.length }}
      components={{
        more: <Figure value={countOf(partners, 'opportunity')} before={before && countOf(before, 'opportunity')} why={why('opportunity')} />,
        less: <Figure value={countOf(partners, 'warning')} before={before && countOf(before, 'warning')} why={why('warning')} />,
        unknown: <Figure value={unknownOf(partners)} before={before && unknownOf(before)} why={why('unknown')} />,
      }}
    />
  );
}

/** Who they are that a figure counts. */
function useWhy({ frame, partners, year }: Partners) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  const measure = (id: string) => text(frame.criteria.find((one) => one.id === id)?.name ?? { en: id, nl: id });
  const shells = (one: Partner) => `${t(`partners.as.${one.shell_observed}`)} → ${t(`partners.as.${one.shell_potential}`)}`;
  return (what: 'opportunity' | 'warning' | 'unknown') => {
    const counted = partners.filter((one) => (what === 'unknown' ? one.unknown.length > 0 : one.difference === what));
    const rows = counted
      .map<WhyRow>((one) => ({ label: text(one.name), value: what === 'unknown' ? formatList(one.unknown.map(measure), lang) : shells(one) }))
      .sort((a, b) => a.label.localeCompare(b.label, lang));
    return { title: t(`partners.why_${what}`, { year }), formula: t(`partners.formula_${what}`), method: 'partners', rows };
  };
}
