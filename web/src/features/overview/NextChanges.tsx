// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useAsk } from '../../api/useAsk';
import { Figure } from '../../parts/Figure';
import { CapabilityName, useTypeName } from '../../parts/names';
import { Answered, Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import css from './Attention.module.css';

const FIRST = 8;

/** What the nation changes in the coming years. */
export function NextChanges() {
  const { t } = useTranslation();
  const { view, href } = useView();
  const { catalogue, name, inText } = useCatalogue();
  const typeName = useTypeName();
  const answer = useAsk('/v1/planned-changes', { query: { nation: view.nation } });
  const unitOf = (capability: string) => catalogue.capabilities.find(({ id }) => id === capability)?.unit;
  return (
    <Answered answer={answer} height={240}>
      {({ capabilities }) => {
        const own = capabilities
          .flatMap(({ changes }) => changes)
          .filter((change) => change.to_year >= view.year)
          .sort((a, b) => a.from_year - b.from_year || a.capability.localeCompare(b.capability));
        if (own.length === 0) {
          return <Empty title={t('overview.no_changes')}>{t('overview.no_changes_text', { nation: inText(view.nation), year: view.year })}</Empty>;
        }
        return (
          <div className={css.group}>
            <table className={css.list} aria-label={t('overview.next')}>
              <tbody>
                {own.slice(0, FIRST).map((change) => (
                  <tr key={change.id}>
                    <th scope="row">
                      {change.from_year === change.to_year ? change.from_year : `${change.from_year}–${change.to_year}`}
                    </th>
                    <td>
                      <CapabilityName id={change.capability} nation={view.nation} />
                      <small>{[t(`balance.action.${change.action as 'buy'}`), change.equipment && typeName(change.equipment), t(`balance.firmness.${change.firmness as 'decided'}`)].filter(Boolean).join(' · ')}</small>
                    </td>
                    <td>
                      <Figure
                        value={change.quantity === null ? null : change.action === 'retire' ? -change.quantity : change.quantity}
                        signed={change.action === 'buy' || change.action === 'lease'}
                        unit={unitOf(change.capability)}
                        why={{
                          title: `${t(`balance.action.${change.action as 'buy'}`)}: ${name('capabilities', change.capability)}`,
                          method: 'stock',
                          rows: [{ label: change.id, value: change.quantity ?? t('figure.unknown'), source: change.source }],
                        }}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {own.length > FIRST && (
              <Link href={href('/changes')} className={css.more}>
                {t('overview.more', { count: own.length - FIRST })}
              </Link>
            )}
          </div>
        );
      }}
    </Answered>
  );
}
