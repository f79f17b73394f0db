import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

/** The server build has three doors besides Remix's own: the web server, the worker and the terminal. */
function doors() {
  return {
    name: 'minicursos-doors',
    enforce: 'post',
    config(_config, { isSsrBuild, command }) {
      if (command !== 'build' || !isSsrBuild) return
      return {
        build: {
          rollupOptions: {
            input: {
              server: 'app/server.ts',
              worker: 'app/worker.ts',
              cli: 'app/cli.ts',
            },
            output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          },
        },
      }
    },
  }
}

/** The dark values of tokens.css are written once, for those whose system asks; here they are repeated for those who chose. */
const repeatDark = {
  postcssPlugin: 'minicursos-repeat-dark',
  AtRule: {
    media(rule) {
      if (!/prefers-color-scheme:\s*dark/.test(rule.params) || rule.repeated) return
      rule.repeated = true
      rule.walkRules(/^:root:not\(\[data-theme=/, (dark) => {
        rule.after(dark.clone({ selector: ":root[data-theme='dark']" }))
      })
    },
  },
}

export default defineConfig({
  css: { postcss: { plugins: [repeatDark] } },
  // Old phones are served by es2022 too; entry.client needs top-level await.
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
  ssr: { target: 'node' },
  plugins: [
    remix({
      appDirectory: 'app',
      buildDirectory: 'build',
      serverModuleFormat: 'esm',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    doors(),
  ],
})
