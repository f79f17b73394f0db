// The whole screen, for the player with its bar where the browser lets it, else for the film alone.

export async function toggleFullscreen(root: HTMLElement, video: HTMLVideoElement): Promise<void> {
  if (document.fullscreenElement) return document.exitFullscreen()
  if (root.requestFullscreen) return root.requestFullscreen().catch(() => undefined)
  // Phones of one maker show only the video itself in full.
  ;(video as HTMLVideoElement & { webkitEnterFullscreen?: () => void }).webkitEnterFullscreen?.()
}
