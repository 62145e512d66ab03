// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../parts/Choice';
import { COURSES, type Course, type useJudgement } from './judgement';
import css from './sheet.module.css';

const NONE = 'none';
/** As much as the program takes on a sheet. */
const MOST = 3000;

/** Room for the judgement of a person: kept in this browser, printed and exported with the sheet. */
export function JudgementRoom({ judgement, write, review }: ReturnType<typeof useJudgement> & { review?: boolean }) {
  const { t } = useTranslation();
  const id = useId();
  const courses = [{ id: NONE, name: t('review.undecided') }, ...COURSES.map((course) => ({ id: course as string, name: t(`review.course.${course}`) }))];
  return (
    <div className={css.judgement}>
      {review && (
        <div className={css.screen}>
          <Choice label={t('review.mine')} options={courses} value={judgement.course ?? NONE} onChange={(course) => write({ course: course === NONE ? undefined : (course as Course) })} />
        </div>
      )}
      <label htmlFor={id}>{t('sheet.write')}</label>
      <textarea id={id} className={css.screen} rows={4} maxLength={MOST} value={judgement.text} onChange={(event) => write({ text: event.target.value })} />
      <p className={css.room}>
        {judgement.course && <b>{t(`review.course.${judgement.course}`)}. </b>}
        {judgement.text}
      </p>
    </div>
  );
}
