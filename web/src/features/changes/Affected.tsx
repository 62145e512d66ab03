// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { CooperationName, NationName } from '../../parts/names';
import { Sign } from '../../parts/Sign';
import { Empty } from '../../parts/states';
import type { ChangeFound } from './model';
import css from './changes.module.css';

type Consulted = ChangeFound['consult'][number];
type Other = ChangeFound['others'][number];

/** Who must be consulted and why, and whose surplus or shortfall answers the change. */
export function Affected({ found }: { found: ChangeFound }) {
  return (
    <div className={css.columns}>
      <Consult found={found} />
      <Others found={found} />
    </div>
  );
}

function Consult({ found }: { found: ChangeFound }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const columns = useMemo<Column<Consulted>[]>(
    () => [
      { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation), show: (row) => <NationName id={row.nation} /> },
      {
        id: 'why',
        header: t('changes.why_consult'),
        value: (row) => [...(row.receives_access ? [t('changes.has_access')] : []), ...row.cooperations.map((id) => name('cooperations', id))].join('; '),
        show: (row) => (
          <ul className={css.plain}>
            {row.receives_access && <li><b>{t('changes.has_access')}</b></li>}
            {row.cooperations.map((id) => (
              <li key={id}>
                <CooperationName id={id} />
              </li>
            ))}
          </ul>
        ),
      },
    ],
    [t, name],
  );
  return (
    <section>
      <h3>{t('changes.consult')}</h3>
      {found.consult.length === 0 ? (
        <Empty title={t('changes.nobody')}>{t('changes.nobody_text')}</Empty>
      ) : (
        <DataTable caption={t('changes.consult')} columns={columns} rows={found.consult} />
      )}
    </section>
  );
}

function Others({ found }: { found: ChangeFound }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const title = t(found.cut ? 'changes.surpluses' : 'changes.shortfalls');
  const unit = found.after.unit;
  const columns = useMemo<Column<Other>[]>(
    () => [
      { id: 'nation', header: t('frame.nation'), value: (row) => name('nations', row.nation) },
      {
        id: 'units',
        header: t(found.cut ? 'changes.surplus' : 'changes.shortfall'),
        numeric: true,
        value: (row) => row.units.value ?? row.units.low,
        show: (row) => <Figure value={row.units} unit={unit} />,
      },
      {
        id: 'rule',
        header: t('changes.basis'),
        value: (row) => t(row.by_need_rule ? 'changes.by_need_rule' : 'changes.by_requirement'),
        show: (row) => (
          <>
            {t(row.by_need_rule ? 'changes.by_need_rule' : 'changes.by_requirement')}
            {row.by_need_rule && <Sign known="assumption" silent />}
          </>
        ),
      },
    ],
    [t, name, unit, found.cut],
  );
  return (
    <section>
      <h3>{title}</h3>
      {found.others.length === 0 ? (
        <Empty title={t('changes.none_known')}>{t(found.cut ? 'changes.no_surplus_text' : 'changes.no_shortfall_text')}</Empty>
      ) : (
        <DataTable caption={title} columns={columns} rows={found.others} />
      )}
    </section>
  );
}
