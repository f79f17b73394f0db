import { Readable } from 'node:stream'
import { and, eq } from 'drizzle-orm'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { assets, libraryItems, makings, renditions } from '../../../db/schema/media'
import { COURSE_ID, courseDocument, hashOf, publishDocument, videoLesson } from '../../../tests/support/course'
import { addReady, addRecording, makeReady, version } from '../../../tests/support/library'
import { type MediaStage, mediaStage } from '../../../tests/support/media-stage'
import type { Db } from '../../platform/db'
import { type Context, personOf } from '../context'
import { bytesAccess } from '../media/policy'
import { findAsset } from '../media/queries.server'
import { addToLibrary } from '../media/settle-upload.server'
import { startMaking } from '../media/start-making.server'
import { forgetReplaced, GRACE_MS, sweepBytes } from '../media/sweep-bytes.server'
import { attachRecording } from '../authoring/attach-recording.server'
import { worksOnMedia } from './draft-media.server'
import { joinTeam } from './join-team.server'
import { shownUses } from './shown-uses.server'
import { removeFromLibrary, usesOf } from './media-use.server'
import { publishOwn } from '../authoring/publish-own.server'
import { sweepLibrary } from './sweep-library.server'
import { videoVersions } from './video-versions.server'

let stage: MediaStage
let db: Db
let owner: Context
let machine: Context
const SLUG = courseDocument().slug
beforeEach(() => {
  stage = mediaStage()
  db = stage.db
  owner = stage.instructor()
  machine = { ...owner, actor: { kind: 'machine', name: 'seed' } }
  publishDocument(machine, courseDocument([videoLesson('v1')]))
  join(owner, 'owner')
})

const join = (ctx: Context, part: 'owner' | 'translator'): void =>
  joinTeam(machine, { courseId: COURSE_ID, personId: personOf(ctx).id, part })
const attach = (hash: string, language: 'es' | 'pt' = 'es'): void =>
  attachRecording(owner, { courseId: COURSE_ID, lessonId: 'v1', language, hash })
const works = (ctx: Context, hash: string): boolean => worksOnMedia(db, hash, personOf(ctx).id)

describe('the bytes of versions', () => {
  const film = hashOf('240p de nueva')
  let hash: string
  beforeEach(() => (hash = addReady(owner, 'nueva', {}, [version('240p', film)])))

  it('are hidden while a draft alone names them, but not from its team and from who brought them', () => {
    const [translator, stranger] = [stage.instructor(), stage.instructor()]
    join(translator, 'translator')
    expect([works(owner, film), works(translator, film), works(stranger, film)]).toEqual([true, false, false])
    attach(hash)
    expect([works(owner, film), works(translator, film), works(stranger, film)]).toEqual([true, true, false])
    const asset = findAsset(db, film)!
    expect(asset).toMatchObject({ hash: film, assetHash: hash, isPublished: false, sizeBytes: 100 })
    const shown = (ctx: Context) =>
      bytesAccess({ ...asset, isOnTeam: works(ctx, film) }, { id: personOf(ctx).id, roles: ['instructor'] })
    expect([owner, translator, stranger].map(shown)).toEqual(['team', 'team', 'hidden'])
    expect(bytesAccess({ ...asset, isOnTeam: false }, undefined)).toBe('hidden')
  })

  it('are public with the revision that names their recording, also those made afterwards', () => {
    attach(hash)
    publishOwn(owner, COURSE_ID)
    expect([findAsset(db, hash)?.isPublished, findAsset(db, film)?.isPublished]).toEqual([true, true])
    startMaking(owner, hash, { again: true })
    makeReady(owner, hash, [version('240p', hashOf('otra'))])
    // somebody may be in the middle of the one before
    expect([findAsset(db, film)?.isPublished, findAsset(db, hashOf('otra'))?.isPublished]).toEqual([true, true])
    forgetReplaced(db, owner.now + GRACE_MS + 1)
    expect([findAsset(db, film), findAsset(db, hashOf('otra'))?.isPublished]).toEqual([undefined, true])
  })

  it('stay public where another recording came to the same, or somebody brought one in by itself', () => {
    attach(hash)
    publishOwn(owner, COURSE_ID)
    const neighbour = stage.instructor()
    const same = addReady(neighbour, 'antes', {}, [version('240p', film)])
    startMaking(owner, hash, { again: true })
    makeReady(owner, hash, [version('240p', film)])
    expect(findAsset(db, film)).toMatchObject({ assetHash: hash, isPublished: true })
    addRecording(neighbour, '240p de nueva')
    expect(findAsset(db, film)).toMatchObject({ isPublished: true })
    expect(findAsset(db, same)).toMatchObject({ isPublished: false })
  })

  it('that two drafts came to are for both teams', () => {
    const neighbour = stage.instructor()
    addReady(neighbour, 'antes', {}, [version('240p', film)])
    expect([works(owner, film), works(neighbour, film)]).toEqual([true, true])
    expect([works(owner, hash), works(neighbour, hash)]).toEqual([true, false])
  })
})

test('uses are told by titles; the words of a draft to its team alone', () => {
  const hash = addReady(owner, 'nueva')
  attach(hash)
  const shown = (ctx: Context) =>
    shownUses(db, personOf(ctx).id, 'pt', hash).map(({ revision, course, lessons }) => [
      revision,
      course.text,
      lessons.map(({ text }) => text),
    ])
  const title = courseDocument().title.pt?.text
  expect([shown(owner), shown(stage.instructor())]).toEqual([
    [[undefined, title, ['Video v1 (pt)']]],
    [[undefined, SLUG, []]],
  ])
  // the way there is for those who work on it
  const ways = (ctx: Context) => shownUses(db, personOf(ctx).id, 'pt', hash).map(({ courseId }) => courseId)
  expect([ways(owner), ways(stage.instructor())]).toEqual([[COURSE_ID], [undefined]])
  publishOwn(owner, COURSE_ID)
  expect(shown(stage.instructor())[0]).toEqual([2, title, ['Video v1 (pt)']])
  expect([ways(owner), ways(stage.instructor())]).toEqual([
    [COURSE_ID, COURSE_ID],
    [undefined, undefined],
  ])
})

describe('taking a file out of one’s library', () => {
  it('is refused with the list of revisions and drafts that need it', () => {
    const hash = addReady(owner, 'nueva')
    attach(hash)
    expect(usesOf(db, hash)).toEqual([{ slug: SLUG }])
    publishOwn(owner, COURSE_ID)
    const remove = () => removeFromLibrary(owner, hash)
    expect(remove).toThrow(expect.objectContaining({ code: 'media-in-use', params: { where: `${SLUG} v2, ${SLUG}` } }))
    attach(addReady(owner, 'otra'))
    expect(remove).toThrow(expect.objectContaining({ params: { where: `${SLUG} v2` } }))
  })

  it('is for its owner, once; brought in again it is there under its new name', () => {
    const hash = addReady(owner, 'suelta')
    expect(() => removeFromLibrary(stage.instructor(), hash)).toThrow('not-found')
    removeFromLibrary(owner, hash)
    removeFromLibrary(owner, hash)
    expect(works(owner, hash)).toBe(false)
    addToLibrary({ db, now: owner.now + 5 }, { personId: personOf(owner).id, assetHash: hash, label: 'de nuevo.mp4' })
    const row = db.select().from(libraryItems).where(eq(libraryItems.assetHash, hash)).get()
    expect(row).toMatchObject({ label: 'de nuevo.mp4', addedAt: owner.now + 5, removedAt: null })
  })
})

describe('sweeping', () => {
  const later = (ms: number): Context => ({ ...machine, now: owner.now + ms })
  const known = (hash: string): boolean => db.select().from(assets).where(eq(assets.hash, hash)).get() !== undefined

  it('takes from the tables only what nobody has and no course names, once its time is over', () => {
    const published = addReady(owner, 'publicada')
    attach(published)
    publishOwn(owner, COURSE_ID)
    const drafted = addReady(owner, 'en-borrador')
    attach(drafted)
    const shared = addReady(owner, 'de-dos')
    addRecording(stage.instructor(), 'de-dos')
    const kept = addReady(owner, 'guardada')
    const gone = addReady(owner, 'sobra', {}, [version('240p', hashOf('240p'))])
    // as if they had been taken out before they were used
    for (const hash of [published, drafted, shared, gone])
      db.update(libraryItems)
        .set({ removedAt: owner.now })
        .where(and(eq(libraryItems.assetHash, hash), eq(libraryItems.personId, personOf(owner).id)))
        .run()
    expect(sweepLibrary(later(GRACE_MS), 100)).toBe(0)
    // one at a time, past what somebody else holds
    expect([sweepLibrary(later(GRACE_MS + 1), 2), sweepLibrary(later(GRACE_MS + 1), 2)]).toEqual([1, 0])
    expect([published, drafted, shared, kept, gone].map(known)).toEqual([true, true, true, true, false])
    for (const table of [renditions, makings, libraryItems])
      expect(db.select().from(table).where(eq(table.assetHash, gone)).all()).toEqual([])
    expect(known(hashOf('v1'))).toBe(true)
  })

  it('takes from the storage only bytes that no row names, and none that are young', async () => {
    const put = async (text: string) => (await stage.storage.put(Readable.from([Buffer.from(text)]))).hash
    const [film, version240, orphan] = [await put('film'), await put('versión'), await put('huérfano')]
    addReady(owner, 'x', { hash: film }, [])
    db.insert(renditions)
      .values({ assetHash: hashOf('v1'), ...version('240p', version240) })
      .run()
    const now = Date.now()
    expect(await sweepBytes(db, stage.storage, now + GRACE_MS - 60_000)).toBe(0)
    expect(await sweepBytes(db, stage.storage, now + GRACE_MS + 60_000)).toBe(1)
    expect((await stage.stored()).sort()).toEqual([film, version240].sort())
    expect(await stage.storage.size(orphan)).toBeUndefined()
  })
})

it('the player is given each choice with what it costs: the film and its list', () => {
  const grid = JSON.stringify({ everyMs: 5_000, count: 12, columns: 10, widthPx: 160, heightPx: 90 })
  const hash = addReady(owner, 'nueva', {}, [
    version('master', hashOf('m'), 5),
    ...(['audio', '240p', '720p'] as const).flatMap((name, i) => [
      version(name, hashOf(name), 1_000 * (i + 1)),
      version(`${name}-list`, hashOf(`${name} list`), i + 1),
    ]),
    version('small', hashOf('s'), 900),
    version('poster', hashOf('p')),
    { ...version('thumbnails', hashOf('t')), grid },
  ])
  const at = (name: string, file: string) => `/media/${hashOf(name)}/${file}`
  expect(videoVersions(db, hash)).toEqual({
    poster: at('p', 'poster.jpg'),
    versions: {
      automatic: at('m', 'master.m3u8'),
      choices: [
        { name: '720p', src: at('720p list', '720p-list.m3u8'), sizeBytes: 3_003 },
        { name: '240p', src: at('240p list', '240p-list.m3u8'), sizeBytes: 2_002 },
        { name: 'audio', src: at('audio list', 'audio-list.m3u8'), sizeBytes: 1_001 },
      ],
      small: { src: at('s', 'small.mp4'), sizeBytes: 900 },
      thumbnails: { src: at('t', 'thumbnails.jpg'), ...JSON.parse(grid) },
    },
  })
  expect(videoVersions(db, hashOf('v1'))).toEqual({})
})
