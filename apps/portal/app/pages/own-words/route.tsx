import { OwnWordsForm, type OwnWordsView } from '@common-ground/api/contracts'
import { Button, HiddenFields, InsetText, Section, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { z } from 'zod'
import { openReading } from '../../case/open.server.ts'
import { OwnWords } from '../../case/own-words.tsx'
import { again, orAway } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'
import { fieldsOf } from './fields.ts'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done } = await openReading(args)
  const mine = view.ownWords.find(({ isMine }) => isMine)
  const isYoung = view.place.relation === 'youngPerson'
  return {
    title: `${isYoung ? 'In your own words' : 'Own words'} – ${view.reference}`,
    identity,
    done,
    isYoung,
    keeps: view.keepsWords,
    fields: [...fieldsOf(view)],
    mine: mine ?? null,
    others: view.ownWords.filter(({ isMine }) => !isMine),
    start: mine
      ? {
          sharedWith: mine.choice,
          ...Object.fromEntries(mine.answers.map(({ key, text }): [string, string] => [key, text])),
        }
      : {},
  }
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { reference } = params
  const { ownWords } = visit(context).api
  const form = await readForm(request)
  const unwanted = z.uuid().safeParse(form.get('remove'))
  if (unwanted.success) {
    return orAway(context, {}, async () => {
      await answering(request, ownWords.remove({ reference, writtenBy: unwanted.data }))
      return redirect(`${paths.ownWords(reference)}?done=ownWordsGone`)
    })
  }
  const { view } = await openReading(args)
  const parsed = parseForm(OwnWordsForm, fieldsOf(view), form, { reference })
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  return orAway(context, parsed.values, async () => {
    await answering(request, ownWords.save(parsed.value))
    return redirect(`${paths.ownWords(reference)}?done=ownWords`)
  })
}

const Remove = ({ words, name }: { words: OwnWordsView; name: string }) => (
  <form method="post" noValidate>
    <HiddenFields values={{ remove: words.writtenBy }} />
    <Button kind="secondary">
      Take these words away
      {words.writtenDownBy ? (
        <span className="govuk-visually-hidden">
          : what {name} said, written down by {words.writtenDownBy}
        </span>
      ) : null}
    </Button>
  </form>
)

type Data = Route.ComponentProps['loaderData']

/** What other people here may read, and whoever they are said to be of may take away. */
const Others = ({ others, identity, isYoung }: Data) =>
  others.length === 0 ? null : (
    <Section
      id="others"
      title={isYoung ? 'What others wrote down for you' : `What ${identity.childName} says`}
    >
      {others.map((words) => (
        <div key={words.writtenBy}>
          <OwnWords words={words} name={isYoung ? 'you' : identity.childName} />
          {words.mayRemove ? <Remove words={words} name={isYoung ? 'you' : identity.childName} /> : null}
        </div>
      ))}
    </Section>
  )

const Intro = ({ isYoung, identity }: Data) =>
  isYoung ? (
    <>
      <p className="govuk-body">
        This page is yours. Answer one question or all of them. A few words are enough.
      </p>
      <p className="govuk-body">
        You choose who sees it. You can change it or take it away at any time, and you need not say why.
      </p>
    </>
  ) : (
    <>
      <p className="govuk-body">
        Write down what {identity.childName} says, as they say it. It is marked as written down by you.
      </p>
      <p className="govuk-body">
        Ask them who should see it. You can change it or take it away at any time. So can they, if they come
        here themselves.
      </p>
    </>
  )

export default function OwnWordsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, done, isYoung, keeps, fields, start, mine, others } = loaderData
  const { reference, childName } = identity
  const heading = isYoung ? 'In your own words' : `In ${childName}’s own words`
  return (
    <CaseFrame identity={identity} at="own-words" heading={heading} done={done}>
      <TwoThirds>
        {keeps ? null : <Others {...loaderData} />}
        {!keeps && others.length === 0 ? (
          <InsetText>Nobody has written anything here that you can see.</InsetText>
        ) : null}
        {keeps ? (
          <>
            <Intro {...loaderData} />
            <FormPage
              fields={fields}
              state={actionData}
              start={start}
              button={mine ? 'Save the changes' : 'Save'}
            />
            {mine ? <Remove words={mine} name={isYoung ? 'you' : childName} /> : null}
            <Section id="picture" title="A picture or a recording">
              <p className="govuk-body">
                {isYoung
                  ? 'You can say it with a picture or your voice instead, or as well.'
                  : `${childName} can say it with a picture or their voice instead, or as well.`}{' '}
                Who sees that is chosen there.
              </p>
              <p className="govuk-body">
                <a className="govuk-link" href={paths.addDocument(reference, 'statement')}>
                  Add a picture or a voice recording
                </a>
              </p>
            </Section>
            <Others {...loaderData} />
          </>
        ) : null}
      </TwoThirds>
    </CaseFrame>
  )
}
