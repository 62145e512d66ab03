// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useWhy } from '../../frame/why';
import { useUnit } from '../../number/useUnit';
import { useHolder } from '../../parts/names';
import { type Action, type Firmness, type Planned } from './model';
import { useEquipment } from './useKnown';

/** Opens the drawer with what a document says about a change. */
export function useChangeWhy() {
  const { t } = useTranslation();
  const { catalogue, name } = useCatalogue();
  const { open } = useWhy();
  const holder = useHolder();
  const unitOf = useUnit();
  const { nameOf } = useEquipment();
  return (change: Planned) => {
    const unit = catalogue.capabilities.find(({ id }) => id === change.capability)?.unit;
    const quantity = change.quantity ?? null;
    open({
      title: `${holder(change.holder)}, ${name('capabilities', change.capability)}: ${t(`changes.${change.action as Action}`)} ${nameOf(change)}`.trim(),
      method: 'calendar',
      rows: [
        {
          label: t('changes.quantity'),
          value: quantity === null ? t('figure.unknown') : `${quantity} ${unit ? unitOf(unit, quantity) : ''}`,
          source: change.source,
        },
        { label: t('changes.years'), value: change.from_year === change.to_year ? change.from_year : `${change.from_year}–${change.to_year}` },
        { label: t('changes.firmness'), value: t(`changes.${change.firmness as Firmness}`) },
      ],
    });
  };
}
