// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { formatNumber, THIN } from '../number/format';
import { useUnit } from '../number/useUnit';
import { Button } from '../parts/Button';
import { readChange } from '../view/address';
import { useView } from '../view/useView';
import css from './Changes.module.css';

/** A budget, cap or band of the plan in words; nothing where it is none. */
function useSettingText() {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  return (text: string): string | undefined => {
    const [, section, key = '', of = '', value = ''] = /^set:(\w+)\.(\w+)(?:\.([^:]+))?:([^:]+)$/.exec(text) ?? [];
    if (section === undefined) return undefined;
    const number = Number(value);
    const none = value === 'none';
    if (section === 'budgets') return t('change.set_budget', { nation: name('nations', of), amount: none ? t('scenario.nothing') : formatNumber(number, lang, { digits: 0 }) });
    if (section === 'bands') return none ? t('change.set_not_met', { capability: name('capabilities', of) }) : t('change.set_met', { capability: name('capabilities', of), year: value });
    if (key === 'reliance') return none ? t('change.set_no_reliance') : t('change.set_reliance', { share: formatNumber(number, lang, { percent: true, digits: 1 }) });
    return none ? t('change.set_no_partners') : t('change.set_partners', { number: value });
  };
}

/** A change in words: "−18 tanks, Netherlands, 2028". */
export function useChangeText() {
  const { t } = useTranslation();
  const { catalogue, name, lang } = useCatalogue();
  const unitOf = useUnit();
  const setting = useSettingText();
  return (text: string): string => {
    const change = readChange(text);
    if (!change) return setting(text) ?? text;
    const { kind, nation, capability, amount, year } = change;
    const share = amount.endsWith('%');
    const number = Number(amount.replace('%', ''));
    const signed = kind === 'need' ? number : kind === 'cut' ? -number : number;
    const shown = formatNumber(signed, lang, { signed: kind === 'buy' }) + (share ? '%' : '');
    const unit = catalogue.capabilities.find(({ id }) => id === capability)?.unit;
    return t(kind === 'need' ? 'change.need_text' : 'change.text', {
      amount: unit && !share ? shown + THIN + unitOf(unit, number) : shown,
      capability: name('capabilities', capability),
      nation: name('nations', nation),
      year,
    });
  };
}

/** The changes under consideration, each with a way to take it out. */
export function Changes() {
  const { t } = useTranslation();
  const { view, set } = useView();
  const textOf = useChangeText();
  if (view.changes.length === 0) return null;
  const without = (at: number) => set({ changes: view.changes.filter((_, other) => other !== at) });
  return (
    <ul className={css.list} aria-label={t('scenario.considered')}>
      {view.changes.map((change, at) => (
        <li key={change + at} className={css.chip}>
          {textOf(change)}
          <Button look="quiet" className={css.remove} aria-label={t('scenario.remove', { change: textOf(change) })} onPress={() => without(at)}>
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
