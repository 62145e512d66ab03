// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../parts/states';
import { BASE, type Language } from '../view/address';
import { languageOf, useOfAddress, useSetAddress } from '../view/useView';
import { type Answer, type Result, ask } from './client';

type Whole = Answer<'/v1/catalogue'>;
export type Catalogue = Result<'/v1/catalogue'>;
type Kind = 'nations' | 'capabilities' | 'formats' | 'forms' | 'cooperations' | 'instruments' | 'goals' | 'measures';

interface Known {
  catalogue: Catalogue;
  /** Package, version and settings of the program that answers. */
  trace: Omit<Whole, 'result'>;
  lang: Language;
  /** The name of an id in the language of the view; the id itself where the package has no name. */
  name: (kind: Kind, id: string) => string;
  /** A nation in a sentence, with its article: "the Netherlands". Never at the beginning. */
  inText: (nation: string) => string;
}

const ARTICLES: Record<Language, Record<string, string>> = {
  en: { NLD: 'the', GBR: 'the', USA: 'the' },
  nl: { GBR: 'het', USA: 'de' },
};

const Context = createContext<Known | null>(null);
const KINDS: Kind[] = [
  'nations', 'capabilities', 'formats', 'forms', 'cooperations', 'instruments', 'goals', 'measures',
];

function knownOf(answer: Whole, lang: Language): Known {
  const { result: catalogue, ...trace } = answer;
  const names = new Map(
    KINDS.map((kind) => [kind, new Map(catalogue[kind].map((entry) => [entry.id, entry.name[lang] || entry.name.en]))]),
  );
  const name: Known['name'] = (kind, id) => names.get(kind)?.get(id) ?? id;
  const inText = (nation: string) => [ARTICLES[lang][nation] ?? [], name('nations', nation)].flat().join(' ');
  return { catalogue, trace, lang, name, inText };
}

/** The question for the names under a scenario. */
export const catalogueOf = (scenario: string) =>
  queryOptions({
    queryKey: ['/v1/catalogue', { scenario }],
    queryFn: ({ signal }) => ask('/v1/catalogue', { query: { scenario } }, signal),
  });

/** Fetches the names of all that can be asked about, and shows nothing else before they are there. */
export function CatalogueGate({ children, waiting }: { children: ReactNode; waiting: ReactNode }) {
  const scenario = useOfAddress((address) => address.scenario);
  const lang = useOfAddress(languageOf);
  const set = useSetAddress();
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery({ ...catalogueOf(scenario), placeholderData: keepPreviousData });
  const known = useMemo(() => data && knownOf(data, lang), [data, lang]);
  if (error) {
    const back = { label: t('scenario.back_to_base'), run: () => set({ scenario: BASE }) };
    return <Problem error={error} retry={() => void refetch()} other={scenario === BASE ? undefined : back} />;
  }
  return known ? <Context value={known}>{children}</Context> : waiting;
}

/** Names, years and scenarios of the package, and the language they are read in. */
export function useCatalogue(): Known {
  const known = useContext(Context);
  if (!known) throw new Error('outside CatalogueGate');
  return known;
}
