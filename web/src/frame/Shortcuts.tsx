// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keysOf, PAGES } from '../pages';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { shortcutsOn, switchShortcuts } from './useShortcuts';
import css from './Shortcuts.module.css';

const KEYS = [
  ['n', 'nation'],
  ['y', 'year'],
  ['[ ]', 'step'],
  ['s', 'scenario'],
  ['c', 'change'],
  ['u', 'undo'],
  ['l', 'language'],
  ['t', 'theme'],
  ['Esc', 'close'],
  ['?', 'help'],
] as const;

/** The keys, listed. */
export function Shortcuts({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(shortcutsOn);
  const swap = () => {
    switchShortcuts(!on);
    setOn(!on);
  };
  return (
    <Dialog title={t('keys.title')} open={open} onClose={onClose}>
      <dl className={css.keys}>
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${word}`)}</dd>
          </div>
        ))}
        {PAGES.map((page) => (
          <div key={page.path}>
            <dt>
              <Pressed keys={keysOf(page)} />
            </dt>
            <dd>{t(`${page.words}.nav`)}</dd>
          </div>
        ))}
      </dl>
      <div className={css.foot}>
        <Button onPress={swap}>{on ? t('keys.switch_off') : t('keys.switch_on')}</Button>
        <Button look="primary" onPress={onClose} autoFocus>
          {t('why.close')}
        </Button>
      </div>
    </Dialog>
  );
}

/** A key, or one after another. */
function Pressed({ keys }: { keys: string }) {
  const { t } = useTranslation();
  const [first, second] = keys.split(' ');
  return (
    <>
      <kbd>{first}</kbd>
      {second && (
        <>
          {` ${t('keys.then')} `}
          <kbd>{second}</kbd>
        </>
      )}
    </>
  );
}
