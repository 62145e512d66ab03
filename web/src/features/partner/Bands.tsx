// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatList, formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { Picture } from '../../parts/Picture';
import { useText } from '../../words/useText';
import { BandRows } from './BandRows';
import { type Given, PartnersSource } from './RingsPicture';
import { bandsOf, byGroup, type Partner, type Partners, SHELLS } from './standing';

/** The partners by band, with what each criterion contributes and how sure it is. */
export function Bands({ partners, before, chosen, onOpen }: Given) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  const bands = useMemo(() => bandsOf(partners.partners, ({ name }) => text(name), lang), [partners, text, lang]);
  const rows = useMemo(() => bands.flatMap((band) => band.partners), [bands]);
  const groups = partners.frame.groups.map(({ name }, at) => `${at + 1} ${text(name)}`);
  const title = t('partners.bands_title', { count: bands.length, all: rows.length, year: partners.year });
  const caption = t('partners.bands_caption', { groups: formatList(groups, lang) });
  return (
    <Picture title={title} caption={caption} source={<PartnersSource />} name={`partners-${partners.nation}-${partners.year}-bands`} columns={useColumns(partners)} rows={rows}>
      <BandRows partners={partners} bands={bands} before={before?.partners} chosen={chosen} label={title} onOpen={onOpen} />
    </Picture>
  );
}

/** The names of the measures of which nothing is known. */
export function useUnknown({ frame }: Partners) {
  const text = useText();
  const { lang } = useCatalogue();
  return (partner: Partner) => formatList(frame.criteria.filter(({ id }) => partner.unknown.includes(id)).map(({ name }) => text(name)), lang);
}

function useColumns(partners: Partners): Column<Partner>[] {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  const unknown = useUnknown(partners);
  const number = (value: number) => formatNumber(value, lang, { digits: 2 });
  const share = (value: number) => formatNumber(value, lang, { percent: true });
  return [
    { id: 'band', header: t('partners.band'), numeric: true, value: (row) => row.band },
    { id: 'partner', header: t('partner.partner'), value: (row) => text(row.name) },
    { id: 'score', header: t('partners.score'), numeric: true, value: (row) => row.score, show: (row) => number(row.score) },
    { id: 'interval', header: t('partners.interval'), numeric: true, value: (row) => row.score_interval.map(number).join('–') },
    ...partners.frame.groups.map(({ id, name }, at): Column<Partner> => ({
      id, header: text(name), numeric: true, value: (row) => byGroup(partners, row)[at]?.all, show: (row) => number(byGroup(partners, row)[at]!.all),
    })),
    ...SHELLS.map((shell): Column<Partner> => ({
      id: shell, header: t('partners.chance_of', { shell: t(`partners.as.${shell}`) }), numeric: true, value: (row) => row.shell_acceptability[shell], show: (row) => share(row.shell_acceptability[shell]),
    })),
    { id: 'unknown', header: t('partners.unknown'), value: (row) => unknown(row) },
  ];
}
