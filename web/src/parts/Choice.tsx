// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { memo } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import css from './Choice.module.css';

export interface Option {
  id: string;
  name: string;
  /** Said beside the name, softer. */
  note?: string;
}

interface Props {
  label: string;
  options: Option[];
  value: string;
  onChange: (id: string) => void;
  /** The label stands before the value, or is only heard. */
  hideLabel?: boolean;
  /** Place by which a keyboard shortcut finds it. */
  id?: string;
  /** Takes the focus when it appears. */
  autoFocus?: boolean;
}

/** One of a list. Typing its first letters finds it. Drawn again only when something is different: a list is costly. */
export const Choice = memo(function Choice({ label, options, value, onChange, hideLabel, id, autoFocus }: Props) {
  const chosen = options.find((option) => option.id === value);
  return (
    <Select className={css.choice!} value={value} autoFocus={autoFocus} onChange={(key) => key !== null && onChange(String(key))}>
      <Label className={hideLabel ? 'sr-only' : css.label!}>{label}</Label>
      <Button className={css.button!} id={id}>
        <SelectValue className={css.value!}>{() => chosen?.name ?? value}</SelectValue>
        <span aria-hidden className={css.arrow} />
      </Button>
      <Popover className={css.popover!}>
        <ListBox className={css.list!} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={css.item!}>
              {option.name}
              {option.note && <span className={css.note}>{option.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
});
