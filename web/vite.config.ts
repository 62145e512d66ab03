// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** While developing, requests go to a program started with `concordia serve`. */
const server = process.env.CONCORDIA_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  server: { proxy: { '/v1': server } },
  // Small files as data: addresses would need a looser content security policy.
  build: { assetsInlineLimit: 0, target: 'es2023', modulePreload: { polyfill: false } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
