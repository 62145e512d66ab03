// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { type Action, type Capabilities, type Planned, wayOf } from './model';

/** Capabilities by the one into which they roll up, and by name. */
export function useCapabilities(): Capabilities {
  const { catalogue, name } = useCatalogue();
  return useMemo(() => {
    const entries = new Map(catalogue.capabilities.map((entry) => [entry.id, entry]));
    const rootOf = (capability: string) => {
      let at = entries.get(capability);
      while (at && !at.assessed && at.parent) at = entries.get(at.parent);
      return at?.assessed ? at.id : capability;
    };
    return { rootOf, nameOf: (capability) => name('capabilities', capability) };
  }, [catalogue, name]);
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
