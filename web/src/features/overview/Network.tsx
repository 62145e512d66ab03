// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { memo, useMemo } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useCatalogue } from '../../api/catalogue';
import { useAsk } from '../../api/useAsk';
import { Choice } from '../../parts/Choice';
import type { Column } from '../../parts/columns';
import { useWorld, type World } from '../../parts/map/world';
import { NationName } from '../../parts/names';
import { Picture } from '../../parts/Picture';
import { Rung } from '../../parts/Rung';
import { Answered } from '../../parts/states';
import { useView } from '../../view/useView';
import { NetworkMap } from './NetworkMap';
import { partnersOf, ties, type Tie } from './ties';
import css from './Network.module.css';

const SIZES = [2, 5, 10, 20, 99];
const USUAL = 10;

/** Rungs and sizes that are drawn, as they stand in the address. */
function useWanted(rungs: number) {
  const { filter, setFilter } = useView();
  const all = useMemo(() => Array.from({ length: rungs + 1 }, (_, at) => at), [rungs]);
  const chosen = filter('rungs');
  const wanted = useMemo(
    () => ({ rungs: chosen === undefined ? all : chosen.split('').map(Number), size: Number(filter('size') ?? USUAL) }),
    [all, chosen, filter],
  );
  return {
    wanted,
    all,
    setRungs: (kept: number[]) => setFilter('rungs', kept.length === all.length ? [] : [kept.sort().join('') || '-']),
    setSize: (size: number) => setFilter('size', size === USUAL ? [] : [String(size)]),
  };
}

/** Who works with whom: map and table. */
export const Network = memo(function Network() {
  const network = useAsk('/v1/network');
  const world = useWorld();
  return (
    <Answered answer={network} height={700}>
      {(found) => (
        <Answered answer={world} height={700}>
          {(shapes) => <Drawn network={found} world={shapes} />}
        </Answered>
      )}
    </Answered>
  );
});

interface Drawn {
  network: NonNullable<ReturnType<typeof useAsk<'/v1/network'>>['data']>;
  world: World;
}

function Drawn({ network, world }: Drawn) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const { view } = useView();
  const { wanted, all, setRungs, setSize } = useWanted(network.rungs);
  const drawn = useMemo(() => ties(network.links, network.cooperations, wanted), [network, wanted]);
  const partners = useMemo(() => partnersOf(drawn, view.nation), [drawn, view.nation]);
  const columns = useColumns();
  const rows = useMemo(() => [...drawn].reverse(), [drawn]);
  const title = t('overview.network_title', { count: partners.size, nation: inText(view.nation), year: view.year });
  return (
    <Picture
      title={title}
      caption={t('overview.network_caption')}
      source={<Trans i18nKey="overview.network_source" />}
      name={`network-${view.nation}-${view.year}`}
      columns={columns}
      rows={rows}
    >
      <div className={css.filters}>
        <span id="rungs-label">{t('overview.rungs')}</span>
        <ToggleButtonGroup
          aria-labelledby="rungs-label"
          selectionMode="multiple"
          selectedKeys={wanted.rungs.map(String)}
          onSelectionChange={(keys) => setRungs([...keys].map(Number))}
          className={css.rungs!}
        >
          {[...all.slice(1), 0].map((rung) => (
            <ToggleButton key={rung} id={String(rung)} className={css.rung!}>
              {rung === 0 ? t('rung.unknown') : <Rung rung={rung} numberOnly />}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Choice
          label={t('overview.size')}
          options={SIZES.map((size) => ({ id: String(size), name: size === 99 ? t('overview.any_size') : t('overview.size_of', { count: size }) }))}
          value={String(wanted.size)}
          onChange={(size) => setSize(Number(size))}
        />
      </div>
      <NetworkMap world={world} ties={drawn} label={title} />
      <Ladder partners={partners} rungs={network.rungs} />
    </Picture>
  );
}

/** The chosen nation's partners by the highest rung they share: the legend of the map, with names. */
function Ladder({ partners, rungs }: { partners: Map<string, Tie>; rungs: number }) {
  const { name, lang } = useCatalogue();
  const { href } = useView();
  const steps = Array.from({ length: rungs + 1 }, (_, at) => rungs - at);
  const on = (rung: number) =>
    [...partners].filter(([, tie]) => tie.rung === rung).map(([id]) => id).sort((a, b) => name('nations', a).localeCompare(name('nations', b), lang));
  return (
    <dl className={css.ladder}>
      {steps.map((rung) => {
        const nations = on(rung);
        if (nations.length === 0) return null;
        return (
          <div key={rung}>
            <dt>
              <Rung rung={rung} />
            </dt>
            <dd>
              {nations.map((id, at) => (
                <span key={id}>
                  {at > 0 && ', '}
                  <a href={href('/partner', { filters: { partner: [id] } })}>{name('nations', id)}</a>
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function useColumns(): Column<Tie>[] {
  const { t } = useTranslation();
  const { name } = useCatalogue();
  return useMemo<Column<Tie>[]>(
    () => [
      { id: 'a', header: t('overview.nation_a'), value: (tie) => name('nations', tie.a), show: (tie) => <NationName id={tie.a} link /> },
      { id: 'b', header: t('overview.nation_b'), value: (tie) => name('nations', tie.b), show: (tie) => <NationName id={tie.b} link /> },
      { id: 'rung', header: t('overview.highest_rung'), value: (tie) => tie.rung || null, show: (tie) => <Rung rung={tie.rung} /> },
      { id: 'count', header: t('overview.together'), numeric: true, value: (tie) => tie.cooperations.length },
      { id: 'names', header: t('cooperations.nav'), value: (tie) => tie.cooperations.map(({ id }) => name('cooperations', id)).join(', ') },
    ],
    [t, name],
  );
}
