// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { BeforeAfter, type Change } from '../../parts/BeforeAfter';
import { Section } from '../../parts/Lead';
import { Picture } from '../../parts/Picture';
import { NotEnough } from '../../parts/states';
import { useBeforeAfterColumns } from '../../parts/useBeforeAfterColumns';
import { useView } from '../../view/useView';
import type { Withdrawal } from './withdrawal';

/** What formats have together, with and without the chosen. */
export function Formats({ found }: { found: Withdrawal }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { href } = useView();
  const rows = useMemo<Change[]>(
    () =>
      found.collective.map((row) => ({
        id: `${row.format} ${row.capability}`,
        label: `${name('formats', row.format)}: ${name('capabilities', row.capability)}`,
        unit: row.unit,
        before: row.units_before,
        after: row.units_after,
        need: row.need,
      })),
    [found, name],
  );
  const columns = useBeforeAfterColumns();
  const title = t('dependence.formats_title', { year: found.year });
  return (
    <Section title={t('dependence.formats')} note={t('dependence.formats_note')}>
      {rows.length === 0 ? (
        <NotEnough>{t('dependence.formats_none')}</NotEnough>
      ) : (
        <Picture title={title} caption={t('dependence.falls_caption')} source={<Link href={href('/data')}>{t('dependence.source')}</Link>} name="formats-without" columns={columns} rows={rows}>
          <BeforeAfter rows={rows} label={title} />
        </Picture>
      )}
    </Section>
  );
}
