// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Button } from '../../parts/Button';
import { useTypeName } from '../../parts/names';
import { useView } from '../../view/useView';
import { type Plan, type Price, useAsked } from './asked';
import { useAnother } from './go';
import css from './plan.module.css';

/** What an id of a decision or an agreement stands for, in words. */
export function useNamed() {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  const typeName = useTypeName();
  return (id: string) => {
    const [a = '', b = '', c = '', d = ''] = id.split('.');
    if (b !== 'buy' && b !== 'cut' && b !== 'use' && b !== 'turns') {
      const members = id.split('.').slice(2).map((nation) => name('nations', nation));
      return `${name('forms', b)} (${name('capabilities', a)}): ${members.join(', ')}`;
    }
    const other = d && (b === 'buy' || b === 'cut' ? typeName(d) : name('nations', d));
    return `${name('nations', a)} ${t(`plan.does_${b}`)}: ${[name('capabilities', c), other].filter(Boolean).join(', ')}`;
  };
}

/** Forbids or forces a decision, or takes that back, and has the plan made. */
export function useWish() {
  const { view } = useView();
  const another = useAnother();
  return (kind: 'forbid' | 'force', id: string, wanted = true) => {
    const rest = (view.filters[kind] ?? []).filter((one) => one && one !== id);
    another({ filters: { ...view.filters, [kind]: wanted ? [...rest, id] : rest } });
  };
}

/** What a plan that is bound takes more than the one that is free, in a sentence. */
export function usePriceText() {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  return ({ shortfall, cost, partners }: Price) =>
    t('plan.price', {
      shortfall: shortfall === null ? t('figure.unknown') : formatNumber(shortfall * 100, lang, { digits: 2, signed: true }),
      cost: formatNumber(cost, lang, { digits: 0, signed: true }),
      partners: formatNumber(partners, lang, { signed: true }),
    });
}

/** What is forbidden and forced, each with a way to take it back, and what that costs. */
export function Wishes({ plan }: { plan?: Plan }) {
  const { t } = useTranslation();
  const { forbid, force } = useAsked();
  const named = useNamed();
  const wish = useWish();
  const price = usePriceText();
  if (forbid.length + force.length === 0) return null;
  const chips = [...forbid.map((id) => ({ kind: 'forbid' as const, id })), ...force.map((id) => ({ kind: 'force' as const, id }))];
  return (
    <>
      <ul className={css.chips} aria-label={t('plan.wishes')}>
        {chips.map(({ kind, id }) => (
          <li key={kind + id}>
            {t(`plan.wish_${kind}`, { what: named(id) })}
            <Button look="quiet" aria-label={t('plan.unwish', { what: named(id) })} onPress={() => wish(kind, id, false)}>
              ×
            </Button>
          </li>
        ))}
      </ul>
      {plan?.price && <p>{price(plan.price)}</p>}
    </>
  );
}
