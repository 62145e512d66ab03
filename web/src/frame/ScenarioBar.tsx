// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCatalogue } from '../api/catalogue';
import { PAGES } from '../pages';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { useView } from '../view/useView';
import { AddChange } from './AddChange';
import { Changes } from './Changes';
import { KeepScenario } from './KeepScenario';
import { useShortcuts } from './useShortcuts';
import css from './ScenarioBar.module.css';

const NONE = '-';
const focus = (id: string) => document.getElementById(id)?.focus();

/** What every page is asked about: nation, year, scenario, what it is compared with, and changes under consideration. */
export function ScenarioBar() {
  const { t } = useTranslation();
  const { view, set, href } = useView();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'add' | 'keep' | null>(null);
  const undo = () => canUndo() && window.history.back();
  const step = useYearStep();
  useShortcuts({
    n: () => focus('choose-nation'),
    y: () => focus('choose-year'),
    s: () => focus('choose-scenario'),
    c: () => setDialog('add'),
    u: undo,
    '[': () => step(-1),
    ']': () => step(1),
    ...Object.fromEntries(PAGES.map((page, at) => [String(at + 1), () => navigate(href(page.path))])),
  });
  return (
    <section className={css.bar} aria-label={t('scenario.bar')}>
      <Choices />
      <Changes />
      <span className={css.buttons}>
        <Button onPress={() => setDialog('add')}>{t('scenario.add')}</Button>
        <Button look="quiet" onPress={undo} isDisabled={!canUndo()}>
          {t('scenario.undo')}
        </Button>
        {view.changes.length > 0 && (
          <Button look="quiet" onPress={() => setDialog('keep')}>
            {t('scenario.keep')}
          </Button>
        )}
      </span>
      {view.asOf && (
        <Button look="quiet" onPress={() => set({ asOf: undefined })}>
          {t('scenario.as_of', { year: view.asOf })} ×
        </Button>
      )}
      {dialog === 'add' && <AddChange onClose={() => setDialog(null)} />}
      {dialog === 'keep' && <KeepScenario onClose={() => setDialog(null)} />}
    </section>
  );
}

/** The last step changed the view of this page, so the way back undoes it. */
function canUndo(): boolean {
  return (window.history.state as { step?: boolean } | null)?.step === true;
}

function useYearStep() {
  const { view, set } = useView();
  const { catalogue } = useCatalogue();
  return (by: number) => {
    const year = catalogue.years[catalogue.years.indexOf(view.year) + by];
    if (year !== undefined) set({ year });
  };
}

function Choices() {
  const { t } = useTranslation();
  const { catalogue, lang, name } = useCatalogue();
  const { view, set } = useView();
  const nations = catalogue.nations
    .filter((nation) => nation.assessed)
    .map(({ id }) => ({ id, name: name('nations', id) }))
    .sort((a, b) => a.name.localeCompare(b.name, lang));
  const years = catalogue.years.map((year) => ({ id: String(year), name: String(year) }));
  const scenarios = catalogue.scenarios.map((scenario) => ({ id: scenario.name, name: scenario.name, note: scenario.title ?? undefined }));
  const others = [{ id: NONE, name: t('scenario.nothing') }, ...scenarios.filter(({ id }) => id !== view.scenario)];
  return (
    <>
      <Choice id="choose-nation" label={t('frame.nation')} options={nations} value={view.nation} onChange={(nation) => set({ nation })} />
      <Choice id="choose-year" label={t('frame.year')} options={years} value={String(view.year)} onChange={(year) => set({ year: Number(year) })} />
      <Choice id="choose-scenario" label={t('frame.scenario')} options={scenarios} value={view.scenario} onChange={(scenario) => set({ scenario })} />
      <Choice
        label={t('scenario.compare')}
        options={others}
        value={view.compare ?? NONE}
        onChange={(compare) => set({ compare: compare === NONE ? undefined : compare })}
      />
    </>
  );
}
