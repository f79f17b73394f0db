// Why a file is not taken, before any decoder is asked.

/** Thrown where a file is none of the kinds the product keeps, or is broken. */
export class UnknownMedia extends Error {
  constructor(readonly why: 'unknown-type' | 'broken' | 'empty' | 'unsupported') {
    super(why)
    this.name = 'UnknownMedia'
  }
}
