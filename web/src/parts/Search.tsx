// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
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
  const [typed, setTyped] = useState('');
  const choose = (id: string) => {
    setTyped('');
    onChange(id);
  };
  return (
    <ComboBox
      className={css.choice!}
      defaultItems={options}
      value={value}
      {...(gathers && { inputValue: typed, onInputChange: setTyped })}
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
