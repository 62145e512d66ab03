// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { ExplainedYear, Explanation } from '../../api/explanation';
import { Figure } from '../../parts/Figure';
import { CooperationName } from '../../parts/names';
import { Empty } from '../../parts/states';
import css from './Balance.module.css';

/** What comes has a plus sign, what goes a minus sign; an upgrade changes no count. */
const SIGNED = new Set(['buy', 'lease']);
const signedOf = ({ action, quantity }: { action: string; quantity: number | null }) =>
  quantity !== null && action === 'retire' ? -quantity : quantity;

/** What the rows of a line add and take, where its units are counted in the whole. */
function stepsOf({ steps }: Explanation['years'][number]['stocks'][number]['lines'][number]): number | null {
  const parts = steps.map(({ kind, units }) => (units.value === null ? null : kind === 'goes' || kind === 'out_of_service' ? -units.value : units.value));
  return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

interface Props {
  explanation: Explanation;
  year: ExplainedYear;
}

/** Types in service, parts in pools, access both ways, and planned changes. */
export function Types({ explanation, year }: Props) {
  const { t } = useTranslation();
  const { catalogue, name } = useCatalogue();
  const { unit } = explanation;
  const typeName = (id: string | null | undefined) => (id ? (catalogue.equipment.find((type) => type.id === id)?.name ?? id) : t('balance.no_type'));
  const holder = (id: string) => (catalogue.nations.some((nation) => nation.id === id) ? name('nations', id) : name('cooperations', id));
  const lines = year.stocks.flatMap((stock) => stock.lines.map((line) => ({ stock, line })));
  return (
    <>
      <Part title={t('balance.own')} empty={t('balance.no_own')}>
        {lines.map(({ stock, line }, at) => (
          <li key={at}>
            <span>
              {typeName(line.equipment)}
              {stock.capability !== explanation.capability && <small>{name('capabilities', stock.capability)}</small>}
            </span>
            <Figure value={line.units ?? stepsOf(line)} unit={unit} signed={!line.units} />
          </li>
        ))}
      </Part>
      <Part title={t('balance.pools')}>
        {year.pools.map((pool) => (
          <li key={pool.cooperation}>
            <span>
              <CooperationName id={pool.cooperation} />
              <small>{pool.use_share == null ? t('balance.no_share') : t('balance.of_pool')}</small>
            </span>
            <Figure value={pool.part} unit={unit} />
          </li>
        ))}
      </Part>
      {(['access_in', 'access_out'] as const).map((way) => (
        <Part key={way} title={t(`balance.${way}`)}>
          {year[way].map((access, at) => (
            <li key={at}>
              <span>
                {holder(way === 'access_in' ? access.provider : access.receiver)}
                <small>
                  {t(`balance.terms.${access.terms as 'guaranteed'}`)}
                  {!access.counts && ` · ${t('balance.not_counted')}`}
                </small>
              </span>
              <Figure value={access.quantity ?? null} unit={unit} />
            </li>
          ))}
        </Part>
      ))}
      <Part title={t('balance.changes')} empty={t('balance.no_changes')}>
        {explanation.changes.map(({ change }) => (
          <li key={change.id}>
            <span>
              {change.from_year === change.to_year ? change.from_year : `${change.from_year}–${change.to_year}`} {typeName(change.equipment)}
              <small>
                {t(`balance.action.${change.action as 'buy'}`)} · {t(`balance.firmness.${change.firmness as 'decided'}`)}
              </small>
            </span>
            <Figure value={signedOf(change)} unit={unit} signed={SIGNED.has(change.action)} />
          </li>
        ))}
      </Part>
    </>
  );
}

function Part({ title, empty, children }: { title: string; empty?: string; children: ReactNode[] }) {
  if (children.length === 0 && !empty) return null;
  return (
    <div className={css.part}>
      <h3>{title}</h3>
      {children.length === 0 ? <Empty title={empty!} /> : <ul className={css.list}>{children}</ul>}
    </div>
  );
}
