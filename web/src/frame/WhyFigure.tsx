// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import type { Result } from '../api/client';
import { useAsk } from '../api/useAsk';
import { formatFigure, formatNumber } from '../number/format';
import { CapabilityName } from '../parts/names';
import { RowList } from '../parts/RowList';
import { Answered } from '../parts/states';
import css from './WhyDrawer.module.css';

type Part = Result<'/v1/nations/{nation}/figures'>['figures'][number]['parts'][number];

/** The capabilities over which a figure of a nation was taken, and the rows that state what it was made from. */
export function WhyFigure({ nation, id }: { nation: string; id: string }) {
  const { t } = useTranslation();
  const answer = useAsk('/v1/nations/{nation}/figures', { path: { nation } });
  return (
    <Answered answer={answer} height={240}>
      {({ figures, documents }) => {
        const { parts = [], rows = [] } = figures.find(({ figure }) => figure === id) ?? {};
        return (
          <>
            {parts.length > 0 && <Parts parts={parts} nation={nation} />}
            {(rows.length > 0 || parts.length === 0) && (
              <section>
                <h3>{t('why.rows')}</h3>
                <RowList rows={rows} documents={documents} />
              </section>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function Parts({ parts, nation }: { parts: Part[]; nation: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('why.parts')}</h3>
      <ul className={css.rows}>
        {parts.map((part) => (
          <li key={part.capability}>
            <span>
              <CapabilityName id={part.capability} nation={nation} />
              {part.by_need_rule && <small> ({t('shortfalls.by_rule')})</small>}
            </span>
            <Share part={part} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Share({ part: { value, low, high, weight } }: { part: Part }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const share = { value: value ?? null, low: low ?? value ?? 0, high: high ?? value ?? null };
  return (
    <b>
      {formatFigure(share, lang, { percent: true }) ?? t('figure.unknown')}
      {weight !== 1 && ` × ${formatNumber(weight, lang)}`}
    </b>
  );
}
