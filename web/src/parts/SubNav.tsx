// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Link } from 'wouter';
import css from './SubNav.module.css';

interface Props {
  /** What the parts are parts of. */
  label: string;
  parts: { name: string; href: string; here: boolean }[];
}

/** The parts of a page, each with its own address. */
export function SubNav({ label, parts }: Props) {
  return (
    <nav className={css.parts} aria-label={label}>
      {parts.map(({ name, href, here }) => (
        <Link key={name} href={href} aria-current={here ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
