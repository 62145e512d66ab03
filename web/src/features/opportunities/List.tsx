// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { useNations } from '../../parts/names';
import { Picture } from '../../parts/Picture';
import { Rung } from '../../parts/Rung';
import { Answered, Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Filters, useWanted } from './Filters';
import { Ranges } from './Ranges';
import { useValueWhy } from './useValueWhy';
import { bandsOf, fits, lowOf, type Candidate, type Opportunities } from './wanted';

/** Lines of the picture: more cannot be read, and the table has all. */
const DRAWN = 24;

/** What could we do: candidates for cooperation, the most promising first. */
export default function List() {
  const { t } = useTranslation();
  const { view, filter } = useView();
  const query = { nation: view.nation, capability: filter('capability') };
  const answer = useAsk('/v1/opportunities', { query });
  const before = useCompared('/v1/opportunities', { query });
  return (
    <Answered answer={answer} height={900} question={t('opportunities.question')}>
      {(found) => <Body found={found} before={before} />}
    </Answered>
  );
}

interface Compared {
  found: Opportunities;
  /** The same of what it is compared with. */
  before?: Opportunities;
}

function Body({ found, before }: Compared) {
  const wanted = useWanted();
  const shown = useMemo(() => found.candidates.filter((one) => fits(one, wanted)), [found, wanted]);
  return (
    <>
      <Answer found={found} before={before} />
      <Filters candidates={found.candidates} />
      {shown.length === 0 ? <Nothing /> : <Shown shown={shown} year={found.year} />}
    </>
  );
}

/** The first line counts all candidates, or those of the capability that is asked about; the first band before any number. */
function Answer({ found, before }: Compared) {
  const { t } = useTranslation();
  const { inText, lang, name } = useCatalogue();
  const { filter } = useView();
  const text = useText();
  const nations = useNations();
  const capability = filter('capability');
  // What is asked of the program is said; what is chosen below only narrows what is shown.
  const about = capability ? ` (${name('capabilities', capability)})` : '';
  const [first] = bandsOf(found.candidates);
  const best = first?.candidates[0];
  if (!first || !best) return <Lead question={t('opportunities.question')}>{t('opportunities.lead_none', { nation: inText(found.nation), about })}</Lead>;
  const others = nations(best.members.filter((id) => id !== found.nation));
  const rows = (of: Candidate[]) =>
    of.map((one) => ({ label: `${text(one.name)}, ${nations(one.members)}`, value: formatNumber(one.value.value, lang, { digits: 2 }) }));
  const why = (title: string, of: Candidate[]) => ({ title, formula: t('opportunities.formula'), method: 'opportunities', rows: rows(of) });
  return (
    <Lead question={t('opportunities.question')}>
      <Trans
        i18nKey="opportunities.lead_found"
        count={found.found}
        values={{ nation: inText(found.nation), year: found.year, about }}
        components={{ found: <Figure value={found.found} before={before?.found} why={why(t('opportunities.all'), found.candidates)} /> }}
      />{' '}
      <Trans
        i18nKey="opportunities.lead"
        count={first.candidates.length}
        values={{ low: formatNumber(first.low, lang), what: text(best.name), partners: others }}
        components={{ first: <Figure value={first.candidates.length} why={why(t('opportunities.first_band'), first.candidates)} /> }}
      />
    </Lead>
  );
}

function Nothing() {
  const { t } = useTranslation();
  const { set } = useView();
  return (
    <Empty title={t('opportunities.none')} action={{ label: t('opportunities.none_action'), run: () => set({ filters: {} }) }}>
      {t('opportunities.none_text')}
    </Empty>
  );
}

function Shown({ shown, year }: { shown: Candidate[]; year: number }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const drawn = shown.slice(0, DRAWN);
  const title = t('opportunities.picture_title', { count: drawn.length, year });
  return (
    <>
      <Section title={t('opportunities.bands')} note={t('opportunities.bands_note')}>
        <Picture title={title} caption={t('opportunities.picture_caption')} source={t('opportunities.source')} name="opportunities" columns={columns} rows={drawn}>
          <Ranges candidates={drawn} label={title} />
        </Picture>
      </Section>
      <Section title={t('opportunities.table')} note={t('opportunities.table_note')}>
        <DataTable caption={t('opportunities.table')} columns={columns} rows={shown} search />
      </Section>
    </>
  );
}

function useColumns(): Column<Candidate>[] {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  const { view, href } = useView();
  const text = useText();
  const why = useValueWhy();
  return useMemo(() => {
    const others = (row: Candidate) => row.members.filter((id) => id !== view.nation).map((id) => name('nations', id)).join(', ');
    const balance = (row: Candidate) => ({ nation: view.nation, capability: row.capability, year: row.year ?? view.year });
    return [
      { id: 'band', header: t('opportunities.band'), value: (row) => lowOf(row), show: (row) => <>{t('opportunities.from', { low: formatNumber(lowOf(row), lang) })}</> },
      { id: 'what', header: t('policy.capability'), value: (row) => text(row.name), show: (row) => <Link href={href('/opportunities', { filters: { ...view.filters, sheet: [row.id] } })}>{text(row.name)}</Link> },
      { id: 'with', header: t('opportunities.with'), value: others },
      { id: 'form', header: t('opportunities.form'), value: (row) => row.rung, show: (row) => <Rung rung={row.rung} /> },
      { id: 'value', header: t('opportunities.value'), numeric: true, value: (row) => row.value.value, show: (row) => <Figure value={row.value} digits={2} why={why(row)} /> },
      {
        id: 'short', header: t('opportunities.short'), numeric: true, value: (row) => row.shortfall?.value,
        show: (row) => <Figure value={row.shortfall} unit={row.unit} why={{ title: t('opportunities.short'), formula: t('opportunities.formula_short'), method: 'opportunities', balance: balance(row) }} />,
      },
      {
        id: 'closed', header: t('opportunities.closed'), numeric: true, value: (row) => row.closed?.value,
        show: (row) => <Figure value={row.closed} unit={row.unit} why={{ title: t('opportunities.closed'), formula: t('opportunities.formula_closed'), method: 'opportunities', balance: balance(row) }} />,
      },
      {
        id: 'open', header: t('opportunities.open'), value: (row) => row.instruments_open,
        show: (row) => (
          <Link href={href('/cooperations', { filters: { router: ['1'], participant: row.members, capability: [row.capability] } })}>
            {t('opportunities.open_of', { open: row.instruments_open, unknown: row.instruments_not_known, all: row.instruments_all })}
          </Link>
        ),
      },
    ];
  }, [t, lang, name, view, href, text, why]);
}
