type Words = { readonly subject: string; readonly body: string }

const LINK = /^https?:\/\/\S+$/m

/** What a text message says: what it is about, and where to read it. It is short, and says nothing else. */
export const textOf = ({ subject, body }: Words): string => {
  const [link] = LINK.exec(body) ?? []
  return link ? `${subject}. ${link}` : subject
}
