// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
/** The rows and sources of a balance. */
export function WhyBalance({ nation }: { nation: string; capability: string; year: number }) {
  return nation ? null : null;
}
