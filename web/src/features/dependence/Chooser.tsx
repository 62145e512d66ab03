// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { Section } from '../../parts/Lead';
import { Loading } from '../../parts/states';
import { useView } from '../../view/useView';
import { useWithout } from './useWithout';
import { type Dependence, partnersOf } from './withdrawal';
import css from './dependence.module.css';

const WithoutMap = lazy(() => import('./WithoutMap'));
const NONE = '-';
/** The question that is asked most, at one press. */
const PRESETS = [['USA'], ['GBR', 'USA']];

/** Who is not there: chosen from a list or on a map. */
export function Chooser({ dependence }: { dependence: Dependence }) {
  const { t } = useTranslation();
  const { catalogue, inText } = useCatalogue();
  const { view } = useView();
  const { without, choose } = useWithout();
  const partners = useMemo(() => partnersOf(dependence), [dependence]);
  const there = (id: string) => id !== view.nation && catalogue.nations.some((nation) => nation.id === id);
  const presets = PRESETS.filter((set) => set.every(there));
  return (
    <Section title={t('dependence.choose')} note={t('dependence.choose_note', { nation: inText(view.nation) })}>
      <div className={css.chooser}>
        <Suspense fallback={<Loading height={380} />}>
          <WithoutMap partners={partners} />
        </Suspense>
        <div className={css.list}>
          <List dependence={dependence} />
          <p className={css.buttons}>
            {presets.map((set) => (
              <Button key={set.join()} className={css.preset} onPress={() => choose(set)}>
                {t('dependence.without', { who: set.map(inText).join(t('dependence.and')) })}
              </Button>
            ))}
            {without.length > 0 && (
              <Button className={css.preset} onPress={() => choose([])}>
                {t('dependence.everybody')}
              </Button>
            )}
          </p>
        </div>
      </div>
    </Section>
  );
}

function List({ dependence }: { dependence: Dependence }) {
  const { t } = useTranslation();
  const { catalogue, name, lang } = useCatalogue();
  const { view } = useView();
  const { without, turn } = useWithout();
  const nations = new Set(catalogue.nations.map(({ id }) => id));
  // Nations can be taken away; what a cooperation gives goes with the nations that carry it.
  const known = partnersOf(dependence).filter(({ id }) => nations.has(id));
  const added = without
    .filter((id) => !known.some((partner) => partner.id === id))
    .map((id) => ({ id, capabilities: [], breaks: [], notice: null }));
  const shown = [...known, ...added];
  const rest = catalogue.nations
    .filter(({ id }) => id !== view.nation && !shown.some((partner) => partner.id === id))
    .map(({ id }) => ({ id, name: name('nations', id) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <fieldset className={css.partners}>
      <legend>{t('dependence.not_there')}</legend>
      {shown.map((partner) => (
        <label key={partner.id} className={css.partner}>
          <input type="checkbox" checked={without.includes(partner.id)} onChange={() => turn(partner.id)} />
          <span>{name('nations', partner.id)}</span>
          <span className={css.gives}>
            {partner.breaks.length > 0 && <b>{t('dependence.can_break', { count: partner.breaks.length })}</b>}
            {partner.breaks.length > 0 && partner.capabilities.length > 0 && ' · '}
            {partner.capabilities.length > 0 && t('dependence.gives', { count: partner.capabilities.length })}
            {partner.breaks.length + partner.capabilities.length === 0 && t('dependence.gives_nothing')}
          </span>
        </label>
      ))}
      <Choice
        label={t('dependence.another')}
        options={[{ id: NONE, name: t('dependence.pick') }, ...rest]}
        value={NONE}
        onChange={(id) => id !== NONE && turn(id)}
      />
    </fieldset>
  );
}
