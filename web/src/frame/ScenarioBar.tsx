// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCatalogue } from '../api/catalogue';
import { keysOf, PAGES } from '../pages';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { canUndo, useView, useYears } from '../view/useView';
import { AddChange } from './AddChange';
import { Changes } from './Changes';
import { ForgetScenario } from './ForgetScenario';
import { KeepScenario } from './KeepScenario';
import { useShortcuts } from './useShortcuts';
import css from './ScenarioBar.module.css';

const NONE = '-';
/** The first year whose end can be chosen as the moment of knowing; an address may hold an earlier one. */
const EARLIEST = 2000;
const focus = (id: string) => document.getElementById(id)?.focus();

/** What every page is asked about: nation, year, scenario, what it is compared with, and changes under consideration. */
export function ScenarioBar() {
  const { t } = useTranslation();
  const { href } = useView();
  const [, navigate] = useLocation();
  const [adding, setAdding] = useState(false);
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
    ...Object.fromEntries(PAGES.map((page) => [keysOf(page), () => navigate(href(page.path))])),
  });
  return (
    <section className={css.bar} aria-label={t('scenario.bar')}>
      <Choices />
      <span className={css.buttons}>
        <Button id="add-change" aria-expanded={adding} onPress={() => setAdding(!adding)}>
          {t('scenario.add')}
        </Button>
        <Button look="quiet" onPress={undo} isDisabled={!canUndo()}>
          {t('scenario.undo')}
        </Button>
        <KeepOrForget />
      </span>
      {!adding && <Changes />}
      {adding && (
        <AddChange onClose={fold}>
          <Changes />
        </AddChange>
      )}
    </section>
  );
}

/** Keeps the changes as a scenario; forgets the scenario where nothing but the server has it. */
function KeepOrForget() {
  const { t } = useTranslation();
  const { catalogue } = useCatalogue();
  const { view } = useView();
  const [asked, ask] = useState<'keep' | 'forget' | null>(null);
  const kept = catalogue.scenarios.some((scenario) => scenario.kept && scenario.name === view.scenario);
  const close = () => ask(null);
  return (
    <>
      {view.changes.length > 0 && (
        <Button look="quiet" onPress={() => ask('keep')}>
          {t('scenario.keep')}
        </Button>
      )}
      {kept && (
        <Button look="quiet" onPress={() => ask('forget')}>
          {t('scenario.forget')}
        </Button>
      )}
      {asked === 'keep' && <KeepScenario onClose={close} />}
      {asked === 'forget' && <ForgetScenario onClose={close} />}
    </>
  );
}

function useYearStep() {
  const { view, set } = useView();
  const years = useYears();
  return (by: number) => {
    const year = years[years.indexOf(view.year) + by];
    if (year !== undefined) set({ year });
  };
}

function Choices() {
  const { t } = useTranslation();
  const { view, set } = useView();
  const { nations, moments, scenarios } = useOptions();
  const all = useYears();
  const years = useMemo(() => all.map((year) => ({ id: String(year), name: String(year) })), [all]);
  const others = useMemo(
    () => [{ id: NONE, name: t('scenario.nothing') }, ...scenarios.filter(({ id }) => id !== view.scenario)],
    [t, scenarios, view.scenario],
  );
  const choose = useMemo(
    () => ({
      nation: (nation: string) => set({ nation }),
      year: (year: string) => set({ year: Number(year) }),
      scenario: (scenario: string) => set({ scenario }),
      // Another moment has other years: the one that was chosen may not be among them.
      moment: (moment: string) => set({ asOf: moment === NONE ? undefined : Number(moment), year: undefined }),
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
      <Choice id="choose-moment" label={t('scenario.known')} options={moments} value={view.asOf ? String(view.asOf) : NONE} onChange={choose.moment} />
    </>
  );
}

/** What can be chosen, the same lists until the package or the language is another. */
function useOptions() {
  const { t } = useTranslation();
  const { catalogue, lang, name } = useCatalogue();
  return useMemo(
    () => ({
      moments: [
        { id: NONE, name: t('scenario.now') },
        ...Array.from({ length: catalogue.today - EARLIEST + 1 }, (_, at) => catalogue.today - at).map((year) => ({
          id: String(year),
          name: t('scenario.end_of', { year }),
        })),
      ],
      nations: catalogue.nations
        .filter((nation) => nation.assessed)
        .map(({ id }) => ({ id, name: name('nations', id) }))
        .sort((a, b) => a.name.localeCompare(b.name, lang)),
      scenarios: catalogue.scenarios.map((scenario) => ({ id: scenario.name, name: scenario.name, note: scenario.title ?? undefined })),
    }),
    [t, catalogue, lang, name],
  );
}
