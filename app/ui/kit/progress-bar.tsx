/** How far, in ink; the words beside it say the same and name it. */
export function ProgressBar({ value, max, labelledBy }: { value: number; max: number; labelledBy: string }) {
  return <progress max={Math.max(max, 1)} value={Math.min(value, max)} aria-labelledby={labelledBy} />
}
