declare module 's3rver' {
  import type { RequestListener } from 'node:http'
  /** As much of it as the tests use: a Koa application. */
  export default class S3rver {
    constructor(options: {
      directory: string
      silent: boolean
      vhostBuckets: boolean
      configureBuckets: { name: string }[]
    })
    configureBuckets(): Promise<unknown>
    callback(): RequestListener
  }
}
