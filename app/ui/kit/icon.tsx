// One set of icons, drawn on 24 units with a 1.75 line. They stand beside words; alone only in the player.
const DRAWN = {
  search: ['M15 15l5 5', { cx: 10.5, cy: 10.5, r: 6 }],
  captions: [
    'M10.5 10a2.4 2.4 0 1 0 0 4M17 10a2.4 2.4 0 1 0 0 4M4 5h16a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z',
  ],
  back: ['M15 5l-7 7 7 7'],
  forth: ['M9 5l7 7-7 7'],
  check: ['M4.5 12.5l5 5 10-11'],
  cross: ['M6 6l12 12M18 6L6 18'],
  // a disc half full
  half: ['M12 4v16M12 7.5h6.6M12 12h8M12 16.5h6.6', { cx: 12, cy: 12, r: 8 }],
  download: ['M12 4v12M6.5 11l5.5 5.5L17.5 11M5 20h14'],
  warning: ['M12 4L2.8 20h18.4zM12 10v4.5M12 17.4v.2'],
  up: ['M5 15l7-7 7 7'],
  down: ['M5 9l7 7 7-7'],
  grip: ['M9 6v.2M15 6v.2M9 12v.2M15 12v.2M9 18v.2M15 18v.2'],
  plus: ['M12 5v14M5 12h14'],
  play: ['M8 5l11 7-11 7z'],
  pause: ['M8 5v14M16 5v14'],
  document: ['M6 3h8l4 4v14H6zM14 3v4h4'],
  fullscreen: ['M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5'],
  bookmark: ['M7 4h10v16l-5-4-5 4z'],
  share: ['M12 15V4M7.5 8L12 3.5 16.500 8M6 12v8h12v-8'],
  print: ['M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z'],
  question: ['M9 9.500a3 3 0 1 1 4.200 2.800c-.9.400-1.200.9-1.200 1.900M12 17.500v.2', { cx: 12, cy: 12, r: 9 }],
} as const satisfies Record<string, readonly [string, { cx: number; cy: number; r: number }?]>

export type IconName = keyof typeof DRAWN

export function Icon({ name }: { name: IconName }) {
  const [path, circle] = DRAWN[name] as readonly [string, { cx: number; cy: number; r: number }?]
  return (
    <svg className="i" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
      {circle && <circle {...circle} />}
      <path d={path} />
    </svg>
  )
}

/** The mark of the product: a lit case with one object on its shelf. */
export function Mark() {
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">
      <path className="m-beam" d="M12 2h4l7 19H5z" />
      <path
        className="m-obj"
        d="M11.8 11.5h4.4l-.6 2c2 1 2.6 2.3 2.6 3.5 0 1.7-1 3-2 4h-4.4c-1-1-2-2.300-2-4 0-1.200.6-2.500 2.600-3.500z"
      />
      <path className="m-box" d="M2 2h24v19H2zM2 21v5M26 21v5" />
    </svg>
  )
}
