// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatList } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { CapabilityName, CooperationName, HolderName, SourceLink, useHolder, useNations } from '../../parts/names';
import { useCode } from '../../words/useCode';
import type { Left } from './found';

interface Props {
  caption: string;
  rows: Left[];
  nation: string;
}

/** Who leaves what to whom, in which cooperation, on which terms. */
export function LeftTo({ caption, rows, nation }: Props) {
  const { t } = useTranslation();
  const { lang, name } = useCatalogue();
  const code = useCode();
  const nations = useNations();
  const holder = useHolder();
  const cells = (row: Left) => row.row.cells.map(({ column, text }) => ({ label: column, value: text }));
  const amount = (row: Left) => ({
    title: `${caption}: ${row.capabilities.map((id) => name('capabilities', id)).join(', ')}`,
    method: 'specialisms',
    rows: cells(row),
    sources: row.row.source ? [row.row.source] : [],
  });
  const columns: Column<Left>[] = [
    { id: 'giver', header: t('specialisms.giver'), value: (row) => holder(row.giver), show: (row) => (row.giver === nation ? <b>{holder(row.giver)}</b> : <HolderName id={row.giver} />) },
    { id: 'what', header: t('specialisms.left_what'), value: (row) => t(`specialisms.left.${row.what as 'units'}`) },
    {
      id: 'capabilities', header: t('specialisms.capability'), value: (row) => formatList(row.capabilities.map((id) => name('capabilities', id)), lang),
      show: (row) => row.capabilities.map((id, at) => <Fragment key={id}>{at > 0 && ', '}<CapabilityName id={id} nation={nation} /></Fragment>),
    },
    { id: 'receivers', header: t('specialisms.receivers'), value: (row) => nations(row.receivers) },
    { id: 'cooperation', header: t('specialisms.cooperation'), value: (row) => (row.cooperation ? name('cooperations', row.cooperation) : ''), show: (row) => row.cooperation && <CooperationName id={row.cooperation} /> },
    { id: 'variant', header: t('specialisms.variant'), value: (row) => (row.variant ? code('variant', row.variant) : '') },
    { id: 'terms', header: t('specialisms.terms'), value: (row) => (row.terms ? code('terms', row.terms) : '') },
    { id: 'quantity', header: t('specialisms.quantity'), numeric: true, value: (row) => row.quantity, show: (row) => (row.terms ? <Figure value={row.quantity} unit={row.unit} why={amount(row)} /> : '') },
    { id: 'notice', header: t('specialisms.notice'), numeric: true, value: (row) => row.notice_months },
    { id: 'source', header: t('policy.document'), value: (row) => row.row.source ?? '', show: (row) => row.row.source && <SourceLink id={row.row.source} /> },
  ];
  return <DataTable caption={caption} columns={columns} rows={rows} />;
}
