// Runs one exported function of a TypeScript module in this process: module, export, JSON input; prints JSON.
import { createServer } from 'vite'

const [module, name, input] = process.argv.slice(2)
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const loaded = await vite.ssrLoadModule(module)
const result = await loaded[name](JSON.parse(input))
process.stdout.write(JSON.stringify(result))
await vite.close()
process.exit(0)
