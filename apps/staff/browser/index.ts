import { enhance } from '@common-ground/ui/browser'
import { watchCase } from './case-watch.ts'

enhance()
watchCase()
