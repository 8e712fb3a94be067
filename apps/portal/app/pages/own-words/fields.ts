import type { FamilyCaseView } from '@common-ground/api/contracts'
import { MOST_OWN_WORDS, OWN_WORDS, OWN_WORDS_ASKED } from '@common-ground/domain'
import type { Field, Option } from '@common-ground/ui'

/** Who may see the words, as somebody chooses it. Parents are left out only where there is one to leave out. */
function choices({ place, childName, besidesParents, ownWords }: FamilyCaseView): readonly Option[] {
  const isYoung = place.relation === 'youngPerson'
  const mine = ownWords.find(({ isMine }) => isMine)
  const leavesOut = besidesParents !== null || mine?.choice === 'notParents'
  const others = besidesParents ?? []
  return [
    {
      value: 'nobody',
      text: 'Only me',
      hint: isYoung ? 'Not the council either' : `And ${childName}, if they come here themselves`,
    },
    {
      value: 'council',
      text: 'Me and the council',
      hint: isYoung ? 'Nobody else here' : `And ${childName}. Nobody else here`,
    },
    ...(leavesOut
      ? [
          {
            value: 'notParents',
            text: 'Everyone here, but not my parent',
            hint: `That is the council${others.length > 0 ? ` and ${others.join(', ')}` : ', and nobody else now'}. Nobody who comes later`,
          },
        ]
      : []),
    { value: 'everyone', text: 'Everyone who can see this disagreement', hint: 'Now and later' },
  ]
}

/** The questions of the page, and who sees the answers. */
export function fieldsOf(view: FamilyCaseView): readonly Field[] {
  const who = view.place.relation === 'youngPerson' ? 'you' : 'they'
  return [
    ...OWN_WORDS.map(
      (key): Field => ({
        name: key,
        kind: 'textarea',
        label: OWN_WORDS_ASKED[key][who],
        hint: OWN_WORDS_ASKED[key].hint,
        maxlength: MOST_OWN_WORDS,
        rows: 3,
      }),
    ),
    { name: 'sharedWith', kind: 'radios', label: 'Who sees this?', options: choices(view) },
  ]
}
