// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
/** A cooperation on the staircase. */
export interface OnStep {
  id: string;
  name: string;
  /** Null where no form is stated. */
  rung: number | null;
  status: 'idea' | 'explored' | 'agreed' | 'running' | 'ended';
}

export interface Step {
  /** 0: no form is stated. */
  rung: number;
  items: OnStep[];
  /** Those that are named; the others are counted. */
  named: OnStep[];
}

const NEAR: OnStep['status'][] = ['running', 'agreed', 'explored', 'idea', 'ended'];

/** The cooperations by rung, running ones first; a step for those without rung only where there are any. */
export function steps(items: OnStep[], rungs: number, most: number, lang: string): Step[] {
  const all = Array.from({ length: rungs + 1 }, (_, rung) => {
    const here = items
      .filter((item) => (item.rung ?? 0) === rung)
      .sort((a, b) => NEAR.indexOf(a.status) - NEAR.indexOf(b.status) || a.name.localeCompare(b.name, lang));
    // A last line that says "and one more" takes the room of that one.
    return { rung, items: here, named: here.length <= most + 1 ? here : here.slice(0, most) };
  });
  return all.filter((step) => step.rung > 0 || step.items.length > 0);
}

/** About how wide a letter is, as a share of the size of the font. */
const LETTER = 0.515;

/** A text that fits in a width. */
export function fit(text: string, width: number, size: number): string {
  const most = Math.floor(width / (size * LETTER));
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1)).trimEnd()}\u2026`;
}

/** A text in lines that fit in a width. */
export function wrap(text: string, width: number, size: number): string[] {
  const most = Math.floor(width / (size * LETTER));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
