// SPDX-FileCopyrightText: 2026 The Concordia authors
// SPDX-License-Identifier: EUPL-1.2
import { brotliCompressSync, constants } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { Marked, Renderer } from 'marked';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { shapes } from './shapes';

/** Packs every file that gains by it, better than the server has time for: `name.br` beside `name`. */
function packed(): Plugin {
  return {
    name: 'packed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (!/\.(js|css|json|svg)$/.test(fileName) || content.length < 1000) continue;
          const source = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
          this.emitFile({ type: 'asset', fileName: `${fileName}.br`, source });
        }
      },
    },
  };
}

/** Pages of docs/methods as HTML; their links to each other become addresses, those to code only names. */
function written(): Plugin {
  const written = new Marked({
    renderer: {
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        const page = /^([\w-]+)\.md(#.*)?$/.exec(href)?.[1];
        if (page) return `<a href="/methods/${page === 'README' ? '' : page}">${text}</a>`;
        return href.startsWith('https:') ? `<a href="${href}" rel="noreferrer">${text}</a>` : text;
      },
      // What is wider than a small window can be moved with the keyboard too.
      code(code) {
        return new Renderer().code.call(this, code).replace('<pre>', '<pre tabindex="0">');
      },
      table(table) {
        return `<div class="wide" tabindex="0" role="group">${new Renderer().table.call(this, table)}</div>`;
      },
    },
  });
  return {
    name: 'written',
    transform(code, id) {
      if (id.endsWith('.md')) return `export default ${JSON.stringify(written.parse(code.replace(/<!--[^]*?-->/g, '')))}`;
    },
  };
}

/** While developing, requests go to a program started with `concordia serve`. */
const server = process.env.CONCORDIA_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), written(), shapes(), packed()],
  // The host stays as the browser names it: the server refuses changes from another site.
  server: { proxy: { '/v1': { target: server, changeOrigin: false } } },
  // Small files as data: addresses would need a looser content security policy.
  build: { assetsInlineLimit: 0, target: 'es2023', modulePreload: { polyfill: false } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], environment: 'node' },
});
