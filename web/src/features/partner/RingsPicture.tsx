// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import type { Column } from '../../parts/columns';
import { Picture } from '../../parts/Picture';
import { useView } from '../../view/useView';
import { Rings } from './Rings';
import { type Difference, type Standing, standingsIn } from './standing';
import { useSaid } from './useSaid';
import type { Compared } from './WithWhom';
import css from './WithWhom.module.css';

export interface Given extends Compared {
  chosen?: string;
  onOpen: (nation: string) => void;
}

/** Where the method and the tables behind a picture stand. */
export function PartnersSource() {
  const { t } = useTranslation();
  const { href } = useView();
  return (
    <>
      {t('partners.source')} · <Link href={href('/methods/partners')}>{t('why.method_text')}</Link>
    </>
  );
}

/** The three rings in a year that can be chosen, and beside them where what runs and what would fit differ. */
export function RingsPicture({ partners, before, chosen, onOpen }: Given) {
  const { t } = useTranslation();
  const { filter } = useView();
  const years = partners.partners[0]?.movement.map((moment) => moment.year) ?? [];
  const wanted = Number(filter('moment'));
  const year = years.includes(wanted) ? wanted : partners.year;
  const standings = useMemo(() => standingsIn(partners, year), [partners, year]);
  const old = useMemo(() => before && standingsIn(before, year), [before, year]);
  const count = (difference: Difference) => standings.filter((one) => one.difference === difference).length;
  const title = t('partners.rings_title', { year, count: count('opportunity'), less: count('warning') });
  return (
    <Picture title={title} caption={t('partners.rings_caption')} source={<PartnersSource />} name={`partners-${partners.nation}-${year}`} columns={useColumns()} rows={standings}>
      <Years years={years} year={year} />
      <div className={css.beside}>
        <Rings partners={partners} standings={standings} before={old} label={title} chosen={chosen} onOpen={onOpen} />
        <div className={css.lists}>
          <Differing difference="opportunity" standings={standings} onOpen={onOpen} />
          <Differing difference="warning" standings={standings} onOpen={onOpen} />
        </div>
      </div>
    </Picture>
  );
}

/** A year of the movement; the last one is that of the view. */
function Years({ years, year }: { years: number[]; year: number }) {
  const { t } = useTranslation();
  const { setFilter } = useView();
  const last = years.at(-1);
  if (last === undefined || years.length < 2) return null;
  const go = (to: number) => setFilter('moment', to === last ? [] : [String(to)], { replace: true });
  return (
    <div className={css.years}>
      <label htmlFor="moment">{t('partners.moment')}</label>
      <input id="moment" type="range" min={years[0]} max={last} value={year} onChange={(event) => go(Number(event.target.value))} />
      <output htmlFor="moment">{year}</output>
    </div>
  );
}

/** Partners with whom more, or less, would fit than is done. */
function Differing({ difference, standings, onOpen }: { difference: 'opportunity' | 'warning'; standings: Standing[]; onOpen: (nation: string) => void }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const words = (one: Standing) => t('partners.from_to', { partner: name('nations', one.nation), observed: t(`partners.as.${one.observed}`), potential: t(`partners.as.${one.potential}`) });
  const here = standings.filter((one) => one.difference === difference);
  here.sort((a, b) => name('nations', a.nation).localeCompare(name('nations', b.nation), lang));
  return (
    <section>
      <h3>{t(`partners.${difference}`)}</h3>
      {here.length === 0 && <p>{t('partners.none')}</p>}
      <ul>
        {here.map((one) => (
          <li key={one.nation}>
            <Button look="quiet" onPress={() => onOpen(one.nation)}>
              {words(one)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useColumns(): Column<Standing>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const said = useSaid();
  return useMemo(
    () => [
      { id: 'partner', header: t('partner.partner'), value: (row) => name('nations', row.nation) },
      { id: 'observed', header: t('partners.observed'), value: (row) => t(`partners.shell.${row.observed}`) },
      { id: 'potential', header: t('partners.potential'), value: (row) => t(`partners.shell.${row.potential}`) },
      { id: 'difference', header: t('partners.difference'), value: (row) => t(`partners.is.${row.difference}`) },
      { id: 'unknown', header: t('partners.unknown_count'), numeric: true, value: (row) => row.unknown },
      { id: 'said', header: t('partners.in_words'), value: said },
    ],
    [t, name, said],
  );
}
