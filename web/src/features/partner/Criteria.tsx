// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Section } from '../../parts/Lead';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { anchors } from './ExplainedTables';
import type { Criterion, Partners } from './standing';

/** By what partners are compared: every measure with its unit, direction and anchors, and the rules of the shells. */
export function Criteria({ partners }: { partners: Partners }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { href } = useView();
  const text = useText();
  const { frame } = partners;
  const [strategic = 1, affiliated = 1] = frame.potential;
  const number = (value: number) => formatNumber(value, lang, { digits: 2 });
  const vetoes = frame.vetoes.map((veto) =>
    t('partners.veto_rule', { what: text(frame.criteria.find(({ id }) => id === veto.criterion)!.name), affiliated: number(veto.affiliated_above), ad_hoc: number(veto.ad_hoc_above) }),
  );
  return (
    <Section title={t('partners.criteria')} note={t('partners.criteria_note')}>
      <DataTable caption={t('partners.criteria')} columns={useColumns(partners)} rows={frame.criteria} search={false} />
      <p>{t('partners.weights', { weights: text(frame.weights), count: partners.samples })}</p>
      <p>{t('partners.potential_rule', { strategic: number(strategic), affiliated: number(affiliated) })}</p>
      <ul>
        {vetoes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <DataTable caption={t('partners.mark_rules')} columns={useMarkColumns(frame.close_group)} rows={frame.marks} search={false} />
      <p>
        <Link href={href('/methods/partners')}>{t('why.method_text')}</Link>
      </p>
    </Section>
  );
}

function useColumns({ frame }: Partners): Column<Criterion>[] {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useText();
  return useMemo(
    () => [
      { id: 'group', header: t('partners.group'), value: (row) => text(frame.groups.find(({ id }) => id === row.group)!.name) },
      { id: 'measure', header: t('partners.measure'), value: (row) => text(row.name) },
      { id: 'unit', header: t('partners.unit'), value: (row) => text(row.unit) },
      { id: 'closer', header: t('partner.reading'), value: (row) => t(row.closer === 'lower' ? 'partner.lower' : 'partner.higher') },
      { id: 'anchors', header: t('partners.anchors'), value: (row) => anchors(row, lang) },
      { id: 'fits', header: t('partners.fits'), value: (row) => t(row.fits ? 'policy.yes' : 'policy.no') },
      { id: 'source', header: t('partners.tables'), value: (row) => text(row.source) },
    ],
    [t, lang, text, frame],
  );
}

function useMarkColumns(close: number): Column<Partners['frame']['marks'][number]>[] {
  const { t } = useTranslation();
  const text = useText();
  return useMemo(
    () => [
      { id: 'mark', header: t('partners.mark'), value: (row) => text(row.name) },
      { id: 'unit', header: t('partners.unit'), value: (row) => text(row.unit) },
      { id: 'strategic', header: t('partners.needs_strategic', { count: close }), numeric: true, value: (row) => row.strategic },
      { id: 'affiliated', header: t('partners.needs_affiliated'), numeric: true, value: (row) => row.affiliated },
    ],
    [t, text, close],
  );
}
