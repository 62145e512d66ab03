// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { formatDate, formatList, formatNumber } from '../../number/format';
import { useUnit } from '../../number/useUnit';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Section } from '../../parts/Lead';
import { SourceLink } from '../../parts/names';
import { NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import { useCode } from '../../words/useCode';
import { byNation, DOES, type Does, type RoleRow, unsaid } from './roles';
import css from './Roles.module.css';

/** Who owns, operates, uses, trains, maintains, hosts, and who decides. */
export function Roles({ roles }: { roles: RoleRow[] }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const code = useCode();
  const columns = useColumns(roles);
  const rows = useMemo(() => byNation(roles), [roles]);
  const missing = unsaid(roles).map((role) => code('does', role));
  return (
    <Section title={t('cooperation.roles')} note={t('cooperation.roles_note')}>
      {rows.length === 0 ? (
        <NotEnough>{t('cooperation.no_roles')}</NotEnough>
      ) : (
        <DataTable caption={t('cooperation.roles')} columns={columns} rows={rows} search={false} />
      )}
      {missing.length > 0 && rows.length > 0 && (
        <p className={css.unsaid}>{t('cooperation.unsaid', { what: formatList(missing, lang) })}</p>
      )}
    </Section>
  );
}

/** Shares, amount and days of a role in words; null where there is no such role. */
function useRoleText() {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const unitOf = useUnit();
  const code = useCode();
  return (rows: RoleRow[]): string | null => {
    if (rows.length === 0) return null;
    const one = (row: RoleRow) => {
      const share = (value: number, key: 'cost_share' | 'use_share') =>
        t(`cooperation.${key}`, { share: formatNumber(value, lang, { percent: true, digits: 1 }) });
      const parts = [
        row.amount !== null && `${formatNumber(row.amount, lang)} ${row.unit ? unitOf(row.unit, row.amount) : ''}`.trim(),
        row.cost_share !== null && share(row.cost_share, 'cost_share'),
        row.use_share !== null && share(row.use_share, 'use_share'),
        !row.in_force && row.to && t('cooperation.until', { date: formatDate(row.to, lang) }),
        !row.in_force && !row.to && row.from && t('cooperation.since', { date: formatDate(row.from, lang) }),
      ].filter(Boolean);
      return [code('does', row.role), parts.join(', ')].filter(Boolean).join(': ');
    };
    // What was before is told only where nothing is now.
    const now = rows.filter((row) => row.in_force);
    return (now.length > 0 ? now : rows).map(one).join('; ');
  };
}

function useColumns(roles: RoleRow[]): Column<Does>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const { view, href } = useView();
  const code = useCode();
  const say = useRoleText();
  const of = (does: Does, names: readonly string[]) => does.rows.filter((row) => names.includes(row.role));
  const stated = DOES.filter((role) => roles.some((row) => row.role === role));
  const part = ['participant', 'lead', 'observer'];
  const nation = (id: string) =>
    id === view.nation ? name('nations', id) : <Link href={href('/partner', { filters: { partner: [id] } })}>{name('nations', id)}</Link>;
  const cell = (does: Does, role: string) => {
    const rows = of(does, [role]);
    const words = say(rows);
    if (words === null) return null;
    const more = words.replace(`${code('does', role)}: `, '');
    return (
      <span className={rows.some((row) => row.in_force) ? css.does : css.did}>
        <i aria-hidden /> <span className={more === words ? 'sr-only' : undefined}>{more}</span>
      </span>
    );
  };
  return [
    { id: 'nation', header: t('frame.nation'), value: (does) => name('nations', does.nation), show: (does) => <span className={does.in_force ? css.nation : css.past}>{nation(does.nation)}</span> },
    { id: 'part', header: t('cooperation.part'), value: (does) => say(of(does, part)) ?? '' },
    ...stated.map(
      (role): Column<Does> => ({ id: role, header: code('does', role), value: (does) => say(of(does, [role])) ?? '', show: (does) => cell(does, role) }),
    ),
    {
      id: 'source', header: t('cooperations.document'), value: (does) => [...new Set(does.rows.map((row) => row.source))].join(' '),
      show: (does) => [...new Set(does.rows.map((row) => row.source))].map((id) => <span key={id} className={css.source}><SourceLink id={id} /></span>),
    },
  ];
}
