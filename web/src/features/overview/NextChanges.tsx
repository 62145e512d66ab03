// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2

/** What the nation changes in the coming years. */
export function NextChanges() {
  return null;
}
