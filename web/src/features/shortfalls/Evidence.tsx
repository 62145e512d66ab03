// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { rowsOf, type ExplainedYear, type Explanation } from '../../api/explanation';
import { SourceLink } from '../../parts/names';
import { RowList } from '../../parts/RowList';
import { Sign } from '../../parts/Sign';
import css from './Balance.module.css';

interface Props {
  explanation: Explanation;
  year: ExplainedYear;
}

/** The sum, what says what is needed, the rows, claims that stand beside each other, and passages. */
export function Evidence({ explanation, year }: Props) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const titles = new Map(explanation.documents.map(({ id, title }) => [id, title]));
  const disputed = explanation.claims.filter(({ others }) => others.some(({ contradicts }) => contradicts));
  return (
    <>
      <p>{explanation.formula[lang]}</p>
      <p>
        <strong>{year.sum[lang]}</strong>
      </p>
      <p>{year.need.reason[lang]}</p>
      {disputed.length > 0 && (
        <div className={css.part}>
          <h3>
            <Sign known="contradictory" silent /> {t('overview.contradictions')}
          </h3>
          {disputed.map((claim) => (
            <RowList key={claim.used} rows={[claim.used, ...claim.others.map(({ row }) => row)].flatMap((at) => explanation.rows[at] ?? [])} documents={explanation.documents} />
          ))}
        </div>
      )}
      <div className={css.part}>
        <h3>{t('why.rows')}</h3>
        <RowList rows={rowsOf(explanation, year)} documents={explanation.documents} />
      </div>
      {explanation.passages.length > 0 && (
        <div className={css.part}>
          <h3>{t('balance.passages')}</h3>
          <ul>
            {explanation.passages.map((passage, at) => (
              <li key={at}>
                <SourceLink id={passage.document} title={titles.get(passage.document)} />
                {passage.locator && `, ${passage.locator}`}
                {passage.note && `: ${passage.note}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
