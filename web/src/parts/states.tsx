// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { ApiError } from '../api/client';
import { Button } from './Button';
import { Lead } from './Lead';
import css from './states.module.css';

/** The place of what is still on its way, as high as what will come, so that nothing jumps. */
export function Loading({ height = 240 }: { height?: number }) {
  const { t } = useTranslation();
  return (
    <div className={css.loading} style={{ minHeight: height }} role="status" aria-busy>
      <span className="sr-only">{t('state.loading')}</span>
      <i />
      <i />
      <i />
    </div>
  );
}

interface Note {
  title: string;
  children?: ReactNode;
  action?: { label: string; run: () => void };
}

function State({ title, children, action, tone }: Note & { tone?: string }) {
  return (
    <div className={`${css.state} ${tone ?? ''}`}>
      <strong>{title}</strong>
      {children && <p>{children}</p>}
      {action && <Button onPress={action.run}>{action.label}</Button>}
    </div>
  );
}

/** There is an answer, and it is: nothing. Say what would be here. */
export function Empty(note: Note) {
  return <State {...note} />;
}

/** Too little is known to answer. Say what is missing. */
export function NotEnough({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <State title={t('state.not_enough')} tone={css.dotted}>
      {children}
    </State>
  );
}

/** No document states what is needed: neither a shortfall nor none. */
export function NoRequirement({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <State title={t('state.no_requirement')} tone={css.dotted}>
      {children ?? t('state.no_requirement_text')}
    </State>
  );
}

interface ProblemProps {
  error: Error;
  retry?: () => void;
  other?: { label: string; run: () => void };
}

/** What went wrong, why, and what can be done. */
export function Problem({ error, retry, other }: ProblemProps) {
  const { t, i18n } = useTranslation();
  const problem = error instanceof ApiError ? error.problem : undefined;
  const lang = i18n.language === 'nl' ? 'nl' : 'en';
  return (
    <div className={`${css.state} ${css.problem}`} role="alert">
      <strong>{t('state.no_answer')}</strong>
      <p>{problem ? (problem.cause?.[lang] ?? problem.detail) : t('state.no_answer_text')}</p>
      {problem?.action && <p>{problem.action[lang]}</p>}
      {problem && (
        <p className={css.code}>
          {problem.status} {problem.code}
        </p>
      )}
      <div className={css.buttons}>
        {retry && <Button onPress={retry}>{t('state.retry')}</Button>}
        {other && <Button onPress={other.run}>{other.label}</Button>}
      </div>
    </div>
  );
}

interface AnswerProps<T> {
  /** What `useAsk` gave. */
  answer: { data: T | undefined; error: Error | null; refetch: () => unknown };
  height?: number;
  /** The question of the page, its title until the answer brings its own. */
  question?: string;
  /** Where to go on when there is no answer, beside asking again. */
  other?: ProblemProps['other'];
  children: (data: T) => ReactNode;
}

/** Shows an answer, or that it is on its way, or why there is none. */
export function Answered<T>({ answer, height, question, other, children }: AnswerProps<T>) {
  const { t } = useTranslation();
  if (answer.data !== undefined && !answer.error) return children(answer.data);
  return (
    <>
      {question && <Lead question={question}>{t(answer.error ? 'state.no_answer' : 'state.loading')}</Lead>}
      {answer.error ? <Problem error={answer.error} retry={() => void answer.refetch()} other={other} /> : <Loading height={height} />}
    </>
  );
}
