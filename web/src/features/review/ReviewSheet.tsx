// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { useAsk } from '../../api/useAsk';
import { formatList } from '../../number/format';
import { Section } from '../../parts/Lead';
import { CooperationName, useNations } from '../../parts/names';
import { Rung } from '../../parts/Rung';
import { Answered, Empty, NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { COURSES } from '../sheet/judgement';
import { Said } from '../sheet/Said';
import { Sheet } from '../sheet/Sheet';
import { Table } from '../sheet/Table';
import type { Course } from './wanted';

type SheetView = Result<'/v1/cooperations/{cooperation}/weighing-sheet'>;

/** The weighing sheet of a cooperation, with the question: keep, deepen, adapt or end. */
export default function ReviewSheet({ id }: { id: string }) {
  const { t } = useTranslation();
  const { view } = useView();
  const answer = useAsk('/v1/cooperations/{cooperation}/weighing-sheet', { path: { cooperation: id }, query: { nation: view.nation } });
  return (
    <Answered answer={answer} height={900} question={t('sheet.title')}>
      {(sheet) => (sheet.cooperation ? <Body sheet={sheet} whole={sheet.cooperation} /> : <Empty title={t('review.none')} />)}
    </Answered>
  );
}

function Body({ sheet, whole }: { sheet: SheetView; whole: NonNullable<SheetView['cooperation']> }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const { view, href } = useView();
  const nations = useNations();
  const row = whole.cooperation;
  const said = COURSES.filter((course) => sheet.courses.some((one) => one.course === course));
  const answer = said.length > 0 ? (
    <Trans i18nKey="review.lead_one" values={{ courses: formatList(said.map((course) => t(`review.course.${course}`).toLocaleLowerCase(lang)), lang) }} components={{ rung: <Rung rung={row.rung} /> }} />
  ) : (
    t('review.lead_nothing')
  );
  const rows = [
    [t('sheet.partners'), nations(row.participants)],
    [t('cooperations.form'), <Rung key="rung" rung={row.rung} />],
    [t('cooperation.capabilities'), whole.capabilities.map(({ capability }) => name('capabilities', capability)).join(', ') || t('figure.unknown')],
    [t('policy.notice'), row.notice_months ?? t('figure.unknown')],
    [t('review.page'), <CooperationName key="page" id={row.id} />],
  ];
  return (
    <Sheet sheet={sheet} address={`/cooperations/${encodeURIComponent(sheet.id)}`} back={{ href: href('/review', { filters: view.filters }), name: t('review.back') }} answer={answer} review>
      <Section title={t('review.stated')}>
        <Table caption={t('review.stated')} header={[t('sheet.what'), t('sheet.found')]} rows={rows} />
      </Section>
      <Courses courses={sheet.courses} />
    </Sheet>
  );
}

/** What speaks for each course; several may hold at once, and a person decides. */
function Courses({ courses }: { courses: Course[] }) {
  const { t } = useTranslation();
  const text = useText();
  return (
    <Section title={t('review.title')} note={t('review.note')}>
      {courses.length === 0 ? (
        <NotEnough>{t('review.lead_nothing')}</NotEnough>
      ) : (
        <Table
          caption={t('review.title')}
          header={[t('review.course_head'), t('review.speaks')]}
          rows={courses.map(({ course, because, rows }) => [
            t(`review.course.${course}`),
            <Said key="said" title={t(`review.course.${course}`)} rows={rows}>
              {text(because)}
            </Said>,
          ])}
        />
      )}
    </Section>
  );
}
