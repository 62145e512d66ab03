// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Section } from '../../parts/Lead';
import { CapabilityName } from '../../parts/names';
import { useText } from '../../words/useText';
import type { PairResult } from './Pair';
import css from './Pair.module.css';

type Fleet = PairResult['fleets'][number];
type Units = Fleet['families'][number]['of_a'];
type Row = Fleet['families'][number] & Pick<Fleet, 'capability' | 'commonality'>;

/** The same families of equipment: where one can train, buy and maintain together. */
export function Fleets({ pair }: { pair: PairResult }) {
  const { t } = useTranslation();
  const { catalogue, name } = useCatalogue();
  const text = useText();
  const rows = useMemo(() => pair.fleets.flatMap((fleet) => fleet.families.map((family) => ({ ...family, ...fleet, families: undefined }))), [pair]);
  const columns = useMemo<Column<Row>[]>(() => {
    const typeName = (id: string) => catalogue.equipment.find((type) => type.id === id)?.name ?? id;
    const unitOf = (id: string) => catalogue.capabilities.find((capability) => capability.id === id)?.unit;
    const total = (units: Units) => units.reduce<number | null>((sum, { units }) => (sum === null || units.value === null ? null : sum + units.value), 0);
    const show = (units: Units, capability: string) =>
      units.map((one) => (
        <span key={one.equipment} className={css.units}>
          {typeName(one.equipment)} <b><Figure value={one.units} unit={unitOf(capability)} /></b>
        </span>
      ));
    return [
      { id: 'capability', header: t('policy.capability'), value: (row) => name('capabilities', row.capability), show: (row) => <CapabilityName id={row.capability} nation={pair.a} /> },
      { id: 'family', header: t('partner.family'), value: (row) => (catalogue.equipment.some((type) => type.id === row.family) ? typeName(row.family) : row.family) },
      { id: 'a', header: text(pair.name_of_a), value: (row) => total(row.of_a), show: (row) => show(row.of_a, row.capability) },
      { id: 'b', header: text(pair.name_of_b), value: (row) => total(row.of_b), show: (row) => show(row.of_b, row.capability) },
      { id: 'commonality', header: t('partner.commonality'), numeric: true, value: (row) => row.commonality, show: (row) => <Figure value={row.commonality} percent why={{ title: `${t('partner.commonality')}: ${name('capabilities', row.capability)}`, formula: t('partner.commonality_formula'), method: 'fragmentation' }} /> },
    ];
  }, [t, catalogue, name, text, pair]);
  if (rows.length === 0) return null;
  return (
    <Section title={t('partner.fleets')} note={t('partner.fleets_note', { year: pair.year })}>
      <DataTable caption={t('partner.fleets')} columns={columns} rows={rows} />
    </Section>
  );
}
