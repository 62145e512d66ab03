// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../view/address';

/** A number of units that may be unknown or a range, as the program gives it. */
export interface FigureValue {
  value: number | null;
  low: number;
  high: number | null;
}

const LOCALE: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };
const MINUS = '\u2212';
/** Narrow and not breaking: between a number and its unit. */
export const THIN = '\u202f';

export interface NumberOptions {
  /** Decimals at most; a tenth unless told. */
  digits?: number;
  /** Plus sign before a positive number. */
  signed?: boolean;
  /** The number is a share of one and shown in per cent. */
  percent?: boolean;
}

/** A format is dear to make and cheap to use: each is made once. */
const formats = new Map<string, Intl.NumberFormat>();
function formatOf(lang: Language, percent: boolean, digits: number): Intl.NumberFormat {
  const key = `${lang}${percent}${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[lang], {
      maximumFractionDigits: digits,
      style: percent ? 'percent' : 'decimal',
      // Four digits stay together in both languages: 2028, not 2,028.
      useGrouping: 'min2',
    });
    formats.set(key, format);
  }
  return format;
}

/** A number as people write it: real minus sign, groups and decimals of the language. */
export function formatNumber(value: number, lang: Language, options: NumberOptions = {}): string {
  const digits = options.digits ?? (options.percent ? 0 : 1);
  const shown = formatOf(lang, options.percent ?? false, digits).format(Math.abs(value));
  const zero = !/[1-9]/.test(shown);
  const sign = zero ? '' : value < 0 ? MINUS : options.signed ? '+' : '';
  return sign + shown;
}

/** A figure as text: `18`, `18 (15–21)`, `≥ 18`, `0–15`; null when nothing is known. */
export function formatFigure(figure: FigureValue, lang: Language, options: NumberOptions = {}): string | null {
  const number = (value: number) => formatNumber(value, lang, options);
  const { value, low, high } = figure;
  const range = high === null ? `≥${THIN}${number(low)}` : `${number(low)}–${number(high)}`;
  // The best value is the least there can be, and nothing bounds it: that is one thing to say.
  if (value === low && high === null) return range;
  if (value !== null) return low === value && high === value ? number(value) : `${number(value)} (${range})`;
  if (high === null) return low > 0 ? range : null;
  return low === high ? number(low) : range;
}

/** Plain number to figure. */
export function exactly(value: number): FigureValue {
  return { value, low: value, high: value };
}

/** Words as a list: "Belgium, Germany and France". */
export function formatList(words: string[], lang: Language): string {
  return new Intl.ListFormat(LOCALE[lang]).format(words);
}

/** A date of the package as people write it; a day that was assumed cannot be told here. */
export function formatDate(date: string, lang: Language): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month || !day) return date;
  const style = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALE[lang], style).format(Date.UTC(year, month - 1, day));
}
