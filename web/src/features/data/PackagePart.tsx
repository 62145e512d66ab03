// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { useAsk } from '../../api/useAsk';
import { Button } from '../../parts/Button';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Facts } from '../../parts/Facts';
import { Section } from '../../parts/Lead';
import { Answered } from '../../parts/states';
import { useCode } from '../../words/useCode';
import { useText } from '../../words/useText';
import css from './data.module.css';

export type Tables = Result<'/v1/tables'>['tables'];

/** The package in figures, under which settings it is read, and how to cite it. */
export default function PackagePart() {
  const answer = useAsk('/v1/tables');
  return (
    <Answered answer={answer} height={600}>
      {({ tables }) => (
        <>
          <Cite />
          <Trace />
          <InFigures tables={tables} />
        </>
      )}
    </Answered>
  );
}

/** What to write under a figure: package, hash, scenario, version, and the address of the view. */
function Cite() {
  const { t } = useTranslation();
  const { catalogue, trace } = useCatalogue();
  const [copied, setCopied] = useState(false);
  const licence = catalogue.licences.map((one) => one.name ?? one.title).filter(Boolean).join(', ');
  const text = t('data.citation', {
    title: catalogue.title ?? trace.package.name, name: trace.package.name, hash: trace.package.hash?.slice(0, 16) ?? '',
    scenario: trace.scenario, version: trace.version, licence: licence || t('figure.unknown'),
  });
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Section title={t('data.cite')} note={t('data.cite_note')}>
      <blockquote className={css.citation}>{text}</blockquote>
      <div>
        <Button onPress={copy}>{t('data.copy')}</Button> <span role="status">{copied && t('data.copied')}</span>
      </div>
    </Section>
  );
}

interface Settings {
  horizon?: [number, number];
  need_rule?: string | null;
  requirement_kinds?: string[];
  price_year?: number | null;
  currency?: string;
}

function Trace() {
  const { t } = useTranslation();
  const { catalogue, trace, lang } = useCatalogue();
  const code = useCode();
  const settings = (trace.settings ?? {}) as Settings;
  const scenario = catalogue.scenarios.find((one) => one.name === trace.scenario);
  return (
    <Section title={t('data.trace')} note={t('data.trace_note')}>
      <Facts
        facts={[
          { name: t('data.package'), value: trace.package.name },
          { name: t('data.hash_name'), value: trace.package.hash && <code className={css.hash}>{trace.package.hash}</code> },
          { name: t('frame.scenario'), value: scenario?.title ? `${trace.scenario}: ${scenario.title}` : trace.scenario },
          { name: t('data.horizon'), value: settings.horizon?.join('–') },
          { name: t('data.need_rule'), value: settings.need_rule ? (scenario?.need_rule?.[lang] ?? settings.need_rule) : t('data.no_need_rule') },
          { name: t('data.requirement_kinds'), value: settings.requirement_kinds?.map((kind) => code('requirement', kind)).join(', ') },
          { name: t('data.price_year'), value: settings.price_year ? `${settings.price_year} ${settings.currency ?? ''}` : null },
          { name: t('data.version'), value: `Concordia ${trace.version}` },
          { name: t('data.seed'), value: trace.seed },
          {
            name: t('data.licence'),
            value: catalogue.licences.length > 0 && catalogue.licences.map((one) => (one.path ? <a key={one.path} href={one.path} rel="noreferrer" target="_blank">{one.title ?? one.name}</a> : (one.title ?? one.name))),
          },
        ]}
      />
    </Section>
  );
}

function InFigures({ tables }: { tables: Tables }) {
  const { t } = useTranslation();
  const text = useText();
  const columns = useMemo<Column<Tables[number]>[]>(
    () => [
      { id: 'table', header: t('data.table'), value: (row) => row.table },
      { id: 'meaning', header: t('data.meaning'), value: (row) => text(row.meaning), show: (row) => <p className={css.meaning}>{text(row.meaning)}</p> },
      { id: 'rows', header: t('data.rows'), numeric: true, value: (row) => row.rows },
      { id: 'assumptions', header: t('data.without_source'), numeric: true, value: (row) => row.assumptions },
      { id: 'files', header: t('data.files'), value: (row) => row.files.join(' '), show: (row) => row.files.map((file) => <span key={file} className={css.line}>{file}</span>) },
    ],
    [t, text],
  );
  return (
    <Section title={t('data.in_figures')}>
      <DataTable caption={t('data.in_figures')} columns={columns} rows={tables} />
    </Section>
  );
}
