// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { useAsk } from '../../api/useAsk';
import { formatNumber } from '../../number/format';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Section } from '../../parts/Lead';
import { SourceLink } from '../../parts/names';
import { Sign } from '../../parts/Sign';
import { Answered, Empty } from '../../parts/states';
import { place, useCellText, useRowColumns } from './rows';
import css from './data.module.css';

type Contradictions = Result<'/v1/contradictions'>;
type Claim = Contradictions['claims'][number];

/** Sources that say different things about one thing, side by side: nothing is resolved silently. */
export default function ContradictionsPart() {
  const { t } = useTranslation();
  const answer = useAsk('/v1/contradictions');
  return (
    <Answered answer={answer} height={500}>
      {(found) =>
        found.claims.length + found.passages.length === 0 ? (
          <Empty title={t('data.no_contradictions')}>{t('data.no_contradictions_text')}</Empty>
        ) : (
          <Body found={found} />
        )
      }
    </Answered>
  );
}

function Body({ found }: { found: Contradictions }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const passages = useRowColumns();
  return (
    <>
      <Section title={t('data.contradictions')} note={t('data.contradictions_note')}>
        <DataTable caption={t('data.contradictions')} columns={columns} rows={found.claims} />
        {found.left_out > 0 && <p className={css.soft}>{t('data.left_out', { count: found.left_out })}</p>}
      </Section>
      {found.passages.length > 0 && (
        <Section title={t('data.passages')} note={t('data.passages_note')}>
          <DataTable caption={t('data.passages')} columns={passages} rows={found.passages} />
        </Section>
      )}
    </>
  );
}

function useColumns(): Column<Claim>[] {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const text = useCellText();
  return useMemo(() => {
    const said = (value: string | null) => {
      if (value === null) return t('figure.unknown');
      return /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(Number(value), lang, { digits: 3 }) : value;
    };
    const about = (claim: Claim) => claim.about.map(text).join(' · ');
    const by = (relative: number | null) => (relative === null ? '' : ` (${formatNumber(relative, lang, { percent: true, digits: 1, signed: true })})`);
    return [
      { id: 'about', header: t('data.about'), value: about, show: (claim) => <><b>{about(claim)}</b><span className={`${css.line} ${css.soft}`}>{claim.table}, {claim.column}</span></> },
      {
        id: 'used', header: t('data.used'), value: (claim) => said(claim.value),
        show: (claim) => <Said value={said(claim.value)} source={claim.used.source} at={place(claim.used)} />,
      },
      {
        id: 'others', header: t('data.others'), value: (claim) => claim.others.map((other) => `${said(other.value)}${by(other.relative)} ${other.row.source ?? ''}`).join('; '),
        show: (claim) => (
          <ul className={css.claims}>
            {claim.others.map((other) => (
              <li key={place(other.row)}>
                <Said value={`${said(other.value)}${by(other.relative)}`} source={other.row.source} at={place(other.row)} contradicts />
              </li>
            ))}
          </ul>
        ),
      },
    ];
  }, [t, lang, text]);
}

function Said({ value, source, at, contradicts }: { value: string; source: string | null; at: string; contradicts?: boolean }) {
  return (
    <>
      <b>{value}</b> {contradicts && <Sign known="contradictory" silent />}
      <span className={css.line}>
        {source && <SourceLink id={source} />} <span className={css.soft}>{at}</span>
      </span>
    </>
  );
}
