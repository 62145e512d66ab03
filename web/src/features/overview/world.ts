// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { feature } from 'topojson-client';
import type { FeatureCollection, Geometry } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
// Fetched when a map is shown, and kept out of the code.
import address from 'world-atlas/countries-50m.json?url';

export type World = FeatureCollection<Geometry, { name: string }>;

async function fetchWorld(): Promise<World> {
  const topology = (await (await fetch(address)).json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries);
}

/** The shapes of the countries, by Natural Earth. */
export function useWorld() {
  return useQuery({ queryKey: ['world'], queryFn: fetchWorld });
}

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
export function nationOf(shape: World['features'][number]): string | undefined {
  if (shape.properties.name === 'Kosovo') return 'XKX';
  return NUMERIC[String(shape.id)];
}

/** Islands of the Kingdom of the Netherlands in the Caribbean, some too small to have a shape. */
export const CARIBBEAN: { name: string; at: [number, number]; by: [number, number]; side: 'start' | 'end' }[] = [
  { name: 'Aruba', at: [-69.98, 12.51], by: [-4, -5], side: 'end' },
  { name: 'Curaçao', at: [-68.99, 12.18], by: [-2, 15], side: 'end' },
  { name: 'Bonaire', at: [-68.27, 12.18], by: [6, 4], side: 'start' },
  { name: 'Sint Maarten', at: [-63.07, 18.03], by: [6, 0], side: 'start' },
  { name: 'Saba', at: [-63.23, 17.63], by: [-5, 6], side: 'end' },
  { name: 'Sint Eustatius', at: [-62.98, 17.49], by: [6, 11], side: 'start' },
];
