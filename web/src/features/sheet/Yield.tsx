// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName, NationName, SourceLink, useTypeName } from '../../parts/names';
import { NotEnough } from '../../parts/states';
import type { Candidate } from './model';
import { Table } from './Table';
import css from './sheet.module.css';

/** What the group is short of and has over, what it renews in the same years, and which families it shares. */
export function Yield({ found, nation }: { found: Candidate; nation: string }) {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const typeName = useTypeName();
  const { need, capability, renewals, families } = found;
  const together = renewals.filter((row) => row.together);
  const why = (member: string, title: string) => ({ title, method: 'opportunities', formula: t('opportunities.formula_closed'), balance: { nation: member, capability, year: need?.year ?? 0 } });
  return (
    <Section title={t('sheet.yield')} note={<CapabilityName id={capability} nation={nation} />}>
      {need ? (
        <Table
          caption={t('sheet.yield_in', { year: need.year })}
          header={[t('sheet.partner'), t('sheet.need'), t('sheet.available'), t('sheet.shortfall'), t('sheet.surplus')]}
          rows={need.members.map((member) => [
            <NationName key="nation" id={member.nation} />,
            ...(['need', 'available', 'shortfall', 'surplus'] as const).map((part) => (
              <Figure key={part} value={member[part]} why={why(member.nation, t(`sheet.${part}`))} />
            )),
          ])}
        />
      ) : (
        <NotEnough>{t('sheet.no_need')}</NotEnough>
      )}
      {need && <p>{t('sheet.yield_in', { year: need.year })}</p>}
      {together.length > 0 && (
        <div>
          {t('sheet.renewed')}{' '}
          {together.map((row, at) => (
            <span key={row.id}>
              {at > 0 && '; '}
              {name('nations', row.holder)} {row.from_year}–{row.to_year} {row.equipment === null ? t('figure.unknown') : typeName(row.equipment)} (<Figure value={row.quantity} why={{ title: `${t('sheet.renewed')} ${name('nations', row.holder)}`, method: 'stock', rows: [{ label: row.id, value: row.quantity ?? t('figure.unknown'), source: row.source }] }} />)
              <span className={css.screen}>
                {' '}
                <SourceLink id={row.source} />
              </span>
            </span>
          ))}
          .
        </div>
      )}
      {families.length > 0 && (
        <p>
          {t('sheet.families')}{' '}
          {families.map(({ family, units, sources }, at) => (
            <span key={family}>
              {at > 0 && '; '}
              {family} (
              {Object.entries(units).map(([member, count], place) => (
                <span key={member}>
                  {place > 0 && ', '}
                  {name('nations', member)} <Figure value={count} why={{ title: `${family}, ${name('nations', member)}`, method: 'fragmentation', sources }} />
                </span>
              ))}
              )
            </span>
          ))}
          .
        </p>
      )}
    </Section>
  );
}
