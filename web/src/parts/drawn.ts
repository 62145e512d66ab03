// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import font from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'opacity',
  'stroke-linejoin', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility', 'display', 'vector-effect'];

/** A picture as text, with its size in pixels. */
export interface Drawn {
  text: string;
  width: number;
  height: number;
}

/** A picture as it is painted now, without its words around it. */
export function toSvg(svg: SVGSVGElement): Drawn {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const from = [svg, ...svg.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, at) => {
    const style = getComputedStyle(element);
    const target = to[at]!;
    PAINT.forEach((name) => target.setAttribute(name, style.getPropertyValue(name)));
    target.removeAttribute('style');
    target.removeAttribute('class');
  });
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.getAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

/** A text in lines of at most so many letters; a longer word stands alone. */
export function folded(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Letters of our font are about half as wide as high. */
const fits = (wide: number, size: number) => Math.floor((wide - 16) / (size * 0.5));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The letters themselves, so that the file looks the same elsewhere. */
async function letters(): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(font)).arrayBuffer());
  const code = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;src:url(data:font/woff2;base64,${code})}`;
}

/** The picture with its message above it and its source under it, as a file that stands alone. */
export async function framed({ text, width, height }: Drawn, title: string, source: string): Promise<Drawn> {
  const style = getComputedStyle(document.documentElement);
  const wide = Math.max(width, 480);
  const type = `font-family="${style.fontFamily.replaceAll('"', "'")}" fill="${style.color}"`;
  const said = (words: string, top: number, size: number, more = '') => {
    const lines = folded(words, fits(wide, size)).map((line, at) => `<tspan x="8" y="${top + at * Math.round(size * 1.35)}">${escaped(line)}</tspan>`);
    return { text: `<text ${type} font-size="${size}" ${more}>${lines.join('')}</text>`, height: lines.length * Math.round(size * 1.35) };
  };
  const head = said(title, 24, 17, 'font-weight="650"');
  const top = 17 + head.height;
  const foot = said(source, top + height + 22, 12);
  const high = top + height + 18 + foot.height;
  const whole =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">` +
    `<style>${await letters()}</style><rect width="100%" height="100%" fill="${style.backgroundColor}"/>` +
    `${head.text}<g transform="translate(0 ${top})">${text}</g>${foot.text}</svg>`;
  return { text: whole, width: wide, height: high };
}

/** The same as pixels, twice as fine as on the screen. */
export async function toPng({ text, width, height }: Drawn): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * 2, height * 2);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}
