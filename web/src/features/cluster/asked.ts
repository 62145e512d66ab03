// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from 'react';
import { useCatalogue } from '../../api/catalogue';
import type { Result } from '../../api/client';
import { useView } from '../../view/useView';

export type Cluster = Result<'/v1/cluster'>;
export type Member = Cluster['members'][number];
export type Game = NonNullable<Cluster['game']>;
export type Division = Game['divisions'][number];
export type Fleets = NonNullable<Cluster['fleets']>;
export type OtherGroup = Cluster['leaving'][number];

/** What one is where savings are shown: a unit of fleet, or a million euro. */
export const stepOf = ({ measure }: Game) => (measure === 'units' ? 1 : 1e6);

/** Most members of a cluster, as the program has it. */
export const MOST_MEMBERS = 24;

/** What is asked, as it stands in the address: members, capability and what is assumed. */
export function useAsked() {
  const { catalogue } = useCatalogue();
  const { view, filter } = useView();
  const given = view.filters.member;
  const means = view.filters.mean;
  const members = useMemo(() => [...new Set((given ?? [view.nation]).filter(Boolean))], [given, view.nation]);
  // Something that is counted, so that the page opens on an answer where there is one.
  const first = catalogue.capabilities.find((one) => one.assessed && one.data && one.unit)?.id ?? '';
  return {
    members,
    capability: filter('capability') || first,
    level: filter('level'),
    common: filter('common'),
    reading: filter('reading'),
    measure: filter('measure'),
    means: useMemo(() => means ?? [], [means]),
  };
}

/** The question in the words of the request. */
export function useQuery() {
  const { members, capability, level, common, reading, measure, means } = useAsked();
  return { member: members, capability, serviceLevel: level, commonShare: common, reading, measure, mean: means };
}
