// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { useUnit } from '../number/useUnit';
import { Button } from '../parts/Button';
import { Choice } from '../parts/Choice';
import { Dialog } from '../parts/Dialog';
import { Search } from '../parts/Search';
import { type Change, writeChange } from '../view/address';
import { useView } from '../view/useView';
import css from './AddChange.module.css';

interface Props {
  onClose: () => void;
  /** What is filled in already. */
  given?: Partial<Change>;
}

/** Adds a cut, a purchase or a need under consideration. */
export function AddChange({ onClose, given }: Props) {
  const { t } = useTranslation();
  const { catalogue, lang, name } = useCatalogue();
  const { view, set } = useView();
  const unitOf = useUnit();
  const amountId = useId();
  const [change, setChange] = useState<Partial<Change>>({ kind: 'cut', nation: view.nation, year: Math.max(view.year, catalogue.first_year), ...given });
  const put = (patch: Partial<Change>) => setChange({ ...change, ...patch });
  const named = (kind: 'nations' | 'capabilities', list: { id: string }[]) =>
    list.map(({ id }) => ({ id, name: name(kind, id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  const nations = named('nations', catalogue.nations.filter((nation) => nation.assessed));
  const capabilities = named('capabilities', catalogue.capabilities.filter((capability) => capability.assessed && capability.data));
  const years = catalogue.years.filter((year) => year >= catalogue.first_year).map((year) => ({ id: String(year), name: String(year) }));
  const kinds = (['cut', 'buy', 'need'] as const).map((id) => ({ id, name: t(`change.${id}`) }));
  const unit = catalogue.capabilities.find(({ id }) => id === change.capability)?.unit;
  const right = /^\d+(\.\d+)?%?$/.test(change.amount ?? '') && !(change.amount?.endsWith('%') && change.kind !== 'cut');
  const ready = right && change.nation && change.capability && change.year;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    set({ changes: [...view.changes, writeChange(change as Change)] });
    onClose();
  };
  return (
    <Dialog title={t('change.title')} open onClose={onClose}>
      <form className={css.form} onSubmit={submit}>
        <Choice label={t('change.kind')} options={kinds} value={change.kind ?? 'cut'} onChange={(kind) => put({ kind: kind as Change['kind'] })} />
        <Choice label={t('frame.nation')} options={nations} value={change.nation ?? ''} onChange={(nation) => put({ nation })} />
        <Search label={t('change.capability')} options={capabilities} value={change.capability ?? null} onChange={(capability) => put({ capability })} />
        <label className={css.amount} htmlFor={amountId}>
          <span>{t('change.amount')}</span>
          <input id={amountId} inputMode="decimal" value={change.amount ?? ''} aria-describedby={`${amountId}-hint`} onChange={(event) => put({ amount: event.target.value.trim().replace(',', '.') })} />
          {unit && <span>{unitOf(unit)}</span>}
        </label>
        <p id={`${amountId}-hint`} className={css.hint}>
          {t(change.kind === 'cut' ? 'change.hint_cut' : change.kind === 'buy' ? 'change.hint_buy' : 'change.hint_need')}
        </p>
        <Choice label={t('frame.year')} options={years} value={String(change.year)} onChange={(year) => put({ year: Number(year) })} />
        <div className={css.buttons}>
          <Button onPress={onClose}>{t('change.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={!ready}>
            {t('change.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
