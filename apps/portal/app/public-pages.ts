import { paths } from './paths.ts'

/** Pages that are guidance for everybody. Search engines may show these and nothing else. */
export const GUIDANCE: readonly string[] = [
  paths.home,
  paths.whatHappens,
  paths.findOut,
  paths.help,
  paths.privacy,
  paths.privacyForChildren,
  paths.cookies,
  paths.terms,
  paths.accessibility,
  paths.licence,
  paths.coverYourTracks,
]
