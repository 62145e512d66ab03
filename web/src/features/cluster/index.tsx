// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { Trans, useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useAsk, useCompared } from '../../api/useAsk';
import { Documents } from '../../parts/Documents';
import { Figure } from '../../parts/Figure';
import { Lead, Section } from '../../parts/Lead';
import { useNations } from '../../parts/names';
import { Answered, NotEnough } from '../../parts/states';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { Asked } from './Asked';
import { type Cluster, useQuery } from './asked';
import { Better } from './Better';
import { Curves } from './Curves';
import { FleetsPicture } from './FleetsPicture';
import { Hours } from './Hours';
import { Keys } from './Keys';
import { Members } from './Members';
import { Others } from './Others';
import { Prices } from './Prices';
import { useFleetsWhy } from './why';

/** What nations need apart and together, and how they could share what they save. */
export default function Page() {
  const { t } = useTranslation();
  const { set } = useView();
  const question = { query: useQuery() };
  const answer = useAsk('/v1/cluster', question);
  const before = useCompared('/v1/cluster', question);
  // What an address asks may not exist: the reader goes on with what the page opens with.
  const other = { label: t('cluster.afresh'), run: () => set({ filters: {} }) };
  return (
    <Answered answer={answer} height={900} question={t('cluster.question')} other={other}>
      {(cluster) => <Body cluster={cluster} before={before} />}
    </Answered>
  );
}

export interface Compared {
  cluster: Cluster;
  /** The same of what it is compared with. */
  before?: Cluster;
}

function Body({ cluster, before }: Compared) {
  const { t } = useTranslation();
  const nations = useNations();
  return (
    <>
      <Lead question={t('cluster.question')}>
        <Answer cluster={cluster} before={before} />
      </Lead>
      <Asked cluster={cluster} />
      <Members cluster={cluster} />
      {cluster.unknown.length > 0 && <NotEnough>{t('cluster.left_out', { nations: nations(cluster.unknown) })}</NotEnough>}
      {cluster.fleets && (
        <>
          <FleetsPicture cluster={cluster} />
          <Curves cluster={cluster} />
        </>
      )}
      {cluster.game && (
        <>
          {cluster.game.unknown.length > 0 && <NotEnough>{t('cluster.fixed_unknown', { nations: nations(cluster.game.unknown) })}</NotEnough>}
          <Keys cluster={cluster} game={cluster.game} />
          <Better game={cluster.game} />
          <Others cluster={cluster} game={cluster.game} />
        </>
      )}
      <Hours cluster={cluster} />
      <Prices cluster={cluster} />
      <Section title={t('cluster.sources')} note={t('cluster.advice')}>
        <Documents documents={cluster.documents} />
      </Section>
    </>
  );
}

function Answer({ cluster, before }: Compared) {
  const { t } = useTranslation();
  const { inText } = useCatalogue();
  const nations = useNations();
  const text = useText();
  const why = useFleetsWhy(cluster);
  const { fleets } = cluster;
  const all = cluster.members.map(({ nation }) => nation);
  if (!fleets) return <>{t('cluster.lead_none', { count: all.length, nations: nations(all), capability: text(cluster.name) })}</>;
  const known = cluster.members.filter((member) => member.apart !== null).map((member) => member.nation);
  const words = { year: cluster.year, capability: text(cluster.name), nations: nations(known), nation: inText(known[0] ?? '') };
  const figure = (id: 'apart' | 'together') => <Figure value={fleets[id]} before={before?.fleets?.[id]} unit={id === 'together' ? cluster.unit : null} why={why(id)} />;
  if (known.length === 1) return <Trans i18nKey="cluster.lead_one" values={words} components={{ apart: figure('together') }} />;
  const key = fleets.gain === null ? 'cluster.lead_undefined' : fleets.gain < 0 ? 'cluster.lead_loss' : 'cluster.lead';
  const gain = <Figure value={fleets.gain} before={before?.fleets?.gain} percent why={why('gain')} />;
  return <Trans i18nKey={key} values={words} components={{ apart: figure('apart'), together: figure('together'), gain }} />;
}
