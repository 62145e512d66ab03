// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { rowsOf, useExplanation, type Explanation } from '../api/explanation';
import { CapabilityName } from '../parts/names';
import { RowList } from '../parts/RowList';
import { Answered } from '../parts/states';
import css from './WhyDrawer.module.css';

interface Props {
  nation: string;
  capability: string;
  year: number;
}

/** The sum of a balance with its numbers, what says what is needed, and the rows with their sources. */
export function WhyBalance({ nation, capability, year }: Props) {
  const answer = useExplanation(nation, capability);
  return (
    <Answered answer={answer} height={300}>
      {(found) => <Found explanation={found} year={year} nation={nation} asked={capability} />}
    </Answered>
  );
}

function Found({ explanation, year, nation, asked }: { explanation: Explanation; year: number; nation: string; asked: string }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const found = explanation.years.find(({ balance }) => balance.year === year);
  if (!found) return null;
  return (
    <>
      <section>
        <h3>{t('why.formula')}</h3>
        <p className={css.formula}>{explanation.formula[lang]}</p>
        <p className={css.formula}>{found.sum[lang]}</p>
      </section>
      <section>
        <h3>{t('shortfalls.need')}</h3>
        <p>{found.need.reason[lang]}</p>
      </section>
      <section>
        <h3>{t('why.rows')}</h3>
        <RowList rows={rowsOf(explanation, found)} documents={explanation.documents} />
      </section>
      <p>
        {t('why.all_years')} <CapabilityName id={asked} nation={nation} />
      </p>
    </>
  );
}
