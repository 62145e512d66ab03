// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';

const KEY = 'concordia-keys';

/** Keys of one letter can be switched off, for those who speak to their machine. */
export const shortcutsOn = () => localStorage.getItem(KEY) !== 'off';
export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
}

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=listbox], [role=dialog]') !== null);

/** Runs what belongs to a key, or to two keys one after the other ("g 1"), while nobody is typing. */
export function useShortcuts(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    // The key before this one, where another may follow it.
    let first = '';
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (typing(event.target) || !shortcutsOn()) return;
      const both = `${first} ${event.key}`;
      const run = latest.current[both] ?? latest.current[event.key];
      first = Object.keys(latest.current).some((keys) => keys.startsWith(`${event.key} `)) ? event.key : '';
      if (!run) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
