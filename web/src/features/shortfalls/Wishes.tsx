// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from 'react-i18next';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useCatalogue } from '../../api/catalogue';
import { Choice } from '../../parts/Choice';
import { MODES } from './cells';
import { ORDERS } from './rows';
import { useWish } from './useWish';
import css from './Wishes.module.css';

const ALL = '-';

/** What the cells show, which capabilities, and in which order. */
export function Wishes({ domains }: { domains: string[] }) {
  const { t } = useTranslation();
  const { name, lang } = useCatalogue();
  const { mode, wish, put } = useWish();
  const named = domains.map((id) => ({ id, name: name('capabilities', id) })).sort((a, b) => a.name.localeCompare(b.name, lang));
  return (
    <div className={css.wishes} role="group" aria-label={t('shortfalls.show')}>
      <ToggleButtonGroup
        aria-label={t('shortfalls.cells')}
        selectedKeys={[mode]}
        disallowEmptySelection
        onSelectionChange={([chosen]) => put('mode', chosen === 'balance' ? undefined : String(chosen))}
        className={css.modes!}
      >
        {MODES.map((one) => (
          <ToggleButton key={one} id={one} className={css.mode!}>
            {t(`shortfalls.mode.${one}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Choice
        label={t('shortfalls.domain')}
        options={[{ id: ALL, name: t('shortfalls.all') }, ...named]}
        value={wish.domain ?? ALL}
        onChange={(domain) => put('domain', domain === ALL ? undefined : domain)}
      />
      <Choice
        label={t('shortfalls.order')}
        options={ORDERS.map((id) => ({ id, name: t(`shortfalls.orders.${id}`) }))}
        value={wish.order}
        onChange={(order) => put('order', order === 'domain' ? undefined : order)}
      />
      <label>
        <input type="checkbox" checked={wish.enablers} onChange={(event) => put('enablers', event.target.checked ? 'yes' : undefined)} />
        {t('shortfalls.only_enablers')}
      </label>
      <label>
        <input type="checkbox" checked={wish.short} onChange={(event) => put('short', event.target.checked ? 'yes' : undefined)} />
        {t('shortfalls.only_short')}
      </label>
      <label>
        <span className="sr-only">{t('shortfalls.search')}</span>
        <input type="search" placeholder={t('shortfalls.search')} value={wish.word} onChange={(event) => put('word', event.target.value || undefined, true)} />
      </label>
    </div>
  );
}
