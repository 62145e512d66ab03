// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCatalogue } from '../api/catalogue';
import { useView } from '../view/useView';
import { useCode } from '../words/useCode';
import { fit, type OnStep, type Step, steps, wrap } from './steps';
import { useWidth } from './useWidth';
import css from './Staircase.module.css';

const LINE = 18;
const SIZE = 12.5;
const RISE = 30;
/** Height of the lowest step: its number, the name of the form in three lines, and how many stand on it. */
const FOOT = 92;
/** Below this width the steps stand under each other. */
const WIDE = 820;

interface Props {
  items: OnStep[];
  /** What the picture says, for those who do not see it. */
  label: string;
  /** Address of the list of all on a rung (0: no form stated). */
  more: (rung: number) => string;
  /** Names all, however many stand on one step. */
  all?: boolean;
}

/** The ladder as a staircase, with the cooperations on it. */
export function Staircase({ items, label, more, all: whole }: Props) {
  const { catalogue, lang } = useCatalogue();
  const { place, width } = useWidth<HTMLDivElement>();
  const rungs = Math.max(0, ...catalogue.forms.map((form) => form.rung));
  const wide = width >= WIDE;
  const all = useMemo(() => steps(items, rungs, whole ? Infinity : wide ? 20 : 6, lang), [items, rungs, whole, wide, lang]);
  const drawn = { all, width, more };
  return (
    <div ref={place} className={css.place} role="group" aria-label={label}>
      {width > 0 && (wide ? <Stairs {...drawn} /> : <Stack {...drawn} />)}
    </div>
  );
}

interface Drawn {
  all: Step[];
  width: number;
  more: (rung: number) => string;
}

const lines = (step: Step) => step.named.length + (step.named.length < step.items.length ? 1 : 0);

/** Steps beside each other, rising; what stands on a step stands above it. */
function Stairs({ all, width, more }: Drawn) {
  const wide = width / all.length;
  const top = (at: number) => FOOT + at * RISE;
  const height = Math.max(...all.map((step, at) => top(at) + lines(step) * LINE)) + 12;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-picture>
      {all.map((step, at) => (
        <g key={step.rung} transform={`translate(${at * wide} ${height - top(at)})`}>
          <rect width={wide} height={top(at)} className={css[`step${step.rung}`]} />
          <StepText step={step} width={wide} />
          {step.named.map((item, line) => (
            <Item key={item.id} item={item} x={4} y={-8 - line * LINE} width={wide - 8} />
          ))}
          <More step={step} more={more} x={4} y={-8 - step.named.length * LINE} />
        </g>
      ))}
    </svg>
  );
}

/** Steps under each other, the highest on top, for a narrow screen. */
function Stack({ all, width, more }: Drawn) {
  const down = [...all].reverse();
  const head = 30;
  const high = (step: Step) => head + lines(step) * LINE + 14;
  const tops = down.map((_, at) => down.slice(0, at).reduce((sum, step) => sum + high(step), 0));
  const height = tops.at(-1)! + high(down.at(-1)!);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-picture>
      {down.map((step, at) => {
        const indent = Math.min(step.rung, 6) * 6;
        return (
          <g key={step.rung} transform={`translate(0 ${tops[at]})`}>
            <rect width={width - 36 + indent} height={head - 4} className={css[`step${step.rung}`]} />
            <HeadText step={step} width={width - 36 + indent} />
            {step.named.map((item, line) => (
              <Item key={item.id} item={item} x={4} y={head + 13 + line * LINE} width={width - 8} />
            ))}
            <More step={step} more={more} x={4} y={head + 13 + step.named.length * LINE} />
          </g>
        );
      })}
    </svg>
  );
}

function useFormName() {
  const { catalogue, lang } = useCatalogue();
  const { t } = useTranslation();
  return (rung: number) =>
    catalogue.forms.find((form) => form.rung === rung)?.name[lang] ?? t('staircase.without_rung');
}

const textClass = (rung: number) => (rung > 4 ? css.onHigh : rung === 4 ? css.onMid : css.onLow);

function StepText({ step, width }: { step: Step; width: number }) {
  const { t } = useTranslation();
  const form = useFormName()(step.rung);
  return (
    <g className={textClass(step.rung)} transform="translate(10 0)">
      <text y={24} className={css.number}>
        {step.rung || '?'}
        <tspan className={css.count} dx={8}>
          {t('staircase.count', { count: step.items.length })}
        </tspan>
      </text>
      {wrap(form, width - 20, SIZE).slice(0, 3).map((line, at) => (
        <text key={line} y={44 + at * 15} className={css.form}>
          {line}
        </text>
      ))}
    </g>
  );
}

function HeadText({ step, width }: { step: Step; width: number }) {
  const form = useFormName()(step.rung);
  return (
    <g className={textClass(step.rung)}>
      <text x={8} y={18} className={css.form}>
        <tspan className={css.strong}>{step.rung || '?'}</tspan>
        <tspan dx={8}>{fit(form, width - 70, SIZE)}</tspan>
      </text>
      <text x={width - 8} y={18} textAnchor="end" className={css.form}>
        {step.items.length}
      </text>
    </g>
  );
}

/** A name with its mark: filled runs, an outline is not yet agreed or running, a dashed outline has ended. */
function Item({ item, x, y, width }: { item: OnStep; x: number; y: number; width: number }) {
  const { href } = useView();
  const code = useCode();
  const to = href(`/cooperations/${encodeURIComponent(item.id)}`);
  return (
    <Goes to={to}>
      <title>{`${item.name} (${code('status', item.status)})`}</title>
      <rect x={x} y={y - 9} width={9} height={9} className={`${css.mark} ${css[item.status]}`} />
      <text x={x + 15} y={y} className={item.status === 'ended' ? css.past : css.name}>
        {fit(item.name, width - 15, SIZE)}
      </text>
    </Goes>
  );
}

function More({ step, more, x, y }: { step: Step; more: (rung: number) => string; x: number; y: number }) {
  const { t } = useTranslation();
  const rest = step.items.length - step.named.length;
  if (rest === 0) return null;
  return (
    <Goes to={more(step.rung)}>
      <text x={x + 15} y={y} className={css.more}>
        {t('staircase.more', { count: rest })}
      </text>
    </Goes>
  );
}

/** A link in a picture: opens here, or in another tab where that is asked. */
function Goes({ to, children }: { to: string; children: React.ReactNode }) {
  const [, navigate] = useLocation();
  const go = (event: React.MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} onClick={go} className={css.link}>
      {children}
    </a>
  );
}
