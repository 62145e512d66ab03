// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Ref } from 'react';
import { Button as Aria, type ButtonProps } from 'react-aria-components';
import css from './Button.module.css';

type Look = 'plain' | 'primary' | 'quiet';

/** A button; `quiet` has no border until it is reached. */
export function Button({ look = 'plain', className, ...rest }: ButtonProps & { look?: Look; className?: string; ref?: Ref<HTMLButtonElement> }) {
  return <Aria {...rest} className={`${css.button} ${css[look]} ${className ?? ''}`} />;
}
