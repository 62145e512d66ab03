// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { useAsk, useCompared } from '../../api/useAsk';
import { formatList } from '../../number/format';
import { Button } from '../../parts/Button';
import { Documents } from '../../parts/Documents';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { Rung } from '../../parts/Rung';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { PartnerSearch } from './PartnerSearch';
import { Changes } from './PairChanges';
import { Fleets } from './PairFleets';
import { Activities, Formats, Measures } from './PairRelation';
import { Together } from './PairTogether';
import { Use, Wants } from './PairWants';
import css from './Pair.module.css';

export type PairResult = Result<'/v1/pairs/{nation}/{partner}'>;

/** Everything between two nations; printed it is the brief for a visit. */
export default function Pair({ partner }: { partner: string }) {
  const { t } = useTranslation();
  const { view } = useView();
  const asked = { path: { nation: view.nation, partner } };
  const answer = useAsk('/v1/pairs/{nation}/{partner}', asked);
  const before = useCompared('/v1/pairs/{nation}/{partner}', asked);
  return (
    <>
      <Tools partner={partner} />
      <Answered answer={answer} height={900} question={t('partner.question')}>
        {(pair) => <Body pair={pair} before={before} />}
      </Answered>
    </>
  );
}

function Tools({ partner }: { partner: string }) {
  const { t } = useTranslation();
  const { catalogue, inText } = useCatalogue();
  const { view, href } = useView();
  const assessed = catalogue.nations.some((nation) => nation.id === partner && nation.assessed);
  return (
    <div className={css.tools}>
      <Link href={href('/partner')}>{t('partner.all')}</Link>
      <PartnerSearch />
      {assessed && <Link href={href('/partner', { filters: { with: [partner] } })}>{t('partners.why_there')}</Link>}
      {assessed && (
        <Link href={href('/partner', { nation: partner, filters: { partner: [view.nation] } })}>
          {t('partner.turn', { partner: inText(partner) })}
        </Link>
      )}
      <Button onPress={() => window.print()}>{t('partner.print')}</Button>
    </div>
  );
}

interface Compared {
  pair: PairResult;
  /** The same of what it is compared with. */
  before?: PairResult;
}

function Body({ pair, before }: Compared) {
  const { t } = useTranslation();
  const text = useText();
  const { trace, inText } = useCatalogue();
  const title = t('partner.pair', { a: text(pair.name_of_a), b: inText(pair.b) });
  useEffect(() => {
    document.title = `${title} · Concordia`;
  }, [title]);
  return (
    <article className={css.brief}>
      <p className={css.kicker}>
        {t('partner.brief', { year: pair.year, package: trace.package.name, scenario: trace.scenario })}
      </p>
      <Lead question={title}>
        <Answer pair={pair} before={before} />
      </Lead>
      <Together pair={pair} />
      <Wants pair={pair} />
      <Use pair={pair} />
      <Fleets pair={pair} />
      <Changes pair={pair} />
      <Formats pair={pair} />
      <Activities pair={pair} />
      <Measures pair={pair} />
      <Absent pair={pair} />
      <Section title={t('partner.sources')} note={t('partner.sources_note', { count: pair.documents.length })}>
        <Documents documents={pair.documents} />
      </Section>
    </article>
  );
}

function Answer({ pair, before }: Compared) {
  const { t } = useTranslation();
  const text = useText();
  const { name, inText } = useCatalogue();
  const both = (of: PairResult) => of.cooperations.filter((found) => found.together);
  const same = (of: PairResult) => of.fleets.flatMap((fleet) => fleet.families);
  const together = both(pair);
  const row = ({ cooperation }: (typeof together)[number]) => ({
    label: text(cooperation.name), value: <Rung rung={cooperation.rung} numberOnly />, source: cooperation.source,
  });
  const names = { a: inText(pair.a), b: inText(pair.b), year: pair.year };
  const formula = t('partner.formula', { year: pair.year });
  const cooperations = { title: t('partner.pair', { a: text(pair.name_of_a), b: names.b }), formula, rows: together.map(row) };
  const families = { title: t('partner.fleets'), rows: same(pair).map(({ family }) => ({ label: family, value: '' })) };
  const years = ({ own, first, last }: PairResult['changes'][number]) => ({
    label: name('capabilities', own.capability), value: first === last ? first : `${first}–${last}`, source: own.source,
  });
  const changes = { title: t('partner.changes'), rows: pair.changes.map(years), formula: t('partner.changes_note') };
  return (
    <Trans
      i18nKey="partner.lead_pair"
      values={names}
      components={{
        together: <Figure value={together.length} before={before && both(before).length} why={cooperations} />,
        families: <Figure value={same(pair).length} before={before && same(before).length} why={families} />,
        changes: <Figure value={pair.changes.length} before={before?.changes.length} why={changes} />,
      }}
    />
  );
}

/** What is not known between these two: said, so that silence is not read as nothing. */
function Absent({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const { lang, inText } = useCatalogue();
  const { a, b } = { a: inText(pair.a), b: inText(pair.b) };
  const parts = [
    [pair.priorities_of_a, t('partner.wants_of', { a, b })],
    [pair.priorities_of_b, t('partner.wants_of', { a: b, b: a })],
    [pair.cooperations, t('partner.together')],
    [pair.access, t('partner.access')],
    [pair.fleets, t('partner.fleets')],
    [pair.changes, t('partner.changes')],
    [pair.commitments, t('cooperation.commitments')],
    [pair.formats, t('partner.formats')],
    [pair.activities, t('partner.activities')],
    [[...pair.judgements_of_a, ...pair.judgements_of_b], t('cooperation.judgements')],
  ] as const;
  const absent = parts.filter(([rows]) => rows.length === 0).map(([, title]) => title);
  if (absent.length === 0) return null;
  return <p className={css.absent}>{t('cooperation.absent', { what: formatList(absent, lang) })}</p>;
}
