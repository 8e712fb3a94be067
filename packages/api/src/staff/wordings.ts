import { addWording, readWordingVersions } from '@common-ground/db'
import { formatDate } from '@common-ground/domain'
import {
  AUDIENCES,
  CATALOGUE,
  isTemplateId,
  mayHold,
  mustHold,
  type Names,
  PLACEHOLDERS,
  problemsOf,
  SAMPLE_PEOPLE,
  sampleMessage,
  TEMPLATE_IDS,
  type TemplateId,
  textOf,
  type Words,
  wordsThatCount,
} from '@common-ground/messages'
import { messageLetter } from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import {
  NewWording,
  OfTemplate,
  OwnWordsAgain,
  type WordingGroup,
  type WordingPreview,
  type WordingSaved,
  type WordingView,
} from '../contracts/index.ts'
import { type Handed, pdf } from '../shared/hand-out.ts'
import { namesFor } from '../shared/names.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'

const manager = (audit: string) => procedureFor(['manager'], audit)

const known = (template: string): TemplateId => {
  if (!isTemplateId(template)) throw notFound()
  return template
}

/** The council's own addresses and numbers: those alone may stand in its words. */
async function ownParticulars(ctx: SignedIn): Promise<readonly string[]> {
  const { senTeam, iass, dataProtectionOfficer } = found(await ctx.authority()).settings
  return [senTeam, iass, dataProtectionOfficer].flatMap((each) =>
    each ? [each.phone, each.email].filter((one) => one !== null) : [],
  )
}

/** The names of a message that is looked at with words which may not be saved yet. */
const namesWith = (names: Names, template: TemplateId, words: Words): Names => ({
  ...names,
  wordings: { ...names.wordings, [template]: { version: 1, words } },
})

function previewOf(template: TemplateId, names: Names, today: SignedIn['today']): WordingPreview {
  const { subject, body } = sampleMessage(template, names, today)
  return {
    subject,
    body,
    ...textOf({ subject, body }),
    hasLetter: CATALOGUE[template].frame === 'portalCase',
  }
}

/** The newest version and who wrote it, as the database has them now: what is remembered may be some seconds old. */
async function view(ctx: SignedIn, template: TemplateId): Promise<WordingView> {
  const { db, config, today } = ctx
  const [names, versions] = await Promise.all([
    namesFor(ctx),
    readWordingVersions(db, config.authorityId, template),
  ])
  const [newest] = versions
  const wordings = newest ? { [template]: newest } : {}
  const { words, version } = wordsThatCount(template, wordings)
  const { name, to, kind, timing } = CATALOGUE[template]
  const must = mustHold(CATALOGUE[template])
  return {
    template,
    name,
    audiences: to,
    kind,
    timing,
    words,
    isOurs: version > 0,
    version: newest?.version ?? 0,
    placeholders: mayHold(CATALOGUE[template]).map((each) => ({
      name: each,
      means: PLACEHOLDERS[each],
      must: must.includes(each),
    })),
    preview: previewOf(template, { ...names, wordings }, today),
    versions: versions.map((each) => ({ ...each, writtenAt: each.writtenAt.toISOString() })),
    today,
  }
}

async function write(
  ctx: SignedIn,
  template: TemplateId,
  seen: number,
  words: Words | null,
): Promise<WordingSaved> {
  const { db, config, call, user } = ctx
  const { authorityId } = config
  const isWritten = await addWording(db, {
    authorityId,
    template,
    seen,
    words,
    writtenBy: user.id,
    now: call.now,
    requestId: call.requestId,
  })
  if (isWritten) {
    // Whoever has just saved sees it in the next message; other processes within seconds.
    await ctx.authority(true)
    return { ok: true, version: seen + 1 }
  }
  const [newest] = await readWordingVersions(db, authorityId, template)
  return {
    ok: false,
    overtaken: { by: newest?.writtenBy ?? '', version: newest?.version ?? 0 },
  }
}

/** The words of messages: looked at and changed by managers. */
export const wordingsRouter = router({
  /** Every message, by who gets it. */
  list: manager('wording.list').query(async ({ ctx }): Promise<readonly WordingGroup[]> => {
    const { wordings } = await namesFor(ctx)
    return AUDIENCES.map((audience) => ({
      audience,
      rows: TEMPLATE_IDS.filter((id) => CATALOGUE[id].to.includes(audience)).map((template) => ({
        template,
        name: CATALOGUE[template].name,
        kind: CATALOGUE[template].kind,
        isOurs: wordsThatCount(template, wordings).version > 0,
      })),
    }))
  }),

  show: manager('wording.show')
    .input(OfTemplate)
    .query(async ({ ctx, input }): Promise<WordingView> => view(ctx, known(input.template))),

  /** What is wrong with words that somebody types, and how they would look. Nothing is saved. */
  check: manager('wording.check')
    .input(NewWording)
    .query(async ({ ctx, input }) => {
      const { subject, happened, toDo } = input
      const template = known(input.template)
      const words = { subject, happened, toDo }
      const problems = problemsOf(template, words, await ownParticulars(ctx))
      const names = namesWith(await namesFor(ctx), template, words)
      return { problems, preview: problems.length > 0 ? null : previewOf(template, names, ctx.today) }
    }),

  save: manager('wording.save')
    .input(NewWording)
    .mutation(async ({ ctx, input }): Promise<WordingSaved> => {
      const { subject, happened, toDo, seen } = input
      const template = known(input.template)
      const words = { subject, happened, toDo }
      const problems = problemsOf(template, words, await ownParticulars(ctx))
      return problems.length > 0 ? { ok: false, problems } : write(ctx, template, seen, words)
    }),

  /** Goes back to the product's own words, as a version of its own. */
  ownAgain: manager('wording.own-again')
    .input(OwnWordsAgain)
    .mutation(({ ctx, input }) => write(ctx, known(input.template), input.seen, null)),

  /** The message as a letter, to somebody invented. */
  letter: manager('wording.letter')
    .input(OfTemplate)
    .query(async ({ ctx, input }): Promise<Handed> => {
      const template = known(input.template)
      if (CATALOGUE[template].frame !== 'portalCase') throw notFound()
      const { wordings: _, ...names } = await namesFor(ctx)
      const [newest] = await readWordingVersions(ctx.db, ctx.config.authorityId, template)
      const all = newest ? { ...names, wordings: { [template]: newest } } : names
      const { settings, name } = found(await ctx.authority())
      const { subject, body, dates } = sampleMessage(template, all, ctx.today)
      const made = messageLetter({
        subject,
        paragraphs: body.split('\n\n'),
        to: [SAMPLE_PEOPLE.parent, ...SAMPLE_PEOPLE.address],
        day: formatDate(ctx.today),
        madeOn: ctx.call.now.toISOString(),
        from: name,
        reference: 'SMP-LEC-ASE',
        officer: SAMPLE_PEOPLE.officer,
        team: settings.senTeam,
        hours: settings.openingHours,
        dates,
        size: 'standard',
      })
      return pdf(made, `sample-${template}.pdf`)
    }),
})
