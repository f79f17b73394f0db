// Who may change a course: its team, by the part each has in it.

export type TeamPart = 'owner' | 'editor' | 'translator'

/** Change its structure and files, and publish it. Translators change words only. */
export const mayChange = (part: TeamPart | undefined): boolean => part === 'owner' || part === 'editor'

/** Write and approve translations, and keep the glossary: everybody of the team. */
export const mayTranslate = (part: TeamPart | undefined): boolean => part !== undefined
