// The module that Remix's Vite plugin makes of routes.ts and the route files.
declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node'

  export const mode: ServerBuild['mode']
  export const routes: ServerBuild['routes']
  export const entry: ServerBuild['entry']
  export const assets: ServerBuild['assets']
  export const basename: ServerBuild['basename']
  export const publicPath: ServerBuild['publicPath']
  export const assetsBuildDirectory: ServerBuild['assetsBuildDirectory']
  export const future: ServerBuild['future']
  export const isSpaMode: ServerBuild['isSpaMode']
}
