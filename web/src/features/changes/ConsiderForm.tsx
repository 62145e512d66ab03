// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useMemo, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../../api/catalogue';
import { useUnit } from '../../number/useUnit';
import { Button } from '../../parts/Button';
import { Choice } from '../../parts/Choice';
import { Entry } from '../../parts/Entry';
import { Search } from '../../parts/Search';
import { type Change, readChange, writeChange } from '../../view/address';
import { useView } from '../../view/useView';
import css from './changes.module.css';

const AMOUNT = /^\d+(\.\d+)?%?$/;

/** What is considered, entered and put in the address. */
export function ConsiderForm() {
  const { t } = useTranslation();
  const { catalogue } = useCatalogue();
  const { view, filter, setFilter } = useView();
  const hint = useId();
  const given = readChange(filter('consider') ?? '');
  const [typed, setTyped] = useState<Partial<Change>>({});
  const start = { kind: 'cut' as const, year: Math.max(view.year, catalogue.first_year), amount: '' };
  const change: Partial<Change> = { ...start, nation: view.nation, ...given, ...typed };
  const put = (patch: Partial<Change>) => setTyped({ ...typed, ...patch });
  const { nations, capabilities, years, kinds } = useOptions();
  const ready = AMOUNT.test(change.amount ?? '') && change.capability && change.nation;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    setTyped({});
    setFilter('consider', [writeChange(change as Change)]);
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <Choice
        label={t('change.kind')}
        options={kinds}
        value={change.kind ?? 'cut'}
        onChange={(kind) => put({ kind: kind as Change['kind'] })}
      />
      <Choice label={t('frame.nation')} options={nations} value={change.nation ?? ''} onChange={(nation) => put({ nation })} />
      <Search label={t('change.capability')} options={capabilities} value={change.capability ?? null} onChange={(capability) => put({ capability })} />
      <Amount change={change} hint={hint} onChange={(amount) => put({ amount })} />
      <Choice label={t('frame.year')} options={years} value={String(change.year)} onChange={(year) => put({ year: Number(year) })} />
      <Button look="primary" type="submit" isDisabled={!ready}>
        {t('changes.see')}
      </Button>
      {given && (
        <Button look="quiet" onPress={() => (setTyped({}), setFilter('consider', []))}>
          {t('changes.clear_consider')}
        </Button>
      )}
      <span id={hint} className={css.hint}>
        {t('changes.hint')}
      </span>
    </form>
  );
}

/** What can be chosen, by name. */
function useOptions() {
  const { t } = useTranslation();
  const { catalogue, lang, name } = useCatalogue();
  return useMemo(() => {
    const named = (kind: 'nations' | 'capabilities', list: { id: string }[]) =>
      list.map(({ id }) => ({ id, name: name(kind, id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
    const years = catalogue.years.filter((year) => year >= catalogue.first_year).map(String);
    return {
      nations: named('nations', catalogue.nations.filter((nation) => nation.assessed)),
      capabilities: named('capabilities', catalogue.capabilities.filter((capability) => capability.assessed && capability.data)),
      years: years.map((id) => ({ id, name: id })),
      kinds: (['cut', 'buy'] as const).map((id) => ({ id, name: t(`change.${id}`) })),
    };
  }, [t, catalogue, lang, name]);
}

function Amount({ change, hint, onChange }: { change: Partial<Change>; hint: string; onChange: (amount: string) => void }) {
  const { t } = useTranslation();
  const { catalogue } = useCatalogue();
  const unitOf = useUnit();
  const unit = catalogue.capabilities.find(({ id }) => id === change.capability)?.unit;
  return (
    <Entry
      label={t('change.amount')}
      unit={unit && !change.amount?.endsWith('%') && unitOf(unit)}
      inputMode="decimal"
      value={change.amount ?? ''}
      aria-describedby={hint}
      onChange={(event) => onChange(event.target.value.trim().replace(',', '.'))}
    />
  );
}
