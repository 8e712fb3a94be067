import { passkeys } from '@common-ground/account/browser'
import { enhance } from '@common-ground/ui/browser'
import { sessionEnd } from './session.ts'
import { uploads } from './upload.ts'

enhance()
passkeys()
uploads()
sessionEnd()
