// The files of a folder of this machine, by name.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Names of all plain files from the folder on, sorted; hidden ones are left out, links are not followed. */
export async function filesBelow(folder: string, prefix = ''): Promise<string[]> {
  const names: string[] = []
  for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) names.push(...(await filesBelow(folder, `${prefix}${entry.name}/`)))
    else names.push(prefix + entry.name)
  }
  return names.sort()
}
