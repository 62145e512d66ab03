// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useCatalogue } from '../../api/catalogue';
import { europe, type Frame, place } from './projection';

/** Where the capital of each nation of the package stands on the map. */
export function usePlaces({ width, height }: Frame) {
  const { catalogue } = useCatalogue();
  return useMemo(() => {
    const projection = europe({ width, height });
    const known = catalogue.nations.filter((nation) => nation.capital_lat !== null && nation.capital_lon !== null);
    return new Map(
      known.map(({ id, capital_lat, capital_lon }) => [id, place(projection, [capital_lon!, capital_lat!], { width, height })]),
    );
  }, [catalogue, width, height]);
}
