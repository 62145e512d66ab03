// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCatalogue } from '../api/catalogue';
import { Button } from '../parts/Button';
import { useSetAddress } from '../view/useView';
import { Shortcuts } from './Shortcuts';
import { applyTheme, otherTheme } from './theme';
import { useShortcuts } from './useShortcuts';
import css from './Tools.module.css';

/** Language, light or dark, and the list of keys. */
export function Tools() {
  const { t } = useTranslation();
  const { lang } = useCatalogue();
  const set = useSetAddress();
  const [help, setHelp] = useState(false);
  const [, redraw] = useState(0);
  const other = lang === 'en' ? 'nl' : 'en';
  const theme = otherTheme();
  const swapTheme = () => {
    applyTheme(otherTheme());
    redraw((count) => count + 1);
  };
  const swapLanguage = () => set({ lang: other }, { replace: true });
  useShortcuts({ '?': () => setHelp(true), l: swapLanguage, t: swapTheme });
  return (
    <div className={css.tools}>
      <Button look="quiet" onPress={swapLanguage}>
        <span lang={other}>{other === 'nl' ? 'Nederlands' : 'English'}</span>
      </Button>
      <Button look="quiet" onPress={swapTheme}>
        {theme === 'dark' ? t('frame.dark') : t('frame.light')}
      </Button>
      <Button look="quiet" onPress={() => setHelp(true)} aria-label={t('keys.title')}>
        ?
      </Button>
      <Shortcuts open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
