// Keys that code builds at run time, so that no search finds them: `*` stands for the part that varies.
// Each says what it varies over. A key that neither stands in the code nor fits a line here is reported as unused.
export const DYNAMIC_KEYS: Record<string, string> = {
  'account:problem.*': 'the code a form of domain/accounts/forms.ts gives a wrong answer',
  'refusals:*': 'the code of a Refusal; tests/architecture/words.test.ts compares the two lists',
  'lint:*': 'the code of a Problem that the course check found',
}
