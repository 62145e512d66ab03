// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
declare module 'virtual:world' {
  const world: import('./world').World;
  export default world;
}
