// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCatalogue } from '../../api/catalogue';
import type { Form } from '../../api/take';
import { Button } from '../../parts/Button';
import { Documents } from '../../parts/Documents';
import { Lead, Section } from '../../parts/Lead';
import { Judgements } from '../../parts/policy';
import { Problem } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Considerations, Principles } from './Weighed';
import { JudgementRoom } from './JudgementRoom';
import { useJudgement } from './judgement';
import type { Sheet as SheetView } from './model';
import { take } from './take';
import css from './sheet.module.css';

interface Props {
  sheet: SheetView;
  /** Address of the thing under /v1, such as /cooperations/benesam. */
  address: string;
  back: { href: string; name: string };
  /** The answer, as a sentence with the figure in it. */
  answer: ReactNode;
  /** Its title where names say more than what the program gives. */
  title?: string;
  /** A running cooperation: keep, deepen, adapt or end. */
  review?: boolean;
  children: ReactNode;
}

/** The weighing sheet on screen, printed on two sheets of paper, and taken away. It never decides. */
export function Sheet({ sheet, address, back, answer, title: given, review, children }: Props) {
  const { t } = useTranslation();
  const text = useText();
  const { trace } = useCatalogue();
  const kept = useJudgement(sheet.id);
  const title = given ?? text(sheet.title);
  useEffect(() => {
    const before = document.title;
    document.title = `${title} · Concordia`;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <>
      <Tools address={address} back={back} judgement={written(kept.judgement, (course) => t(`review.course.${course}`))} />
      <article className={css.sheet}>
        <p className={css.kicker}>
          {t('sheet.kicker', { year: sheet.year, package: trace.package.name, hash: trace.package.hash?.slice(0, 12), scenario: trace.scenario, version: trace.version })}
        </p>
        <Lead question={`${t('sheet.title')}: ${title}`}>{answer}</Lead>
        {children}
        <Principles sheet={sheet} />
        <Considerations sheet={sheet} />
        <Section title={t('sheet.judgement')} note={t('sheet.judgement_note')}>
          {sheet.judgements.length > 0 && <Judgements rows={sheet.judgements} />}
          <JudgementRoom {...kept} review={review} />
          <p>{t('sheet.binding')}</p>
        </Section>
        <div className={css.screen}>
          <Section title={t('sheet.sources')}>
            <Documents documents={sheet.documents} />
          </Section>
        </div>
        <p className={css.sources}>
          {t('sheet.sources_ids')} {sheet.documents.map(({ id }) => id).join('; ')}.
        </p>
      </article>
    </>
  );
}

/** What stands in the room on paper. */
function written({ course, text }: ReturnType<typeof useJudgement>['judgement'], name: (course: 'keep' | 'deepen' | 'adapt' | 'end') => string): string {
  return [course && name(course), text].filter(Boolean).join('\n');
}

function Tools({ address, back, judgement }: { address: string; back: Props['back']; judgement: string }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { view } = useView();
  const file = useMutation({ mutationFn: (form: Form) => take(address, form, view, lang, judgement) });
  return (
    <>
      <div className={css.tools}>
        <Link href={back.href}>{back.name}</Link>
        <span className={css.take} role="group" aria-label={t('sheet.take')}>
          <Button onPress={() => window.print()}>{t('sheet.print')}</Button>
          <Button onPress={() => file.mutate('html')}>HTML</Button>
          <Button onPress={() => file.mutate('docx')}>DOCX</Button>
        </span>
      </div>
      {file.error && <Problem error={file.error} />}
    </>
  );
}
