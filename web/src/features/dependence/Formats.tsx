// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { BeforeAfter, type Change } from '../../parts/BeforeAfter';
import { Section } from '../../parts/Lead';
import { Picture } from '../../parts/Picture';
import { Empty, NotEnough } from '../../parts/states';
import { useBeforeAfterColumns } from '../../parts/useBeforeAfterColumns';
import { useView } from '../../view/useView';
import type { Withdrawal } from './withdrawal';

type Lost = Withdrawal['collective'][number];
const same = (a: Lost['need'], b: Lost['need']) => a.value === b.value && a.low === b.low && a.high === b.high;

/** What formats have together, with and without the chosen. */
export function Formats({ found }: { found: Withdrawal }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const { href } = useView();
  const labelOf = useLabel();
  const [counted, uncounted] = useMemo(() => {
    // Where no member's units are known, nothing can be seen to be lost.
    const seen = (row: Lost) => !same(row.units_before, row.units_after);
    return [found.collective.filter(seen), found.collective.filter((row) => !seen(row))];
  }, [found]);
  const rows = useMemo<Change[]>(
    () =>
      counted.map((row) => ({
        id: `${row.format} ${row.capability}`,
        label: labelOf(row),
        unit: row.unit,
        before: row.units_before,
        after: row.units_after,
        need: row.need,
      })),
    [counted, labelOf],
  );
  const columns = useBeforeAfterColumns();
  const title = t('dependence.formats_title', { year: found.year });
  const list = new Intl.ListFormat(lang).format(uncounted.map((row) => `${name('formats', row.format)} (${name('capabilities', row.capability)})`));
  return (
    <Section title={t('dependence.formats')} note={t('dependence.formats_note')}>
      {found.collective.length === 0 && <Empty title={t('dependence.nothing_lost')}>{t('dependence.formats_none')}</Empty>}
      {rows.length > 0 && (
        <Picture title={title} caption={t('dependence.falls_caption')} source={<Link href={href('/data')}>{t('dependence.source')}</Link>} name="formats-without" columns={columns} rows={rows}>
          <BeforeAfter rows={rows} label={title} />
        </Picture>
      )}
      {uncounted.length > 0 && <NotEnough>{t('dependence.formats_unknown', { list })}</NotEnough>}
    </Section>
  );
}

/** A format and its capability, with how many members are left. */
function useLabel() {
  const { name } = useCatalogue();
  return useCallback(
    (row: Lost) => `${name('formats', row.format)} (${row.members_before} \u2192 ${row.members_after}): ${name('capabilities', row.capability)}`,
    [name],
  );
}
