// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import { type Fact, Facts } from '../../parts/Facts';
import { Figure } from '../../parts/Figure';
import { CooperationName } from '../../parts/names';
import { Judgements } from '../../parts/policy';
import { Verdict } from '../../parts/Sign';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Marks, Measurements } from './ExplainedTables';
import { type Partner, type Partners, SHELLS } from './standing';
import css from './Explained.module.css';
import { useSaid } from './useSaid';
import { WouldMove } from './WouldMove';

interface Props {
  partners: Partners;
  partner: Partner;
  before?: Partner;
  /** How often it was asked for on this page: the reader is taken to it each time. */
  focus: number;
  onClose: () => void;
}

/** One partner: why it is where it is, what would have to change, and every row behind it. */
export function Explained({ partners, partner, before, focus, onClose }: Props) {
  const { t } = useTranslation();
  const { href } = useView();
  const said = useSaid();
  const standing = { nation: partner.nation, observed: partner.shell_observed, potential: partner.shell_potential, difference: partner.difference, unknown: partner.unknown.length };
  return (
    <section className={css.explained} aria-labelledby="explained">
      <Head partners={partners} partner={partner} focus={focus} onClose={onClose} />
      <p className={css.said}>
        {said(standing)}. <Link href={href('/partner', { filters: { partner: [partner.nation] } })}>{t('partners.to_pair')}</Link>
      </p>
      <Facts facts={useFacts(partners, partner, before)} />
      <h3>{t('partners.would_move')}</h3>
      <WouldMove partners={partners} partner={partner} />
      <Vetoes partners={partners} partner={partner} />
      {partner.judgements.length > 0 && (
        <>
          <h3>{t('cooperation.judgements')}</h3>
          <p>{t('partner.judgements_note')}</p>
          <Judgements rows={partner.judgements} />
        </>
      )}
      <Measurements partners={partners} partner={partner} before={before} />
      <Marks partners={partners} partner={partner} />
      <Cooperations partner={partner} />
    </section>
  );
}

/** Who it is about; closing it leads back to the rings. */
function Head({ partners, partner, focus, onClose }: Omit<Props, 'before'>) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus > 0) heading.current?.focus();
  }, [focus]);
  const close = () => {
    onClose();
    document.querySelector<HTMLElement>('[role=listbox]')?.focus();
  };
  return (
    <header>
      <h2 id="explained" ref={heading} tabIndex={-1}>
        {t('partners.explained', { partner: text(partner.name), nation: inText(partners.nation), year: partners.year })}
      </h2>
      <Button look="quiet" onPress={close}>
        {t('why.close')}
      </Button>
    </header>
  );
}

function useFacts({ frame }: Partners, partner: Partner, before?: Partner): Fact[] {
  const { t } = useTranslation();
  const text = useText();
  const { shell_acceptability: chance } = partner;
  const score = ({ score: value, score_interval: [low = 0, high = 1] }: Partner) => ({ value, low, high });
  const measure = (id: string) => text(frame.criteria.find((one) => one.id === id)!.name);
  const parts = Object.entries(partner.contributions).map(([id, value]) => ({ label: measure(id), value: <Figure value={value} digits={2} /> }));
  const why = { title: t('partners.score'), formula: t('partners.formula_score'), method: 'partners', rows: parts };
  return [
    { name: t('partners.band'), value: t('partners.band_in', { band: partner.band, all: frame.bands.length + 1 }) },
    { name: t('partners.score_range'), value: <Figure value={score(partner)} before={before && score(before)} digits={2} why={why} /> },
    { name: t('partners.potential_score'), value: <Figure value={partner.potential_score} before={before?.potential_score} digits={2} /> },
    ...SHELLS.map((shell) => ({ name: t('partners.chance_of', { shell: t(`partners.as.${shell}`) }), value: <Figure value={chance[shell]} before={before?.shell_acceptability[shell]} percent /> })),
    { name: t('partners.unknown'), value: partner.unknown.length > 0 ? partner.unknown.map(measure).join(', ') : t('partners.nothing') },
  ];
}

/** Distances that limit what could be, and whether a person lifted them. */
function Vetoes({ partners, partner }: { partners: Partners; partner: Partner }) {
  const { t } = useTranslation();
  const text = useText();
  if (partner.vetoes.length === 0) return null;
  return (
    <>
      <h3>{t('partners.vetoes')}</h3>
      <ul className={css.plain}>
        {partner.vetoes.map((veto) => (
          <li key={veto.criterion}>
            <Verdict is={veto.lifted ? 'warn' : 'fail'}>{t(veto.lifted ? 'partners.lifted' : 'partners.holds')}</Verdict>{' '}
            {t('partners.veto', { what: text(partners.frame.criteria.find(({ id }) => id === veto.criterion)!.name), shell: t(`partners.as.${veto.limit}`) })}{' '}
            <Figure value={veto.measured} digits={2} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The running cooperations behind the marks. */
function Cooperations({ partner }: { partner: Partner }) {
  const { t } = useTranslation();
  if (partner.cooperations.length === 0) return null;
  return (
    <details>
      <summary>{t('partners.cooperations', { count: partner.cooperations.length })}</summary>
      <ul className={css.columns}>
        {partner.cooperations.map(({ key }) => (
          <li key={key}>
            <CooperationName id={key} />
          </li>
        ))}
      </ul>
    </details>
  );
}
