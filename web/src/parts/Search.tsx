// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import css from './Choice.module.css';
import type { Option } from './Choice';

interface Props {
  label: string;
  options: Option[];
  value: string | null;
  onChange: (id: string) => void;
  hideLabel?: boolean;
  /** It gathers: once one is chosen it is empty again, and keeps the focus for the next. */
  gathers?: boolean;
}

/** One of a long list, found by typing a part of its name. */
export function Search({ label, options, value, onChange, hideLabel, gathers }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  // A list that is emptied as something is chosen would open again; one whose choice is taken back does not.
  useEffect(() => {
    if (chosen === null) return;
    const later = setTimeout(() => setChosen(null));
    return () => clearTimeout(later);
  }, [chosen]);
  const choose = (id: string) => {
    if (gathers) setChosen(id);
    onChange(id);
  };
  return (
    <ComboBox
      className={css.choice!}
      defaultItems={options}
      value={gathers ? chosen : value}
      onChange={(key) => key !== null && choose(String(key))}
      menuTrigger="focus"
    >
      <Label className={hideLabel ? 'sr-only' : css.label!}>{label}</Label>
      <Input className={css.input!} />
      <Button className="sr-only" excludeFromTabOrder>
        {label}
      </Button>
      <Popover className={css.popover!}>
        <ListBox className={css.list!}>
          {(option: Option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={css.item!}>
              {option.name}
              {option.note && <span className={css.note}>{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
