import { passkeys } from '@common-ground/account/browser'
import { enhance } from '@common-ground/ui/browser'
import { watchCase } from './case-watch.ts'
import { watchWork } from './work-watch.ts'

enhance()
passkeys()
watchCase()
watchWork()
