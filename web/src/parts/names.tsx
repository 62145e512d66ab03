// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from 'react';
import { Link } from 'wouter';
import { useCatalogue } from '../api/catalogue';
import { formatList } from '../number/format';
import { useView } from '../view/useView';

/** A nation by its name; `link` leads to the same page about that nation. */
export function NationName({ id, link }: { id: string; link?: boolean }) {
  const { name } = useCatalogue();
  const { href, path } = useView();
  if (!link) return <>{name('nations', id)}</>;
  return <Link href={href(path, { nation: id })}>{name('nations', id)}</Link>;
}

/** A capability by its name; with a nation it leads to that balance through the years. */
export function CapabilityName({ id, nation }: { id: string; nation?: string }) {
  const { name } = useCatalogue();
  const { href } = useView();
  if (!nation) return <>{name('capabilities', id)}</>;
  const address = href('/shortfalls', { nation, filters: { cell: [id] } });
  return <Link href={address}>{name('capabilities', id)}</Link>;
}

/** A cooperation by its name, leading to its page. */
export function CooperationName({ id }: { id: string }) {
  const { name } = useCatalogue();
  const { href } = useView();
  return <Link href={href(`/cooperations/${encodeURIComponent(id)}`)}>{name('cooperations', id)}</Link>;
}

/** The name of who holds something: a nation, or else a cooperation. */
export function useHolder() {
  const { catalogue, name } = useCatalogue();
  return useCallback(
    (id: string) => name(catalogue.nations.some((nation) => nation.id === id) ? 'nations' : 'cooperations', id),
    [catalogue, name],
  );
}

/** A holder by its name; a cooperation leads to its page. */
export function HolderName({ id }: { id: string }) {
  const { catalogue } = useCatalogue();
  const nation = catalogue.nations.some((nation) => nation.id === id);
  return nation ? <NationName id={id} /> : <CooperationName id={id} />;
}

/** The name of a type of equipment; its id where the package gives none. */
export function useTypeName() {
  const { catalogue } = useCatalogue();
  return useCallback((id: string) => catalogue.equipment.find((one) => one.id === id)?.name ?? id, [catalogue]);
}

/** The name of whatever an id of a row stands for; the id itself where nothing has it. */
export function useNameOf() {
  const { name } = useCatalogue();
  const typeName = useTypeName();
  return useCallback(
    (id: string) => {
      const kinds = ['nations', 'capabilities', 'cooperations', 'formats', 'instruments', 'forms'] as const;
      return kinds.map((kind) => name(kind, id)).find((said) => said !== id) ?? typeName(id);
    },
    [name, typeName],
  );
}

/** Names of nations as a list in the language: "Belgium, Germany and France". */
export function useNations() {
  const { inText, lang } = useCatalogue();
  return (ids: string[]) => formatList(ids.map(inText), lang);
}

/** The document behind a figure, leading to where the page Data shows it. */
export function SourceLink({ id, title }: { id: string; title?: string | null }) {
  const { href } = useView();
  return <Link href={href('/data', { filters: { document: [id] } })}>{title || id}</Link>;
}
