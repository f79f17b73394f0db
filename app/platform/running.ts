// The file by which processes of the product hold their data folder: empty, and held as db/hold.ts says.
export const RUNNING = '.running'
