// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { formatNumber } from '../../number/format';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { Search } from '../../parts/Search';
import { useView } from '../../view/useView';
import { useText } from '../../words/useText';
import { type Cluster, MOST_MEMBERS, useAsked } from './asked';
import css from './cluster.module.css';

/** Chooses capability, members and what is assumed; every choice stands in the address. */
export function Asked({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { catalogue, name, lang } = useCatalogue();
  const { setFilter } = useView();
  const { members, capability } = useAsked();
  const sorted = (kind: 'nations' | 'capabilities', list: { id: string }[]) =>
    list.map(({ id }) => ({ id, name: name(kind, id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  const others = sorted('nations', catalogue.nations.filter(({ id, assessed }) => assessed && !members.includes(id)));
  const put = (group: string[]) => setFilter('member', group);
  return (
    <form className={css.asked} aria-label={t('cluster.asked')} onSubmit={(event) => event.preventDefault()}>
      <Search label={t('cluster.capability')} options={sorted('capabilities', catalogue.capabilities.filter((one) => one.assessed))} value={capability} onChange={(id) => setFilter('capability', [id])} />
      <div className={css.group} role="group" aria-label={t('cluster.members')}>
        <span className={css.label}>{t('cluster.members')}</span>
        {members.map((id) => (
          <Button key={id} className={css.member} isDisabled={members.length === 1} aria-label={t('cluster.remove', { nation: name('nations', id) })} onPress={() => put(members.filter((one) => one !== id))}>
            {name('nations', id)} <span aria-hidden>{'\u00d7'}</span>
          </Button>
        ))}
        {members.length < MOST_MEMBERS && <Search gathers label={t('cluster.add')} options={others} value={null} onChange={(id) => put([...members, id])} />}
      </div>
      <Suggestions cluster={cluster} />
      <Assumed cluster={cluster} />
    </form>
  );
}

/** Those who work together in the capability already, at one press. */
function Suggestions({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { setFilter } = useView();
  const text = useText();
  const fitting = cluster.suggestions.filter((one) => one.members.length <= MOST_MEMBERS);
  return (
    <div className={css.group} role="group" aria-label={t('cluster.running')}>
      <span className={css.label}>{t('cluster.running')}</span>
      {fitting.length === 0 && <span>{t('cluster.no_running')}</span>}
      {fitting.map((one) => (
        <Button key={one.cooperation} onPress={() => setFilter('member', one.members)}>
          {text(one.name)} ({one.members.length})
        </Button>
      ))}
    </div>
  );
}

const LEVELS = ['0.5', '0.7', '0.8', '0.9', '0.95', '0.99', '0.999'];
const MEASURES = ['units', 'purchase', 'yearly'] as const;

/** Chances and readings: assumptions of the reader, and shown as such. */
function Assumed({ cluster }: { cluster: Cluster }) {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const { setFilter } = useView();
  const common = useId();
  // What is asked, not what was answered: the slider stays where it is put.
  const part = Number(useAsked().common ?? cluster.common_share.value);
  const share = (value: number) => formatNumber(value, lang, { percent: true, digits: 1 });
  const levels = [...new Set([...LEVELS, String(cluster.service_level)])].sort();
  const readings = (['fleet', 'mean'] as const).map((id) => ({ id, name: t(`cluster.reading_${id}`) }));
  const known = MEASURES.filter((id) => id === 'units' || (id === 'purchase' ? cluster.purchase : cluster.yearly));
  return (
    <div className={css.group} role="group" aria-label={t('cluster.assumed')}>
      <span className={css.label}>{t('cluster.assumed')}</span>
      <Choice label={t('cluster.level')} options={levels.map((id) => ({ id, name: share(Number(id)) }))} value={String(cluster.service_level)} onChange={(id) => setFilter('level', [id])} />
      <span className={css.slider}>
        <label htmlFor={common}>{t('cluster.common')}</label>
        <input id={common} type="range" min={0} max={1} step={0.05} value={part} onChange={(event) => setFilter('common', [event.target.value], { replace: true })} />
        <output htmlFor={common}>{share(part)}</output>
      </span>
      <Choice label={t('cluster.reading')} options={readings} value={cluster.reading} onChange={(id) => setFilter('reading', [id])} />
      {known.length > 1 && (
        <Choice label={t('cluster.measure')} options={known.map((id) => ({ id, name: t(`cluster.in_${id}`) }))} value={cluster.game?.measure ?? 'units'} onChange={(id) => setFilter('measure', [id])} />
      )}
    </div>
  );
}
