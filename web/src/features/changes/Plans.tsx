// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Picture } from '../../parts/Picture';
import { Empty } from '../../parts/states';
import type { ChangeFound } from './model';
import { Key } from './Key';
import { Sources } from './Sources';
import { Timetable } from './Timetable';
import { useChangeWhy } from './useChangeWhy';
import { useChangeColumns } from './useColumns';

/** What the method looks at: three years before and after (docs/methods/coordinated-change.md). */
const WINDOW = 3;
const always = () => true;

/** What others plan in the same capability around that year. */
export function Plans({ found }: { found: ChangeFound }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { nation, capability, year } = found.after;
  const columns = useChangeColumns(nation);
  const choose = useChangeWhy();
  const groups = useMemo(() => {
    const others = [...found.plans].sort((a, b) => a.holder.localeCompare(b.holder) || a.from_year - b.from_year);
    return [{ capability, own: [], others, together: [] }];
  }, [found, capability]);
  const words = { capability: name('capabilities', capability), from: year - WINDOW, to: year + WINDOW };
  const title = t('changes.plans_title', { ...words, count: new Set(found.plans.map((plan) => plan.holder)).size });
  if (found.plans.length === 0) return <Empty title={t('changes.no_plans')}>{t('changes.no_plans_text', words)}</Empty>;
  return (
    <Picture title={title} caption={<Key />} source={<Sources rows={found.plans} />} name="plans-of-others" columns={columns} rows={found.plans}>
      <Timetable groups={groups} label={title} from={words.from} to={words.to} open={always} plain onChoose={choose} />
    </Picture>
  );
}
