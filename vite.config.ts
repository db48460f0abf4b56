import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { reactRouter } from '@react-router/dev/vite';
import { defineConfig, type Plugin } from 'vite';

/** Beside each text file that browsers fetch, the same in brotli: so that the server compresses none of them. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    writeBundle(options) {
      const folder = options.dir ?? 'build/client';
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|svg|html|webmanifest|txt)$/.test(name)) continue;
        const file = join(folder, name);
        writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
      }
    },
  };
}

/** Pages without a script know of no change: whatever the browser has not loaded as a module loads the page anew. */
function reloadPages(): Plugin {
  return {
    name: 'reload-pages',
    apply: 'serve',
    hotUpdate({ file, modules }) {
      if (this.environment.name === 'client' && modules.length === 0 && /\/(client|api)\//.test(file)) this.environment.hot.send({ type: 'full-reload' });
    },
  };
}

export default defineConfig({
  publicDir: 'client/public',
  plugins: [reactRouter(), precompress(), reloadPages()],
  build: { assetsInlineLimit: 0, cssCodeSplit: false },
});
