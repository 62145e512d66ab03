// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState } from 'react';
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
  const [adding, setAdding] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const fold = () => {
    setAdding(false);
    focus('add-change');
  };
  const undo = () => canUndo() && window.history.back();
  const step = useYearStep();
  useShortcuts({
    n: () => focus('choose-nation'),
    y: () => focus('choose-year'),
    s: () => focus('choose-scenario'),
    c: () => setAdding(true),
    u: undo,
    '[': () => step(-1),
    ']': () => step(1),
    ...Object.fromEntries(PAGES.map((page, at) => [String(at + 1), () => navigate(href(page.path))])),
  });
  return (
    <section className={css.bar} aria-label={t('scenario.bar')}>
      <Choices />
      {!adding && <Changes />}
      <span className={css.buttons}>
        <Button id="add-change" aria-expanded={adding} onPress={() => setAdding(!adding)}>
          {t('scenario.add')}
        </Button>
        <Button look="quiet" onPress={undo} isDisabled={!canUndo()}>
          {t('scenario.undo')}
        </Button>
        {view.changes.length > 0 && (
          <Button look="quiet" onPress={() => setKeeping(true)}>
            {t('scenario.keep')}
          </Button>
        )}
      </span>
      {view.asOf && (
        <Button look="quiet" onPress={() => set({ asOf: undefined })}>
          {t('scenario.as_of', { year: view.asOf })} ×
        </Button>
      )}
      {adding && (
        <AddChange onClose={fold}>
          <Changes />
        </AddChange>
      )}
      {keeping && <KeepScenario onClose={() => setKeeping(false)} />}
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
  const { view, set } = useView();
  const { nations, years, scenarios } = useOptions();
  const others = useMemo(
    () => [{ id: NONE, name: t('scenario.nothing') }, ...scenarios.filter(({ id }) => id !== view.scenario)],
    [t, scenarios, view.scenario],
  );
  const choose = useMemo(
    () => ({
      nation: (nation: string) => set({ nation }),
      year: (year: string) => set({ year: Number(year) }),
      scenario: (scenario: string) => set({ scenario }),
      compare: (compare: string) => set({ compare: compare === NONE ? undefined : compare }),
    }),
    [set],
  );
  return (
    <>
      <Choice id="choose-nation" label={t('frame.nation')} options={nations} value={view.nation} onChange={choose.nation} />
      <Choice id="choose-year" label={t('frame.year')} options={years} value={String(view.year)} onChange={choose.year} />
      <Choice id="choose-scenario" label={t('frame.scenario')} options={scenarios} value={view.scenario} onChange={choose.scenario} />
      <Choice label={t('scenario.compare')} options={others} value={view.compare ?? NONE} onChange={choose.compare} />
    </>
  );
}

/** What can be chosen, the same lists until the package or the language is another. */
function useOptions() {
  const { catalogue, lang, name } = useCatalogue();
  return useMemo(
    () => ({
      nations: catalogue.nations
        .filter((nation) => nation.assessed)
        .map(({ id }) => ({ id, name: name('nations', id) }))
        .sort((a, b) => a.name.localeCompare(b.name, lang)),
      years: catalogue.years.map((year) => ({ id: String(year), name: String(year) })),
      scenarios: catalogue.scenarios.map((scenario) => ({ id: scenario.name, name: scenario.name, note: scenario.title ?? undefined })),
    }),
    [catalogue, lang, name],
  );
}
