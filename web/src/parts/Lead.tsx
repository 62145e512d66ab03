// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import css from './Lead.module.css';

/** The question as the title, and its answer as a sentence with the figure in it, before any picture. */
export function Lead({ question, children }: { question: string; children: ReactNode }) {
  return (
    <header className={css.lead}>
      <h1>{question}</h1>
      <p>{children}</p>
    </header>
  );
}

/** A part of a page with its heading. */
export function Section({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section}>
      <h2>{title}</h2>
      {note && <p className={css.note}>{note}</p>}
      {children}
    </section>
  );
}
