// Keys of which code builds the whole at run time, so that no search finds them: `*` stands for what varies.
// Either all keys of a file may be meant (and why), or those listed. A key like `problem.${kind}.title` needs no line.
export const DYNAMIC_KEYS: Record<string, string | readonly string[]> = {
  'refusals:*': 'the code of a Refusal; tests/architecture/words.test.ts compares the two lists',
  'admin:acts.*': 'the act of an audit entry; app/domain/audit/words.test.ts compares the two lists',
  'admin:nouns.*': 'the heads of the acts, as the filter of the register groups them',
  'admin:kinds.*': 'the kind of a job; one without words keeps its name',
  'admin:templates.*': 'the template of a mail; one without words keeps its name',
  'media:client.*': 'given whole to the script that uploads',
  'captions:desk.*': 'given whole to the script of the caption desk',
  'caption-desk:undecided': 'given to the script of the caption desk',
  'studio:desk.*': 'given whole to the script of the studio',
  'reading-editor:rich.*': 'given whole to the script of the rich-text editor',
  'lint:*': 'the code of a Problem that the course check found',
  'publication:part.*': 'the part of a text that a comparison of two versions names',
  'cli:*': ['error', 'warning'],
}
