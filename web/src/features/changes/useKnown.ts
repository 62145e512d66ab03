// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { type Action, type Planned, wayOf } from './model';

export function useCapabilityName() {
  const { name } = useCatalogue();
  return useCallback((id: string) => name('capabilities', id), [name]);
}

/** Types and families of equipment by their names. */
export function useEquipment() {
  const { catalogue } = useCatalogue();
  return useMemo(() => {
    const entries = new Map(catalogue.equipment.map((entry) => [entry.id, entry]));
    return {
      nameOf: (change: Planned) => (change.equipment ? (entries.get(change.equipment)?.name ?? change.equipment) : ''),
      /** A type without a family is a family of its own. */
      familyOf: (change: Planned) => (change.equipment ? (entries.get(change.equipment)?.family ?? change.equipment) : undefined),
    };
  }, [catalogue]);
}

/** A change as it is written on its bar: "+46 Leopard 2A8". */
export function useLabel() {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { nameOf } = useEquipment();
  return (change: Planned) => {
    const count = change.quantity ?? null;
    const sign = { comes: '+', stays: '', goes: '\u2212' }[wayOf(change)];
    const number = count === null ? '?' : (count === 0 ? '' : sign) + formatNumber(count, lang);
    const text = `${number} ${nameOf(change)}`.trim();
    return wayOf(change) === 'stays' ? `${t(`changes.${change.action as Action}`)} ${text}` : text;
  };
}
