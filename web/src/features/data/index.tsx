// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useAsk } from '../../api/useAsk';
import { Figure } from '../../parts/Figure';
import { Lead } from '../../parts/Lead';
import { Answered } from '../../parts/states';
import { SubNav } from '../../parts/SubNav';
import { useView } from '../../view/useView';
import type { Tables } from './PackagePart';

const PackagePart = lazy(() => import('./PackagePart'));
const FindingsPart = lazy(() => import('./FindingsPart'));
const ContradictionsPart = lazy(() => import('./ContradictionsPart'));
const AssumptionsPart = lazy(() => import('./AssumptionsPart'));
const SourcesPart = lazy(() => import('./SourcesPart'));
const Check = lazy(() => import('./Check'));

const PARTS = { package: PackagePart, findings: FindingsPart, contradictions: ContradictionsPart, assumptions: AssumptionsPart, sources: SourcesPart, check: Check };
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** The part of the page that the address names; a document leads to the sources. */
function usePart(): Part {
  const { filter } = useView();
  const named = filter('show') as Part;
  if (NAMES.includes(named)) return named;
  return filter('document') ? 'sources' : 'package';
}

/** Where does it say so: the package about itself. */
export default function Page() {
  const { t } = useTranslation();
  const { href } = useView();
  const tables = useAsk('/v1/tables');
  const part = usePart();
  const Shown = PARTS[part];
  const parts = NAMES.map((name) => ({
    name: t(`data.${name}`),
    href: href('/data', { filters: name === 'package' ? {} : { show: [name] } }),
    here: name === part,
  }));
  return (
    <Answered answer={tables} height={700}>
      {(answer) => (
        <>
          <Lead question={t('data.question')}>
            <Answer tables={answer.tables} />
          </Lead>
          <SubNav label={t('data.parts')} parts={parts} />
          <Shown />
        </>
      )}
    </Answered>
  );
}

function Answer({ tables }: { tables: Tables }) {
  const { t } = useTranslation();
  const { catalogue, trace } = useCatalogue();
  const { href } = useView();
  const contradictions = useAsk('/v1/contradictions');
  const to = (part: Part) => href('/data', { filters: { show: [part] } });
  const sum = (of: (table: Tables[number]) => number) => tables.reduce((total, table) => total + of(table), 0);
  const by = (of: (table: Tables[number]) => number) =>
    tables.filter((table) => of(table) > 0).map((table) => ({ label: table.table, value: <Figure value={of(table)} /> }));
  const rows = (table: Tables[number]) => table.rows;
  const assumed = (table: Tables[number]) => table.assumptions;
  const claims = contradictions.data && contradictions.data.claims.length + contradictions.data.left_out;
  return (
    <Trans
      i18nKey="data.lead"
      values={{ name: catalogue.title ?? trace.package.name }}
      components={{
        rows: <Figure value={sum(rows)} why={{ title: t('data.rows_by_table'), rows: by(rows) }} />,
        documents: <Link href={to('sources')}><Figure value={tables.find((table) => table.table === 'documents')?.rows ?? null} /></Link>,
        contradictions: <Link href={to('contradictions')}>{claims === undefined ? '…' : <Figure value={claims} />}</Link>,
        assumptions: <Figure value={sum(assumed)} why={{ title: t('data.assumptions_by_table'), rows: by(assumed) }} />,
      }}
    />
  );
}
