import { enhance } from '@common-ground/ui/browser'
import { passkeys } from './passkey.ts'
import { sessionEnd } from './session.ts'
import { uploads } from './upload.ts'

enhance()
passkeys()
uploads()
sessionEnd()
