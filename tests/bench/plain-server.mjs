// The yardstick: the same bytes from plain node:http, on as many processes, in the same run.
import cluster from 'node:cluster'
import { readFileSync } from 'node:fs'
import http from 'node:http'

const [, , port, count, file] = process.argv
if (cluster.isPrimary) {
  let ready = 0
  cluster.on('message', () => {
    ready += 1
    if (ready === Number(count)) process.send?.('ready')
  })
  for (let i = 0; i < Number(count); i += 1) cluster.fork()
  process.on('disconnect', () => process.exit(0))
} else {
  // { path: { headers, body (base64) } }; one reply for every path that is not listed
  const replies = new Map(
    Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([path, r]) => [
      path,
      { headers: r.headers, body: Buffer.from(r.body, 'base64') },
    ]),
  )
  const only = [...replies.values()][0]
  http
    .createServer((req, res) => {
      const send = () => {
        const { headers, body } = replies.get(req.url) ?? only
        res.writeHead(200, headers)
        res.end(body)
      }
      if (req.method === 'GET') return send()
      req.on('data', () => {})
      req.on('end', send)
    })
    .listen(Number(port), '127.0.0.1', () => process.send('ready'))
}
