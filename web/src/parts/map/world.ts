// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';

/** A country as a path, in the reference frame of its map. */
export interface Shape {
  d: string;
  /** The nation of the package, where it is one. */
  nation?: string;
}

/** The shapes of the countries, by Natural Earth, as `shapes.ts` drew them when the pages were built. */
export interface World {
  europe: Shape[];
  caribbean: Shape[];
}

/** The shapes, fetched when a map is shown. */
export function useWorld() {
  return useQuery({ queryKey: ['world'], queryFn: async () => (await import('virtual:world')).default });
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
