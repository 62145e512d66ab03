// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
// Draws the countries once, when the pages are built: in the browser a map is only moved and scaled.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Plugin } from 'vite';
import { caribbean, europe, REFERENCE } from './src/parts/map/projection';
import type { Shape, World } from './src/parts/map/world';

type Country = Feature<Geometry, { name: string }>;

/** Nations of the package by the ISO numeric code of a shape; parts overseas that have a shape of their own belong to theirs. */
const NUMERIC: Record<string, string> = {
  '008': 'ALB', '051': 'ARM', '036': 'AUS', '040': 'AUT', '056': 'BEL', '100': 'BGR', '070': 'BIH', '076': 'BRA',
  '124': 'CAN', '756': 'CHE', '196': 'CYP', '203': 'CZE', '276': 'DEU', '208': 'DNK', '304': 'DNK', '234': 'DNK',
  '724': 'ESP', '233': 'EST', '246': 'FIN', '248': 'FIN', '250': 'FRA', '663': 'FRA', '826': 'GBR', '660': 'GBR',
  '268': 'GEO', '300': 'GRC', '191': 'HRV', '348': 'HUN', '372': 'IRL', '352': 'ISL', '376': 'ISR', '380': 'ITA',
  '392': 'JPN', '410': 'KOR', '440': 'LTU', '442': 'LUX', '428': 'LVA', '498': 'MDA', '807': 'MKD', '470': 'MLT',
  '499': 'MNE', '528': 'NLD', '531': 'NLD', '533': 'NLD', '534': 'NLD', '578': 'NOR', '616': 'POL', '620': 'PRT',
  '642': 'ROU', '688': 'SRB', '703': 'SVK', '705': 'SVN', '752': 'SWE', '792': 'TUR', '804': 'UKR', '840': 'USA',
};

/** The nation of a shape. Some shapes have no code, and one code stands twice: a shape is never known by its code. */
function nationOf(shape: Country): string | undefined {
  if (shape.properties.name === 'Kosovo') return 'XKX';
  return NUMERIC[String(shape.id)];
}

function countries(): Country[] {
  const file = fileURLToPath(import.meta.resolve('world-atlas/countries-50m.json'));
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries).features;
}

/** The countries that can be seen around a frame, a tenth of its units exactly. */
function drawn(shapes: Country[], projection: GeoProjection, around: [[number, number], [number, number]]): Shape[] {
  const path = geoPath(projection.clipExtent(around)).digits(1);
  const seen = shapes.flatMap((shape) => ({ d: path(shape) ?? '', nation: nationOf(shape) }));
  return seen.filter(({ d }) => d !== '');
}

/** Gives `virtual:world`. A window may be much wider than the frame, so more is drawn than fits in it. */
export function shapes(): Plugin {
  const id = '\0virtual:world';
  return {
    name: 'shapes',
    resolveId: (source) => (source === 'virtual:world' ? id : null),
    load(asked) {
      if (asked !== id) return null;
      const all = countries();
      const { width, height } = REFERENCE.europe;
      const inset = REFERENCE.caribbean;
      const world: World = {
        europe: drawn(all, europe(REFERENCE.europe), [[-width, -height / 4], [2 * width, height * 1.25]]),
        caribbean: drawn(all, caribbean(inset), [[0, 0], [inset.width, inset.height]]),
      };
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(world))})`;
    },
  };
}
