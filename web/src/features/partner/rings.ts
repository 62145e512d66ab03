// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { SHELLS, type Shell, type Standing } from './standing';

/** Longitude and latitude. */
export type Place = [number, number];

const RADIANS = Math.PI / 180;
/** Degrees on each side of north that stay free for the names of the rings. */
const FREE = 20;
/** Where the rings end, as a share of the whole; the nation itself has the centre. */
const ENDS = [0.13, 0.46, 0.76, 1];
const LANES = 7;
const ROUNDS = 4;
/** Degrees by which a mark may leave its spoke where others are in the way: less than half of what lies between spokes. */
const ASIDE = [0, -2, 2, -4, 4];

/** The direction in which another place lies: degrees clockwise from north, along the great circle. */
export function bearing([fromLon, fromLat]: Place, [toLon, toLat]: Place): number {
  const [a, b, across] = [fromLat * RADIANS, toLat * RADIANS, (toLon - fromLon) * RADIANS];
  const east = Math.sin(across) * Math.cos(b);
  const north = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across);
  return (Math.atan2(east, north) / RADIANS + 360) % 360;
}

/** A direction for each partner, in the order of the map and at equal distances: the same in every year. */
export function spokes(nation: string, partners: string[], places: Map<string, Place>): Map<string, number> {
  const here = places.get(nation);
  const at = (id: string) => (here && places.has(id) ? bearing(here, places.get(id)!) : 360);
  const order = [...partners].sort((a, b) => at(a) - at(b) || a.localeCompare(b));
  return new Map(order.map((id, index) => [id, FREE + ((index + 0.5) * (360 - 2 * FREE)) / order.length]));
}

export interface Size {
  /** Of the outermost ring. */
  radius: number;
  width: number;
  height: number;
}
export interface Spot {
  x: number;
  y: number;
}
export interface Mark {
  standing: Standing;
  observed: Spot;
  /** Only where it differs. */
  potential?: Spot;
}

/** From where to where a ring goes. */
export function ring(shell: Shell, radius: number): [number, number] {
  const at = SHELLS.indexOf(shell);
  return [ENDS[at]! * radius, ENDS[at + 1]! * radius];
}

/** Where the marks stand: each on its spoke, in its ring, and there where it covers the least of others. */
export function layout(standings: Standing[], angles: Map<string, number>, size: Size): Mark[] {
  const order = standings.filter(({ nation }) => angles.has(nation)).sort((a, b) => angles.get(a.nation)! - angles.get(b.nation)!);
  const places = (nation: string, shell: Shell) => ASIDE.flatMap((aside) => lanes(angles.get(nation)! + aside, ring(shell, size.radius), size));
  const differing = order.filter(({ difference }) => difference !== 'none');
  const spots = apart([...order.map((one) => places(one.nation, one.observed)), ...differing.map((one) => places(one.nation, one.potential))], size);
  const outline = new Map(differing.map(({ nation }, at) => [nation, spots[order.length + at]!]));
  return order.map((standing, at) => ({ standing, observed: spots[at]!, potential: outline.get(standing.nation) }));
}

/** Of the places that each may have, one for each, chosen again and again until they hardly cover each other. */
function apart(places: Spot[][], size: Size): Spot[] {
  const chosen: Spot[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    places.forEach((all, at) => {
      const others = chosen.filter((_, other) => other !== at);
      const cost = (spot: Spot) => covered(spot, others, size);
      chosen[at] = all.reduce((best, spot) => (cost(spot) < cost(best) ? spot : best));
    });
  }
  return chosen;
}

/** The places on a spoke within a ring, those in the middle of it first. */
function lanes(angle: number, [inner, outer]: [number, number], { width, height }: Size): Spot[] {
  const [east, north] = [Math.sin(angle * RADIANS), Math.cos(angle * RADIANS)];
  const half = (Math.abs(east) * width + Math.abs(north) * height) / 2 + 2;
  const [low, high] = [inner + half, Math.max(inner + half, outer - half)];
  const shares = Array.from({ length: LANES }, (_, at) => at / (LANES - 1)).sort((a, b) => Math.abs(a - 0.5) - Math.abs(b - 0.5));
  return shares.map((share) => {
    const far = low + share * (high - low);
    return { x: far * east, y: -far * north };
  });
}

/** How much of a mark lies over others. */
function covered(spot: Spot, taken: Spot[], { width, height }: Size): number {
  const over = (a: number, b: number, side: number) => Math.max(0, side + 3 - Math.abs(a - b));
  return taken.reduce((sum, other) => sum + over(spot.x, other.x, width) * over(spot.y, other.y, height), 0);
}
