// What is offered and advised where the facts of a course are written. Apart from the forms, because pages need it too.

/** As many signs as a summary should have; more is allowed, and the check says so. */
export const SUMMARY_SIGNS = 300

/** Offered by name; any other can be written. */
export const LICENCES = ['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC0-1.0'] as const
