// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { memo, useCallback, useId, useMemo, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { useUnit } from '../number/useUnit';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Entry } from '../parts/Entry';
import { Search } from '../parts/Search';
import { type Change, writeChange } from '../view/address';
import { useView, useYears } from '../view/useView';
import css from './AddChange.module.css';

interface Props {
  onClose: () => void;
  /** What is filled in already. */
  given?: Partial<Change>;
  /** What stands under it, such as the changes there are already. */
  children?: ReactNode;
}

/** All of a change but how many. */
type What = Omit<Change, 'amount' | 'capability'> & { capability?: string };

/** Adds cuts, purchases and needs under consideration, one after another: it stays until it is closed. */
export function AddChange({ onClose, given, children }: Props) {
  const { t } = useTranslation();
  const hint = useId();
  const { view, set } = useView();
  const [chosen, setChosen] = useState<Partial<What>>(given ?? {});
  const { nation } = view;
  const years = useYears();
  // The first is the year of the data itself: what stands in it cannot be changed any more.
  const year = Math.max(view.year, years[1] ?? view.year);
  // What is not chosen here follows the bar.
  const what = useMemo<What>(() => ({ kind: 'cut', nation, year, ...chosen }), [nation, year, chosen]);
  const put = useCallback((patch: Partial<What>) => setChosen((before) => ({ ...before, ...patch })), []);
  const add = (amount: string) => {
    if (what.capability) set({ changes: [...view.changes, writeChange({ ...(what as Change), amount })] });
  };
  const onKey = (event: KeyboardEvent) => {
    // A list that is open closes first.
    const list = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !list) onClose();
  };
  return (
    <section className={css.place} aria-label={t('change.title')} onKeyDown={onKey}>
      <Fields what={what} put={put} years={years} />
      <Amount what={what} add={add} onClose={onClose} hint={hint} />
      <div className={css.under}>
        <p id={hint} className={css.hint}>
          {t(`change.hint_${what.kind}`)}
        </p>
        {children}
      </div>
    </section>
  );
}

interface FieldsProps {
  what: What;
  put: (patch: Partial<What>) => void;
  years: number[];
}

/** Drawn again only when it says something else: it reads no view, since lists of choices are costly to draw. */
const Fields = memo(function Fields({ what, put, years: all }: FieldsProps) {
  const { t } = useTranslation();
  const { catalogue, lang, name } = useCatalogue();
  const named = (kind: 'nations' | 'capabilities', list: { id: string }[]) =>
    list.map(({ id }) => ({ id, name: name(kind, id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  const nations = named('nations', catalogue.nations.filter((nation) => nation.assessed));
  const capabilities = named('capabilities', catalogue.capabilities.filter((capability) => capability.assessed && capability.data));
  const years = all.slice(1).map((year) => ({ id: String(year), name: String(year) }));
  const kinds = (['cut', 'buy', 'need'] as const).map((id) => ({ id, name: t(`change.${id}`) }));
  return (
    <>
      <Choice label={t('change.kind')} options={kinds} value={what.kind} onChange={(kind) => put({ kind: kind as Change['kind'] })} autoFocus />
      <Choice label={t('frame.nation')} options={nations} value={what.nation} onChange={(nation) => put({ nation })} />
      <Choice label={t('frame.year')} options={years} value={String(what.year)} onChange={(year) => put({ year: Number(year) })} />
      <Search label={t('change.capability')} options={capabilities} value={what.capability ?? null} onChange={(capability) => put({ capability })} />
    </>
  );
});

/** How many, and the change is added; the next number goes into the same place. */
function Amount({ what, add, onClose, hint }: { what: What; add: (amount: string) => void; onClose: () => void; hint: string }) {
  const { t } = useTranslation();
  const { catalogue } = useCatalogue();
  const unitOf = useUnit();
  const input = useRef<HTMLInputElement>(null);
  const [amount, setAmount] = useState('');
  const unit = catalogue.capabilities.find(({ id }) => id === what.capability)?.unit;
  const right = /^\d+(\.\d+)?%?$/.test(amount) && !(amount.endsWith('%') && what.kind !== 'cut');
  const ready = right && what.capability !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    add(amount);
    setAmount('');
    input.current?.focus();
  };
  return (
    <form className={css.amount} onSubmit={submit}>
      <Entry
        label={t('change.amount')}
        unit={unit && unitOf(unit)}
        ref={input}
        inputMode="decimal"
        value={amount}
        aria-describedby={hint}
        onChange={(event) => setAmount(event.target.value.trim().replace(',', '.'))}
      />
      <Button look="primary" type="submit" isDisabled={!ready}>
        {t('change.add')}
      </Button>
      <Button look="quiet" onPress={onClose}>
        {t('change.close')}
      </Button>
    </form>
  );
}
