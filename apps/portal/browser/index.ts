import { enhance } from '@common-ground/ui/browser'
import { passkeys } from './passkey.ts'
import { uploads } from './upload.ts'

enhance()
passkeys()
uploads()
