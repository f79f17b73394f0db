// The core build has no types of its own: it is the same library without adaptive streaming.
declare module 'video.js/core' {
  export { default } from 'video.js'
}
