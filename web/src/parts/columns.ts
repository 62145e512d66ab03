// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row> {
  id: string;
  header: string;
  /** The value that is sorted, searched and exported; null is unknown. */
  value: (row: Row) => string | number | null | undefined;
  /** How it is shown, where that is more than its text. */
  show?: (row: Row) => ReactNode;
  /** Right-aligned, with tabular figures. */
  numeric?: boolean;
}
