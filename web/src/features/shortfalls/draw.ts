// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { Language } from '../../view/address';
import { type Cell, cellOf, type HeatMap, type Mode, shadeOf } from './cells';
import { textOf } from './HeatCell';
import { ENABLERS, type Line } from './rows';

const NAME = 260;
const WIDE = 34;
const HIGH = 22;
const SVG = 'http://www.w3.org/2000/svg';
/** Names of shades as they are in the tokens. */
const paint = (shade: string | undefined) =>
  shade === 'even' ? 'var(--even)' : shade === 'maybe' ? 'var(--gap-1)' : shade ? `var(--${shade.slice(0, -1)}-${shade.slice(-1)})` : 'none';

function put(at: Element, name: string, attributes: Record<string, string | number>, text?: string): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text !== undefined) element.textContent = text;
  return at.appendChild(element);
}

type Name = (kind: 'nations' | 'capabilities', id: string) => string;

/** Unknown, no published requirement, contradiction and assumption, as the cells on the screen show them. */
function signs(svg: Element, cell: Cell, shown: string, left: number, top: number): void {
  const [right, bottom] = [left + WIDE - 1, top + HIGH - 1];
  const line = { fill: 'none', stroke: 'var(--line-strong)' };
  if (shown === '?') put(svg, 'rect', { ...line, x: left + 1.5, y: top + 1.5, width: WIDE - 3, height: HIGH - 3, 'stroke-dasharray': '3 2' });
  else if (cell.state === 'no_need') put(svg, 'path', { ...line, d: `M${left + 1} ${bottom}H${right}` });
  if (cell.contradiction) put(svg, 'path', { fill: 'var(--ink)', d: `M${right - 7} ${top + 1}h7v7z` });
  if (cell.assumption) put(svg, 'path', { ...line, d: `M${left + 1} ${bottom - 8}l8 -8m-8 16l16 -16m-8 16l16 -16` });
}

/** The heat map as one picture, with all rows, to be taken away. */
export function draw(map: HeatMap, lines: Line[], order: number[], mode: Mode, name: Name, lang: Language): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const [width, height] = [NAME + order.length * WIDE, (lines.length + 1) * HIGH];
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const type = { 'font-size': 11, 'font-family': 'var(--font)', fill: 'var(--ink)' };
  order.forEach((at, column) =>
    put(svg, 'text', { ...type, x: NAME + (column + 0.5) * WIDE, y: HIGH - 7, 'text-anchor': 'middle' }, map.nations[at]),
  );
  lines.forEach((line, index) => {
    const top = (index + 1) * HIGH;
    const heading = 'heading' in line;
    const said = !heading ? name('capabilities', line.row.capability) : line.heading === ENABLERS ? 'Strategic enablers' : name('capabilities', line.heading);
    put(svg, 'text', { ...type, x: 0, y: top + HIGH - 7, 'font-weight': heading ? 700 : 400 }, said);
    if (heading) return;
    const total = line.row.columns.available.reduce<number>((sum, units) => sum + (units ?? 0), 0);
    order.forEach((at, column) => {
      const cell = cellOf(line.row, map.nations, at);
      const left = NAME + column * WIDE;
      const shade = shadeOf(cell, mode, total);
      put(svg, 'rect', { x: left + 1, y: top + 1, width: WIDE - 2, height: HIGH - 2, fill: paint(shade) });
      const fill = shade?.endsWith('4') ? 'var(--on-accent)' : 'var(--ink)';
      const shown = textOf(cell, mode, lang);
      put(svg, 'text', { ...type, fill, x: left + WIDE / 2, y: top + HIGH - 7, 'text-anchor': 'middle' }, shown);
      signs(svg, cell, shown, left, top);
    });
  });
  return svg;
}
