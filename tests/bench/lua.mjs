// Scripts for wrk: which requests it sends, in rotation.

const quote = (text) => `[==[${text}]==]`
const headersOf = (headers) =>
  Object.entries(headers)
    .map(([name, value]) => `[ ${quote(name)} ]=${quote(value)}`)
    .join(',')

/** GET of several paths in turn. */
export function getLua(paths, headers = {}) {
  return `
local paths = {${paths.map(quote).join(',')}}
local headers = {${headersOf({ 'Accept-Encoding': 'br', ...headers })}}
local i = 0
request = function()
  i = i % #paths + 1
  return wrk.format('GET', paths[i], headers)
end
`
}

/** GET of several paths, each with headers of its own, in turn; written out once, so that wrk has little to do. */
export function eachLua(requests) {
  const all = requests.map(({ path, headers = {} }) => `wrk.format('GET', ${quote(path)}, {${headersOf(headers)}})`)
  return `
local requests = {}
local i = 0
init = function()
  requests = {${all.join(',\n')}}
end
request = function()
  i = i % #requests + 1
  return requests[i]
end
`
}

/**
 * POST of JSON bodies in turn, by several people in turn. In a body, @ID@ becomes a new UUID, @NOW@ the time in ms,
 * @N@ a number that grows.
 */
export function postLua(path, bodies, origin) {
  return `
local bodies = {${bodies.map(({ body }) => quote(body)).join(',')}}
local cookies = {${bodies.map(({ cookie }) => quote(cookie)).join(',')}}
local i, n = 0, 0
math.randomseed(${Math.floor(Math.random() * 1e9)})
local function uuid()
  return string.format('%08x-%04x-4%03x-a%03x-%012x', math.random(0, 0x7fffffff), math.random(0, 0xffff),
    math.random(0, 0xfff), math.random(0, 0xfff), math.random(0, 0x7fffffff))
end
request = function()
  i = i % #bodies + 1
  n = n + 1
  local now = string.format('%d', os.time() * 1000)
  local body = bodies[i]:gsub('@ID@', uuid):gsub('@NOW@', now):gsub('@N@', tostring(1000 + n % 30000))
  return wrk.format('POST', ${quote(path)}, {
    ['Content-Type'] = 'application/json', ['Origin'] = ${quote(origin)}, ['Cookie'] = cookies[i]
  }, body)
end
`
}
