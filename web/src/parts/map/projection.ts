// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { geoAzimuthalEqualArea, type GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';

export interface Frame {
  width: number;
  height: number;
}

/** Corners of what must be seen: Iceland, North Cape, the Caucasus, Cyprus, Gibraltar. */
const EUROPE: MultiPoint = {
  type: 'MultiPoint',
  coordinates: [[-24, 63.5], [25, 71.2], [44, 41], [34, 34.4], [-9.5, 36]],
};
const ISLANDS: MultiPoint = { type: 'MultiPoint', coordinates: [[-73, 11.4], [-73, 19], [-58, 19], [-58, 11.4]] };

/** Europe by equal area: no nation looks larger than it is. */
export function europe({ width, height }: Frame): GeoProjection {
  const margin = Math.max(12, width * 0.02);
  return geoAzimuthalEqualArea()
    .rotate([-12, -52])
    .clipExtent([[0, 0], [width, height]])
    .fitExtent([[margin, margin], [width - margin, height - margin]], EUROPE);
}

/** The islands in a frame of their own. */
export function caribbean({ width, height }: Frame): GeoProjection {
  return geoAzimuthalEqualArea()
    .rotate([66, -15])
    .clipExtent([[0, 0], [width, height]])
    .fitExtent([[8, 8], [width - 8, height - 8]], ISLANDS);
}

/** The frames in which the shapes were drawn. */
export const REFERENCE = { europe: { width: 1000, height: 820 }, caribbean: { width: 300, height: 230 } };

/** How shapes drawn in the reference frame come into another. */
export function fit(projection: GeoProjection, reference: GeoProjection): string {
  const scale = projection.scale() / reference.scale();
  const [x, y] = projection.translate();
  const [x0, y0] = reference.translate();
  return `translate(${x - x0 * scale} ${y - y0 * scale}) scale(${scale})`;
}

/** Where a capital stands; one outside the frame stands at its edge, towards where it lies. */
export function place(projection: GeoProjection, at: [number, number], { width, height }: Frame) {
  // The clip hides lines, never a single point.
  const [x, y] = projection(at) ?? [0, 0];
  const edge = 26;
  const outside = x < 0 || y < 0 || x > width || y > height;
  const within = (value: number, most: number) => Math.min(Math.max(value, edge), most - edge);
  return { x: outside ? within(x, width) : x, y: outside ? within(y, height) : y, outside };
}
