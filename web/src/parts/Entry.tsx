// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ComponentProps, ReactNode } from 'react';
import css from './Entry.module.css';

interface Props extends ComponentProps<'input'> {
  label: string;
  /** In what a number counts. */
  unit?: ReactNode;
}

/** One line to type in, with its name before it and its unit after it. */
export function Entry({ label, unit, ...input }: Props) {
  return (
    <label className={css.entry}>
      <span className={css.label}>{label}</span>
      <input autoComplete="off" {...input} className={css.input} />
      {unit && <span>{unit}</span>}
    </label>
  );
}
