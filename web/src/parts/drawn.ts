// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import font from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'opacity',
  'stroke-linejoin', 'paint-order', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility', 'display'];

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

const TOP = 40;
const BOTTOM = 34;
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
  const [wide, high] = [Math.max(width, 480), height + TOP + BOTTOM];
  const type = `font-family="${style.fontFamily.replaceAll('"', "'")}" fill="${style.color}"`;
  const whole =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">` +
    `<style>${await letters()}</style><rect width="100%" height="100%" fill="${style.backgroundColor}"/>` +
    `<text x="8" y="24" ${type} font-size="17" font-weight="650">${escaped(title)}</text>` +
    `<g transform="translate(0 ${TOP})">${text}</g>` +
    `<text x="8" y="${high - 12}" ${type} font-size="12">${escaped(source)}</text></svg>`;
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
