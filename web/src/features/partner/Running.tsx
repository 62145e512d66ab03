// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { useAsk } from '../../api/useAsk';
import { Choice } from '../../parts/Choice';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { Picture } from '../../parts/Picture';
import { Rung } from '../../parts/Rung';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Fingerprints } from './Fingerprints';
import { type Shared, sharedWith } from './shared';
import css from './WithWhom.module.css';

const SIZES = [10, 4, 2];

/** What runs with each partner now, to choose from. */
export function Running() {
  const { t } = useTranslation();
  const answer = useAsk('/v1/network');
  return (
    <Section title={t('partner.list')}>
      <Answered answer={answer} height={900}>
        {(network) => <Body network={network} />}
      </Answered>
    </Section>
  );
}

function Body({ network }: { network: Result<'/v1/network'> }) {
  const { t } = useTranslation();
  const { view, filter } = useView();
  const size = Number(filter('size')) || undefined;
  const rows = useMemo(() => sharedWith(network, view.nation, size), [network, view.nation, size]);
  const columns = useColumns(network.rungs);
  const title = t('partner.list_title', { year: view.year });
  return (
    <>
      <p>
        <Answer rows={rows} network={network} />
      </p>
      <Sizes />
      {rows.length > 0 && (
        <Picture title={title} caption={t('partner.list_caption')} source={t('cooperations.source')} name="partners" columns={columns} rows={rows}>
          <Fingerprints rows={rows} rungs={network.rungs} title={title} />
        </Picture>
      )}
    </>
  );
}

function Answer({ rows, network }: { rows: Shared[]; network: Result<'/v1/network'> }) {
  const { t } = useTranslation();
  const { name, inText } = useCatalogue();
  const { view } = useView();
  const text = useText();
  const nation = inText(view.nation);
  const [first] = rows;
  if (!first) return <>{t('partner.lead_none', { nation, year: view.year })}</>;
  const formula = t('partner.formula', { year: view.year });
  const partners = { title: t('partner.partners_title', { nation, year: view.year }), formula, rows: rows.map((row) => ({ label: name('nations', row.partner), value: row.cooperations.length })) };
  const together = network.cooperations.filter((one) => first.cooperations.includes(one.id));
  const most = { title: t('partner.pair', { a: name('nations', view.nation), b: inText(first.partner) }), formula, rows: together.map((one) => ({ label: text(one.name), value: <Rung rung={one.rung} numberOnly /> })) };
  return (
    <Trans
      i18nKey="partner.lead_list"
      values={{ nation, year: view.year, partner: inText(first.partner) }}
      components={{ partners: <Figure value={rows.length} why={partners} />, most: <Figure value={first.cooperations.length} why={most} /> }}
    />
  );
}

/** Of how many nations a cooperation may be to count. */
function Sizes() {
  const { t } = useTranslation();
  const { filter, setFilter } = useView();
  const sizes = SIZES.map((size) => ({ id: String(size), name: size === 2 ? t('partner.two') : t('partner.at_most', { count: size }) }));
  return (
    <div className={css.tools}>
      <Choice label={t('partner.size')} options={[{ id: '0', name: t('partner.any_size') }, ...sizes]} value={filter('size') ?? '0'} onChange={(id) => setFilter('size', id === '0' ? [] : [id])} />
    </div>
  );
}

function useColumns(rungs: number): Column<Shared>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  return useMemo(
    () => [
      { id: 'partner', header: t('partner.partner'), value: (row) => name('nations', row.partner) },
      ...Array.from({ length: rungs }, (_, at): Column<Shared> => ({ id: `rung${at}`, header: t('partner.on_rung', { rung: at + 1 }), numeric: true, value: (row) => row.byRung[at] })),
      { id: 'without', header: t('partner.without'), numeric: true, value: (row) => row.without },
      { id: 'total', header: t('partner.total'), numeric: true, value: (row) => row.cooperations.length },
      { id: 'highest', header: t('partner.highest'), numeric: true, value: (row) => row.highest },
    ],
    [t, name, rungs],
  );
}
