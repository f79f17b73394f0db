// nginx, the yardstick for media: alone on the same files, and in front of the product by docs/nginx.conf, the file that
// is given to those who run one.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { descendants, startedWith } from './measure.mjs'
import { until } from './product.mjs'

/**
 * @param {{ folder: string, mediaDir: string, processes: number, ports: { alone: number, front: number, product: number } }} how
 * @returns {Promise<{ alone: string, front: string, pids: () => number[], stop: () => Promise<void> }>}  `alone`, `front`: origins
 */
export async function startNginx({ folder, mediaDir, processes, ports }) {
  const own = join(folder, 'nginx')
  mkdirSync(join(own, 'logs'), { recursive: true })
  writeFileSync(join(own, 'front.conf'), frontOf(readFileSync('docs/nginx.conf', 'utf8'), { own, mediaDir, ports }))
  writeFileSync(join(own, 'nginx.conf'), mainOf({ own, mediaDir, processes, port: ports.alone }))
  const args = ['-p', own, '-e', 'error.log', '-c', join(own, 'nginx.conf')]
  const child = spawn('nginx', args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const [alone, front] = [ports.alone, ports.front].map((port) => `http://127.0.0.1:${port}`)
  await until(async () => (await fetch(alone)).status < 500)
  return {
    alone,
    front,
    // not the one that reads the cache in: it ends when it has
    pids: () => startedWith(descendants(child.pid), 'worker process'),
    stop: () => new Promise((resolve) => void (child.on('exit', resolve), child.kill('SIGTERM'))),
  }
}

/**
 * As an operator sets it up: the same number of processes as the product has for the web. Sent as docs/nginx.conf sends,
 * for the reason it gives; of the settings tried (that, chunks of 32 to 512 KiB, a cache of open files, larger buffers
 * without sendfile) none was faster for both small and large replies.
 */
function mainOf({ own, mediaDir, processes, port }) {
  // started by root, its processes become another user, who may not look into the folders of the measurement
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((n) => `${n}_temp_path ${own}/${n};`)
  return `
daemon off;
${user}
worker_processes ${processes};
pid ${own}/pid;
error_log ${own}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary.join(' ')}
  keepalive_requests 1000000000;
  server {
    listen 127.0.0.1:${port};
    sendfile on;
    sendfile_max_chunk 128k;
    root ${mediaDir};
  }
  include ${own}/front.conf;
}
`
}

function frontOf(text, { own, mediaDir, ports }) {
  const changes = {
    'listen 80;': `listen 127.0.0.1:${ports.front};`,
    '127.0.0.1:3000': `127.0.0.1:${ports.product}`,
    '/srv/minicursos/media/': `${mediaDir}/`,
    '/var/cache/nginx/minicursos': join(own, 'parts'),
  }
  return Object.entries(changes).reduce((now, [what, by]) => {
    if (!now.includes(what)) throw new Error(`docs/nginx.conf has no ${what}`)
    return now.replace(what, by)
  }, text)
}

export function hasNginx() {
  try {
    execFileSync('which', ['nginx'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
