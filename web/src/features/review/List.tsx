// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useReducer } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { Rung } from '../../parts/Rung';
import { Answered, Empty } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { COURSES, storedJudgement, useKey } from '../sheet/judgement';
import { Said } from '../sheet/Said';
import { Tests } from '../sheet/Weighed';
import { speaks, type Review, type Reviews } from './wanted';
import css from './review.module.css';

const ANY = 'any';

/** Review: what runs, and what speaks for keeping, deepening, adapting or ending it. */
export default function List() {
  const { t } = useTranslation();
  const { view } = useView();
  const asked = { query: { nation: view.nation } };
  const answer = useAsk('/v1/reviews', asked);
  const before = useCompared('/v1/reviews', asked);
  return (
    <Answered answer={answer} height={900} question={t('review.question')}>
      {(found) => <Body found={found} before={before} />}
    </Answered>
  );
}

function Body({ found, before }: { found: Reviews; before?: Reviews }) {
  const { t } = useTranslation();
  const { filter, setFilter } = useView();
  const [opened, toggle] = useReducer((open: string[], id: string) => (open.includes(id) ? open.filter((one) => one !== id) : [...open, id]), []);
  const columns = useColumns(opened, toggle);
  const course = filter('course');
  const shown = useMemo(() => found.reviews.filter((one) => !course || speaks(one, course).length > 0), [found, course]);
  const options = [{ id: ANY, name: t('review.any') }, ...COURSES.map((id) => ({ id: id as string, name: t(`review.course.${id}`) }))];
  return (
    <>
      <Answer found={found} before={before} />
      <div className={css.filters}>
        <Choice label={t('review.something')} options={options} value={course ?? ANY} onChange={(id) => setFilter('course', id === ANY ? [] : [id])} />
      </div>
      {shown.length === 0 ? (
        <Empty title={t('review.none')}>{t('review.none_text')}</Empty>
      ) : (
        <Section title={t('review.table')} note={t('review.note')}>
          <DataTable caption={t('review.table')} columns={columns} rows={shown} search opened={({ cooperation }) => opened.includes(cooperation) && <TestsOf cooperation={cooperation} />} />
        </Section>
      )}
    </>
  );
}

/** The tests of one cooperation as its weighing sheet shows them: each reason opens to its rows and sources. */
function TestsOf({ cooperation }: { cooperation: string }) {
  const { view } = useView();
  const answer = useAsk('/v1/cooperations/{cooperation}/weighing-sheet', { path: { cooperation }, query: { nation: view.nation } });
  return (
    <Answered answer={answer} height={200}>
      {(sheet) => <Tests sheet={sheet} />}
    </Answered>
  );
}

/** The first line counts all that runs, whatever was chosen below it. */
function Answer({ found, before }: { found: Reviews; before?: Reviews }) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const text = useText();
  const with_ = (of: Reviews, course: string) => of.reviews.filter((one) => speaks(one, course).length > 0);
  const figure = (course: 'deepen' | 'adapt' | 'end') => {
    const rows = with_(found, course).map((one) => ({ label: text(one.name), value: speaks(one, course).map(({ because }) => text(because)).join(' '), source: one.source }));
    return <Figure value={rows.length} before={before && with_(before, course).length} why={{ title: t(`review.course.${course}`), method: 'weighing-sheet', rows }} />;
  };
  const all = found.reviews.map((one) => ({ label: text(one.name), value: one.rung, source: one.source }));
  return (
    <Lead question={t('review.question')}>
      <Trans
        i18nKey="review.lead"
        values={{ nation: inText(found.nation), year: found.year }}
        components={{ running: <Figure value={all.length} before={before?.reviews.length} why={{ title: t('review.table'), rows: all }} />, deepen: figure('deepen'), adapt: figure('adapt'), end: figure('end') }}
      />
    </Lead>
  );
}

function useColumns(opened: string[], toggle: (cooperation: string) => void): Column<Review>[] {
  const { t } = useTranslation();
  const { view, href } = useView();
  const text = useText();
  const { name } = useCatalogue();
  const key = useKey();
  return useMemo(() => {
    const tests = ({ tests: { met, at_risk, not_met, cannot_be_judged } }: Review) => t('review.tests_of', { met, at_risk, not_met, unknown: cannot_be_judged });
    const mine = (row: Review) => {
      const { course } = storedJudgement(key(row.cooperation));
      return course ? t(`review.course.${course}`) : '';
    };
    const members = (row: Review) => ({
      title: `${t('cooperations.count')}: ${text(row.name)}`,
      rows: row.participants.map((id) => ({ label: name('nations', id), value: '', source: row.source })),
    });
    const courses = COURSES.map<Column<Review>>((course) => ({
      id: course,
      header: t(`review.course.${course}`),
      value: (row) => speaks(row, course).map(({ because }) => text(because)).join(' '),
      show: (row) => (
        <>
          {speaks(row, course).map(({ because, rows }, at) => (
            <span key={at} className={css.reason}>
              <Said title={`${t(`review.course.${course}`)}: ${text(row.name)}`} rows={rows}>
                {text(because)}
              </Said>
            </span>
          ))}
        </>
      ),
    }));
    return [
      { id: 'name', header: t('cooperations.name'), value: (row) => text(row.name), show: (row) => <Link href={href(`/review/${encodeURIComponent(row.cooperation)}`, { filters: view.filters })}>{text(row.name)}</Link> },
      { id: 'rung', header: t('cooperations.form'), value: (row) => row.rung, show: (row) => <Rung rung={row.rung} numberOnly /> },
      { id: 'count', header: t('cooperations.count'), numeric: true, value: (row) => row.participants.length, show: (row) => <Figure value={row.participants.length} why={members(row)} /> },
      {
        id: 'tests',
        header: t('review.tests'),
        value: tests,
        show: (row) => (
          <Button look="quiet" className={css.tests} aria-expanded={opened.includes(row.cooperation)} onPress={() => toggle(row.cooperation)}>
            {tests(row)}
          </Button>
        ),
      },
      ...courses,
      { id: 'mine', header: t('review.mine'), value: mine },
    ];
  }, [view.filters, t, name, href, text, key, opened, toggle]);
}
